"""Sets words into lines of a given width, in two weights."""

from collections.abc import Iterable

from desk.documents.fonts import Typeface, printable
from desk.domain.letter_rows import Run
from desk.snapshot import snapshot


@snapshot
class Piece:
    """Words of one weight at their place in a line, `x` points from its left."""

    x: float
    text: str
    strong: bool


@snapshot
class Line:
    """One set line and its width in points."""

    pieces: tuple[Piece, ...]
    width: float


Beside = tuple[float, int]
"""What stands beside the first lines of a paragraph: its width in points, and how many lines."""
NOTHING: Beside = (0.0, 0)

Atom = tuple[str, bool]
Word = list[Atom]


class Setter:
    """Breaks runs of words into lines. Words wider than a line break where they must.

    What was set once is kept, so that a page that is tried again costs little more.
    """

    def __init__(self, typeface: Typeface) -> None:
        """Set in `typeface`."""
        self._typeface = typeface
        self._faces = typeface.regular, typeface.bold
        self._kept: dict[tuple[tuple[Run, ...], float, float, Beside], tuple[Line, ...]] = {}

    def lines(
        self, runs: tuple[Run, ...], width: float, size: float, beside: Beside = NOTHING
    ) -> tuple[Line, ...]:
        """Set `runs` as one paragraph, `width` points wide, at `size` points.

        The first lines leave room for what stands `beside` them.
        """
        key = (runs, width, size, beside)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._set(runs, width, size, beside)
        return kept

    def _set(
        self, runs: tuple[Run, ...], width: float, size: float, beside: Beside
    ) -> tuple[Line, ...]:
        made: list[Line] = []
        line: list[Atom] = []
        filled = 0.0
        taken, rows = beside
        plain, strong = (face.widths[" "] * size for face in self._faces)
        for word in self._words(runs):
            for part, wide in self._broken(word, width - taken, size):
                space = (strong if line[-1][1] else plain) if line else 0.0
                room = width - taken if len(made) < rows else width
                if line and filled + space + wide > room:
                    made.append(self._line(line, size))
                    line, filled, space = [], 0.0, 0.0
                if line:
                    line.append((" ", line[-1][1]))
                line.extend(part)
                filled += space + wide
        if line:
            made.append(self._line(line, size))
        return tuple(made)

    def balanced(self, runs: tuple[Run, ...], width: float, size: float) -> tuple[Line, ...]:
        """Set `runs` in as few lines as `lines` would, but of even length."""
        lines = self.lines(runs, width, size)
        if len(lines) == 1:
            return lines
        for tenth in range(5, 10):
            tried = self.lines(runs, width * tenth / 10, size)
            if len(tried) == len(lines):
                return tried
        return lines

    def cut(self, text: str, width: float, size: float, *, strong: bool = False) -> str:
        """Return as much of `text` as fits on one line, with an ellipsis where it was cut."""
        face, shown = self._typeface.of(strong=strong), printable(text)
        if face.width(shown, size) <= width:
            return shown
        while shown and face.width(f"{shown}…", size) > width:
            shown = shown[:-1]
        return f"{shown.rstrip(' ,.')}…"

    def _words(self, runs: Iterable[Run]) -> Iterable[Word]:
        word: Word = []
        for run in runs:
            text = printable(run.text)
            first = True
            for piece in text.split(" "):
                if not first and word:
                    yield word
                    word = []
                first = False
                if piece:
                    word.append((piece, run.strong))
        if word:
            yield word

    def _wide(self, word: Word, size: float) -> float:
        if len(word) == 1:
            text, strong = word[0]
            return self._typeface.of(strong=strong).width(text, size)
        return sum(self._typeface.of(strong=strong).width(text, size) for text, strong in word)

    def _broken(self, word: Word, width: float, size: float) -> Iterable[tuple[Word, float]]:
        """Yield a word whole with its width, or in pieces that each fit a line."""
        wide = self._wide(word, size)
        if wide <= width:
            yield word, wide
            return
        for text, strong in word:
            face, piece = self._typeface.of(strong=strong), ""
            for mark in text:
                if piece and face.width(piece + mark, size) > width:
                    yield [(piece, strong)], face.width(piece, size)
                    piece = ""
                piece += mark
            yield [(piece, strong)], face.width(piece, size)

    def _line(self, atoms: list[Atom], size: float) -> Line:
        joined: list[Atom] = []
        for text, strong in atoms:
            if joined and joined[-1][1] is strong:
                joined[-1] = (joined[-1][0] + text, strong)
            else:
                joined.append((text, strong))
        pieces, x = [], 0.0
        for text, strong in joined:
            pieces.append(Piece(x, text, strong))
            x += self._typeface.of(strong=strong).width(text, size)
        return Line(tuple(pieces), x)
