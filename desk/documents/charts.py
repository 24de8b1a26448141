"""Small charts for paper: solid, hatched, white and grey, so that a photocopy still reads."""

from collections.abc import Sequence
from typing import Any

from desk.documents.paper import HAIR, HEIGHT, Sheet
from desk.snapshot import snapshot

NOTE = 9.0
_HATCH_STEP = 2.8


def solid(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """Draw a black bar."""

    def draw(canvas: Any) -> None:
        canvas.setFillGray(0)
        canvas.rect(x, HEIGHT - y - height, width, height, stroke=0, fill=1)

    if width > 0:
        sheet.shapes.append(draw)


def outlined(
    sheet: Sheet, x: float, y: float, width: float, height: float, grey: float = 1.0
) -> None:
    """Draw a bar with a black outline, white or grey inside."""

    def draw(canvas: Any) -> None:
        canvas.setFillGray(grey)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(HAIR)
        inset = HAIR / 2
        canvas.rect(
            x + inset, HEIGHT - y - height + inset, max(0.1, width - HAIR), height - HAIR,
            stroke=1, fill=1,
        )  # fmt: skip

    if width > 0:
        sheet.shapes.append(draw)


def dashed(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """Draw an empty bar with a broken outline: nothing is decided yet."""

    def draw(canvas: Any) -> None:
        inset = HAIR / 2
        canvas.saveState()
        canvas.setStrokeGray(0)
        canvas.setLineWidth(HAIR)
        canvas.setDash(2, 1.6)
        canvas.rect(
            x + inset, HEIGHT - y - height + inset, max(0.1, width - HAIR), height - HAIR,
            stroke=1, fill=0,
        )  # fmt: skip
        canvas.restoreState()

    if width > 0:
        sheet.shapes.append(draw)


def hatched(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """Draw a bar with slanting lines in a black outline."""
    if width <= 0:
        return

    def draw(canvas: Any) -> None:
        bottom = HEIGHT - y - height
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(x, bottom, width, height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.1)
        start = x - height
        while start < x + width:
            canvas.line(start, bottom, start + height, bottom + height)
            start += _HATCH_STEP
        canvas.restoreState()
        canvas.setStrokeGray(0)
        canvas.setLineWidth(HAIR)
        inset = HAIR / 2
        canvas.rect(
            x + inset, bottom + inset, max(0.1, width - HAIR), height - HAIR, stroke=1, fill=0
        )

    sheet.shapes.append(draw)


@snapshot
class Bar:
    """One upright bar: what stands under it, how high it is, what stands over it."""

    label: str
    height: int
    shown: str


def upright_bars(
    sheet: Sheet, bars: Sequence[Bar], x: float, y: float, width: float, height: float
) -> None:
    """Draw a chart of upright bars with its number over each; `height` holds the labels too."""
    base = y + height - 14
    tallest = max((bar.height for bar in bars), default=0)
    step = width / max(1, len(bars))
    wide = min(22.5, step * 0.72)
    room = height - 14 - 13
    every = 1 if step >= 27 else 2  # noqa: PLR2004 - a time of day is 25 points wide
    for number, bar in enumerate(bars):
        middle = x + (number + 0.5) * step
        high = room * bar.height / tallest if tallest else 0.0
        solid(sheet, middle - wide / 2, base - high, wide, high)
        sheet.text_middle(middle, base - high - 3.5, bar.shown, 10, strong=True)
        if number % every == 0:
            sheet.text_middle(middle, base + 11.5, bar.label, NOTE)
    sheet.rule(x, base, width)


@snapshot
class Split:
    """A bar in parts: done, partly done, not done, not decided yet."""

    met: int
    part: int
    not_met: int
    open: int = 0


def split_bar(
    sheet: Sheet, split: Split, x: float, y: float, per_one: float, height: float = 8.25
) -> None:
    """Draw a bar in its parts, `per_one` points for each one counted."""
    met, part, rest = (count * per_one for count in (split.met, split.part, split.not_met))
    solid(sheet, x, y, met, height)
    hatched(sheet, x + met, y, part, height)
    outlined(sheet, x + met + part, y, rest, height)
    dashed(sheet, x + met + part + rest, y, split.open * per_one, height)


@snapshot
class Spread:
    """How long people waited, in minutes; `longest` is None where it is not shown."""

    median: int
    p90: int
    longest: int | None
    target: int


def spread_bar(
    sheet: Sheet, spread: Spread, x: float, y: float, per_minute: float, height: float = 8.25
) -> None:
    """Draw a wait: solid to the median, hatched to nine in ten, a line to the longest.

    The target stands across it as an upright line that is taller than the bar.
    """
    median, p90 = spread.median * per_minute, spread.p90 * per_minute
    if spread.longest is not None and spread.longest > spread.p90:
        reach = spread.longest * per_minute
        sheet.rule(x + p90, y + height / 2, reach - p90)
        sheet.upright(x + reach, y + 2, height - 4)
    solid(sheet, x, y, max(median, 0.75), height)
    hatched(sheet, x + median, y, p90 - median, height)
    sheet.upright(x + spread.target * per_minute, y - 2.5, height + 5, thick=1.75)
