"""Which columns of the Floor stand side by side, how wide, and what becomes a tab."""

from desk.snapshot import snapshot
from desk.theme import Look

THREE_FROM = 880
TWO_FROM = 700
WIDE_FROM = 1100
BESIDE_PANEL = 640
"""Pixels at the usual text size: the page is measured by what it holds, not by its pixels."""

EXPECTED, HERE, ON_SITE = "expected", "here", "on_site"


@snapshot
class Arrangement:
    """What is seen: `shown` side by side from left to right, `tabs` to choose between.

    `left` and `right` are the widths of Expected and On site where they stand beside Here.
    """

    shown: tuple[str, ...]
    tabs: tuple[str, ...] = ()
    left: str = "column_left"
    right: str = "column_right"


def arrange(look: Look, room: int, chosen: str, beside: str = "") -> Arrangement:
    """Arrange the columns in `room` pixels; `chosen` is the tab that is open.

    While a panel lies over the page, Here stays live, with the column `beside` if there is room.
    Source: interaction notes §11.
    """
    usual = room / look.scale
    narrow = usual < WIDE_FROM
    left = "column_left_narrow" if narrow and not beside else "column_left"
    right = "column_right_narrow" if narrow else "column_right"
    if beside:
        both = (beside, HERE) if beside == EXPECTED else (HERE, beside)
        return Arrangement(both if usual >= BESIDE_PANEL else (HERE,), (), left, right)
    if usual >= THREE_FROM:
        return Arrangement((EXPECTED, HERE, ON_SITE), (), left, right)
    if usual >= TWO_FROM:
        first = EXPECTED if chosen == EXPECTED else HERE
        return Arrangement((first, ON_SITE), (HERE, EXPECTED), left, right)
    return Arrangement((chosen,), (HERE, EXPECTED, ON_SITE), left, right)
