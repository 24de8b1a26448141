"""A desk goes on while the server is away, and the server has it all, once, when it is back."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from db.base import Tx
from db.change_feed import Heard
from db.engine import server
from db.file import StoreFile
from db.models import Audit, Contact, Need, Note, Visit
from desk.commands.agencies import AddAgency
from desk.commands.arrivals import CheckInNameless, CheckInNew
from desk.commands.base import Command
from desk.commands.contacts import (
    AddNeed,
    AnswerNeed,
    Collect,
    Finish,
    StartOverdue,
    TakeNext,
    WithMe,
)
from desk.commands.people import NewPerson
from desk.commands.profile import SaveNote
from desk.commands.visits import ComeBack, PopOut
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.refusals import Offline, Refusal
from desk.domain.unsent import Kept
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.ledger import first_broken
from desk.queries.floor import floor
from desk.queries.soundness import faults
from desk.steady_store import SteadyStore
from desk.store import Done, Store
from tests.desks.relay import Cable, cable
from tests.hall import Hall, open_hall
from tests.stores import KEY, migrated_database  # noqa: F401 - a fixture

SOON_S = 15.0
NOBODY = Viewer()


@dataclass
class Desk:
    """One desk with a cable to the server that can be pulled out."""

    store: SteadyStore
    line: Cable
    hall: Hall
    day: DropInRow
    heard: list[Heard] = field(default_factory=list)

    def do(self, command: Command, who: Viewer | None = None) -> Done:
        return self.store.apply(command, who or self.hall.desk)

    def arrives(self, name: str, *needs: str) -> UUID:
        comes = CheckInNew(
            day_id=self.hall.day_id,
            person=NewPerson(name_to_use=name),
            answers=Answers(needs=needs or ("money",)),
        )
        made = self.do(comes).id
        assert made is not None
        return made

    def here(self) -> list[str]:
        """Say who waits, as this desk's Floor shows it."""
        day = self.day
        row = self.store.read(self.hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
        return [one.name for one in row.waiting]

    def cut(self) -> None:
        """Pull the cable out, once the copy has followed what was done so far."""
        wait_until(lambda: copied(self.store, self.hall))
        self.line.cut()
        wait_until(lambda: self.store.away)

    def mend(self) -> None:
        self.line.mend()
        wait_until(lambda: not self.store.away)


def copied(store: SteadyStore, hall: Hall) -> bool:
    """Say whether the copy of the day has followed the server to its newest row."""
    newest = select(func.max(Audit.seq))
    store._due.set()  # for what is in the audit alone
    return store._copy.seq == hall.store.read(NOBODY, lambda tx, _viewer: tx.scalar(newest))


def wait_until(true: Callable[[], object]) -> None:
    until = time.monotonic() + SOON_S
    while not true():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.02)


