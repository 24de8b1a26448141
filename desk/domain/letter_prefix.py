"""The letters that begin the references of an agency's letters: no two agencies share them."""

from collections.abc import Collection
from itertools import count

LONGEST = 4
LAST_RESORT = "DD"


def cleaned(text: str) -> str:
    """Return what was written as it stands in references: capitals, nothing round them."""
    return text.strip().upper()


def is_fit(prefix: str) -> bool:
    """Say whether these can begin a reference: one to four letters or figures."""
    return 0 < len(prefix) <= LONGEST and prefix.isalnum()


def free_prefix(name: str, taken: Collection[str]) -> str:
    """Make one of the initials of `name` that is not in `taken`, with a figure if need be."""
    letters = "".join(word[0] for word in name.split() if word[0].isalpha())
    wished = cleaned(letters)[:LONGEST] or LAST_RESORT
    if wished not in taken:
        return wished
    for number in count(2):
        figure = str(number)
        if (made := wished[: LONGEST - len(figure)] + figure) not in taken:
            return made
    raise AssertionError  # numbers do not end
