"""Wishes and the key worker, set, changed and cleared beside the profile, by keyboard."""

from uuid import UUID

import pytest

from desk.commands.people import AddPerson, EditPerson, NewPerson
from desk.commands.staff import StaffLeaves
from desk.domain.wishes import Wishes
from desk.front_desk import FrontDesk
from desk.screens.person.screen import PersonScreen
from desk.screens.person.who_form import WhoForm
from desk.screens.person.wishes_form import WishesForm
from tests.hall import Hall
from tests.screens.person.keys import Key, press
from tests.screens.person.sample import put_agencies
from tests.screens.person.test_edit import Settled, edit, go, read, save


@pytest.fixture
def blue(hall: Hall) -> UUID:
    """Put in somebody of whom only a name is known, and the agencies."""
    put_agencies(hall)
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use="Blue")), hall.desk)
    assert done.id is not None
    return done.id


def test_wishes_are_set_changed_and_cleared_by_keyboard(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "wishes")
    assert isinstance(form, WishesForm)
    assert not form._must.isVisible()
    press(Key.Key_Right)  # a woman
    for _ in range(5):
        press(Key.Key_Tab)
        press(Key.Key_Space)
    save(settled)
    assert page.beside.view() is None
    assert read(hall, blue).person.wishes == Wishes(
        "f",
        gender_must=True,
        two_workers=True,
        avoid_police=True,
        wishes_peer=True,
        step_free=True,
    )
    said = page._head._marks.accessibleName()
    assert said == "Two workers. Room without steps. Only a woman. Not police. Rather a peer"
    form = edit(page, settled, blue, "wishes")
    press(Key.Key_Right)  # a man
    press(Key.Key_Tab)
    press(Key.Key_Space)  # not only so
    save(settled)
    assert page._head._marks.accessibleName().startswith("Two workers. Room without steps. Rather")
    form = edit(page, settled, blue, "wishes")
    assert isinstance(form, WishesForm)
    press(Key.Key_Home)
    assert not form._must.isVisible()
    for _ in range(4):
        press(Key.Key_Tab)
        press(Key.Key_Space)
    save(settled)
    assert read(hall, blue).person.wishes == Wishes()
    assert not page._head._marks.isVisible()


def test_clearing_is_undone(
    page: PersonScreen, hall: Hall, desk: FrontDesk, settled: Settled, blue: UUID
) -> None:
    for wanted in (True, False):
        form = edit(page, settled, blue, "wishes")
        assert isinstance(form, WishesForm)
        form._two.setChecked(wanted)
        save(settled)
    assert not read(hall, blue).person.wishes.two_workers
    desk.undo()
    settled()
    assert read(hall, blue).person.wishes.two_workers
    assert page._head._marks.accessibleName() == "Two workers"


def test_a_key_worker_is_given_changed_and_taken_away(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    assert form._worker.combo.currentText() == "Nobody yet"
    go(form._worker)
    press(Key.Key_End)
    save(settled)
    assert read(hall, blue).person.key_worker == "Kasia Invented"
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    go(form._worker)
    press(Key.Key_Up)
    save(settled)
    assert read(hall, blue).person.key_worker == "Gethin Invented"
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    go(form._worker)
    press(Key.Key_Home)
    save(settled)
    assert read(hall, blue).person.key_worker is None


def test_a_key_worker_who_left_stays_named_until_somebody_takes_them_away(
    page: PersonScreen, hall: Hall, settled: Settled, blue: UUID
) -> None:
    gethin = hall.staff["Gethin"]
    hall.store.apply(EditPerson(person_id=blue, key_worker_id=gethin), hall.desk)
    hall.store.apply(StaffLeaves(staff_id=gethin), hall.desk)
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    assert form._worker.combo.currentText() == "Gethin Invented, left"
    save(settled)
    assert read(hall, blue).person.key_worker_id == gethin, "saving something else keeps them"
    assert page._head._marks.accessibleName() == "Key worker Gethin Invented, left"
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    go(form._worker)
    press(Key.Key_Home)
    save(settled)
    assert read(hall, blue).person.key_worker is None
    form = edit(page, settled, blue, "who")
    assert isinstance(form, WhoForm)
    offered = [form._worker.combo.itemText(at) for at in range(form._worker.combo.count())]
    assert not any("Gethin" in one for one in offered)
