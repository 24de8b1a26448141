"""The first two charts of the day sheet: when people came, and what for."""

from desk.documents.charts import (
    Bar,
    Split,
    dashed,
    hatched,
    outlined,
    solid,
    split_bar,
    upright_bars,
)
from desk.documents.day_frame import HALF, RIGHT, SIDE, TEXT, Frame
from desk.domain.day import Value


class ArrivalsAndNeeds:
    """Draws arrivals for each half hour beside needs by what became of them."""

    def __init__(self, frame: Frame) -> None:
        """Draw into `frame`."""
        self.frame = frame

    def draw(self) -> None:
        """Draw both, side by side."""
        self.frame.gap()
        top, ease = self.frame.paper.y, self.frame.ease
        high = max(135.0, 16 + len(self.frame.sheet.needs) * 14.25) * ease
        self.frame.heading(SIDE, self.frame.words.of("headings", "arrivals"))
        bars = [
            Bar(label, _drawn(self.frame.sheet[f"arrivals.{label}"]),
                self.frame.words.shown(self.frame.sheet[f"arrivals.{label}"]))
            for label in self.frame.sheet.half_hours
        ]  # fmt: skip
        upright_bars(self.frame.paper, bars, SIDE, top + 14, HALF, high)
        self._needs(top, high)
        self.frame.elastic += high / ease
        self.frame.paper.y = top + 14 + high

    def _needs(self, top: float, high: float) -> None:
        paper, sheet, words = self.frame.paper, self.frame.sheet, self.frame.words
        totals = [sheet[f"need.{code}"] for code in sheet.needs]
        if sheet.share_safe:
            title = words.of("headings", "needs")
        else:
            count = sum(value for value in totals if isinstance(value, int))
            title = words.of("headings", "needs_all").format(count=count)
        self.frame.heading(RIGHT, title)
        if not sheet.needs:
            paper.text(RIGHT, top + 24, words["nothing"], TEXT)
            return
        self._legend(top + 16)
        most = max([value for value in totals if isinstance(value, int)], default=1)
        per_one = (HALF - 92 - 26) / max(1, most)
        step = min(14.25 * self.frame.ease, (high - 16) / len(sheet.needs))
        for number, code in enumerate(sheet.needs):
            self._need(code, top + 29 + number * step, step, per_one)

    def _legend(self, y: float) -> None:
        paper, x = self.frame.paper, RIGHT
        draws = {"met": solid, "part": hatched, "not_met": outlined, "open": dashed}
        for name in self.frame.sheet.need_parts:
            draws[name](paper, x, y, 10.5, 7.5)
            x = self.frame.legend_word(x, y, name)
        if self.frame.sheet.share_safe:
            # Where four parts fill the line, the fifth word stands beside the heading.
            left, top = (x, y) if x < RIGHT + HALF * 0.75 else (RIGHT + HALF * 0.7, y - 15)
            outlined(paper, left, top, 10.5, 7.5, 0.8)
            self.frame.legend_word(left, top, "split_hidden")

    def _need(self, code: str, y: float, step: float, per_one: float) -> None:
        paper, sheet = self.frame.paper, self.frame.sheet
        base, bar_y = y + step / 2 + 3.5, y + step / 2 - 4.1
        paper.text(RIGHT, base, paper.setter.cut(self.frame.words.need(code), 88, TEXT), TEXT)
        total = sheet[f"need.{code}"]
        parts = [sheet[f"need.{code}.{part}"] for part in sheet.need_parts]
        known = [part for part in parts if isinstance(part, int)]
        if not isinstance(total, int):
            paper.text(RIGHT + 92, base, self.frame.words["few"], TEXT)
        elif len(known) == len(parts):
            split_bar(paper, Split(*known), RIGHT + 92, bar_y, per_one)
        else:
            outlined(paper, RIGHT + 92, bar_y, total * per_one, 8.25, 0.8)
        paper.text_right(RIGHT + HALF, base, self.frame.words.shown(total), TEXT)


def _drawn(value: Value) -> int:
    """Return how high a bar is; a hidden figure has none."""
    return value if isinstance(value, int) else 0
