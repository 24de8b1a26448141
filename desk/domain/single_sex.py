"""Places for women only or for men only, and whom a desk may offer them without a remark.

A provider of a single-sex place asks for itself who may come; a desk knows pronouns, which are no
proof of anything. So no place is ever hidden: where what was told does not speak for it, it
comes after the others, with a remark. Source: domain brief §2.1, sex and gender.
"""

from desk.domain.code_files import plain
from desk.domain.destinations import DestinationRow

WOMEN, MEN = "women", "men"
_TAKES_ONLY = {"men": WOMEN, "males": WOMEN, "women": MEN, "females": MEN}
"""Whom a place takes, by whom it says that it does not take."""

_SPEAKS_FOR = {"she": WOMEN, "he": MEN}


def only_for(place: DestinationRow) -> str:
    """Return ``women`` or ``men`` for a place that takes nobody else, else nothing."""
    parts = place.excludes.replace(",", ";").split(";")
    return next((_TAKES_ONLY[one] for part in parts if (one := plain(part)) in _TAKES_ONLY), "")


def fits(place: DestinationRow, pronouns: str) -> bool | None:
    """Tell whether what somebody told speaks for a place: None where it says nothing either way.

    `pronouns` are those of the profile, such as ``she`` or ``he/him``; most may be empty.
    """
    only = only_for(place)
    words = plain(pronouns).split()
    speaks_for = _SPEAKS_FOR.get(words[0]) if words else None
    if not only:
        return True
    return None if speaks_for is None else speaks_for == only
