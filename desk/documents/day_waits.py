"""Waits on the day sheet: the table and, row for row beside it, the chart against targets."""

from collections.abc import Sequence

from desk.documents.charts import NOTE, Spread, hatched, solid, spread_bar
from desk.documents.day_frame import HALF, PALE, RIGHT, ROW, SIDE, TEXT, Frame


class Waits:
    """Draws how long people waited to their first worker, by urgency."""

    def __init__(self, frame: Frame) -> None:
        """Draw into `frame`."""
        self.frame = frame

    def draw(self) -> None:
        """Draw the table of waits and, row for row beside it, their chart."""
        self.frame.gap()
        sheet, top, words = self.frame.sheet, self.frame.paper.y, self.frame.words
        self.frame.heading(SIDE, words.of("headings", "waits"))
        self.frame.heading(RIGHT, words.of("headings", "waits_chart"))
        names = ("urgency", "n", "median", "p90", "longest", "in_time")
        y = top + 14
        self._wait_row(y, [words.of("table", name) for name in names], size=NOTE)
        self.frame.paper.rule(SIDE, y + self.frame.row, HALF)
        self._wait_legend(y)
        rows = [(words.level(*level), f"wait.{level[0]}", level[1]) for level in sheet.levels]
        per_minute = self._per_minute([key for _, key, _ in rows])
        for label, key, target in rows:
            y += self.frame.row
            self._wait_row(y, [label, *self._wait_values(key)])
            self.frame.paper.rule(SIDE, y + self.frame.row, HALF, thick=0.6, grey=PALE)
            self._wait_bar(key, target, y, per_minute)
        y += self.frame.row
        self.frame.paper.rule(SIDE, y, HALF)
        self._wait_row(y, [words.of("table", "all"), *self._wait_values("wait.all")], strong=True)
        self.frame.paper.y = y + self.frame.row
        self.frame.elastic += (len(rows) + 2) * ROW

    def _wait_values(self, key: str) -> list[str]:
        named = ("n", "median", "p90", "longest")
        values = [self.frame.words.shown(self.frame.sheet[f"{key}.{name}"]) for name in named]
        return [*values, self.frame.words.in_time(self.frame.sheet, key)]

    def _wait_row(
        self, y: float, cells: Sequence[str], *, size: float = TEXT, strong: bool = False
    ) -> None:
        ends = (0.0, 0.46, 0.605, 0.69, 0.82, 1.0)
        base = y + self.frame.row / 2 + 3.5
        self.frame.paper.text(SIDE, base, cells[0], size, strong=strong)
        for end, cell in zip(ends[1:], cells[1:], strict=True):
            self.frame.paper.text_right(SIDE + end * HALF, base, cell, size, strong=strong)

    def _wait_legend(self, y: float) -> None:
        x, top = RIGHT, y + self.frame.row / 2 - 4
        for name, draw in (("median", solid), ("p90", hatched)):
            draw(self.frame.paper, x, top, 10.5, 7.5)
            x = self.frame.legend_word(x, top, name)
        self.frame.paper.upright(x + 9, top - 1, 9.5, thick=1.75)
        self.frame.legend_word(x, top, "target")

    def _per_minute(self, keys: Sequence[str]) -> float:
        """Return points for each minute, so that the longest bar and target fit the column."""
        reach = [target for _, target in self.frame.sheet.levels]
        reach += [
            value
            for key in keys
            for name in ("p90", "longest")
            if isinstance(value := self.frame.sheet[f"{key}.{name}"], int)
        ]
        return (HALF - 6) / max([1, *reach])

    def _wait_bar(self, key: str, target: int, y: float, per_minute: float) -> None:
        median, p90, longest = (
            self.frame.sheet[f"{key}.{name}"] for name in ("median", "p90", "longest")
        )
        if not isinstance(median, int) or not isinstance(p90, int):
            base = y + self.frame.row / 2 + 3.5
            self.frame.paper.text(RIGHT, base, self.frame.words["few"], TEXT)
            return
        known = longest if isinstance(longest, int) else None
        spread = Spread(median, p90, known, target)
        spread_bar(self.frame.paper, spread, RIGHT, y + self.frame.row / 2 - 4.1, per_minute)
