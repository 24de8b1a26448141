"""What a card looks like: its description, its height for a width, and its drawing."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desk.snapshot import snapshot
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.paint import (
    Ink,
    chip_width,
    draw_chip,
    draw_frame,
    draw_icon,
    draw_spans,
    draw_words,
)
from desk.widgets.row_paint import Chip, Span

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@snapshot
class Reason:
    """One reason on a card: it fits and has a tick, or it does not and has a dash."""

    spans: tuple[Span, ...]
    fits: bool = True

    @property
    def text(self) -> str:
        """Return the reason as plain words."""
        return "".join(span.text for span in self.spans)


@snapshot(kw_only=True)
class Card:
    """One card, ready to be drawn; `sentence` is what a screen reader says of it.

    A card with an `action` has a button for it, with `foot` beside it.
    """

    id: Hashable
    title: str
    suffix: str = ""
    subtitle: str = ""
    chip: Chip | None = None
    reasons: tuple[Reason, ...] = ()
    foot: str = ""
    action: str = ""
    sentence: str = ""


def _inside(ink: Ink, room: QRectF) -> QRectF:
    side, top = ink.look.space("m"), ink.look.space("s") + ink.look.space("hair") / 2
    return room.adjusted(side, top, -side, -top)


def _reason_rooms(ink: Ink, card: Card, room: QRectF, key: str) -> list[QRectF]:
    """Return the place of each reason's words under one another, clear of the key at the foot.

    Plain words may take several lines, words with a marked part take one.
    """
    look, top = ink.look, room.top() + ink.look.space("xs")
    line = float(look.line("small"))
    left = room.left() + look.px("icon_chip") + look.space("xs") + look.space("hair")
    key_room = 0 if card.action or not key else key_width(look, key) + look.space("xs")
    rooms = []
    for place, reason in enumerate(card.reasons, start=1):
        right = room.right() - (key_room if place == len(card.reasons) else 0)
        words = QRectF(left, top, right - left, 9 * line)
        lines = 1
        if len(reason.spans) == 1:
            height = ink.metrics("small").boundingRect(words, WRAPPED, reason.text).height()
            lines = max(1, round(height / line))
        words.setHeight(lines * line)
        rooms.append(words)
        top = words.bottom() + ink.rule
    return rooms


def card_height(ink: Ink, card: Card, width: float, key: str) -> int:
    """Return how high a card is at this width; the reasons may take several lines."""
    look = ink.look
    inside = _inside(ink, QRectF(0, 0, width, 0))
    height = float(look.px("chip")) + 2 * look.space("s") + look.space("hair")
    height += look.line("small") if card.subtitle else 0
    if card.reasons:
        rooms = _reason_rooms(ink, card, inside, key)
        height += rooms[-1].bottom() - inside.top() + ink.rule
    if card.action:
        height += look.space("s") + look.px("button_small")
    elif key and not card.reasons:
        height += look.px("key")
    return round(height)


def action_room(ink: Ink, room: QRectF, width: float) -> QRectF:
    """Return the place of a button of this width at the foot of a card."""
    inside, height = _inside(ink, room), ink.look.px("button_small")
    return QRectF(inside.right() - width, inside.bottom() - height, width, height)


def draw_card(
    painter: QPainter,
    ink: Ink,
    room: QRectF,
    card: Card,
    key: str,
    action: float,
    *,
    selected: bool,
) -> None:
    """Draw a card but for its button, a real one, which takes the width `action` at the foot."""
    look = ink.look
    line = look.colour("accent" if selected else "line")
    width = max(look.stroke("selected"), look.outline) if selected else look.outline
    draw_frame(painter, room, look.radius("box"), look.colour("paper"), line, width)
    inside = _inside(ink, room)
    rest = QRectF(inside.left(), inside.top(), inside.width(), look.px("chip"))
    if card.chip:
        left = rest.right() - chip_width(ink, card.chip)
        draw_chip(painter, ink, left, rest.center().y(), card.chip)
        rest.setRight(left - look.space("s"))
    used = draw_words(painter, ink, rest, card.title, "name") + look.space("s")
    draw_words(painter, ink, rest.adjusted(used, 0, 0, 0), card.suffix, "small", "text_muted")
    top = rest.bottom()
    if card.subtitle:
        second = QRectF(inside.left(), top, inside.width(), look.line("small"))
        draw_words(painter, ink, second, card.subtitle, "small", "text_muted")
        top = second.bottom()
    _draw_reasons(painter, ink, QRectF(inside.left(), top, inside.width(), 0), card, key)
    if card.action:
        height = look.px("button_small")
        foot = QRectF(inside.left(), inside.bottom() - height, inside.width() - action, height)
        draw_words(painter, ink, foot, card.foot, "tiny", "text_muted")
    elif key:
        start = inside.right() - key_width(look, key)
        draw_key(painter, look, start, inside.bottom() - look.px("key") / 2, key)


def _draw_reasons(painter: QPainter, ink: Ink, room: QRectF, card: Card, key: str) -> None:
    look, icon = ink.look, ink.look.px("icon_chip")
    rooms = _reason_rooms(ink, card, room, key)
    for reason, place in zip(card.reasons, rooms, strict=True):
        corner = QPointF(room.left(), place.top() + (look.line("small") - icon) / 2)
        name, meaning = ("check", "with") if reason.fits else ("minus", "text_muted")
        draw_icon(painter, ink, name, meaning, "icon_chip", corner)
        if len(reason.spans) > 1:
            draw_spans(painter, ink, place, reason.spans, "small", "text_soft")
        else:
            painter.setFont(ink.font("small"))
            painter.setPen(ink.colour("text_soft"))
            painter.drawText(place, WRAPPED, reason.text)
