"""My room in every size: the note is in reach, nothing is cut, and the window keeps its width."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.commands.contacts import Collect
from desk.commands.profile import AddAlert, RecordFact
from desk.domain.clock import SetClock
from desk.screens.my_room.screen import MyRoomScreen
from desk.store import Store
from desk.widgets.banner import Banner
from desk.widgets.labels import Label
from tests.hall import FRIDAY, Hall, open_hall
from tests.queries.router_hall import comes, known
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window

NEEDS = ("recovery", "home", "money", "family", "papers")
FACTS = {
    "alcohol": "Spirits and cider every day since nineteen, about thirty units; wants to stop",
    "medicines": "Thiamine, omeprazole, mirtazapine at night, and an inhaler when there is one",
    "body": "Chest infection in March; a wound on the left shin that is dressed on Fridays",
    "tonight": "The doorway behind the library, unless the night shelter has a place",
    "income": "Universal Credit, next paid on the twenty-seventh; sanctioned until then",
}
LINES = ("Nurse to see before they leave", "Sit near the door, and never with the door shut")
WIDE, SMALLEST = (1278, 660), (936, 592)
"""What is left for a page in windows of 1366 x 768 and 1024 x 700."""


@pytest.fixture
def desk(embedded_store: Store, clock: SetClock, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit in Mags’s room with Lee, of whom much is known."""
    assert qapp is not None
    hall = open_hall(embedded_store, clock)
    hall.worker("Mags", *NEEDS)
    _much(hall)
    with at_desk(hall, hall.as_worker("Mags")) as made:
        yield made


def _much(hall: Hall) -> None:
    lee = known(hall, "Lee", full_name="Lee Bartholomew Parry-Williams")
    for code, value in FACTS.items():
        fact = RecordFact(
            person_id=lee,
            code=code,
            answer="known",
            value=value,
            as_of=date(2026, 11, 19),
            source="Hospital liaison, Maelor",
            today=FRIDAY,
        )
        hall.store.apply(fact, hall.desk)
    for line in LINES:
        alert = AddAlert(
            person_id=lee,
            kind="medical",
            level="caution",
            action_line=line,
            review_on=date(2027, 1, 1),
        )
        hall.store.apply(alert, hall.desk)
    take = Collect(visit_id=comes(hall, lee, *NEEDS), staff_id=hall.staff["Mags"])
    hall.store.apply(take, hall.as_worker("Mags"))


def opened(desk: AtDesk, qtbot: QtBot, size: tuple[int, int], scale: float = 1.0) -> MyRoomScreen:
    """Open the page in a window of one size."""
    desk.look.set_scale(scale)
    page = MyRoomScreen(desk.front, desk.look)
    qtbot.addWidget(page)
    page.resize(*size)
    open_window(page)
    page.shown()
    desk.settle()
    return page


def seen(page: QWidget, part: QWidget) -> bool:
    """Tell whether all of a part is in view."""
    place = QRect(part.mapTo(page, QPoint(0, 0)), part.size())
    return page.rect().contains(place) and part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize(("size", "beside"), [(WIDE, 3), (SMALLEST, 2)])
def test_the_note_is_whole_and_in_view_however_much_is_known(
    desk: AtDesk, qtbot: QtBot, size: tuple[int, int], beside: int
) -> None:
    page = opened(desk, qtbot, size)
    assert page.columns.beside() == beside
    assert (page.width(), page.height()) == size
    assert seen(page, page.note)
    assert page.note.note.edit.height() >= 3 * desk.look.line("base")
    assert seen(page, page.finish_button)


def test_large_letters_put_who_is_here_first_and_the_keyboard_brings_the_note_into_view(
    desk: AtDesk, qtbot: QtBot
) -> None:
    page = opened(desk, qtbot, WIDE, 2.0)
    assert page.columns.beside() == 1
    assert page.width() == WIDE[0]
    tops = [part.mapTo(page, QPoint(0, 0)).y() for part in (page.person, page.note, page.me)]
    assert tops == sorted(tops)
    assert not seen(page, page.note.note.edit)
    page.note.note.edit.setFocus()
    qtbot.waitUntil(lambda: seen(page, page.note.note.edit))


@pytest.mark.parametrize("size", [WIDE, SMALLEST])
def test_no_action_line_is_cut_short(desk: AtDesk, qtbot: QtBot, size: tuple[int, int]) -> None:
    page = opened(desk, qtbot, size)
    banner = page.person.findChild(Banner)
    assert banner is not None
    words = next(one for one in banner.findChildren(Label) if one.text())
    assert words.text() == " · ".join(LINES)
    assert words.height() >= words.heightForWidth(words.width())
    assert words.fontMetrics().horizontalAdvance(words.text()) > words.width(), "it is folded"
