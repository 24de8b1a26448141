"""From the yes at the door to the letter on paper and gone, and warmly on to the next worker."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from desk.commands.on_site import ComeOnSite
from desk.computer import ThisComputer
from desk.domain.clock import SetClock
from desk.domain.venue import VenueRow
from desk.domain.visits import HereRow
from desk.queries.here import visits_of_day
from desk.settings import Settings
from desk.store import Store
from tests.journeys.desk import Desk, open_desk
from tests.journeys.hands import Keyboard, Mouse
from tests.letter_room import LetterRoom, open_room
from tests.real.print_queue import PrintQueue


@pytest.fixture
def room(store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz, who said yes at 09:41, and Mags, who is on site and free."""
    made = open_room(store, clock)
    for called in ("Mags", "Gethin"):
        come = ComeOnSite(
            day_id=made.hall.day_id, staff_id=made.hall.staff[called], room=f"{called}’s room"
        )
        store.apply(come, made.viewer(called))
    return made


@pytest.fixture
def desk(
    room: LetterRoom,
    hands: Keyboard,
    qapp: QApplication,
    tmp_path: Path,
    print_queue: PrintQueue,
) -> Iterator[Desk]:
    """Sit at a desk with a printer that works."""
    assert qapp is not None
    assert print_queue.waiting() == []
    computer = ThisComputer(Settings(home=tmp_path))
    with open_desk(room.hall, hands, room.viewer("Mags"), computer) as made:
        yield made


def test_from_yes_to_a_letter_that_has_gone(
    desk: Desk, room: LetterRoom, print_queue: PrintQueue
) -> None:
    by_mouse = isinstance(desk.hands, Mouse)
    desk.goes_to("my_room").acts("F7", desk.room.next.button)
    assert "Daz" in desk.words_in(desk.room.person)
    desk.acts("Alt+M", desk.room.person.start_button)
    assert the_visit(room, "Daz").sat_at is not None
    desk.acts("Alt+R", desk.room.after.refer_button)
    letter = desk.letter
    if by_mouse:
        desk.acts("", letter.choose.begin)
        desk.acts("", letter.page.composer.bar.consent)
        assert letter._form is not None
        desk.acts("", letter._form.said.segment("given"))
        desk.acts("", letter._form._save)
        desk.acts("", letter.page.composer.bar.sign)
        desk.acts("", letter.page.composer.bar.really)
    else:
        desk.presses("Enter", "Ctrl+Enter", "Space", "Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter")
    desk.waits_for(lambda: len(print_queue.printed()) == 1)
    (page,) = PdfReader(io.BytesIO(print_queue.printed()[0].pdf)).pages
    assert "Darren (Daz) Hollis" in page.extract_text()
    assert "DRAFT" not in page.extract_text()
    desk.waits_for(letter.page.kept.how.isVisible)
    assert the_visit(room, "Daz").letter_sent_at is None
    by_hand = letter.page.kept.how.segment("by_hand")
    if not by_mouse:
        desk.tabs_to(by_hand)
    desk.acts("Space", by_hand)
    assert the_visit(room, "Daz").letter_sent_at is not None
    assert "Sent by hand, 09:58" in desk.words_in(letter)


def test_a_warm_hand_over_keeps_the_place_with_the_next_worker(
    desk: Desk, room: LetterRoom
) -> None:
    desk.goes_to("my_room").acts("F7", desk.room.next.button)
    desk.acts("Alt+M", desk.room.person.start_button)
    desk.acts("Alt+H", desk.room.after.hand_button).picks("Gethin")
    row = the_visit(room, "Daz")
    assert (row.state, row.asked_staff_id) == ("between_workers", room.hall.staff["Gethin"])
    desk.sits_down(room.viewer("Gethin"))
    assert "Daz" in desk.room.next.button.text()
    desk.acts("F7", desk.room.next.button)
    assert the_visit(room, "Daz").state == "called"


def the_visit(room: LetterRoom, name: str) -> HereRow:
    """Read somebody’s visit as it stands."""
    hall = room.hall
    rows = hall.store.read(
        hall.desk, lambda tx, _viewer: visits_of_day(tx, hall.day_id, VenueRow())
    )
    return next(row for row in rows if row.name == name)
