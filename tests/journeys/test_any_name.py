"""A name of any kind, carried from the door over the letter to the day sheet, a page each."""

import io
from collections.abc import Iterator
from typing import cast

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from desk.commands.on_site import ComeOnSite
from desk.commands.people import EditPerson
from desk.domain.clock import SetClock
from desk.domain.viewer import Viewer
from desk.queries.letters import letter_bytes
from desk.screens.day_report.screen import DayReportScreen
from desk.store import Store
from tests.documents.samples import daz
from tests.journeys.desk import Desk, open_desk
from tests.letter_room import LetterRoom, open_room

NAMES = {
    "marks": "D’Arcy O'Neill-ap Rhŷs",
    "emoji": "🙂🦊",
    "rtl": "مريم",
    "single": "X",
    "long": "Ŵ" * 200,
    "markup": "<b>Bold</b> & Co",
}
IN_LETTERS_OF_THE_PAPERS = {"marks", "single", "long", "markup"}
"""Emoji are left out of papers, and of other letters their bundled font has none: it is said, and
nothing is signed before the name stands on the profile as in the passport."""
PASSPORT = "Maryam Aziz"


@pytest.fixture(params=NAMES)
def kind(request: pytest.FixtureRequest) -> str:
    """Give each kind of name."""
    return str(request.param)


@pytest.fixture
def room(kind: str, embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give a Friday with somebody of that name, a lead, and Mags on site and free."""
    somebody = daz(name_to_use=NAMES[kind], full_name=NAMES[kind])
    made = open_room(embedded_store, clock, somebody)
    made.hall.worker("Nerys", role="lead")
    come = ComeOnSite(day_id=made.hall.day_id, staff_id=made.hall.staff["Mags"], room="Mags’s room")
    embedded_store.apply(come, made.viewer("Mags"))
    return made


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication) -> Iterator[Desk]:
    """Sit at a desk without a printer as Mags."""
    assert qapp is not None
    with open_desk(room.hall, viewer=room.viewer("Mags")) as made:
        yield made


def test_any_name_is_carried_to_the_letter_and_the_day_sheet(
    desk: Desk, room: LetterRoom, kind: str
) -> None:
    name = NAMES[kind]
    assert name in desk.here()
    desk.goes_to("my_room").acts("F7", desk.room.next.button)
    assert name in desk.words_in(desk.room.person)
    desk.acts("Alt+M", desk.room.person.start_button)
    desk.acts("Alt+R", desk.room.after.refer_button)
    desk.presses("Enter", "Ctrl+Enter", "Space", "Ctrl+Enter")
    warning = desk.letter.page.paper.warning
    desk.waits_for(lambda: warning.isHidden() == (kind in IN_LETTERS_OF_THE_PAPERS))
    if kind not in IN_LETTERS_OF_THE_PAPERS:
        assert f"no letters for “{name}”" in desk.letter.page.composer.bar.in_the_way
        desk.presses("Ctrl+Enter", "Ctrl+Enter")
        assert not desk.letter._row or not room.row(desk.letter._row.id).letters
        named = EditPerson(person_id=room.people[name], full_name=PASSPORT)
        desk.at.front.do(desk.letter, named)
        desk.waits_for(warning.isHidden)
    desk.presses("Ctrl+Enter", "Ctrl+Enter")
    letter = only_page(kept_letter(desk, room))
    assert "DRAFT" not in letter
    if kind in IN_LETTERS_OF_THE_PAPERS:
        assert name.replace(" ", "") in letter.replace(" ", ""), "no letter of a name is lost"
    else:
        assert PASSPORT in letter
    desk.sits_down(lead(room)).goes_to("reports")
    report = cast("DayReportScreen", desk.window.page("reports"))
    desk.waits_for(lambda: report._made is not None)
    assert report._made is not None
    assert "Daily attendance summary" in only_page(report._made.pdf)


def only_page(pdf: bytes) -> str:
    """Read the words of a paper, which is one page."""
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(page.extract_text().split())


def kept_letter(desk: Desk, room: LetterRoom) -> bytes:
    """Return the letter that was signed, as it is kept."""
    row = desk.letter._row
    assert row is not None
    letter = room.row(row.id).letter
    assert letter is not None
    return room.store.read(
        room.viewer("Mags"), lambda tx, viewer: letter_bytes(tx, viewer, letter.id)
    )


def lead(room: LetterRoom) -> Viewer:
    """Return the lead as the one who looks and acts."""
    staff_id = room.hall.staff["Nerys"]
    return Viewer(staff_id=staff_id, name="Nerys Invented", called="Nerys", role="lead",
                  agency_id=room.hall.agency_id, desk="front")  # fmt: skip
