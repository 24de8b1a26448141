"""Choosing a place: whom it is for, and that what is told of free places can be read."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.domain.ids import new_id
from desk.domain.single_sex import fits, only_for
from desk.screens.referral.choose import PlaceLine
from desk.screens.referral.screen import ReferralScreen
from desk.store import Store
from desk.widgets.paint import Ink
from tests.documents.samples import bryn_derw
from tests.letter_room import LetterRoom, _place, open_room
from tests.screens.at_desk import AtDesk, at_desk
from tests.screens.letters.test_composer import opened

LONG = "Ffion Rhys is in Room 4 until three"


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz and Siân, and a rehab for women among the places."""
    made = open_room(embedded_store, clock)
    women = bryn_derw(
        id=new_id(), name="Hafan Deg", kind="rehab", excludes="Men", free_places=LONG,
        description="Rehab for women", asks=("rehab_place",),
    )  # fmt: skip
    made.places["Hafan Deg"] = _place(made, women)
    return made


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication, tmp_path: Path) -> Iterator[AtDesk]:
    """Sit in Mags’s room."""
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Mags"), BareComputer(tmp_path)) as made:
        yield made


@pytest.fixture
def screen(desk: AtDesk, qtbot: QtBot) -> ReferralScreen:
    """Open the page at the width it has in a window of 1280."""
    made = opened(desk, qtbot)
    made.resize(1192, 660)
    return made


def choose_for(screen: ReferralScreen, desk: AtDesk, room: LetterRoom, name: str) -> list[str]:
    """Ask where a letter for somebody goes; return the places in their order."""
    screen.begin(room.people[name], room.visits[name])
    desk.settle()
    return [line.place.name for line in lines(screen)]


def lines(screen: ReferralScreen) -> list[PlaceLine]:
    """Return what the list holds."""
    return [row for row in screen.choose._model.rows() if isinstance(row, PlaceLine)]


def said_of(screen: ReferralScreen, place: UUID) -> str:
    """Return the second line of a place."""
    line = next(one for one in lines(screen) if one.place.id == place)
    return screen.choose._paint(line, 0).second


@pytest.mark.parametrize(
    ("excludes", "only"),
    [("Men", "women"), ("under 18; men", "women"), ("Women", "men"), ("", ""),
     ("Men with arson, sexual offences", ""), ("Mental illness", "")],
)  # fmt: skip
def test_who_a_place_is_for_follows_from_whom_it_does_not_take(excludes: str, only: str) -> None:
    assert only_for(bryn_derw(excludes=excludes)) == only


@pytest.mark.parametrize(
    ("pronouns", "fit"),
    [("she", True), ("she/her", True), ("he", False), ("he/him", False), ("they", None),
     ("name", None), ("", None), ("xe/xem", None)],
)  # fmt: skip
def test_pronouns_speak_for_a_place_against_it_or_not_at_all(
    pronouns: str, fit: bool | None
) -> None:
    assert fits(bryn_derw(excludes="Men"), pronouns) is fit
    assert fits(bryn_derw(excludes=""), pronouns) is True


def test_a_place_for_women_comes_last_for_a_man_with_a_remark_and_is_not_hidden(
    room: LetterRoom, desk: AtDesk, screen: ReferralScreen
) -> None:
    names = choose_for(screen, desk, room, "Daz")
    assert names[-1] == "Hafan Deg"
    assert said_of(screen, room.places["Hafan Deg"]).startswith("For women only.")
    screen.choose.list.select(room.places["Hafan Deg"])
    desk.settle()
    words = [one.text() for one in screen.choose.sheet.findChildren(QLabel) if one.isVisible()]
    assert "For women only. Ring them before you write." in words


def test_a_woman_reads_no_remark(room: LetterRoom, desk: AtDesk, screen: ReferralScreen) -> None:
    choose_for(screen, desk, room, "Siân")
    assert said_of(screen, room.places["Hafan Deg"]) == "Rehab for women"


def test_the_composer_says_it_beside_the_place(
    room: LetterRoom, desk: AtDesk, screen: ReferralScreen
) -> None:
    choose_for(screen, desk, room, "Daz")
    screen.choose.list.select(room.places["Hafan Deg"])
    screen.choose.go_on()
    desk.settle()
    remark = screen.page.composer.where.only_for
    assert remark.isVisible()
    assert remark.text().startswith("For women only.")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_told_of_free_places_can_be_read(
    room: LetterRoom, desk: AtDesk, screen: ReferralScreen, scale: float
) -> None:
    desk.look.set_scale(scale)
    choose_for(screen, desk, room, "Daz")
    ink, view = Ink(desk.look), screen.choose.list
    room_there = view.columnWidth(1) - 2 * desk.look.space("m")
    assert ink.width(LONG, "small") <= 2 * room_there
    assert view.height() >= view.horizontalHeader().height() + 3 * desk.look.px("row_worker")
    line = next(one for one in lines(screen) if one.place.name == "Hafan Deg")
    assert screen.choose._paint(line, 1).folds
