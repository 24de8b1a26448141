"""Says a code letter by letter, so that it is understood across a noisy hall."""

from collections.abc import Mapping

ALOUD: Mapping[str, str] = {
    word[0]: word
    for word in (
        "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "Juliett", "Kilo",
        "Mike", "November", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Victor", "Whiskey",
        "X-ray", "Yankee", "Zulu",
    )
}  # fmt: skip
"""The words that police, ambulance and radio use. Source: ICAO Annex 10, volume II, §5.2.1.3."""


def aloud(code: str) -> str:
    """Return what to say for each letter and figure; groups stay apart."""
    groups = (" ".join(ALOUD.get(letter, letter) for letter in part) for part in code.split())
    return ", ".join(groups)
