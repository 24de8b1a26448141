"""Whatever becomes of the server or the way to it: what was confirmed is there, once, for ever."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import event, select, text

from db.engine import server
from db.models import Visit
from desk.commands.arrivals import CheckInNew
from desk.commands.contacts import TakeNext
from desk.commands.people import NewPerson
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.refusals import Offline, Refusal
from desk.domain.viewer import Viewer
from desk.store import Store
from desk.wording import refusals
from tests.desks.line import line
from tests.desks.net import another_computer
from tests.desks.storm import (
    WAITING,
    Desk,
    assert_all_is_well,
    assert_done_once,
    assert_sound,
    came,
    desks,
    go_home,
    wait_for,
    wait_until,
)
from tests.desks.venue import Venue, venue
from tests.hall import OPENS, Hall, open_hall
from tests.journeys.desk import open_desk
from tests.real.small_disk import fill_up

BACK_WITHIN_S = 10.0
"""How soon a desk works again by itself once the server is back. Source: the issue."""

DESKS = 12
SECONDS_CUT = 11.0
"""Longer than a server waits for a desk of which it hears nothing."""

DISK_MB = 160
PATIENCE_S = 20.0
A_LOT_OF_PEOPLE = 3_000


@pytest.fixture
def there() -> Iterator[Venue]:
    """Give a venue whose server nobody else uses."""
    with venue() as made:
        yield made


@pytest.fixture
def hall(there: Venue) -> Iterator[Hall]:
    """Give an open Friday on it."""
    with closing(there.desk(SetClock(OPENS))) as store:
        yield open_hall(store, SetClock(OPENS))


def comes(hall: Hall, name: str = "Somebody") -> CheckInNew:
    """Return what lets somebody new in."""
    person = NewPerson(name_to_use=name)
    return CheckInNew(day_id=hall.day_id, person=person, answers=Answers(needs=("money",)))


def workers(hall: Hall, how_many: int) -> list[UUID]:
    return [hall.worker(f"Worker {number}", "money") for number in range(how_many)]


def done(begun: list[Desk]) -> list[UUID]:
    """Return every command that the desks were told is done."""
    return [one for desk in begun for one, _ in desk.confirmed()]


def work_again(begun: list[Desk], within: float) -> None:
    """Wait until each desk has done something more, and look that it took no longer."""
    before = [len(desk.confirmed()) for desk in begun]
    start = time.monotonic()
    wait_until(
        lambda: all(
            len(desk.confirmed()) > there for desk, there in zip(begun, before, strict=True)
        )
    )
    assert time.monotonic() - start < within


def test_a_server_that_is_killed_in_a_storm_loses_nothing(
    hall: Hall, there: Venue, tmp_path: Path
) -> None:
    with desks(there.url, hall, workers(hall, DESKS), tmp_path) as begun:
        wait_for(hall, WAITING + DESKS)
        there.stop_at_once()
        before = done(begun)
        there.start()
        work_again(begun, BACK_WITHIN_S)
        go_home(begun)
        assert set(before) < set(done(begun))
        assert_all_is_well(hall)
        assert_done_once(hall, done(begun))
        assert sum(len(desk.confirmed(TakeNext.name)) for desk in begun) == came(hall)


@pytest.mark.usefixtures("qapp")
def test_a_window_says_that_the_server_is_away_and_shows_the_day_anew_when_it_is_back(
    hall: Hall, there: Venue
) -> None:
    hall.arrives("Ange", "money")
    with closing(there.desk(hall.clock)) as elsewhere, open_desk(hall) as desk:
        told: list[bool] = []
        desk.at.front.offline.connect(told.append)
        desk.at.front.listen()
        listening = text("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        wait_until(
            lambda: elsewhere.read(Viewer(), lambda tx, _viewer: bool(tx.execute(listening).all()))
        )
        there.stop_at_once()
        desk.waits_for(lambda: told == [True])
        assert desk.window._away.isVisible()
        assert desk.here() == ["Ange"]
        there.start()
        back = time.monotonic()
        replace(hall, store=elsewhere).arrives("Daz", "money")
        desk.waits_for(lambda: told == [True, False] and len(desk.here()) == 2)
        assert time.monotonic() - back < BACK_WITHIN_S
        assert not desk.window._away.isVisible()


def test_an_answer_that_is_lost_on_the_way_is_not_an_answer_twice(hall: Hall, there: Venue) -> None:
    with line(there.url) as (wire, url), closing(Store(server(url), hall.clock)) as desk:
        desk.apply(comes(hall), hall.desk)
        command, came_of = comes(hall, "Ange"), list[BaseException]()

        def tries() -> None:
            try:
                desk.apply(command, hall.desk)
            except Offline as away:
                came_of.append(away)

        begun = threading.Event()

        def begins(*_of_the_statement: object) -> None:
            wire.swallows = True
            begun.set()

        event.listen(desk.ledger.engine, "before_cursor_execute", begins, once=True)
        hears_nothing = threading.Thread(target=tries)
        hears_nothing.start()
        assert begun.wait(PATIENCE_S)
        hall.arrives("Daz", "money")  # the other desks go on meanwhile
        wire.cut()
        hears_nothing.join()
        assert len(came_of) == 1
        first = desk.apply(command, hall.desk)
        assert desk.apply(command, hall.desk).id == first.id
        assert_done_once(hall, [command.id])
        assert_sound(hall)
        assert came(hall) == 3


def test_a_confirmation_that_is_lost_on_the_way_is_kept(hall: Hall, there: Venue) -> None:
    """The server has done it, and the desk never hears: it does it again, and it is done once."""
    with line(there.url) as (wire, url), closing(Store(server(url), hall.clock)) as desk:
        command = comes(hall, "Ange")

        def commits(_connection: object) -> None:
            wire.swallows = True
            threading.Timer(1.0, wire.cut).start()

        event.listen(desk.ledger.engine, "commit", commits, once=True)
        with pytest.raises(Offline):
            desk.apply(command, hall.desk)
        assert_done_once(hall, [command.id])
        assert desk.apply(command, hall.desk).id == visit_of(hall)
        assert came(hall) == 1
        assert_sound(hall)


def visit_of(hall: Hall) -> UUID:
    """Return the one visit that there is."""
    return hall.store.read(Viewer(), lambda tx, _viewer: tx.scalars(select(Visit.id)).one())


def test_a_cable_that_is_pulled_out_for_seconds_loses_nothing(
    hall: Hall, there: Venue, tmp_path: Path
) -> None:
    with another_computer() as computer:
        far = {0: (computer.through, computer.reaches(there.url))}
        with desks(there.url, hall, workers(hall, 4), tmp_path, behind=far) as begun:
            cut_off, others = begun[:1], begun[1:]
            wait_for(hall, WAITING + 8)
            computer.cut()
            time.sleep(SECONDS_CUT)
            before = done(cut_off)
            work_again(others, BACK_WITHIN_S)
            assert done(cut_off) == before
            computer.mend()
            work_again(cut_off, BACK_WITHIN_S)
            go_home(begun)
            assert_all_is_well(hall)
            assert_done_once(hall, done(begun))


def test_a_full_disk_is_told_and_loses_nothing() -> None:
    with venue(disk_mb=DISK_MB) as there, closing(there.desk(SetClock(OPENS))) as store:
        hall = open_hall(store, SetClock(OPENS))
        kept = [store.apply(command, hall.desk).id for command in (comes(hall), comes(hall))]
        filler = there.person.place.folder / "filler"
        fill_up(filler)
        refused = until_refused(hall)
        assert refused.code == "store.full"
        assert "full" in refusals.sentence(refused)
        said = came(hall)
        assert_sound(hall)
        filler.unlink()
        hall.arrives("Daz", "money")
        assert came(hall) == said + 1
        visits = store.read(Viewer(), lambda tx, _viewer: set(tx.scalars(select(Visit.id))))
        assert set(kept) < visits
        assert_sound(hall)


def until_refused(hall: Hall) -> Refusal:
    """Let people in until that is refused, and return with what."""
    for _ in range(A_LOT_OF_PEOPLE):
        before = came(hall)
        try:
            hall.store.apply(comes(hall), hall.desk)
        except Refusal as refused:
            assert came(hall) == before
            return refused
    raise AssertionError("the disk is never full")
