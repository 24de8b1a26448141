"""Where two workers must be there, the Floor, check-in and both rooms say so, in real windows."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.commands.contacts import Collect, TakeNext, WithMe
from desk.commands.on_site import SetIntake
from desk.domain.clock import SetClock
from desk.queries.on_site import workers_of_day
from desk.screens.floor.screen import FloorScreen
from desk.screens.my_room.screen import MyRoomScreen
from desk.store import Store
from desk.widgets.told_keys import keys_on
from desk.wording import notices
from tests.hall import Hall, open_hall
from tests.queries.router_hall import comes, known, row
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give Mags for housing and Steve who can sit in, and Robbo who needs two."""
    made = open_hall(embedded_store, clock)
    made.worker("Mags", "home")
    made.worker("Steve", "talk", role="peer")
    return made


@pytest.fixture
def robbo(hall: Hall) -> UUID:
    """Let Robbo in; return the visit."""
    return comes(hall, known(hall, "Robbo", two_workers=True), "home")


@pytest.fixture
def reception(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk."""
    assert qapp is not None
    with at_desk(hall) as made:
        yield made


@pytest.fixture
def rooms(hall: Hall, qapp: QApplication) -> Iterator[dict[str, AtDesk]]:
    """Sit in both rooms."""
    assert qapp is not None
    with (
        at_desk(hall, hall.as_worker("Mags")) as mags,
        at_desk(hall, hall.as_worker("Steve")) as steve,
    ):
        yield {"Mags": mags, "Steve": steve}


def page_of(desk: AtDesk, qtbot: QtBot) -> MyRoomScreen:
    """Open My room."""
    page = MyRoomScreen(desk.front, desk.look)
    qtbot.addWidget(page)
    page.resize(1192, 700)
    open_window(page)
    page.shown()
    desk.settle()
    return page


def again(desk: AtDesk, page: MyRoomScreen) -> None:
    """Let the page ask anew."""
    page.shown()
    desk.settle()


def takes(hall: Hall) -> None:
    """Let Mags take Robbo, and Robbo sit down."""
    take = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"])
    taken = hall.store.apply(take, hall.as_worker("Mags")).id
    assert taken
    hall.store.apply(WithMe(contact_id=taken), hall.as_worker("Mags"))
    hall.minutes_later(12)


def spoken(model: QAbstractItemModel | None) -> str:
    """Read a list as a screen reader would."""
    assert model is not None
    places = range(model.rowCount())
    role = Qt.ItemDataRole.AccessibleTextRole
    return "\n".join(str(model.index(place, 0).data(role)) for place in places)


def words_of(widget: QWidget) -> list[str]:
    """Return the words that stand on a card."""
    return [part.text() for part in widget.findChildren(QWidget) if hasattr(part, "text")]


def test_the_floor_says_who_is_with_whom(
    hall: Hall, robbo: UUID, reception: AtDesk, qtbot: QtBot
) -> None:
    takes(hall)
    page = FloorScreen(reception.front, reception.look)
    qtbot.addWidget(page)
    page.resize(1192, 700)
    open_window(page)
    page.shown()
    reception.settle()
    QTest.mouseClick(page.here.with_pill, Qt.MouseButton.LeftButton)
    assert "Mags and Steve, Mags’s room, 12 min" in spoken(page.here.view.model())
    workers = spoken(page.on_site.view.model()).splitlines()
    assert "With 01, 12 min, with Steve" in next(one for one in workers if "Mags" in one[:4])
    assert "With 01, 12 min, sits in with Mags" in next(
        one for one in workers if "Steve" in one[:5]
    )
    assert row(hall, robbo).second == "Steve"


@pytest.mark.usefixtures("robbo")
def test_my_room_says_before_the_take_who_would_sit_in_and_the_notice_says_it_after(
    rooms: dict[str, AtDesk], qtbot: QtBot
) -> None:
    page = page_of(rooms["Mags"], qtbot)
    assert "Two workers: Steve sits in with you" in words_of(page.next)
    QTest.keyClick(page, Qt.Key.Key_F7)
    rooms["Mags"].settle()
    done = rooms["Mags"].done[-1]
    assert notices.done(done.name, done.facts) == "Mags and Steve take 01, Robbo."
    again(rooms["Mags"], page)
    assert "Steve sits in with you" in words_of(page.person)


def test_the_room_of_the_second_shows_the_person_and_leaves_the_end_to_the_first(
    hall: Hall, robbo: UUID, rooms: dict[str, AtDesk], qtbot: QtBot
) -> None:
    takes(hall)
    hall.arrives("Daz", "talk")
    desk = rooms["Steve"]
    page = page_of(desk, qtbot)
    assert "You sit in with Mags" in words_of(page.person)
    assert "Robbo" in words_of(page.person)
    assert page.needs.isVisible()
    assert page.note.isVisible()
    for mine in (page.finish_button, page.after, page.next.button, page.person.start_button):
        assert not mine.isVisible()
    for key, held in (
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(page, key, held)
        desk.settle()
        assert desk.refused.pop().code == "worker.has_somebody"
    assert row(hall, robbo).state == "with_worker"


@pytest.mark.usefixtures("robbo")
def test_my_room_says_when_the_second_has_gone(
    hall: Hall, rooms: dict[str, AtDesk], qtbot: QtBot
) -> None:
    takes(hall)
    page = page_of(rooms["Mags"], qtbot)
    steve = next(
        one
        for one in hall.store.read(hall.desk, lambda tx, _who: workers_of_day(tx, hall.day_id))
        if one.called == "Steve"
    )
    hall.store.apply(SetIntake(on_site_id=steve.id, intake="gone"), hall.desk)
    again(rooms["Mags"], page)
    assert "Two workers must be there, and nobody sits in." in words_of(page.person)


def test_nobody_is_told_of_a_second_where_one_is_enough(
    hall: Hall, rooms: dict[str, AtDesk], qtbot: QtBot
) -> None:
    daz = hall.arrives("Daz", "home")
    page = page_of(rooms["Mags"], qtbot)
    assert not any("sits in" in words for words in words_of(page.next))
    collect = Collect(visit_id=daz, staff_id=hall.staff["Mags"])
    done = hall.store.apply(collect, hall.as_worker("Mags"))
    assert notices.done(done.name, done.facts) == "Mags takes 01, Daz."
    again(rooms["Mags"], page)
    assert not any("sits in" in words for words in words_of(page.person))


@pytest.mark.parametrize(
    ("who", "words"), [("Steve", "I no longer sit in"), ("Mags", "Steve no longer sits in")]
)
def test_a_key_in_either_room_ends_the_sitting_in_and_undo_begins_it_again(
    hall: Hall, robbo: UUID, rooms: dict[str, AtDesk], qtbot: QtBot, who: str, words: str
) -> None:
    takes(hall)
    desk = rooms[who]
    page = page_of(desk, qtbot)
    assert page.person.second_button.accessibleName() == words
    assert ("Alt N", words[:1].lower() + words[1:]) in keys_on(page)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert row(hall, robbo).second is None
    done = desk.done[-1]
    assert notices.done(done.name, done.facts) == (
        "Steve no longer sits in with 01, Robbo, and is free."
    )
    again(desk, page)
    assert not page.person.second_button.isVisible()
    desk.front.undo()
    desk.settle()
    again(desk, page)
    assert row(hall, robbo).second == "Steve"
    assert page.person.second_button.isVisible()
