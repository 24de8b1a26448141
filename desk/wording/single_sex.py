"""What a list says of a place for women only or for men only."""

from PySide6.QtCore import QCoreApplication

from desk.domain.destinations import DestinationRow
from desk.domain.people import PersonRow
from desk.domain.single_sex import WOMEN, fits, only_for


def remark(place: DestinationRow, person: PersonRow) -> str:
    """Say whom a place is for, unless what somebody told speaks for it; else nothing."""
    if fits(place, person.pronouns):
        return ""
    t = QCoreApplication.translate
    if only_for(place) == WOMEN:
        return t("single_sex", "For women only")
    return t("single_sex", "For men only")


def advice(place: DestinationRow, person: PersonRow) -> str:
    """Say the remark with what to do: the place asks for itself who may come."""
    said = remark(place, person)
    if not said:
        return ""
    t = QCoreApplication.translate
    return t("single_sex", "{remark}. Ring them before you write.").format(remark=said)
