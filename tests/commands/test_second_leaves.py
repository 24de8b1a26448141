"""Whoever sits in with another may leave, and is free at once, on both stores."""

from uuid import UUID

import pytest
from sqlalchemy import select

from db.models.audit import Audit
from desk.commands.base import Command
from desk.commands.contacts import Collect, Finish, HandOver, TakeNext, WithMe
from desk.commands.second import LeaveSecond
from desk.domain.clock import SetClock
from desk.domain.my_room import WithMeRow
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.queries.my_room import my_room
from desk.queries.soundness import faults
from desk.store import Done, Store
from desk.wording import notices, refusals
from tests.hall import Hall, open_hall
from tests.queries.router_hall import candidate, comes, known, row


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give Mags for housing, Steve who sits with people, and Robbo who needs two."""
    made = open_hall(store, clock)
    made.worker("Mags", "home")
    made.worker("Steve", "talk", role="peer")
    return made


@pytest.fixture
def robbo(hall: Hall) -> UUID:
    """Let Robbo in and sit down with Mags and Steve; return the visit."""
    visit = comes(hall, known(hall, "Robbo", two_workers=True), "home")
    taken = do(hall, TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), "Mags").id
    assert taken
    do(hall, WithMe(contact_id=taken), "Mags")
    hall.minutes_later(5)
    return visit


def do(hall: Hall, command: Command, called: str) -> Done:
    return hall.store.apply(command, hall.as_worker(called))


def with_me(hall: Hall, called: str) -> WithMeRow | None:
    day = hall.day
    viewer = hall.as_worker(called)
    return hall.store.read(viewer, lambda tx, who: my_room(tx, who, day, VenueRow())).with_me


def leaves(hall: Hall) -> LeaveSecond:
    mine = with_me(hall, "Mags")
    assert mine is not None
    assert mine.second_id == hall.staff["Steve"]
    return LeaveSecond(contact_id=mine.contact_id, staff_id=mine.second_id)


@pytest.mark.parametrize("called", ["Steve", "Mags"])
def test_either_may_say_so_and_the_second_is_free_at_once(
    hall: Hall, robbo: UUID, called: str
) -> None:
    done = do(hall, leaves(hall), called)
    assert notices.done(done.name, done.facts) == (
        "Steve no longer sits in with 01, Robbo, and is free."
    )
    assert candidate(hall, "Steve").free
    assert not candidate(hall, "Mags").free
    assert with_me(hall, "Steve") is None
    mags = with_me(hall, "Mags")
    assert mags is not None
    assert (mags.beside, mags.lacks_second, mags.second_id) == (None, True, None)
    assert (row(hall, robbo).state, row(hall, robbo).second) == ("with_worker", None)
    daz = hall.arrives("Daz", "talk")
    do(hall, TakeNext(day_id=hall.day_id, staff_id=hall.staff["Steve"]), "Steve")
    assert row(hall, daz).worker == "Steve"
    assert hall.store.read(hall.desk, lambda tx, who: faults(tx, who, hall.day_id)) == ()


def test_it_is_in_the_audit_with_whoever_said_so(hall: Hall, robbo: UUID) -> None:
    do(hall, leaves(hall), "Mags")
    told = hall.store.read(
        hall.desk,
        lambda tx, _who: tx.execute(
            select(Audit.actor_id, Audit.subject).where(Audit.name == "contact.second_leaves")
        ).all(),
    )
    assert [tuple(one) for one in told] == [(hall.staff["Mags"], row(hall, robbo).person_id)]


def test_undoing_it_binds_them_again_and_doing_it_again_frees_them(hall: Hall, robbo: UUID) -> None:
    done = do(hall, leaves(hall), "Steve")
    assert done.undo
    back = do(hall, done.undo, "Steve")
    assert row(hall, robbo).second == "Steve"
    assert not candidate(hall, "Steve").free
    assert back.undo
    do(hall, back.undo, "Steve")
    assert candidate(hall, "Steve").free


def test_it_is_not_undone_once_they_have_somebody_else(hall: Hall, robbo: UUID) -> None:
    done = do(hall, leaves(hall), "Steve")
    daz = hall.arrives("Daz", "talk")
    do(hall, Collect(visit_id=daz, staff_id=hall.staff["Steve"]), "Steve")
    assert done.undo
    with pytest.raises(Refusal) as no:
        do(hall, done.undo, "Steve")
    assert no.value.code == "undo.overtaken"
    assert (row(hall, robbo).second, row(hall, daz).worker) == (None, "Steve")


def test_the_first_goes_on_alone_to_the_end(hall: Hall, robbo: UUID) -> None:
    command = leaves(hall)
    do(hall, command, "Steve")
    do(hall, Finish(contact_id=command.contact_id), "Mags")
    assert row(hall, robbo).state == "departed_seen"


@pytest.mark.usefixtures("robbo")
def test_whoever_has_left_already_does_not_leave_twice(hall: Hall) -> None:
    command, again = leaves(hall), leaves(hall)
    do(hall, command, "Steve")
    with pytest.raises(Refusal) as no:
        do(hall, again, "Mags")
    assert refusals.sentence(no.value) == "Steve does not sit in any more. Nothing was changed."


@pytest.mark.usefixtures("robbo")
def test_nobody_leaves_what_is_over(hall: Hall) -> None:
    hall.worker("Owen", "home")
    command = leaves(hall)
    over = HandOver(contact_id=command.contact_id, to_staff_id=hall.staff["Owen"])
    do(hall, over, "Mags")
    with pytest.raises(Refusal) as no:
        do(hall, command, "Steve")
    assert no.value.code == "visit.moved_on"
