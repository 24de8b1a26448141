"""Somebody held by a worker who is away is put back in the queue, or taken over by another."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

import pytest
from sqlalchemy import select

from db.base import Tx
from db.models import Contact
from db.models.audit import Audit
from desk.commands.base import Command, Did, must_get
from desk.commands.contacts import Collect, Finish, HandOver, StartOverdue, TakeNext, WithMe
from desk.commands.held import Release, TakeOver, Together, ToldOfRelease
from desk.commands.on_site import SetIntake
from desk.commands.people import AddNotWith
from desk.commands.visits import Leave
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.held import HeldRow
from desk.domain.my_room import ReleasedRow
from desk.domain.refusals import Refusal
from desk.domain.soundness import Fault
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.floor import floor
from desk.queries.held import held, hold_of
from desk.queries.my_room import released_from
from desk.queries.soundness import faults
from desk.queries.venue import venue
from desk.store import Done, Store
from tests.hall import OPENS, Hall, open_hall

TEN = timedelta(minutes=10)


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers who help with the same, on both stores."""
    return workers_in(open_hall(store, clock))


def workers_in(hall: Hall) -> Hall:
    """Put two workers and the lead into a hall."""
    hall.worker("Siân", "recovery", "home")
    hall.worker("Omar", "recovery", "home")
    hall.worker("Bev", role="lead")
    return hall


def lead(hall: Hall) -> Viewer:
    """Return the lead, at a desk of their own."""
    return replace(hall.as_worker("Bev"), role="lead", desk="lead")


def take(
    hall: Hall, name: str, worker: str = "Siân", readiness: str = "not_asked"
) -> tuple[UUID, UUID]:
    """Let somebody in whom a worker takes; return the visit and the contact."""
    visit = hall.arrives(name, "recovery", readiness=readiness)
    taken = Collect(visit_id=visit, staff_id=hall.staff[worker])
    contact = hall.store.apply(taken, hall.as_worker(worker)).id
    assert contact
    return visit, contact


def do(hall: Hall, command: Command, viewer: Viewer | None = None) -> Done:
    """Do a command as the lead, unless told otherwise."""
    return hall.store.apply(command, viewer or lead(hall))


def told(hall: Hall, viewer: Viewer | None = None) -> tuple[HeldRow, ...]:
    """Read whom the lead is to look after."""
    who = viewer or lead(hall)
    return hall.store.read(who, lambda tx, one: held(tx, one, hall.day_id, TEN))


def released(hall: Hall, worker: str) -> tuple[ReleasedRow, ...]:
    """Read what a worker is told."""
    return hall.store.read(
        hall.as_worker(worker), lambda tx, viewer: released_from(tx, viewer, hall.day_id)
    )


def look(hall: Hall) -> FloorRow:
    """Read the Floor."""
    return hall.store.read(
        hall.desk, lambda tx, viewer: floor(tx, viewer, hall.day, venue(tx, viewer))
    )


def faults_of(hall: Hall) -> tuple[Fault, ...]:
    """Read what cannot be."""
    return hall.store.read(hall.desk, lambda tx, viewer: faults(tx, viewer, hall.day_id))


def contact_row(hall: Hall, contact: UUID) -> tuple[datetime | None, datetime | None]:
    """Read when a contact was begun, and ended."""
    query = select(Contact.started_at, Contact.ended_at).where(Contact.id == contact)
    row = hall.store.read(hall.desk, lambda tx, _viewer: tx.execute(query).one())
    return row.started_at, row.ended_at


