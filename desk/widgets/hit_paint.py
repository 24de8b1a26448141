"""What a search hit looks like: its description, and the drawing of the list of hits."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desk.snapshot import snapshot
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.paint import (
    Ink,
    button_width,
    chip_width,
    draw_button,
    draw_chip,
    draw_ground,
    draw_icon,
    draw_rule,
    draw_spans,
    draw_words,
)
from desk.widgets.row_layout import lines_of
from desk.widgets.row_paint import Chip, Span


@snapshot(kw_only=True)
class Hit:
    """Somebody the search found: why in words, where they are, and what Enter would do.

    `chip` says where they are; `care`, what to do at once, stands above it.
    `sentence` is what a screen reader says when the hit is the current one.
    """

    id: Hashable
    title: str
    suffix: str = ""
    why: tuple[Span, ...] = ()
    chip: Chip | None = None
    care: Chip | None = None
    action: str = ""
    sentence: str = ""


@snapshot(kw_only=True)
class HitsWords:
    """The words of the list that are not about one person.

    `new` is said before the typed name and `new_key` does the same from anywhere; `keys` are the
    key caps at the foot with what they do; `nobody` stands above when nothing was found.
    """

    new: str
    new_key: str
    enter: str
    keys: tuple[tuple[tuple[str, ...], str], ...]
    nobody: str


def draw_hit(
    painter: QPainter, ink: Ink, room: QRect, hit: Hit, enter: str, *, hovered: bool = False
) -> None:
    """Draw one hit; `enter` is the key on its button, empty unless it is the current one."""
    look = ink.look
    draw_ground(painter, ink, room, selected=bool(enter), plain="hover" if hovered else "raised")
    if not (enter and look.high_contrast):
        draw_rule(painter, ink, room)
    inside = QRectF(room).adjusted(look.space("l"), 0, -look.space("m") - look.space("hair"), 0)
    middle = inside.center().y()
    if enter and hit.action:
        width, height = button_width(ink, hit.action, enter), look.px("button_small")
        button = QRectF(inside.right() - width, middle - height / 2, width, height)
        draw_button(painter, ink, button, hit.action, enter)
        inside.setRight(button.left() - look.space("m"))
    _take_chips(painter, ink, inside, [chip for chip in (hit.care, hit.chip) if chip])
    upper, lower = lines_of(look, inside, "name")
    used = draw_words(painter, ink, upper, hit.title, "name") + look.space("s")
    draw_words(painter, ink, upper.adjusted(used, 0, 0, 0), hit.suffix, "choice", "text_muted")
    draw_spans(painter, ink, lower, hit.why, "small", "text_soft")


def _take_chips(painter: QPainter, ink: Ink, inside: QRectF, chips: Sequence[Chip]) -> None:
    """Draw chips under one another at the right: side by side they would leave a name no room."""
    if not chips:
        return
    look, right = ink.look, inside.right()
    step = look.px("chip") + look.space("hair")
    middle = inside.center().y() - step * (len(chips) - 1) / 2
    for place, chip in enumerate(chips):
        draw_chip(painter, ink, right - chip_width(ink, chip), middle + place * step, chip)
    widest = max(chip_width(ink, chip) for chip in chips)
    inside.setRight(right - widest - look.space("m"))


def draw_new_person(
    painter: QPainter, ink: Ink, room: QRect, words: HitsWords, typed: str, *, current: bool
) -> None:
    """Draw the last row: a new person called as typed."""
    look = ink.look
    draw_ground(painter, ink, room, selected=current, plain="sunken")
    inside = QRectF(room).adjusted(look.space("l"), 0, -look.space("m") - look.space("hair"), 0)
    middle, size = inside.center().y(), look.px("icon_small")
    corner = QPointF(inside.left(), middle - size / 2)
    draw_icon(painter, ink, "user-plus", "text", "icon_small", corner)
    inside.setLeft(inside.left() + size + look.space("s"))
    key = words.enter if current else words.new_key
    inside.setRight(inside.right() - key_width(look, key))
    draw_key(painter, look, inside.right(), middle, key)
    inside.setRight(inside.right() - look.space("s"))
    used = draw_words(painter, ink, inside, words.new + " ", "base")
    draw_words(painter, ink, inside.adjusted(used, 0, 0, 0), typed, "strong")


def draw_key_line(painter: QPainter, ink: Ink, room: QRect, words: HitsWords) -> None:
    """Draw the keys at the foot of the list, as many as there is room for."""
    look = ink.look
    painter.fillRect(room, look.colour("raised"))
    left, end = room.left() + float(look.space("l")), room.right() - look.space("l")
    middle = room.center().y() + 0.5
    gap = look.space("xs")
    for keys, meaning in words.keys:
        width = sum(key_width(look, key) + gap for key in keys)
        if left + width + ink.width(meaning, "small") > end:
            return
        for key in keys:
            draw_key(painter, look, left, middle, key)
            left += key_width(look, key) + gap
        place = QRectF(left, room.top(), end - left, room.height())
        left += draw_words(painter, ink, place, meaning, "small", "text_muted") + look.space("m")


def draw_popup_shadow(painter: QPainter, ink: Ink, inner: QRectF) -> None:
    """Draw the soft edge round a list that floats over the page; none in high contrast."""
    look = ink.look
    if not look.theme.shadows:
        return
    shape = look.shadow("popup")
    reach = look.space("xxl") // 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shade = QColor(Qt.GlobalColor.black)
    for distance in range(reach):
        strength = (1 - distance / reach) ** 2
        shade.setAlphaF(shape.opacity / 3 * strength)
        painter.setPen(QPen(shade, 1))
        edge = inner.adjusted(-distance, -distance / 2, distance, distance)
        corner = look.radius("card") + distance
        painter.drawRoundedRect(edge, corner, corner)
