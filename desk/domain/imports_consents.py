"""Reads what a person agreed to, from one cell of their row."""

import re
from dataclasses import replace
from datetime import date

from desk.domain.codes import Codes
from desk.domain.imports import RowReader, split_list
from desk.domain.typed import Unreadable, read_date
from desk.snapshot import snapshot

_ENTRY = re.compile(r"(?P<receiver>[^:()]+)(?::(?P<parts>[^()]*))?(?:\((?P<rest>[^()]*)\))?")


@snapshot
class ConsentRecord:
    """One consent: who may have which parts, for what, how it was said, from when until when.

    `receiver` is the name of an agency or a place as written; `taken_by` that of a worker.
    """

    receiver: str
    purpose: str = "help_today"
    parts: tuple[str, ...] = ()
    how: str = "spoken"
    status: str = ""
    taken_by: str = ""
    on: date | None = None
    until: date | None = None


def read_consents(row: RowReader, codes: Codes) -> tuple[ConsentRecord, ...]:
    """Read the consents of a row.

    They stand between semicolons, each as ``Receiver: part, part (given, signed, on 9/10/2026,
    until 13/02/2027, by Gethin Ellis, for this referral)``; only the receiver and the
    status are needed. One that cannot be read whole is left out whole: consent is never guessed.
    """
    read = (_read_consent(row, codes, text) for text in split_list(row.cell("consents")))
    return tuple(consent for consent in read if consent)


def _read_consent(row: RowReader, codes: Codes, text: str) -> ConsentRecord | None:
    found = _ENTRY.fullmatch(text)
    if not found:
        row.problem("consents", "consent.unreadable", value=text)
        return None
    consent: ConsentRecord | None = ConsentRecord(found["receiver"].strip())
    for word in _words(found["parts"]):
        part = codes.consent_parts.find(word)
        consent = replace(consent, parts=(*consent.parts, part.code)) if consent and part else None
    for word in _words(found["rest"]):
        consent = consent and _told(consent, word, codes, row.today)
    if consent is None:
        row.problem("consents", "consent.unreadable", value=text)
    elif not consent.status:
        row.problem("consents", "consent.no_status", value=text)
        return None
    return consent


def _words(text: str | None) -> list[str]:
    return [word for word in map(str.strip, (text or "").split(",")) if word]


def _told(consent: ConsentRecord, word: str, codes: Codes, today: date) -> ConsentRecord | None:
    """Add what one of the words in brackets tells, or return None if it tells nothing."""
    first, _, rest = word.partition(" ")
    if first in {"on", "until"}:
        return _dated(consent, first, rest, today)
    if first == "by" and rest:
        return replace(consent, taken_by=rest)
    purpose = codes.consent_purposes.find(rest) if first == "for" else None
    status, how = codes.consent_statuses.find(word), codes.consent_how.find(word)
    if purpose:
        return replace(consent, purpose=purpose.code)
    if status:
        return replace(consent, status=status.code)
    return replace(consent, how=how.code) if how else None


def _dated(consent: ConsentRecord, first: str, rest: str, today: date) -> ConsentRecord | None:
    """Add the day from which ("on") or until which a consent holds."""
    try:
        if first == "on":
            return replace(consent, on=read_date(rest, today, ahead=0))
        return replace(consent, until=read_date(rest, today))
    except Unreadable:
        return None