def test_whoever_was_called_and_did_not_sit_down_is_told_after_the_time_set(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(9)
    assert told(hall) == ()
    hall.minutes_later(1)
    (row,) = told(hall)
    assert (row.contact_id, row.name, row.worker, row.why, row.since) == (
        contact, "Daz", "Siân", "called", OPENS,
    )  # fmt: skip


def test_reception_is_told_as_well_and_a_worker_is_not(hall: Hall) -> None:
    take(hall, "Daz")
    hall.minutes_later(11)
    assert len(told(hall, hall.desk)) == 1
    assert told(hall, hall.as_worker("Omar")) == ()


def test_a_worker_who_has_gone_for_the_day_is_told_at_once(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    do(hall, WithMe(contact_id=contact), hall.as_worker("Siân"))
    hall.minutes_later(1)
    assert told(hall) == ()
    site = next(one for one in look(hall).on_site if one.called == "Siân")
    do(hall, SetIntake(on_site_id=site.id, intake="gone"))
    (row,) = told(hall)
    assert (row.why, row.since) == ("gone", hall.clock.now())
    do(hall, Together(contact_id=contact))
    assert told(hall) == ()
    hall.minutes_later(10)
    assert [one.why for one in told(hall)] == ["gone"]


def test_a_long_talk_is_nobodys_business(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    do(hall, WithMe(contact_id=contact), hall.as_worker("Siân"))
    hall.minutes_later(50)
    assert told(hall) == ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FromElsewhere(Command):
    """Lets a contact be one that a desk under another role took."""

    name: ClassVar[str] = "test.from_elsewhere"

    contact_id: UUID

    def apply(self, tx: Tx) -> Did:
        must_get(tx, Contact, self.contact_id).desk_role = "desk_elsewhere"
        return Did()


def test_only_a_server_tells_that_another_computer_is_away(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    do(hall, FromElsewhere(contact_id=contact))
    do(hall, WithMe(contact_id=contact), hall.as_worker("Siân"))
    hall.minutes_later(30)
    here = hall.store.read(hall.desk, lambda tx, _viewer: tx.embedded)
    assert [one.why for one in told(hall)] == ([] if here else ["silent"])


def test_whom_a_desk_called_that_is_away_is_not_taken_to_have_sat_down(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    do(hall, FromElsewhere(contact_id=contact))
    hall.minutes_later(5)
    do(hall, StartOverdue(day_id=hall.day_id), hall.desk)
    here = hall.store.read(hall.desk, lambda tx, _viewer: tx.embedded)
    assert [one.state for one in look(hall).aside] == ([] if here else ["called"])


def test_nobody_is_taken_to_have_sat_down_while_no_desk_was_awake(hall: Hall) -> None:
    take(hall, "Daz")
    hall.minutes_later(15)
    do(hall, StartOverdue(day_id=hall.day_id), hall.desk)
    assert [one.state for one in look(hall).aside] == ["called"]
    assert [one.why for one in told(hall)] == ["called"]


def test_put_back_they_are_first_again_with_their_clocks(hall: Hall) -> None:
    _, contact = take(hall, "Daz", readiness="now")
    hall.minutes_later(2)
    hall.arrives("Ange", "recovery", readiness="now")
    hall.minutes_later(10)
    done = do(hall, Release(contact_id=contact))
    assert done.facts == {"name": "Daz", "ticket": 1, "worker": "Siân"}
    waiting = look(hall).waiting
    assert [one.name for one in waiting] == ["Daz", "Ange"]
    assert (waiting[0].arrived_at, waiting[0].said_yes_at, waiting[0].sat_at) == (
        OPENS, OPENS, None,
    )  # fmt: skip
    assert faults_of(hall) == ()
    taken = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Omar"])
    assert do(hall, taken, hall.as_worker("Omar")).facts["name"] == "Daz"
    assert told(hall) == ()


def test_a_start_that_nobody_saw_stops_no_clock(hall: Hall) -> None:
    _, contact = take(hall, "Daz", readiness="now")
    hall.minutes_later(4)
    do(hall, StartOverdue(day_id=hall.day_id), hall.desk)
    assert look(hall).with_worker[0].sat_at == OPENS + timedelta(minutes=3)
    hall.minutes_later(10)
    do(hall, Release(contact_id=contact))
    assert look(hall).waiting[0].sat_at is None
    assert contact_row(hall, contact) == (None, hall.clock.now())


def test_a_start_that_somebody_saw_stays(hall: Hall) -> None:
    _, contact = take(hall, "Daz", readiness="now")
    do(hall, WithMe(contact_id=contact), hall.as_worker("Siân"))
    hall.minutes_later(10)
    do(hall, Release(contact_id=contact))
    assert look(hall).waiting[0].sat_at == OPENS
    assert contact_row(hall, contact) == (OPENS, hall.clock.now())


def test_another_worker_takes_over(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    done = do(hall, TakeOver(contact_id=contact, to_staff_id=hall.staff["Omar"]))
    assert done.facts["worker"] == "Omar"
    (row,) = look(hall).aside
    assert (row.name, row.state, row.worker, row.arrived_at) == ("Daz", "called", "Omar", OPENS)
    assert faults_of(hall) == ()
    assert told(hall) == ()


@pytest.mark.parametrize("to_omar", [False, True])
def test_the_worker_is_told_once_who_did_it_and_when(hall: Hall, to_omar: bool) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    do(hall, seen_to(hall, contact, to_omar=to_omar))
    at = hall.clock.now()
    hall.minutes_later(5)
    to = "Omar" if to_omar else None
    assert released(hall, "Siân") == (ReleasedRow(contact, 1, "Daz", "Bev", at, to),)
    assert released(hall, "Omar") == ()
    do(hall, ToldOfRelease(contact_id=contact), hall.as_worker("Siân"))
    assert released(hall, "Siân") == ()


def seen_to(hall: Hall, contact: UUID, *, to_omar: bool) -> Command:
    """Return what puts somebody back, or gives them to Omar."""
    if to_omar:
        return TakeOver(contact_id=contact, to_staff_id=hall.staff["Omar"])
    return Release(contact_id=contact)


@pytest.mark.parametrize("to_omar", [False, True])
def test_it_can_be_taken_back_and_done_again(hall: Hall, to_omar: bool) -> None:
    _, contact = take(hall, "Daz", readiness="now")
    hall.minutes_later(4)
    do(hall, StartOverdue(day_id=hall.day_id), hall.desk)
    hall.minutes_later(10)
    before = look(hall)
    done = do(hall, seen_to(hall, contact, to_omar=to_omar))
    after = look(hall)
    assert done.undo
    undone = do(hall, done.undo)
    assert [replace(one, version=0) for one in look(hall).with_worker] == [
        replace(one, version=0) for one in before.with_worker
    ]
    assert released(hall, "Siân") == ()
    assert undone.undo
    do(hall, undone.undo)
    assert [one.name for one in look(hall).waiting] == [one.name for one in after.waiting]
    assert [one.worker for one in look(hall).aside] == [one.worker for one in after.aside]
    assert faults_of(hall) == ()


def test_it_is_not_taken_back_once_the_worker_has_somebody_else(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    done = do(hall, Release(contact_id=contact))
    take(hall, "Ange")
    assert done.undo
    assert refused(hall, done.undo).code == "undo.overtaken"
    assert faults_of(hall) == ()


def refused(hall: Hall, command: Command, viewer: Viewer | None = None) -> Refusal:
    """Do what is refused, and return the refusal."""
    with pytest.raises(Refusal) as caught:
        do(hall, command, viewer)
    return caught.value


TOO_LATE: list[Callable[[UUID, UUID], Command]] = [
    lambda contact, _omar: Release(contact_id=contact),
    lambda contact, omar: TakeOver(contact_id=contact, to_staff_id=omar),
    lambda contact, _omar: Together(contact_id=contact),
    lambda contact, _omar: WithMe(contact_id=contact),
    lambda contact, _omar: Finish(contact_id=contact),
    lambda contact, omar: HandOver(contact_id=contact, to_staff_id=omar),
]


@pytest.mark.parametrize("late", TOO_LATE)
def test_whoever_is_too_late_is_told_who_has_them(
    hall: Hall, late: Callable[[UUID, UUID], Command]
) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    do(hall, TakeOver(contact_id=contact, to_staff_id=hall.staff["Omar"]))
    told_so = refused(hall, late(contact, hall.staff["Omar"]), hall.as_worker("Siân"))
    assert (told_so.code, told_so.facts) == ("visit.taken", {"name": "Daz", "worker": "Omar"})


@pytest.mark.parametrize("late", TOO_LATE)
def test_whoever_is_too_late_is_told_that_they_wait_again(
    hall: Hall, late: Callable[[UUID, UUID], Command]
) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    do(hall, Release(contact_id=contact))
    told_so = refused(hall, late(contact, hall.staff["Omar"]), hall.as_worker("Siân"))
    assert (told_so.code, told_so.facts) == ("visit.moved_on", {"name": "Daz", "state": "waiting"})


def test_whoever_left_meanwhile_is_not_put_back(hall: Hall) -> None:
    visit, contact = take(hall, "Daz")
    do(hall, WithMe(contact_id=contact), hall.as_worker("Siân"))
    do(hall, Leave(visit_id=visit), hall.desk)
    assert refused(hall, Release(contact_id=contact)).code == "visit.moved_on"


def test_nobody_is_given_to_a_worker_who_has_somebody_or_is_not_matched(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    take(hall, "Ange", "Omar")
    omar, sian = hall.staff["Omar"], hall.staff["Siân"]
    busy = refused(hall, TakeOver(contact_id=contact, to_staff_id=omar))
    assert (busy.code, busy.facts) == ("worker.has_somebody", {"worker": "Omar"})
    same = refused(hall, TakeOver(contact_id=contact, to_staff_id=sian))
    assert same.code == "worker.not_matched"
    hall.worker("Nia", "recovery")
    person = look(hall).aside[0].person_id
    assert person
    do(hall, AddNotWith(person_id=person, staff_id=hall.staff["Nia"]))
    never = refused(hall, TakeOver(contact_id=contact, to_staff_id=hall.staff["Nia"]))
    assert (never.code, never.facts) == ("worker.not_matched", {"worker": "Nia"})
    assert [one.name for one in look(hall).aside] == ["Daz", "Ange"]


def test_free_workers_are_offered_and_no_others(hall: Hall) -> None:
    visit, _ = take(hall, "Daz")
    hall.worker("Nia", "papers")
    take(hall, "Ange", "Omar")
    hall.worker("Gethin", "recovery", intake="away")
    offers = hall.store.read(
        lead(hall), lambda tx, who: hold_of(tx, who, hall.day_id, VenueRow(), visit)
    ).offers
    assert [one.called for one in offers if one.does] == []
    assert "Nia" in [one.called for one in offers]
    assert {"Omar", "Siân", "Gethin"}.isdisjoint(one.called for one in offers)


def test_together_is_left_alone_for_as_long_again_and_begun_if_nobody_said_so(hall: Hall) -> None:
    _, contact = take(hall, "Daz", readiness="now")
    hall.minutes_later(12)
    done = do(hall, Together(contact_id=contact))
    assert look(hall).with_worker[0].sat_at == OPENS + timedelta(minutes=3)
    assert told(hall) == ()
    assert done.undo
    do(hall, done.undo)
    assert look(hall).aside[0].state == "called"
    hall.minutes_later(9)
    assert told(hall) == ()
    hall.minutes_later(1)
    assert [one.why for one in told(hall)] == ["called"]


def test_each_step_is_in_the_audit_under_the_person(hall: Hall) -> None:
    _, contact = take(hall, "Daz")
    person = look(hall).aside[0].person_id
    do(hall, Together(contact_id=contact))
    do(hall, Release(contact_id=contact))
    query = select(Audit.name, Audit.actor_id, Audit.subject).order_by(Audit.seq.desc()).limit(2)
    rows = hall.store.read(hall.desk, lambda tx, _viewer: tx.execute(query).all())
    bev = hall.staff["Bev"]
    assert [tuple(row) for row in rows] == [
        ("contact.release", bev, person), ("contact.together", bev, person),
    ]  # fmt: skip


def test_a_worker_released_before_anybody_sat_down_is_not_counted_as_having_seen(
    hall: Hall,
) -> None:
    _, contact = take(hall, "Daz")
    hall.minutes_later(12)
    do(hall, Release(contact_id=contact))
    taken = next(one for one in look(hall).on_site if one.called == "Siân")
    assert taken.seen_today == 0
