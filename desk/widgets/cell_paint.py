"""What a table cell looks like, as plain data, and its drawing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from desk.snapshot import snapshot
from desk.widgets.paint import Ink, draw_chip, draw_icon, draw_words
from desk.widgets.row_paint import Chip

BAR_STEPS = 10


@snapshot
class Stage:
    """How far something came, as a bar of steps: `done` of `steps`, in a state's colour."""

    done: int
    steps: int = 6
    meaning: str = "accent"


@snapshot
class Level:
    """A small rising row of bars, `value` of `most`, with the figure beside it."""

    value: int
    most: int = BAR_STEPS


@snapshot(kw_only=True)
class CellPaint:
    """One cell: an icon and words, a muted second line under them, or a chip, bar or level.

    `face` is a type token such as `choice` or `small`; the second line is always small. One that
    `folds` shows words too long for its line on both lines, small, with what was second after.
    """

    text: str = ""
    meaning: str = "text"
    face: str = "choice"
    icon: str = ""
    second: str = ""
    second_meaning: str = "text_muted"
    chip: Chip | None = None
    stage: Stage | None = None
    level: Level | None = None
    folds: bool = False


def draw_cell(painter: QPainter, ink: Ink, room: QRectF, cell: CellPaint) -> None:
    """Draw a cell from the left of `room`, in the middle of its height."""
    if cell.chip:
        draw_chip(painter, ink, room.left(), room.center().y(), cell.chip)
    elif cell.level:
        _draw_level(painter, ink, room, cell.level)
    elif cell.stage:
        _draw_stage(painter, ink, room, cell.stage, cell.text)
    elif cell.folds and _icon_room(ink, cell) + ink.width(cell.text, cell.face) > room.width():
        _draw_folded(painter, ink, room, cell)
    elif cell.second:
        first, second = ink.look.line(cell.face), ink.look.line("small")
        top = room.center().y() - (first + second) / 2
        upper = QRectF(room.left(), top, room.width(), first)
        _draw_line(painter, ink, upper, cell)
        lower = QRectF(room.left(), top + first, room.width(), second)
        draw_words(painter, ink, lower, cell.second, "small", cell.second_meaning)
    else:
        _draw_line(painter, ink, room, cell)


def cell_width(ink: Ink, cell: CellPaint) -> float:
    """Return the room the words of a cell would like, for columns as wide as their words."""
    icon = _icon_room(ink, cell)
    return max(icon + ink.width(cell.text, cell.face), ink.width(cell.second, "small"))


def _icon_room(ink: Ink, cell: CellPaint) -> int:
    return ink.look.px("icon_small") + ink.look.space("xs") if cell.icon else 0


def _draw_folded(painter: QPainter, ink: Ink, room: QRectF, cell: CellPaint) -> None:
    """Draw long words over two lines, an icon before the first."""
    if cell.icon:
        size = ink.look.px("icon_chip")
        corner = QPointF(room.left(), room.center().y() - (ink.look.line("small") + size) / 2)
        draw_icon(painter, ink, cell.icon, cell.meaning, "icon_chip", corner)
        room = room.adjusted(size + ink.look.space("xs"), 0, 0, 0)
    words = ", ".join(part for part in (cell.text, cell.second) if part)
    layout = QTextLayout(words, ink.font("small"))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(room.width())
    layout.endLayout()
    line = ink.look.line("small")
    upper = QRectF(room.left(), room.center().y() - line, room.width(), line)
    cut = first.textLength()
    draw_words(painter, ink, upper, words[:cut].rstrip(), "small", cell.meaning)
    draw_words(painter, ink, upper.translated(0, line), words[cut:], "small", cell.meaning)


def _draw_line(painter: QPainter, ink: Ink, room: QRectF, cell: CellPaint) -> None:
    left = room.left()
    if cell.icon:
        token = "icon_small" if cell.face.startswith("choice") else "icon_chip"
        size = ink.look.px(token)
        corner = QPointF(left, room.center().y() - size / 2)
        draw_icon(painter, ink, cell.icon, cell.meaning, token, corner)
        left += size + ink.look.space("xs")
    rest = QRectF(left, room.top(), room.right() - left, room.height())
    draw_words(painter, ink, rest, cell.text, cell.face, cell.meaning)


def _draw_stage(painter: QPainter, ink: Ink, room: QRectF, stage: Stage, words: str) -> None:
    """Draw the steps above their words; the words say it too, so colour is never alone."""
    look = ink.look
    height, gap = look.space("xs") + look.space("hair"), look.space("hair") + ink.rule
    line = look.line("small")
    top = room.center().y() - (height + look.space("xs") + line) / 2
    step = (room.width() - gap * (stage.steps - 1)) / stage.steps
    done = ink.colour(stage.meaning)
    for place in range(stage.steps):
        bar = QRectF(room.left() + place * (step + gap), top, step, height)
        painter.setPen(done if look.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(done if place < stage.done else look.colour("line"))
        if look.high_contrast and place >= stage.done:
            painter.setBrush(look.colour("paper"))
        painter.drawRoundedRect(bar, height / 2, height / 2)
    lower = QRectF(room.left(), top + height + look.space("xs") - 1, room.width(), line)
    draw_words(painter, ink, lower, words, "small", "text_soft")


def _draw_level(painter: QPainter, ink: Ink, room: QRectF, level: Level) -> None:
    look = ink.look
    width, gap = look.space("xs"), look.space("hair")
    tallest, left = look.px("icon_chip"), room.left()
    foot = room.center().y() + tallest / 2
    for place in range(level.most):
        height = tallest * (4 + place) / (4 + level.most)
        colour = look.colour("accent" if place < level.value else "line")
        painter.fillRect(QRectF(left, foot - height, width, height), colour)
        left += width + gap
    rest = QRectF(left + look.space("xs"), room.top(), room.right() - left, room.height())
    draw_words(painter, ink, rest, str(level.value), "small")
