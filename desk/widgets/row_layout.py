"""Where the parts of a list row stand: heights, shared column widths, and when columns fold."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.paint import Ink, chip_width, piece_width
from desk.widgets.row_paint import Chip, RowPaint

NAME_LETTERS = 18
"""A name, in a list with a middle column, wants room for so many letters, or the column folds."""

SHORT_ROW_LETTERS = 38
"""Rows without a number say less when the list has room for fewer letters than this."""

HEIGHTS = {"person": "row_person", "short": "row_worker", "single": "row_single"}


@snapshot
class Widths:
    """The widths that the rows of one list share, so that their columns stand in line."""

    middle: float = 0
    right: float = 0
    name: float = 0


def row_height(look: Look, paint: RowPaint) -> int:
    """Return the height of a row."""
    if paint.kind == "figure":
        return look.line("small") + look.space("xs") + look.space("hair")
    return look.px(HEIGHTS[paint.kind])


def side_of(look: Look, paint: RowPaint) -> int:
    """Return the space left and right of a row's words."""
    wide = paint.kind in {"short", "figure"}
    return look.space("l") if wide else look.space("m") + look.space("hair")


def lines_of(look: Look, inside: QRectF, title: str) -> tuple[QRectF, QRectF]:
    """Return the places of the two lines of a row, together in the middle of its height."""
    first, second = look.line(title), look.line("small")
    top = inside.top() + (inside.height() - first - second) / 2
    upper = QRectF(inside.left(), top, inside.width(), first)
    return upper, QRectF(inside.left(), top + first, inside.width(), second)


def right_width(ink: Ink, paint: RowPaint) -> float:
    """Return the room that the clock of a row and the note under it need."""
    clock = ink.width(paint.clock, "wait") if paint.clock else 0
    return max(clock, piece_width(ink, paint.note, "tiny") if paint.note else 0)


def shared_widths(ink: Ink, paints: Iterable[RowPaint]) -> Widths:
    """Measure the columns of a list by its rows."""
    middle = right = name = 0.0
    for paint in paints:
        if paint.middle:
            upper, lower = paint.middle
            middle = max(middle, ink.width(upper, "label"), ink.width(lower, "small"))
        if paint.kind == "single":
            name = max(name, ink.width(paint.title, "name"))
        if paint.kind == "person":
            right = max(right, right_width(ink, paint))
    return Widths(middle, right, name)


def chips_beside(
    ink: Ink, chips: tuple[Chip, ...], title: str, room: float, *, folded: bool
) -> tuple[Chip, ...]:
    """Return the chips that leave a name whole: in words, then as icons, then fewer of them.

    The last give way first. What is no longer drawn is still in the sentence of the row.
    """
    gap = ink.look.space("s")

    def fit(some: tuple[Chip, ...]) -> bool:
        return title_width + sum(gap + chip_width(ink, one, folded=folded) for one in some) <= room

    title_width = ink.width(title, "name")
    for at in range(len(chips), 0, -1):
        if fit(chips):
            return chips
        if chips[at - 1].icon:
            small = replace(chips[at - 1], word="", short="")
            chips = (*chips[: at - 1], small, *chips[at:])
    while chips and not fit(chips):
        chips = chips[:-1]
    return chips


def is_folded(ink: Ink, width: float, paint: RowPaint, widths: Widths) -> bool:
    """Return whether a row in a list this wide drops its middle column and its long words."""
    look = ink.look
    if paint.kind == "short":
        return width < ink.letters(SHORT_ROW_LETTERS)
    ticket = look.px("ticket_width") + look.space("m") if paint.ticket else 0
    columns = widths.right + widths.middle + 2 * look.space("m")
    room = width - 2 * side_of(look, paint) - ticket - columns
    # A name is never cut for its chips while the middle column could make room for both.
    letters = ink.letters(NAME_LETTERS, "name")
    chips = sum(chip_width(ink, chip) + look.space("s") for chip in paint.chips)
    return room < max(letters, min(letters, ink.width(paint.title, "name")) + chips)
