"""The page of a letter beside the composer: the very PDF, laid out again after each change."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.letter_rows import LetterPage, LetterRequest, Stroke
from desk.domain.letter_words import standard_letter
from desk.domain.letters import compose
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.page_view import Fit, PageView, Render, Then, page_words
from desk.wording import refusals
from desk.wording.letter_heard import page_text


@snapshot
class Laid:
    """A page that was laid out: its PDF, its words, and those that the paper cannot show."""

    pdf: bytes
    page: LetterPage
    unprinted: str


def lay_out(
    request: LetterRequest,
    template: str,
    codes: Codes,
    *,
    draft: bool,
    practice: bool,
    worker: tuple[Stroke, ...] = (),
    person: tuple[Stroke, ...] = (),
) -> Laid:
    """Compose a letter and lay its page out; safe on any thread.

    A `draft` with words that the paper cannot show is laid out all the same, to be put right.
    Whose name to use cannot be shown, but the full one can, goes by the first of that.

    Raises:
        PageTooLong: it does not fit on one page.
        Refusal: ``letter.not_printed``, it is to be signed, and some word cannot be read on it.
    """
    from desk.documents.fonts import unprinted
    from desk.documents.letter import letter_pdf

    used, full = request.person.name_to_use, request.person.full_name.strip()
    if full and unprinted((used,)) and not unprinted((full,)):
        called = replace(request.person, name_to_use=full.split()[0])
        request = replace(request, person=called)
    page = compose(request, standard_letter(template), codes)
    lost = unprinted((page.person.name, *page_text(page).split("\n"), page.worker.typed))
    if lost and not draft:
        raise Refusal("letter.not_printed", words=lost)
    pdf = letter_pdf(
        page, draft=draft, practice=practice, worker_strokes=worker, person_strokes=person
    )
    return Laid(pdf, page, lost)


def _load() -> None:
    import pypdfium2  # noqa: F401 - loading it is the point

    from desk.documents.letter import letter_pdf  # noqa: F401 - the same


class Paper(QWidget):
    """Shows the page as they will see it.

    After each try `too_long(Refusal | None)`, and `unprinted(Refusal | None)` where the paper has
    no letters for some words.
    """

    too_long = Signal(object)
    unprinted = Signal(object)

    def __init__(
        self, front_desk: FrontDesk, look: Look, codes: Codes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._desk, self._codes = front_desk, codes
        self.view = PageView(look, self._run)
        self.beside = QHBoxLayout()
        self._title = Label(look, self.tr("Page"), "strong")
        self._note = Label(look, "", "small", "text_muted")
        self.warning = Label(look, "", "small", "soon_text", wrap=True)
        self.warning.hide()
        self._larger = Button(look, self.tr("Larger"), size="small")
        self._larger.clicked.connect(self._turn)
        self._lay_out()

    def warm_up(self) -> None:
        """Load what pages are made and shown with, before the first one is wanted."""
        self._desk.work(self, _load, lambda _: None)

    def show_draft(self, request: LetterRequest, template: str, person: tuple[Stroke, ...]) -> None:
        """Lay the page out as it would be now, with DRAFT behind it, and show it."""
        self._note.setText(self.tr("as they will see it"))
        self._desk.work(
            self,
            lambda: lay_out(
                request,
                template,
                self._codes,
                draft=True,
                practice=self._desk.computer.practice,
                person=person,
            ),
            self._on_laid,
            self._on_failed,
            replaces="page",
        )

    def show_kept(self, pdf: bytes, reference: str) -> None:
        """Show a letter as it was signed, byte for byte."""
        self._note.setText(self.tr("as it was signed"))
        self.warning.hide()
        name = self.tr("Letter {reference}").format(reference=reference)
        self.view.show_pdf(pdf, name, "")
        self._desk.work(
            self,
            lambda: page_words(pdf),
            self.view.setAccessibleDescription,
            replaces="page",
        )

    def clear(self) -> None:
        """Show no page, as for another person."""
        self.warning.hide()
        self.view.clear()

    def _on_laid(self, laid: Laid) -> None:
        self.too_long.emit(None)
        lost = Refusal("letter.not_printed", words=laid.unprinted) if laid.unprinted else None
        self.warning.setText(refusals.sentence(lost) if lost else "")
        self.warning.setVisible(lost is not None)
        self.unprinted.emit(lost)
        name = self.tr("Letter {reference}, draft").format(reference=laid.page.reference)
        self.view.show_pdf(laid.pdf, name, page_text(laid.page))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self.too_long.emit(error)
        else:
            self._desk.broken.emit(error)

    def _run(self, job: Render, then: Then) -> None:
        self._desk.work(self.view, job, then, replaces="drawing")

    def _turn(self) -> None:
        if self.view.fit is Fit.PAGE:
            self.view.fit_width()
            self._larger.set_words(self.tr("Whole page"))
        else:
            self.view.fit_page()
            self._larger.set_words(self.tr("Larger"))

    def _lay_out(self) -> None:
        look = self.look
        head = QHBoxLayout()
        head.setContentsMargins(look.space("l"), look.space("s"), look.space("l"), 0)
        head.setSpacing(look.space("s"))
        head.addWidget(self._title)
        head.addWidget(self._note)
        head.addStretch(1)
        head.addLayout(self.beside)
        head.addWidget(self._larger)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        self.warning.setContentsMargins(look.space("l"), look.space("xs"), look.space("l"), 0)
        whole.addWidget(self.warning)
        whole.addWidget(self.view, 1)
        self.view.fit_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("canvas"))
