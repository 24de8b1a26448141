"""Where the files that come with the app are found."""

from functools import cache
from pathlib import Path

from desk.domain.codes import Codes

FOLDER = Path(__file__).resolve().parents[2] / "resources"


@cache
def standard_codes() -> Codes:
    """Return the code lists that come with the app."""
    return Codes(FOLDER / "codes")
