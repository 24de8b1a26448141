"""How somebody is to be seen, in a few words: what they wish for, and what must be so."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desk.domain.resources import standard_codes
from desk.domain.wishes import Wishes


def gender(code: str) -> str:
    """Name the gender of a worker as the answer to a wish: "a woman"."""
    t = QCoreApplication.translate
    words = {
        "": t("wishes", "no wish"),
        "f": t("wishes", "a woman"),
        "m": t("wishes", "a man"),
    }
    return words.get(code) or standard_codes().genders.label(code).lower()


def sentences(wishes: Wishes) -> Iterator[str]:
    """Yield each wish in a few words, what must be so first."""
    t = QCoreApplication.translate
    if wishes.two_workers:
        yield t("wishes", "Two workers")
    if wishes.step_free:
        yield t("wishes", "Room without steps")
    if wishes.gender_wish:
        must = wishes.gender_must
        words = t("wishes", "Only {who}") if must else t("wishes", "Rather {who}")
        yield words.format(who=gender(wishes.gender_wish))
    if wishes.avoid_police:
        yield t("wishes", "Not police")
    if wishes.wishes_peer:
        yield t("wishes", "Rather a peer")
