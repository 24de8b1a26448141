"""The window while the server is away: what somebody sees, does, and decides on afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.change_feed import Heard
from db.engine import server
from db.file import StoreFile
from desk.commands.contacts import Collect
from desk.domain.clock import SetClock
from desk.screens.away.screen import UnsentScreen
from desk.screens.my_room.screen import MyRoomScreen
from desk.steady_store import SteadyStore
from desk.store import Store
from desk.widgets.labels import Label
from tests.desks.relay import Cable, cable
from tests.desks.test_going_on import copied, visits
from tests.hall import Hall, open_hall
from tests.journeys.desk import Desk, open_desk, somebody_refused
from tests.stores import KEY, migrated_database  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("qapp")
Line = tuple[Desk, Cable, Hall]


@pytest.fixture
def line(
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
    clock: SetClock,
    tmp_path: Path,
) -> Iterator[Line]:
    """Give Nia’s window at the end of a cable, and the hall as another desk has it."""
    hall = open_hall(server_store, clock)
    hall.worker("Nia", "money")
    hall.worker("Steve", "money")
    hall.arrives("Ange", "money")
    folder = tmp_path / "line"
    folder.mkdir()
    with cable(migrated_database, folder) as (wire, url):
        store = SteadyStore(server(url), clock, StoreFile(tmp_path / "today.db", KEY))
        here = replace(hall, store=store, staff=dict(hall.staff))
        with open_desk(here, viewer=here.as_worker("Nia")) as desk:
            desk.at.front.listen()
            desk.waits_for(lambda: store._ready)
            yield desk, wire, hall
        store.close()


def told(desk: Desk) -> str:
    """Return what the line over the page says; nothing while there is none."""
    bar = desk.window._away
    return bar.accessibleName() if bar.isVisible() else ""


def cut(line: Line) -> None:
    """Pull the cable out, once the copy has followed."""
    desk, wire, hall = line
    store = desk.hall.store
    assert isinstance(store, SteadyStore)
    desk.waits_for(lambda: copied(store, hall))
    wire.cut()
    desk.waits_for(lambda: bool(told(desk)))


def test_the_door_goes_on_and_the_line_says_what_waits(line: Line) -> None:
    desk, wire, hall = line
    cut(line)
    assert "away since 09:00. Go on: lists are as at 09:00" in told(desk)
    assert desk.here() == ["Ange"]
    desk.hands.press("F2")
    desk.types("Daz")
    desk.hands.press("Return")
    desk.settle()
    desk.hands.press("Return")
    desk.settle()
    desk.waits_for(lambda: "To send: 1." in told(desk))
    assert desk.here() == ["Ange", "Daz"]
    wire.mend()
    desk.waits_for(lambda: not told(desk))
    assert set(visits(hall)) == {"Ange", "Daz"}


def test_take_next_says_to_collect_somebody(line: Line) -> None:
    desk, _, _ = line
    cut(line)
    desk.window.show_page("my_room")
    desk.settle()
    page = desk.window.page("my_room")
    assert isinstance(page, MyRoomScreen)
    desk.waits_for(lambda: not page.next.button.isVisible())
    assert [one.split(", ")[1] for one in desk.sentences(page.also.list)] == ["Ange"]
    desk.hands.press("Ctrl+Return")
    desk.settle()
    assert "collect" in desk.notice()
    refused = somebody_refused(desk)
    assert refused is not None
    assert refused.code == "away.take_next"


def test_a_desk_that_is_shut_out_does_no_more_and_says_so(line: Line) -> None:
    desk, _, hall = line
    cut(line)
    store = desk.hall.store
    assert isinstance(store, SteadyStore)
    store._heard(Heard(away=True, shut_out=True))
    desk.waits_for(lambda: "shut out" in told(desk))
    assert "Go on" not in told(desk)
    visit = visits(hall)["Ange"].id
    desk.at.front.do(desk.window, Collect(visit_id=visit, staff_id=hall.staff["Nia"]))
    desk.settle()
    assert "shut out" in desk.notice()
    assert store.kept().waiting == 0


def test_what_another_desk_overtook_is_looked_at_and_left_out_by_keyboard(line: Line) -> None:
    desk, wire, hall = line
    cut(line)
    visit = visits(hall)["Ange"].id
    hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Steve"]), hall.desk)
    desk.at.front.do(desk.window, Collect(visit_id=visit, staff_id=hall.staff["Nia"]))
    desk.settle()
    assert "look round" in desk.notice()
    wire.mend()
    desk.waits_for(lambda: "1 thing" in told(desk))
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    page = desk.window.page("unsent")
    assert isinstance(page, UnsentScreen)
    (card,) = page._cards
    assert "Steve took Ange." in " ".join(one.text() for one in card.findChildren(Label))
    assert QApplication.focusWidget() is card.again
    desk.hands.press("Tab")
    assert QApplication.focusWidget() is card.out
    desk.hands.press("Return")
    desk.waits_for(lambda: not told(desk))
    assert page._cards == []
    assert QApplication.focusWidget() is page._back
    desk.hands.press("Return")
    desk.settle()
    assert desk.window.current() == "floor"
