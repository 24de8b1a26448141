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

UPPER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
WRAPPED = int(Qt.TextFlag.TextWordWrap | UPPER_LEFT)
ANYWHERE = int(Qt.TextFlag.TextWrapAnywhere | UPPER_LEFT)


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


@snapshot(kw_only=True)
class _Head:
    """The places of what stands over the reasons: name, chip, suffix and subtitle."""

    title: QRectF
    chip: QRectF
    suffix: QRectF
    subtitle: QRectF

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return self.subtitle.bottom()


def _lines(ink: Ink, words: str, face: str, room: QRectF, line: float) -> QRectF:
    """Return the place of words from the upper left of `room`, in as many lines as they need."""
    place = QRectF(room.left(), room.top(), room.width(), line if words else 0)
    if ink.width(words, face) > room.width():
        high = ink.metrics(face).boundingRect(place, _folding(ink, words, face, place), words)
        place.setHeight(max(line, high.height()))
    return place


def _folding(ink: Ink, words: str, face: str, room: QRectF) -> int:
    """Return how words fold: between two of them, and inside one that is wider than the room."""
    widest = max((ink.width(word, face) for word in words.split()), default=0)
    return ANYWHERE if widest > room.width() else WRAPPED


def _head_rooms(ink: Ink, card: Card, inside: QRectF) -> _Head:
    """Return the places of the head: a name is whole, so what has no room beside it goes beneath.

    A name that is wider than the card itself takes several lines.
    """
    look, gap = ink.look, float(ink.look.space("s"))
    line, below = float(look.px("chip")), float(look.px("chip") + ink.rule)
    name, chip_wide = ink.width(card.title, "name"), chip_width(ink, card.chip) if card.chip else 0
    beside = not card.chip or name + gap + chip_wide <= inside.width()
    title = _lines(ink, card.title, "name", inside, line)
    top = title.bottom()
    chip = QRectF(inside.right() - chip_wide, title.top(), chip_wide, line)
    if not beside:
        chip = QRectF(inside.left(), top + ink.rule, chip_wide, line)
        top += below
    rest = inside.width() - name - gap - (chip_wide + gap if beside and card.chip else 0)
    if ink.width(card.suffix, "small") <= rest:
        suffix = QRectF(inside.left() + name + gap, title.top(), max(rest, 0), line)
    else:
        under = QRectF(inside.left(), top, inside.width(), 0)
        suffix = _lines(ink, card.suffix, "small", under, float(look.line("small")))
        top = suffix.bottom()
    under = QRectF(inside.left(), top, inside.width(), 0)
    subtitle = _lines(ink, card.subtitle, "small", under, float(look.line("small")))
    return _Head(title=title, chip=chip, suffix=suffix, subtitle=subtitle)


def _draw_lines(
    painter: QPainter, ink: Ink, room: QRectF, words: str, face: str, meaning: str = "text"
) -> None:
    """Draw words in the lines that `_lines` found for them."""
    if ink.width(words, face) <= room.width():
        draw_words(painter, ink, room, words, face, meaning)
        return
    painter.setFont(ink.font(face))
    painter.setPen(ink.colour(meaning))
    painter.drawText(room, _folding(ink, words, face, room), words)


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
    head = _head_rooms(ink, card, inside).bottom - inside.top()
    height = head + 2 * look.space("s") + look.space("hair")
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
    head = _head_rooms(ink, card, inside)
    _draw_lines(painter, ink, head.title, card.title, "name")
    if card.chip:
        draw_chip(painter, ink, head.chip.left(), head.chip.center().y(), card.chip)
    _draw_lines(painter, ink, head.suffix, card.suffix, "small", "text_muted")
    _draw_lines(painter, ink, head.subtitle, card.subtitle, "small", "text_muted")
    reasons = QRectF(inside.left(), head.bottom, inside.width(), 0)
    _draw_reasons(painter, ink, reasons, card, key)
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
