"""The words of a person's yes to a letter: what is read to them, and what they agreed to."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desk.domain.people import ConsentRow, PersonRow
from desk.domain.pronouns import pronouns
from desk.domain.resources import standard_codes
from desk.wording.letters import listed


def agreement(consent: ConsentRow, person: PersonRow) -> str:
    """Say what was agreed, for the card: "6 parts, Bryn Derw House only, read to him by Mags."."""
    t = QCoreApplication.translate
    said = pronouns(person.pronouns, person.name_to_use).words()
    reader = consent.taken_by or consent.witness
    read = (
        t("letters", "read to {object} by {worker}") if reader else t("letters", "read to {object}")
    )
    words = t("letters", "{n} parts, {receiver} only, {read}. {Subject} can change {their} mind.")
    return words.format(
        n=len(consent.parts),
        receiver=consent.receiver,
        read=read.format(worker=reader, **said),
        **said,
    )


def statement(place_name: str, agency: str, template_help: str, parts: Iterable[str]) -> str:
    """Give the words that are read to somebody before a letter goes. Source: domain brief §4.3."""
    codes = standard_codes()
    phrases = [codes.consent_parts[part].phrase for part in parts if part in codes.consent_parts]
    chose = codes.consent_statements.label("chose") if template_help == "housing" else ""
    said = codes.consent_statements["letter"].label.format(
        **{
            "from": agency,
            "to": place_name,
            "help": codes.consent_help.label(template_help),
            "parts": listed(phrases),
        }
    )
    return f"{said} {chose}".strip()
