"""Draws the small parts that lists, cards and fields share, from the tokens of the look."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desk.theme import Look
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.row_paint import Chip, Piece, Span

STATES = frozenset({"plain", "quiet", "yes", "with", "called", "soon", "late"})
"""The meanings that have a text, a fill and a line of their own."""

ONE_LINE = int(
    Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
)
LEFT = ONE_LINE | int(Qt.AlignmentFlag.AlignLeft)
RIGHT = ONE_LINE | int(Qt.AlignmentFlag.AlignRight)
CENTRE = ONE_LINE | int(Qt.AlignmentFlag.AlignHCenter)
"""How words stand in their room; joined once, as they are asked for with every word drawn."""


class Ink:
    """The look made ready for drawing many rows: fonts and widths are found once and kept."""

    def __init__(self, look: Look) -> None:
        """Draw with `look`, and start afresh whenever it changes."""
        self.look = look
        self._fonts: dict[str, tuple[QFont, QFontMetricsF]] = {}
        self._widths: dict[tuple[str, str], float] = {}
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """Drop what was kept, because fonts or sizes changed."""
        self._fonts.clear()
        self._widths.clear()

    def font(self, face: str) -> QFont:
        """Return the font of a type token."""
        return self._font(face)[0]

    def metrics(self, face: str) -> QFontMetricsF:
        """Return the measures of a font."""
        return self._font(face)[1]

    def width(self, words: str, face: str) -> float:
        """Return how wide `words` are."""
        known = self._widths.get((words, face))
        if known is None:
            known = self._widths[words, face] = self.metrics(face).horizontalAdvance(words)
        return known

    def letters(self, count: float, face: str = "base") -> float:
        """Return the width of so many letters of middling width."""
        return count * self.metrics(face).averageCharWidth()

    def colour(self, meaning: str) -> QColor:
        """Return the colour of words of this meaning."""
        return self.look.colour(f"{meaning}_text" if meaning in STATES else meaning)

    @property
    def rule(self) -> int:
        """Return the width of a thin line between things."""
        return max(1, int(self.look.outline))

    def _font(self, face: str) -> tuple[QFont, QFontMetricsF]:
        known = self._fonts.get(face)
        if known is None:
            font = self.look.font(face)
            known = self._fonts[face] = (font, QFontMetricsF(font))
        return known


# ---------------------------------------------------------------------- words


def draw_words(
    painter: QPainter,
    ink: Ink,
    room: QRectF,
    words: str,
    face: str,
    meaning: str = "text",
    side: int = LEFT,
) -> float:
    """Draw one line of words in the middle of `room`, cut short if need be; return its width."""
    width = ink.width(words, face)
    if width > room.width():
        metrics = ink.metrics(face)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        width = min(room.width(), metrics.horizontalAdvance(words))
    painter.setFont(ink.font(face))
    painter.setPen(ink.colour(meaning))
    painter.drawText(room, side, words)
    return width


def draw_spans(
    painter: QPainter, ink: Ink, room: QRectF, spans: Sequence[Span], face: str, meaning: str
) -> None:
    """Draw a sentence of which the matched parts are strong and underlined."""
    left = room.left()
    for span in spans:
        if left >= room.right():
            return
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        if not span.matched:
            left += draw_words(painter, ink, rest, span.text, face, meaning)
            continue
        width = draw_words(painter, ink, rest, span.text, "label", "accent_text")
        under = room.center().y() + ink.metrics(face).ascent() / 2 + ink.look.space("hair")
        painter.setPen(QPen(ink.colour("accent_text"), ink.look.space("hair")))
        painter.drawLine(QPointF(left, under), QPointF(left + width, under))
        left += width


def draw_icon(
    painter: QPainter, ink: Ink, name: str, meaning: str, size: str, corner: QPointF
) -> None:
    """Draw an icon with its upper left at `corner`, in the colour of words of this meaning."""
    meaning = f"{meaning}_text" if meaning in STATES else meaning
    painter.drawPixmap(corner, ink.look.icon(name, meaning, size))


def piece_width(ink: Ink, piece: Piece, face: str = "small") -> float:
    """Return how much room a piece asks for."""
    icon = ink.look.px("icon_chip") + ink.look.space("xs") if piece.icon else 0
    return icon + ink.width(piece.text, "label" if piece.strong else face)


def draw_piece(
    painter: QPainter, ink: Ink, room: QRectF, piece: Piece, face: str = "small"
) -> float:
    """Draw an icon and words from the left of `room`; return the width used."""
    left = room.left()
    if piece.icon:
        size = ink.look.px("icon_chip")
        corner = QPointF(left, room.center().y() - size / 2)
        draw_icon(painter, ink, piece.icon, piece.meaning, "icon_chip", corner)
        left += size + ink.look.space("xs")
    rest = QRectF(left, room.top(), room.right() - left, room.height())
    font = "label" if piece.strong else face
    width = draw_words(painter, ink, rest, piece.text, font, piece.meaning)
    return left + width - room.left()


# ---------------------------------------------------------------------- framed parts


def draw_frame(
    painter: QPainter, room: QRectF, radius: float, fill: QColor, line: QColor, width: float
) -> None:
    """Draw a filled, rounded box whose line lies wholly inside `room`."""
    inset = width / 2
    painter.setPen(QPen(line, width))
    painter.setBrush(fill)
    painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _chip_parts(ink: Ink, chip: Chip, folded: bool) -> tuple[str, str, float, float]:
    font = "label" if chip.strong or chip.meaning == "yes" else "chip"
    word = chip.worded(folded)
    look = ink.look
    lead = look.space("xs") + look.space("hair")
    icon = look.px("icon_chip") + look.space("xs") + look.space("hair") / 2 if chip.icon else 0
    return word, font, lead, icon


def chip_width(ink: Ink, chip: Chip, *, folded: bool = False) -> float:
    """Return how wide a chip is; it never wraps and is never cut."""
    word, font, lead, icon = _chip_parts(ink, chip, folded)
    return lead + icon + ink.width(word, font) + lead + ink.look.space("hair") / 2


def draw_chip(
    painter: QPainter, ink: Ink, left: float, middle: float, chip: Chip, *, folded: bool = False
) -> float:
    """Draw a chip from `left`, centred on the height `middle`; return its width."""
    word, font, lead, icon = _chip_parts(ink, chip, folded)
    look = ink.look
    height, width = look.px("chip"), chip_width(ink, chip, folded=folded)
    room = QRectF(left, middle - height / 2, width, height)
    fill, line = look.colour(f"{chip.meaning}_fill"), look.colour(f"{chip.meaning}_line")
    draw_frame(painter, room, look.radius("chip"), fill, line, look.outline)
    if chip.icon:
        corner = QPointF(left + lead, middle - look.px("icon_chip") / 2)
        draw_icon(painter, ink, chip.icon, chip.meaning, "icon_chip", corner)
    text = room.adjusted(lead + icon, 0, 0, 0)
    draw_words(painter, ink, text, word, font, chip.meaning)
    return width


def draw_ticket(painter: QPainter, ink: Ink, room: QRectF, number: str, face: str) -> None:
    """Draw the tile with a ticket number."""
    look = ink.look
    fill, line = look.colour("sunken"), look.colour("line")
    draw_frame(painter, room, look.radius("tile"), fill, line, look.outline)
    draw_words(painter, ink, room, number, face, "text", CENTRE)


def button_width(ink: Ink, words: str, key: str = "") -> float:
    """Return how wide a painted button is."""
    inside = ink.width(words, "label")
    if key:
        inside += ink.look.space("s") + key_width(ink.look, key)
    return inside + 2 * (ink.look.space("s") + ink.look.space("hair"))


def draw_button(
    painter: QPainter, ink: Ink, room: QRectF, words: str, key: str = "", *, main: bool = True
) -> None:
    """Draw the face of a button, for lists whose rows carry one."""
    look = ink.look
    fill, text = ("accent", "on_accent") if main else ("paper", "text")
    line = look.colour("accent" if main else "control_line")
    draw_frame(painter, room, look.radius("button"), look.colour(fill), line, ink.rule)
    inside = room.adjusted(look.space("s") + look.space("hair"), 0, 0, 0)
    width = draw_words(painter, ink, inside, words, "label", text)
    if key:
        left = inside.left() + width + look.space("s")
        on = look.colour(text) if main else None
        draw_key(painter, look, left, room.center().y(), key, on)


def draw_tick_box(painter: QPainter, ink: Ink, room: QRectF, ticked: bool) -> None:
    """Draw a tick box, ticked or empty."""
    look = ink.look
    fill = look.colour("accent" if ticked else "paper")
    line = look.colour("accent" if ticked else "control_line")
    draw_frame(painter, room, look.radius("key"), fill, line, look.outline)
    if ticked:
        size = look.px("icon_chip")
        corner = room.center() - QPointF(size / 2, size / 2)
        draw_icon(painter, ink, "check", "on_accent", "icon_chip", corner)


# ---------------------------------------------------------------------- grounds and edges


def draw_ground(
    painter: QPainter, ink: Ink, room: QRect, *, selected: bool, plain: str = "paper"
) -> None:
    """Draw the ground of a row: selected ones have a bar, or a frame in high contrast."""
    look = ink.look
    if not selected:
        painter.fillRect(room, look.colour(plain))
        return
    if look.high_contrast:
        painter.fillRect(room, look.colour("paper"))
        _draw_edge(painter, QRectF(room), look.colour("accent"), look.stroke("framed"))
        return
    painter.fillRect(room, look.colour("accent_soft"))
    bar = QRect(room.left(), room.top(), look.px("selected_bar"), room.height())
    painter.fillRect(bar, look.colour("accent"))


def draw_rule(painter: QPainter, ink: Ink, room: QRect) -> None:
    """Draw the line along the foot of a row."""
    height = round(ink.rule)
    foot = QRect(room.left(), room.bottom() + 1 - height, room.width(), height)
    painter.fillRect(foot, ink.look.colour("line"))


def draw_focus(painter: QPainter, look: Look, room: QRect) -> None:
    """Draw the focus ring just inside `room`, for things that fill their place."""
    _draw_edge(painter, QRectF(room), look.colour("focus"), look.px("focus_ring"))


def _draw_edge(painter: QPainter, room: QRectF, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRect(room.adjusted(inset, inset, -inset, -inset))


def draw_field_frame(painter: QPainter, look: Look, room: QRectF, *, focused: bool = False) -> None:
    """Draw the box of a field that is written in."""
    line = look.colour("focus" if focused else "control_line")
    width = look.stroke("focused" if focused else "field")
    draw_frame(painter, room, look.radius("field"), look.colour("paper"), line, width)


def draw_sheet_shadow(painter: QPainter, look: Look, sheet: QRect) -> None:
    """Draw the soft edge under a sheet of paper; in high contrast a plain line."""
    hair = max(1, int(look.outline))
    if look.high_contrast:
        painter.fillRect(sheet.adjusted(-hair, -hair, hair, hair), look.colour("line"))
        return
    shade = QColor(look.colour("text"))
    for step in range(look.space("xs"), 0, -1):
        shade.setAlphaF(look.shadow("panel").opacity / 2)
        painter.fillRect(sheet.adjusted(-step, -step + hair, step, step + 2 * hair), shade)
