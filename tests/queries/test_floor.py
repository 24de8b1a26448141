"""The Floor read in one moment, and read again by what changed: on both stores."""

from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID

import pytest

from db.models import Destination, DropIn, Visit
from desk.commands.arrivals import CheckIn
from desk.commands.people import AddPerson, NewPerson
from desk.commands.profile import Expect, SetPlan
from desk.commands.venue import TellPlaces
from desk.commands.visits import PopOut, SaidYes
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.ids import new_id
from desk.domain.venue import VenueRow
from desk.queries.floor import FORESEEN, floor
from desk.store import Done, Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    made.worker("Mags", "recovery", "refer_now")
    return made


def person(hall: Hall, name: str, full: str = "") -> UUID:
    """Begin a record."""
    new = NewPerson(name_to_use=name, full_name=full)
    done = hall.store.apply(AddPerson(person=new), hall.desk)
    assert done.id is not None
    return done.id


def expect(hall: Hall, person_id: UUID, reason: str = "invited") -> Done:
    """Put somebody on today's list."""
    return hall.store.apply(
        Expect(person_id=person_id, on_date=FRIDAY, reason=reason, detail="Kasia"), hall.desk
    )


def now(
    hall: Hall, before: FloorRow | None = None, changed: frozenset[str] = frozenset()
) -> FloorRow:
    """Read the Floor, anew or by what changed since `before`."""
    day = hall.day

    if before is None:
        return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
    kept = before.foreseen
    return hall.store.read(
        hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow(), kept, changed)
    )


def came_before(hall: Hall, person_id: UUID, weeks: tuple[int, ...]) -> None:
    """Put past Fridays in, and visits to some of them."""
    for ago in range(1, 5):
        day = new_id()
        put_in(
            hall.store,
            DropIn(
                id=day, on_date=FRIDAY - timedelta(weeks=ago), name="Friday drop-in",
                doors_open=OPENS - timedelta(weeks=ago),
                doors_close=OPENS - timedelta(weeks=ago, hours=-4), state="closed",
            ),
        )  # fmt: skip
        if ago in weeks:
            at = OPENS - timedelta(weeks=ago, minutes=-20)
            put_in(
                hall.store,
                Visit(
                    id=new_id(), drop_in_id=day, person_id=person_id, shown_name="Siân", ticket=1,
                    state="departed_seen", state_since=at, arrived_at=at, ended_at=at, urgency=4,
                    readiness="not_asked", end_reason="",
                ),
            )  # fmt: skip


def test_the_expected_come_from_the_list_and_from_habit(hall: Hall) -> None:
    sian = person(hall, "Siân", "Siân Mair Evans")
    came_before(hall, sian, (1, 3))
    nia = person(hall, "Nia")
    expect(hall, nia)
    rows = {row.name: row for row in now(hall).expected}
    assert rows["Siân"].reason == "most_weeks"
    assert rows["Siân"].usual == "09:30"
    assert rows["Siân"].missed_last == 0
    assert (rows["Nia"].reason, rows["Nia"].detail) == ("invited", "Kasia")


def test_who_missed_the_last_two_is_still_expected_and_known_for_it(hall: Hall) -> None:
    sian = person(hall, "Siân")
    came_before(hall, sian, (3, 4))
    assert [row.missed_last for row in now(hall).expected] == [2]


def test_two_of_one_name_are_told_apart(hall: Hall) -> None:
    for full in ("Lee Price", "Lee Roberts"):
        expect(hall, person(hall, "Lee", full))
    assert sorted(row.telling for row in now(hall).expected) == ["P.", "R."]


def test_whoever_comes_leaves_the_list_and_comes_back_to_it_by_undo(hall: Hall) -> None:
    nia = person(hall, "Nia")
    expect(hall, nia)
    before = now(hall)
    done = hall.store.apply(CheckIn(day_id=hall.day_id, person_id=nia), hall.desk)
    after = now(hall, before, done.topics)
    assert after.expected == ()
    assert done.undo is not None
    back = hall.store.apply(done.undo, hall.desk)
    assert [row.name for row in now(hall, after, back.topics).expected] == ["Nia"]


def test_reading_what_changed_gives_what_reading_all_gives(hall: Hall) -> None:
    visits = [hall.arrives(name, "home") for name in ("Ange", "Bev", "Ceri")]
    nia = person(hall, "Nia")
    place = new_id()
    put_in(hall.store, Destination(id=place, name="Bryn Derw", kind="detox"))
    row = now(hall)
    for command in (
        SaidYes(visit_id=visits[1]),
        PopOut(visit_id=visits[0]),
        Expect(person_id=nia, on_date=FRIDAY, reason="script_due", usual=time(9, 30)),
        TellPlaces(destination_id=place, free_places="2"),
        CheckIn(day_id=hall.day_id, person_id=nia),
    ):
        hall.minutes_later(3)
        done = hall.store.apply(command, hall.desk)
        row = now(hall, row, done.topics)
        whole = now(hall)
        assert replace(row, foreseen=whole.foreseen) == whole


def test_a_yes_with_a_free_worker_who_can_help_is_told_first(hall: Hall) -> None:
    visit = hall.arrives("Daz", "recovery")
    hall.store.apply(SaidYes(visit_id=visit), hall.desk)
    bar = now(hall).yes_bar
    assert bar is not None
    assert (bar.name, bar.worker) == ("Daz", "Mags")


def test_far_down_the_queue_nobody_is_named_as_next(hall: Hall) -> None:
    for number in range(FORESEEN + 2):
        hall.arrives(f"Nr {number}", "home")
    waiting = now(hall).waiting
    assert waiting[0].who_next == "Gethin"
    assert waiting[FORESEEN - 1].who_next == "Gethin"
    assert [row.who_next for row in waiting[FORESEEN:]] == ["", ""]


def test_without_anybody_who_can_help_nobody_is_next(hall: Hall) -> None:
    hall.arrives("Ange", "script")
    row = now(hall).waiting[0]
    assert (row.who_next, row.who_next_in) == (None, None)
    assert row.target == 60


def test_a_plan_is_ready_once_somebody_has_written_it(hall: Hall) -> None:
    ange, blue = person(hall, "Ange"), person(hall, "Blue")
    for whose, text in ((ange, ""), (blue, "Ring the detox")):
        expect(hall, whose)
        plan = SetPlan(person_id=whose, text=text, needs=("recovery",), today=FRIDAY)
        hall.store.apply(plan, hall.desk)
    ready = {row.name: row.plan_ready for row in now(hall).expected}
    assert ready == {"Ange": False, "Blue": True}
