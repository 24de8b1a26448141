"""The frame of the day sheet: two columns, headings, lists of figures, one row height for all."""

from desk.documents.charts import NOTE
from desk.documents.day_words import DayWords
from desk.documents.paper import WIDTH, Sheet
from desk.domain.day import DaySheet

SIDE = 36.0
INNER = WIDTH - 2 * SIDE
GAP = 21.0
HALF = (INNER - GAP) / 2
RIGHT = SIDE + HALF + GAP
TEXT = 10.0
ROW = 15.2
PALE = 0.73
"""The grey of the lines between figures."""

Row = tuple[str, str]


class Frame:
    """The page in the making. `ease` scales rows and charts: 1 is as drawn, less is tighter.

    `elastic` adds up what `ease` scales, so that a second try knows how far to give way.
    """

    def __init__(self, sheet: DaySheet, words: DayWords, ease: float) -> None:
        """Begin an empty page for `sheet`."""
        self.paper = Sheet()
        self.sheet, self.words = sheet, words
        self.row, self.ease, self.elastic = ROW * ease, ease, 0.0

    def gap(self) -> None:
        """Leave air above the next block."""
        self.paper.y += 9.5 * self.ease
        self.elastic += 9.5

    def heading(self, x: float, words: str) -> None:
        """Write the heading of a block."""
        self.paper.text(x, self.paper.y + 10, words, 10.5, strong=True)

    def legend_word(self, x: float, y: float, name: str) -> float:
        """Write the word beside a sample of a chart; return where the next begins."""
        word = self.words.of("legend", name)
        self.paper.text(x + 14, y + 7, word, NOTE)
        return x + 14 + self.paper.typeface.regular.width(word, NOTE) + 9

    def lists(self, left: tuple[str, list[Row]], right: tuple[str, list[Row]]) -> None:
        """Draw two lists of figures side by side."""
        self.gap()
        top = self.paper.y
        for x, (heading, rows) in ((SIDE, left), (RIGHT, right)):
            self.heading(x, self.words.of("headings", heading))
            for number, (label, value) in enumerate(rows):
                self.list_row(x, top + 14 + number * self.row, label, value,
                               last=number == len(rows) - 1)  # fmt: skip
        count = max(len(left[1]), len(right[1]))
        self.paper.y = top + 14 + count * self.row
        self.elastic += count * ROW

    def list_row(self, x: float, y: float, label: str, value: str, *, last: bool) -> None:
        """Draw one figure with its words and, unless it is the last, a line under it."""
        paper = self.paper
        base = y + self.row / 2 + 3.5
        wide = paper.typeface.bold.width(value, TEXT)
        paper.text(x, base, paper.setter.cut(label, HALF - wide - 6, TEXT), TEXT)
        paper.text_right(x + HALF, base, value, TEXT, strong=True)
        if not last:
            paper.rule(x, y + self.row, HALF, thick=0.6, grey=PALE)
