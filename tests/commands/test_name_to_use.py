"""A name that is put right in the course of the day: everybody calls them by it at once."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.base import Tx
from db.models import DropIn, Visit
from desk.commands.arrivals import CheckIn
from desk.commands.people import AddPerson, EditPerson, JoinPeople, NewPerson
from desk.commands.visits import Leave, PopOut
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.floor import floor
from desk.store import Done, Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with one worker."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    return made


def begin(hall: Hall, name: str) -> UUID:
    """Begin a record."""
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def comes(hall: Hall, person: UUID, day: UUID | None = None) -> UUID:
    """Let somebody in; return the visit."""
    done = hall.store.apply(CheckIn(day_id=day or hall.day_id, person_id=person), hall.desk)
    assert done.id is not None
    return done.id


def renamed(hall: Hall, person: UUID, name: str) -> Done:
    """Put the name to use right."""
    return hall.store.apply(EditPerson(person_id=person, name_to_use=name), hall.desk)


def now(hall: Hall) -> FloorRow:
    """Read the Floor."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def visit_row(hall: Hall, visit: UUID) -> tuple[str, int]:
    """Return what is shown for a visit, and its version."""

    def read(tx: Tx, _viewer: Viewer) -> tuple[str, int]:
        row = tx.get_one(Visit, visit)
        return row.shown_name, row.version

    return hall.store.read(hall.desk, read)


def test_the_floor_calls_them_by_the_new_name_and_by_the_old_once_it_is_taken_back(
    hall: Hall,
) -> None:
    stephen = begin(hall, "Stephen")
    comes(hall, stephen)
    done = renamed(hall, stephen, "Steph")
    assert [row.name for row in now(hall).waiting] == ["Steph"]
    assert {"people", "visits"} <= done.topics
    assert done.undo is not None
    back = hall.store.apply(done.undo, hall.desk)
    assert [row.name for row in now(hall).waiting] == ["Stephen"]
    assert back.undo is not None
    hall.store.apply(back.undo, hall.desk)
    assert [row.name for row in now(hall).waiting] == ["Steph"]


def test_so_it_is_for_somebody_who_has_popped_out_or_gone(hall: Hall) -> None:
    ange, bev = begin(hall, "Angela"), begin(hall, "Beverley")
    out, gone = comes(hall, ange), comes(hall, bev)
    hall.store.apply(PopOut(visit_id=out), hall.desk)
    hall.store.apply(Leave(visit_id=gone), hall.desk)
    renamed(hall, ange, "Ange")
    renamed(hall, bev, "Bev")
    assert visit_row(hall, out)[0] == "Ange"
    assert visit_row(hall, gone)[0] == "Bev"


def test_nobody_else_is_called_otherwise_and_days_before_stay_as_they_were(
    hall: Hall, clock: SetClock
) -> None:
    last = new_id()
    before = OPENS - timedelta(days=7)
    put_in(
        hall.store,
        DropIn(
            id=last, on_date=date(2026, 11, 13), name="Friday drop-in", doors_open=before,
            doors_close=before + timedelta(hours=4), state="open",
        ),
    )  # fmt: skip
    ange, other = begin(hall, "Angela"), begin(hall, "Angela")
    clock.set(before)
    then = comes(hall, ange, last)
    clock.set(OPENS)
    today, theirs = comes(hall, ange), comes(hall, other)
    renamed(hall, ange, "Ange")
    shown = [visit_row(hall, visit)[0] for visit in (then, today, theirs)]
    assert shown == ["Angela", "Ange", "Angela"]
    assert hall.day.on_date == FRIDAY


def test_a_visit_under_a_joined_record_follows_the_one_that_stays(hall: Hall) -> None:
    stays, joins = begin(hall, "Angela Moss"), begin(hall, "Smiler")
    visit = comes(hall, joins)
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    renamed(hall, stays, "Ange")
    assert visit_row(hall, visit)[0] == "Ange"


def test_a_visit_is_left_alone_where_the_name_stays(hall: Hall) -> None:
    ange = begin(hall, "Ange")
    visit = comes(hall, ange)
    as_it_was = visit_row(hall, visit)
    hall.store.apply(EditPerson(person_id=ange, name_to_use="Ange", pronouns="she"), hall.desk)
    assert visit_row(hall, visit) == as_it_was


def test_a_name_of_nothing_is_refused_and_the_floor_keeps_the_old(hall: Hall) -> None:
    ange = begin(hall, "Ange")
    comes(hall, ange)
    with pytest.raises(Refusal, match=r"person\.no_name"):
        renamed(hall, ange, "  ")
    assert [row.name for row in now(hall).waiting] == ["Ange"]
