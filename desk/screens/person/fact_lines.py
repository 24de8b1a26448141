"""The facts of a profile as lines of one table: every fact of the list, and who they are."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.domain import nhs_number
from desk.domain.codes import Codes
from desk.domain.people import FactRow
from desk.domain.profile import ProfileRow, is_old
from desk.snapshot import snapshot
from desk.widgets.columns import Head
from desk.wording import facts

OWN = "own."
"""Begins the key of a line that is not a fact but part of who somebody is."""


@snapshot
class FactLine:
    """One line: the fact, what we know, who says, as of when. `blank` lines know nothing."""

    key: str
    label: str
    value: str
    who: str
    when: str
    blank: bool
    old: bool = False
    asked: bool = True

    @property
    def own(self) -> bool:
        """Whether it is part of who they are, and not a fact of the list."""
        return self.key.startswith(OWN)


def fact_lines(
    profile: ProfileRow, codes: Codes, today: date, *, everything: bool
) -> tuple[FactLine | Head, ...]:
    """Return the lines in the order of the venue's list, under their groups.

    Without `everything`, facts that nobody asked are left out and counted in the head.
    """
    t = QCoreApplication.translate
    known = {fact.code: fact for fact in profile.facts}
    rows: list[FactLine | Head] = []
    for group in codes.fact_groups:
        lines = [*_own_lines(profile, today)] if group.code == "who" else []
        lines += [
            _line(code.code, known.pop(code.code, None), codes, today)
            for code in codes.facts
            if code.group == group.code
        ]
        shown = [line for line in lines if everything or line.asked]
        hidden = len(lines) - len(shown)
        if shown:
            note = t("fact_lines", "{n} not asked").format(n=hidden) if hidden else ""
            rows += [Head(group.code, group.label, note=note), *shown]
    if known:
        rows.append(Head("other", t("fact_lines", "Other")))
        rows += [_line(code, fact, codes, today) for code, fact in known.items()]
    return tuple(rows)


def not_asked(profile: ProfileRow, codes: Codes) -> int:
    """Count the facts of the list that nobody has written anything about."""
    known = {fact.code for fact in profile.facts}
    return sum(code.code not in known for code in codes.facts)


def _line(code: str, fact: FactRow | None, codes: Codes, today: date) -> FactLine:
    return FactLine(
        key=code,
        label=codes.facts.label(code),
        value=facts.value(fact),
        who=facts.who_says(fact) if fact else "",
        when=facts.as_of(fact, today) if fact else "",
        blank=fact is None or fact.answer != "known",
        old=fact is not None and is_old(fact, codes, today),
        asked=fact is not None,
    )


def _own_lines(profile: ProfileRow, today: date) -> Iterator[FactLine]:
    t = QCoreApplication.translate
    who = profile.person
    others = [name for name in profile.names if name.kind not in ("use", "full")]
    called = [name.text for name in others if not name.never_aloud]
    quiet = [name.text for name in others if name.never_aloud]
    checked = who.identity_checked_on
    paper = facts.confidence("document_seen") if checked else ""
    when = facts.dated(checked, today) if checked else ""
    born = who.born.precision != "unknown"
    number = nhs_number.shown(who.nhs_number)
    none = facts.answer("not_asked")
    yield FactLine(
        f"{OWN}names", t("fact_lines", "Also called"), ", ".join(called) or none, "", "", not called
    )
    if quiet:  # apart from the others, so that a name cut short is never one without its mark
        yield FactLine(
            f"{OWN}quiet", t("fact_lines", "Never aloud"), ", ".join(quiet), "", "", blank=False
        )
    yield FactLine(
        f"{OWN}born",
        t("fact_lines", "Born"),
        facts.born(who.born),
        paper if born else "",
        when if born else "",
        not born,
    )
    yield FactLine(
        f"{OWN}nhs",
        t("fact_lines", "NHS number"),
        number or facts.answer("not_known"),
        paper if number else "",
        when if number else "",
        number is None,
    )