@contextmanager
def desk_at(url: str, hall: Hall, line: Cable, file: Path) -> Iterator[Desk]:
    """Open a desk whose copy of the day is in `file`, and wait until it has one."""
    store = SteadyStore(server(url), hall.clock, StoreFile(file, KEY))
    desk = Desk(store, line, hall, hall.day)
    thread = threading.Thread(target=store.listen, args=(desk.heard.append,))
    thread.start()
    try:
        wait_until(lambda: store._ready)
        yield desk
    finally:
        store.close()
        thread.join(SOON_S)
        assert not thread.is_alive()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for the server more often than a desk does, so that tests wait less."""
    monkeypatch.setattr("db.change_feed.TRY_AGAIN_S", 0.1)


@pytest.fixture
def hall(server_store: Store, clock: SetClock) -> Hall:
    hall = open_hall(server_store, clock)
    hall.worker("Nia", "money")
    return hall


@pytest.fixture
def desk(
    hall: Hall,
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> Iterator[Desk]:
    folder = tmp_path / "line"
    folder.mkdir()
    with (
        cable(migrated_database, folder) as (line, url),
        desk_at(url, hall, line, tmp_path / "away.db") as desk,
    ):
        yield desk


def visits(hall: Hall) -> dict[str, Visit]:
    """Read every visit as the server has it, by the name shown."""
    rows = hall.store.read(NOBODY, lambda tx, _viewer: tx.scalars(select(Visit)).all())
    return {row.shown_name: row for row in rows}


def assert_sound(hall: Hall) -> None:
    """Look on the server for what may never be."""
    found = hall.store.read(NOBODY, lambda tx, viewer: faults(tx, viewer, hall.day_id))
    assert found == ()
    assert hall.store.read(NOBODY, lambda tx, _viewer: first_broken(tx)) is None
    done = hall.store.read(NOBODY, lambda tx, _viewer: tx.scalars(select(Audit.command_id)).all())
    assert len(set(done)) == len(done)


def test_who_comes_while_the_server_is_away_is_here_and_then_there(desk: Desk) -> None:
    desk.arrives("Ange")
    desk.cut()
    assert desk.here() == ["Ange"]
    desk.hall.clock.advance(timedelta(minutes=5))
    at = desk.hall.clock.now()
    desk.arrives("Daz")
    assert desk.here() == ["Ange", "Daz"]
    assert set(visits(desk.hall)) == {"Ange"}
    assert desk.store.kept().waiting == 1
    desk.hall.clock.advance(timedelta(minutes=20))
    desk.mend()
    there = visits(desk.hall)
    assert set(there) == {"Ange", "Daz"}
    assert there["Daz"].arrived_at == at
    assert desk.here() == ["Ange", "Daz"]
    assert desk.store.kept() == Kept()
    assert_sound(desk.hall)


def test_a_whole_contact_goes_on_and_arrives_in_order_with_its_times(desk: Desk) -> None:
    nia = desk.hall.staff["Nia"]
    desk.arrives("Ange")
    desk.cut()
    clock, start = desk.hall.clock, desk.hall.clock.now()
    visit = desk.arrives("Daz", "money")
    minute = timedelta(minutes=1)
    contact = UUID(int=0)

    def later(command: Command) -> Done:
        clock.advance(minute)
        return desk.do(command)

    later(PopOut(visit_id=visit))
    later(ComeBack(visit_id=visit))
    need = later(AddNeed(visit_id=visit, code="home")).id
    contact = later(Collect(visit_id=visit, staff_id=nia)).id or contact
    later(WithMe(contact_id=contact))
    assert need is not None
    later(AnswerNeed(need_id=need, outcome="met", contact_id=contact))
    later(SaveNote(visit_id=visit, person_id=None, audience="team", text="Bring the letter."))
    later(Finish(contact_id=contact))
    desk.mend()

    def look(tx: Tx, _viewer: Viewer) -> None:
        one = tx.scalars(select(Contact)).one()
        assert (one.id, one.visit_id, one.staff_id) == (contact, visit, nia)
        assert one.taken_at == start + 4 * minute
        assert one.started_at == start + 5 * minute
        assert one.ended_at == start + 8 * minute
        assert tx.get_one(Need, need).outcome == "met"
        assert tx.scalars(select(Note.text)).all() == ["Bring the letter."]

    desk.hall.store.read(NOBODY, look)
    assert visits(desk.hall)["Daz"].state == "departed_seen"
    assert_sound(desk.hall)


def test_a_step_taken_back_while_the_server_is_away_is_taken_back_there(desk: Desk) -> None:
    desk.arrives("Ange")
    desk.cut()
    came = desk.do(CheckInNew(day_id=desk.hall.day_id, person=NewPerson(name_to_use="Daz")))
    assert came.undo is not None
    desk.do(came.undo)
    assert desk.here() == ["Ange"]
    ange = visits(desk.hall)["Ange"].id
    out = desk.do(PopOut(visit_id=ange))
    assert out.undo is not None
    desk.do(out.undo)
    desk.mend()
    assert set(visits(desk.hall)) == {"Ange"}
    assert visits(desk.hall)["Ange"].state == "waiting"
    assert desk.store.kept() == Kept()
    assert_sound(desk.hall)


def test_a_step_done_before_can_be_taken_back_while_the_server_is_away(desk: Desk) -> None:
    came = desk.do(CheckInNew(day_id=desk.hall.day_id, person=NewPerson(name_to_use="Daz")))
    desk.cut()
    assert came.undo is not None
    desk.do(came.undo)
    desk.mend()
    assert visits(desk.hall) == {}


def test_take_next_waits_and_so_does_what_is_not_of_the_day(desk: Desk) -> None:
    desk.arrives("Ange")
    desk.cut()
    nia = desk.hall.staff["Nia"]
    with pytest.raises(Refusal, match=r"^away.take_next$"):
        desk.do(TakeNext(day_id=desk.hall.day_id, staff_id=nia))
    with pytest.raises(Refusal, match=r"^away.waits$"):
        desk.do(AddAgency(title="Bryn Derw Homes", short="Bryn Derw", kind="housing"))
    with pytest.raises(Offline):
        desk.do(StartOverdue(day_id=desk.hall.day_id))
    assert desk.store.kept().waiting == 0


def test_what_another_desk_overtook_is_kept_to_decide_on(desk: Desk) -> None:
    desk.hall.worker("Steve", "money")
    visit = desk.arrives("Ange")
    desk.cut()
    steve, nia = desk.hall.staff["Steve"], desk.hall.staff["Nia"]
    desk.hall.store.apply(Collect(visit_id=visit, staff_id=steve), desk.hall.desk)
    desk.do(Collect(visit_id=visit, staff_id=nia))
    desk.arrives("Daz")
    desk.mend()
    assert set(visits(desk.hall)) == {"Ange", "Daz"}
    (row,) = desk.store.unsent()
    assert (row.name, row.facts["name"]) == ("contact.collect", "Ange")
    assert (row.code, row.why["worker"]) == ("visit.taken", "Steve")
    assert desk.store.kept() == Kept(to_decide=1)
    desk.store.send_again(row.id)
    assert [one.code for one in desk.store.unsent()] == ["visit.taken"]
    desk.store.leave_out(row.id)
    assert desk.store.kept() == Kept()
    assert_sound(desk.hall)


def test_a_line_that_fails_again_while_it_is_sent_sends_each_once(desk: Desk) -> None:
    desk.cut()
    for number in range(40):
        desk.arrives(f"Person {number}")
    for _ in range(100):
        desk.line.mend()
        before = desk.store.kept().waiting
        wait_until(lambda before=before: desk.store.kept().waiting < before)  # type: ignore[misc]
        desk.line.cut()
        if not desk.store.kept().waiting:
            break
        wait_until(lambda: desk.store.away)
    assert desk.store.kept() == Kept(since=desk.store.kept().since)
    assert len(visits(desk.hall)) == 40
    assert_sound(desk.hall)


def test_numbers_given_by_two_desks_on_their_own_are_never_the_same(
    desk: Desk,
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    desk.arrives("Ange")
    folder = tmp_path / "other"
    folder.mkdir()
    with (
        cable(migrated_database, folder) as (line, url),
        desk_at(url, desk.hall, line, tmp_path / "other.db") as other,
    ):
        desk.cut()
        other.cut()
        for name in ("Bet", "Cai"):
            desk.arrives(f"{name} one")
            other.arrives(f"{name} two")
        desk.hall.arrives("Daz", "money")  # at a desk that the server still hears
        desk.mend()
        other.mend()
        tickets = {name: visit.ticket for name, visit in visits(desk.hall).items()}
        assert len(set(tickets.values())) == 6
        first, second = (
            desk.store._copy.block(desk.hall.day_id),
            other.store._copy.block(desk.hall.day_id),
        )
        assert {first, second} == {1, 2}
        assert first is not None
        assert [tickets[f"{name} one"] for name in ("Bet", "Cai")] == [
            100 * first + 1,
            100 * first + 2,
        ]
        desk.cut()
        third = desk.do(CheckInNameless(day_id=desk.hall.day_id, shown_name="Blue jacket"))
        assert third.facts["ticket"] == 100 * first + 3
        desk.mend()
    assert_sound(desk.hall)


def test_what_was_kept_outlives_the_desk(
    hall: Hall,
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    folder, file = tmp_path / "line", tmp_path / "away.db"
    folder.mkdir()
    with cable(migrated_database, folder) as (line, url):
        with desk_at(url, hall, line, file) as before:
            before.cut()
            before.arrives("Daz")
        line.mend()
        with desk_at(url, hall, line, file) as after:
            wait_until(lambda: after.store.kept() == Kept())
            assert after.here() == ["Daz"]
    assert set(visits(hall)) == {"Daz"}
    assert_sound(hall)
