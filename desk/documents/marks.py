"""The mark at the head of a letter, one for each kind of agency; and signatures as ink."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from desk.documents.paper import HEIGHT, Sheet
from desk.domain.letter_rows import Stroke

SIZE = 33.0
_GRID = 44.0  # the marks are drawn on a grid of 44 by 44
_BASELINE = 0.8  # where the line to sign on lies, down from the top of the pad


def draw_mark(sheet: Sheet, kind: str, x: float, y: float) -> None:
    """Draw the mark of an agency of `kind`, 33 points across, with its top left at `x`, `y`."""
    draw = _MARKS.get(kind, _meeting)

    def shape(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(x, HEIGHT - y)
        canvas.scale(SIZE / _GRID, -SIZE / _GRID)
        canvas.setStrokeGray(0)
        canvas.setFillGray(0)
        canvas.setLineCap(1)
        canvas.setLineWidth(2.5)
        draw(canvas)
        canvas.restoreState()

    sheet.shapes.append(shape)


def _path(canvas: Any) -> None:
    """Draw a way through a circle: drug and alcohol support."""
    canvas.circle(22, 22, 20.5)
    canvas.setLineWidth(4)
    way = canvas.beginPath()
    way.moveTo(12, 36)
    way.curveTo(20, 30, 15, 24, 22, 20)
    way.curveTo(29, 16, 31, 12, 33, 8)
    canvas.drawPath(way)


def _door(canvas: Any) -> None:
    """Draw an open door: housing support."""
    arch = canvas.beginPath()
    arch.moveTo(6, 42)
    arch.lineTo(6, 18)
    arch.curveTo(6, 9.2, 13.2, 2, 22, 2)
    arch.curveTo(30.8, 2, 38, 9.2, 38, 18)
    arch.lineTo(38, 42)
    arch.close()
    canvas.drawPath(arch)
    leaf = canvas.beginPath()
    leaf.moveTo(14, 42)
    leaf.lineTo(14, 16)
    leaf.lineTo(28, 11)
    leaf.lineTo(28, 42)
    leaf.close()
    canvas.drawPath(leaf, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.circle(24.5, 27, 1.8, stroke=0, fill=1)


def _cross(canvas: Any) -> None:
    """Draw a cross in a circle: nursing and prescribing."""
    canvas.circle(22, 22, 20.5)
    canvas.setLineWidth(7)
    canvas.line(22, 13, 22, 31)
    canvas.line(13, 22, 31, 22)


def _hall(canvas: Any) -> None:
    """Draw a gable on columns: a council or another public body."""
    roof = canvas.beginPath()
    roof.moveTo(4, 15)
    roof.lineTo(22, 4)
    roof.lineTo(40, 15)
    roof.close()
    canvas.drawPath(roof)
    canvas.setLineWidth(4)
    for column in (10, 22, 34):
        canvas.line(column, 21, column, 33)
    canvas.line(5, 40, 39, 40)


def _speech(canvas: Any) -> None:
    """Draw two people talking: mental health and family support."""
    canvas.circle(15, 19, 12.5)
    canvas.circle(31, 27, 11, stroke=0, fill=1)


def _meeting(canvas: Any) -> None:
    """Draw a place in a circle: any other agency."""
    canvas.circle(22, 22, 20.5)
    canvas.circle(22, 22, 8, stroke=0, fill=1)


_MARKS: Mapping[str, Callable[[Any], None]] = {
    "recovery": _path,
    "housing": _door,
    "nursing": _cross,
    "council": _hall,
    "probation": _hall,
    "jobcentre": _hall,
    "mental_health": _speech,
    "family": _speech,
}


def draw_signature(sheet: Sheet, strokes: tuple[Stroke, ...], x: float, line_y: float) -> None:
    """Draw a signature as lines of ink standing on the line at `line_y`, 150 by 34 points."""
    if not strokes:
        return
    wide, high = 150.0, 34.0
    top = line_y - high * _BASELINE

    def at(point: tuple[float, float]) -> tuple[float, float]:
        across, down = (min(1.0, max(0.0, part)) for part in point)
        return x + across * wide, HEIGHT - (top + down * high)

    def shape(canvas: Any) -> None:
        canvas.saveState()
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.35)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        ink = canvas.beginPath()
        for stroke in strokes:
            _smooth(ink, [at(point) for point in stroke])
        canvas.drawPath(ink)
        canvas.restoreState()

    sheet.shapes.append(shape)


def _smooth(ink: Any, points: list[tuple[float, float]]) -> None:
    """Lay a curve through the middles between points, each point bending it."""
    if not points:
        return
    last = points[0]
    ink.moveTo(*last)
    if len(points) == 1:
        ink.lineTo(last[0] + 0.1, last[1])  # a dot, drawn by the round pen
        return
    for bend, following in pairwise(points[1:]):
        end = ((bend[0] + following[0]) / 2, (bend[1] + following[1]) / 2)
        ink.curveTo(*_third(last, bend), *_third(end, bend), *end)
        last = end
    ink.lineTo(*points[-1])


def _third(end: tuple[float, float], bend: tuple[float, float]) -> tuple[float, float]:
    """Turn the bend of a quadratic curve into that of a cubic one."""
    return end[0] + (bend[0] - end[0]) * 2 / 3, end[1] + (bend[1] - end[1]) * 2 / 3
