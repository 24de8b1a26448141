"""Whether a day in the store hangs together: what may never be, and a count beside the report's."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from desk.domain.visits import ENDED, HERE
from desk.snapshot import snapshot

WITH_CONTACT = ("called", "with_worker")
"""The states of a visit in which one contact is under way."""


@snapshot
class Fault:
    """Something in a day that may never be.

    `code` is two_rooms, no_state, ticket_twice, letter_changed, audit_broken or figure_differs;
    a rehearsal adds its own. `place` says which: a ticket, the reference of a letter, the number
    of an audit row, the key of a figure. It never holds the name of a person.
    """

    code: str
    place: str


@snapshot
class VisitKept:
    """A visit of the day, as far as it is looked at here."""

    id: UUID
    person_id: UUID | None
    ticket: int
    state: str


@snapshot
class ContactKept:
    """A contact of the day; `ends` is None while it goes on, `second_id` who sits in."""

    visit_id: UUID
    staff_id: UUID
    begins: datetime
    ends: datetime | None
    second_id: UUID | None = None

    @property
    def workers(self) -> tuple[UUID, ...]:
        """Return everybody whom it holds."""
        return (self.staff_id,) if self.second_id is None else (self.staff_id, self.second_id)


def faults_of_visits(
    visits: Sequence[VisitKept], contacts: Sequence[ContactKept]
) -> tuple[Fault, ...]:
    """Find who is in two rooms, who has no state, and which number was given twice."""
    tickets = {visit.id: visit.ticket for visit in visits}
    going = {contact.visit_id for contact in contacts if contact.ends is None}
    found = []
    seen: set[int] = set()
    for visit in visits:
        if visit.ticket in seen:
            found.append(Fault("ticket_twice", str(visit.ticket)))
        seen.add(visit.ticket)
        fits = (visit.state in WITH_CONTACT) == (visit.id in going)
        if visit.state not in (*HERE, *ENDED) or not fits:
            found.append(Fault("no_state", str(visit.ticket)))
    by_visit = _grouped((contact.visit_id, contact) for contact in contacts)
    by_staff = _grouped((worker, contact) for contact in contacts for worker in contact.workers)
    for those in (*by_visit.values(), *by_staff.values()):
        found += [Fault("two_rooms", str(tickets.get(one, "?"))) for one in _overlapping(those)]
    people = [visit.person_id for visit in visits if visit.person_id and visit.state in HERE]
    for visit in visits:
        if visit.person_id and visit.state in HERE and people.count(visit.person_id) > 1:
            found.append(Fault("two_rooms", str(visit.ticket)))
    return tuple(found)


def _grouped(pairs: Iterable[tuple[UUID, ContactKept]]) -> Mapping[UUID, list[ContactKept]]:
    found: dict[UUID, list[ContactKept]] = {}
    for key, contact in pairs:
        found.setdefault(key, []).append(contact)
    return found


def _overlapping(contacts: list[ContactKept]) -> list[UUID]:
    """Return the visits of contacts that begin before the one before them has ended.

    Of two that begin in the same moment, as after a call that was handed on at once, the one
    that ends first comes first.
    """
    found = []
    end: datetime | None = None
    for number, contact in enumerate(sorted(contacts, key=_in_turn)):
        if number and (end is None or contact.begins < end):
            found.append(contact.visit_id)
        end = contact.ends
    return found


def _in_turn(contact: ContactKept) -> tuple[datetime, bool, datetime]:
    return contact.begins, contact.ends is None, contact.ends or contact.begins
