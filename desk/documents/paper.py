"""A sheet of A4 on which a document is drawn: measured from the top left, in points.

What is drawn is first collected, so that a layout can be tried and thrown away; `pdf` then makes
the bytes. The same marks always make the same bytes.
"""

from collections.abc import Callable, Iterable
from io import BytesIO
from threading import Lock
from typing import Any

from desk.documents.fonts import Face, Typeface, printable, typeface
from desk.documents.setting import Line, Setter
from desk.domain.letter_rows import Run
from desk.snapshot import snapshot

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT = RIGHT = 15 * MM
TOP, BOTTOM = 12 * MM, 9 * MM
INNER = WIDTH - LEFT - RIGHT
BODY, SMALL, FOOT = 12.0, 10.5, 10.0
HAIR = 0.75
PRACTICE = ("PRACTICE", "Practice: nobody here is real.")
"""What a page of a made-up day bears: behind its words, and above them."""

# ReportLab's font objects serve one document at a time.
_ONE_AT_A_TIME = Lock()

Shape = Callable[[Any], None]


@snapshot
class Text:
    """Words at a place: `x` and `base` in points from the top left of the sheet."""

    x: float
    base: float
    text: str
    face: Face
    size: float


class Sheet:
    """One page in the making. `y` is how far down the next block begins."""

    def __init__(self, setter: Setter | None = None) -> None:
        """Begin an empty page at its top margin, with the `setter` of an earlier try if any."""
        self.typeface: Typeface = typeface()
        self.setter = setter or Setter(self.typeface)
        self.y = TOP
        self.texts: list[Text] = []
        self.shapes: list[Shape] = []
        self._marked = False
        self.rules: dict[tuple[float, float], list[tuple[float, float, float, float]]] = {}

    def text(
        self, x: float, base: float, words: str, size: float = BODY, *, strong: bool = False
    ) -> None:
        """Put `words` with their left end at `x`."""
        face = self.typeface.of(strong=strong)
        self.texts.append(Text(x, base, printable(words), face, size))

    def text_right(
        self, x: float, base: float, words: str, size: float = BODY, *, strong: bool = False
    ) -> None:
        """Put `words` with their right end at `x`."""
        face, shown = self.typeface.of(strong=strong), printable(words)
        self.texts.append(Text(x - face.width(shown, size), base, shown, face, size))

    def text_middle(
        self, x: float, base: float, words: str, size: float = BODY, *, strong: bool = False
    ) -> None:
        """Put `words` with their middle at `x`."""
        face, shown = self.typeface.of(strong=strong), printable(words)
        self.texts.append(Text(x - face.width(shown, size) / 2, base, shown, face, size))

    def lines(self, lines: Iterable[Line], x: float, y: float, size: float, line: float) -> float:
        """Put set lines, each `line` points high, the first at `y`; return where they end."""
        for made in lines:
            base = y + self.typeface.regular.baseline(size, line)
            for piece in made.pieces:
                face = self.typeface.of(strong=piece.strong)
                self.texts.append(Text(x + piece.x, base, piece.text, face, size))
            y += line
        return y

    def set(
        self, words: str, width: float, size: float = BODY, *, strong: bool = False
    ) -> tuple[Line, ...]:
        """Set words of one weight into lines of `width` points."""
        return self.setter.lines((Run(words, strong=strong),), width, size)

    def rule(
        self, x: float, y: float, width: float, *, thick: float = HAIR, grey: float = 0
    ) -> None:
        """Draw a level line."""
        self.rules.setdefault((thick, grey), []).append((x, HEIGHT - y, x + width, HEIGHT - y))

    def upright(self, x: float, y: float, height: float, *, thick: float = HAIR) -> None:
        """Draw an upright line."""
        self.rules.setdefault((thick, 0), []).append((x, HEIGHT - y, x, HEIGHT - y - height))

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a rounded frame, as round the ask of a letter."""

        def draw(canvas: Any) -> None:
            canvas.setLineWidth(2 * HAIR)
            canvas.setStrokeGray(0)
            canvas.roundRect(x, HEIGHT - y - height, width, height, 3)

        self.shapes.append(draw)

    def behind(self, word: str) -> None:
        """Put a large word behind everything: the mark of a page that is not signed."""
        face = self.typeface.bold
        size = 112.0
        spread = sum(face.width(mark, size) + 8 for mark in word) - 8
        if spread > INNER:  # or a long word would leave the sheet at both its ends
            size *= INNER / spread
            spread = sum(face.width(mark, size) + 8 for mark in word) - 8

        def draw(canvas: Any) -> None:
            canvas.saveState()
            canvas.setFillGray(0, alpha=0.07)
            canvas.translate(WIDTH / 2, HEIGHT * 0.52)
            canvas.rotate(28)
            canvas.setFont(face.name, size)
            x = -spread / 2
            for mark in word:
                canvas.drawString(x, -size * 0.3, mark)
                x += face.width(mark, size) + 8
            canvas.restoreState()

        self.shapes.insert(0, draw)
        self._marked = True

    def practice(self) -> None:
        """Mark a page of a made-up day, in the margin above it: it takes no room of its words.

        Behind the words stands the mark as well, unless another does already.
        """
        word, line = PRACTICE
        self.text_middle(WIDTH / 2, TOP - SMALL / 2 - 2, line, SMALL, strong=True)
        if not self._marked:
            self.behind(word)

    def pdf(self, title: str, language: str) -> bytes:
        """Return the page as a PDF whose only metadata is `title` and its language.

        `title` must be a reference, never a name.
        """
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        out = BytesIO()
        with _ONE_AT_A_TIME:
            rl_config.useA85 = 0  # plain bytes: nobody sends a PDF through a seven-bit line now
            canvas = Canvas(
                out,
                pagesize=(WIDTH, HEIGHT),
                pageCompression=1,
                invariant=1,
                initialFontName=self.typeface.regular.name,  # or Helvetica slips in
                initialFontSize=BODY,
                lang=language,
            )
            canvas.setTitle(title)
            canvas.setAuthor("")
            canvas.setSubject("")
            canvas.setCreator("")
            canvas.setKeywords("")
            self._draw(canvas)
            canvas.save()
        return out.getvalue()

    def _draw(self, canvas: Any) -> None:
        for shape in self.shapes:
            shape(canvas)
        for (thick, grey), rules in self.rules.items():
            canvas.setLineWidth(thick)
            canvas.setStrokeGray(grey)
            canvas.lines(rules)
        canvas.setFillGray(0)
        words = canvas.beginText()
        worn: tuple[str, float] | None = None
        for text in self.texts:
            if worn != (text.face.name, text.size):
                worn = (text.face.name, text.size)
                words.setFont(*worn)
            words.setTextOrigin(text.x, HEIGHT - text.base)
            words.textOut(text.text)
        canvas.drawText(words)
