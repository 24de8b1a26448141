"""What a crowded letter gives up so that it stays one page, and how far it has."""

from desk.documents.paper import BODY, FOOT
from desk.snapshot import snapshot


@snapshot
class Give:
    """How far a crowded page has given way: air and line height as parts of the drawing's."""

    air: float
    line: float


@snapshot
class Shape:
    """What else a crowded page gives up.

    `fine` is the size of the sources and, at most, of the foot, in points; everything else is
    never below `BODY`. With `run_in` a heading stands in the first line of its text; with `gather`
    rows of blanks are one.
    """

    fine: float = BODY
    run_in: bool = False
    gather: bool = False


EASY = Give(1.0, 1.28)
TIGHT = Give(0.35, 1.17)

PLAIN = Shape()
SHAPES = (
    PLAIN,
    Shape(fine=FOOT),
    Shape(fine=FOOT, run_in=True),
    Shape(fine=FOOT, run_in=True, gather=True),
)
"""The shapes a page may take, each with room for more than the one before it."""
