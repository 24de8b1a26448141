"""The letter as one page of A4 that survives a photocopy. Source: domain brief §4.4.

A page is always one page. A long letter gives way in a declared order: first the air between the
blocks, then the height of lines, then who said so and when shrinks to ten points, then headings
stand in the first line of their text, then rows of blanks are gathered into one. All else is never
below twelve points, but for a foot in two languages, whose sides stand beside one another at ten.
What still does not fit is refused before anybody signs, naming the part to shorten.
"""

from desk.documents.letter_layout import Layout
from desk.documents.letter_shape import EASY, SHAPES, TIGHT, Give, Shape
from desk.documents.paper import Sheet
from desk.domain.letter_rows import LetterPage, Stroke
from desk.domain.refusals import Refusal


class PageTooLong(Refusal):
    """Says which `part` of a letter to shorten, and by about how many `lines`.

    `part` is why, risks, next, agreement, ask, papers, the `what` of a line about the person, or
    the code of a fact.
    """

    def __init__(self, part: str, lines: int) -> None:
        """Name the part and the lines that it has too many."""
        super().__init__("letter.too_long", part=part, lines=lines)
        self.part = part
        self.lines = lines


def letter_pdf(
    page: LetterPage,
    *,
    draft: bool,
    practice: bool = False,
    worker_strokes: tuple[Stroke, ...] = (),
    person_strokes: tuple[Stroke, ...] = (),
) -> bytes:
    """Lay `page` out on one sheet and return its PDF; the same input gives the same bytes.

    A `draft` carries DRAFT behind its words until the worker has signed; one of `practice` says
    for ever that nobody in it is real.

    Raises:
        PageTooLong: it does not fit on one page; nothing is left out to make it fit.
    """
    sheet = laid_out(page, worker_strokes, person_strokes)
    if draft:
        sheet.behind(page.draft_word)
    if practice:
        sheet.practice()
    return sheet.pdf(page.reference, "cy" if page.language == "cy" else "en-GB")


def laid_out(
    page: LetterPage, worker: tuple[Stroke, ...] = (), person: tuple[Stroke, ...] = ()
) -> Sheet:
    """Return the sheet with everything in its place, at the least step of giving way that fits.

    Raises:
        PageTooLong: as `letter_pdf`.
    """
    easy = Layout(page, EASY, worker, person)
    if easy.over() <= 0:
        return easy.sheet
    setter = easy.sheet.setter

    def tried(give: Give, shape: Shape) -> Layout:
        return Layout(page, give, worker, person, shape, setter)

    for shape in SHAPES:
        tight = tried(TIGHT, shape)
        if tight.over() <= 0:
            most = easy if shape == easy.shape else tried(EASY, shape)
            between = tried(_between(most.over(), tight.over()), shape)
            return between.sheet if between.over() <= 0 else tight.sheet
    raise PageTooLong(*tight.longest())


def _between(easy: float, tight: float) -> Give:
    """Return the step at which the page just fits, for heights grow evenly from tight to easy."""
    part = min(1.0, 0.97 * -tight / (easy - tight))
    return Give(
        TIGHT.air + (EASY.air - TIGHT.air) * part, TIGHT.line + (EASY.line - TIGHT.line) * part
    )
