"""Nobody is in two places, whichever of their records they are under and whatever is taken back."""

from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import Contact, Visit
from desk.commands.arrivals import CheckIn, CheckInNameless, TakeOverVisit
from desk.commands.base import Command
from desk.commands.contacts import Collect, WithMe
from desk.commands.people import JoinPeople
from desk.commands.visits import HandOut, Leave
from desk.domain.clock import SetClock
from desk.domain.refusals import Refusal
from desk.queries.soundness import faults
from desk.store import Done, Store
from tests.hall import Hall, open_hall


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers."""
    made = open_hall(store, clock)
    made.worker("Nia", "money", "supply")
    made.worker("Steve", "money")
    return made


def do(hall: Hall, command: Command) -> Done:
    """Do something at the front desk."""
    hall.minutes_later(1)
    return hall.store.apply(command, hall.desk)


def person_of(hall: Hall, visit: UUID) -> UUID:
    """Return whose visit it is."""
    query = select(Visit.person_id).where(Visit.id == visit)
    person = hall.store.read(hall.desk, lambda tx, _viewer: tx.scalars(query).one())
    assert person is not None
    return person


def assert_sound(hall: Hall) -> None:
    """Look through the day."""
    assert hall.store.read(hall.desk, lambda tx, viewer: faults(tx, viewer, hall.day_id)) == ()


@pytest.mark.parametrize("sits", [False, True])
def test_kit_that_ends_a_visit_ends_the_contact_too(hall: Hall, *, sits: bool) -> None:
    visit = hall.arrives("Daz", "quick")
    contact = do(hall, Collect(visit_id=visit, staff_id=hall.staff["Nia"])).id
    assert contact is not None
    if sits:
        do(hall, WithMe(contact_id=contact))
    do(hall, HandOut(day_id=hall.day_id, kind="needles", given=1, visit_id=visit, ends_visit=True))
    assert_sound(hall)
    going = select(Contact.id).where(Contact.ended_at.is_(None))
    assert hall.store.read(hall.desk, lambda tx, _viewer: tx.scalars(going).all()) == []


def test_two_records_that_are_both_here_are_not_joined(hall: Hall) -> None:
    stays, joins = hall.arrives("Daz", "money"), hall.arrives("Darren", "money")
    join = JoinPeople(stays_id=person_of(hall, stays), joins_id=person_of(hall, joins))
    with pytest.raises(Refusal) as refused:
        do(hall, join)
    told = (refused.value.code, dict(refused.value.facts))
    assert told == ("person.both_here", {"ticket": 1, "second_ticket": 2})
    do(hall, Leave(visit_id=joins))
    do(hall, join)
    assert_sound(hall)


def joined(hall: Hall) -> tuple[UUID, UUID, Done]:
    """Join the record of somebody who left to that of somebody who is here; the visit, both."""
    here, gone = hall.arrives("Daz", "money"), hall.arrives("Darren", "money")
    left = do(hall, Leave(visit_id=gone))
    one, other = person_of(hall, here), person_of(hall, gone)
    do(hall, JoinPeople(stays_id=one, joins_id=other))
    return one, other, left


def test_whoever_is_here_under_one_record_is_not_let_in_under_another(hall: Hall) -> None:
    _, other, _ = joined(hall)
    with pytest.raises(Refusal, match=r"visit\.already_here"):
        do(hall, CheckIn(day_id=hall.day_id, person_id=other))


def test_nobody_takes_over_a_visit_who_is_here_under_another_record(hall: Hall) -> None:
    _, other, _ = joined(hall)
    visit = do(hall, CheckInNameless(day_id=hall.day_id, shown_name="Blue jacket")).id
    assert visit is not None
    with pytest.raises(Refusal, match=r"visit\.already_here"):
        do(hall, TakeOverVisit(visit_id=visit, person_id=other))


def test_a_visit_is_not_opened_again_for_somebody_who_is_here(hall: Hall) -> None:
    _, _, left = joined(hall)
    assert left.undo is not None
    with pytest.raises(Refusal, match=r"undo\.overtaken"):
        do(hall, left.undo)
    assert_sound(hall)


def test_a_join_is_not_done_again_once_both_are_here(hall: Hall) -> None:
    here, gone = hall.arrives("Daz", "money"), hall.arrives("Darren", "money")
    do(hall, Leave(visit_id=gone))
    one, other = person_of(hall, here), person_of(hall, gone)
    join = do(hall, JoinPeople(stays_id=one, joins_id=other))
    assert join.undo is not None
    apart = do(hall, join.undo)
    do(hall, CheckIn(day_id=hall.day_id, person_id=other))
    assert apart.undo is not None
    with pytest.raises(Refusal, match=r"undo\.overtaken"):
        do(hall, apart.undo)
    assert_sound(hall)
