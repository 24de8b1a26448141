"""What tells people apart who use the same name, without telling more than is needed."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def tell_apart(names: Mapping[K, tuple[str, str]]) -> Mapping[K, str]:
    """Give those who share a name to use a telling detail: `names` are that and the full name.

    It is the first letter of the last name ("P."), or as much of it as tells them apart ("Par.",
    "Pry."). Empty for whoever has the name to themself, or no fuller name.
    Source: interaction notes §3, Expected.
    """
    sharing: dict[str, dict[K, str]] = defaultdict(dict)
    for one, (name, full) in names.items():
        more = full.split() if full.casefold() != name.casefold() else []
        sharing[name.casefold()][one] = more[-1] if more else ""
    told = dict.fromkeys(names, "")
    for lasts in sharing.values():
        if len(lasts) > 1:
            told |= {one: _shortest(last, lasts.values()) for one, last in lasts.items() if last}
    return told


def _shortest(last: str, others: Iterable[str]) -> str:
    """Return as little of a last name as no different one begins with."""
    different = [one.casefold() for one in others if one.casefold() != last.casefold()]
    for length in range(1, len(last)):
        start = last[:length]
        if not any(one.startswith(start.casefold()) for one in different):
            return f"{start}."
    return last
