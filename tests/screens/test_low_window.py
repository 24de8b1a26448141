"""Check-in on an old laptop of 1366 × 768: every question is seen, and nothing has to be scrolled.

The worst case is somebody with a line of what to do, a language, a plan and three workers to see.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.commands.people import AddPerson, EditPerson, NewPerson
from desk.commands.profile import AddAlert, SetPlan
from desk.domain.clock import SetClock
from desk.domain.people import Born
from desk.screens.check_in.panel import CheckInPanel
from desk.store import Store
from desk.widgets.scroll_column import ScrollColumn
from desk.window import DeskWindow
from tests.hall import FRIDAY, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window

PLAN = "Housing application to the council, letter drafted. Ffion can see her the same morning."


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with three workers who all have much to be said for them."""
    made = open_hall(embedded_store, clock)
    for called in ("Gethin", "Ffion", "Kasia"):
        made.worker(called, "home", languages=["en", "cy"], job="Housing support")
    made.worker("Rhodri", "papers")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk."""
    assert qapp is not None
    with at_desk(hall) as made:
        yield made


@pytest.fixture(params=[True, False], ids=["practice", "in_earnest"])
def window(desk: AtDesk, qtbot: QtBot, request: pytest.FixtureRequest) -> DeskWindow:
    """Open the window on the Floor at 1366 × 768, with the line of practice and without."""
    made = DeskWindow(desk.front, desk.look, practice=request.param)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_page("floor")
    open_window(made)
    desk.settle()
    return made


@pytest.fixture
def sian(hall: Hall) -> UUID:
    """Begin a record of somebody of whom much is known."""
    born = Born(date(1992, 1, 1), date(1992, 12, 31), "year")
    new = NewPerson(
        name_to_use="Siân", full_name="Siân Mair Evans", pronouns="she", speaks="cy", born=born
    )
    made = hall.store.apply(AddPerson(person=new), hall.desk).id
    assert made is not None
    for command in (
        EditPerson(person_id=made, communication=("Read letters aloud",)),
        SetPlan(person_id=made, text=PLAN, needs=("home", "money"), today=FRIDAY),
        AddAlert(
            person_id=made, kind="medical", level="info",
            action_line="Offer somewhere quiet to wait",
            review_on=FRIDAY + timedelta(days=30),
        ),
    ):  # fmt: skip
        hall.store.apply(command, hall.desk)
    return made


def panel_of(window: DeskWindow) -> CheckInPanel:
    """Return the panel that lies over the Floor."""
    panel = window.findChild(CheckInPanel)
    assert panel is not None
    return panel


def unseen(panel: CheckInPanel) -> list[str]:
    """Return what one would have to scroll for, or what is cut at the right."""
    found = []
    for column in panel.findChildren(ScrollColumn):
        if not column.isVisible():
            continue
        seen, inside = column.viewport().rect(), column.widget()
        assert inside is not None
        for one in inside.findChildren(QWidget):
            corner = one.mapTo(column.viewport(), one.rect().topLeft())
            place = one.rect().translated(corner)
            if one.isVisible() and not one.isWindow() and not seen.contains(place):
                found.append(f"{type(one).__name__} {one.accessibleName()} {place}")
    return found


def test_all_three_questions_and_three_workers_are_seen(
    desk: AtDesk, window: DeskWindow, sian: UUID
) -> None:
    window.check_in(sian)
    desk.settle()
    panel = panel_of(window)
    assert unseen(panel) == []
    assert panel.questions.unwell.isVisible()
    assert panel.questions.stays.isVisible()
    assert len([card for card in panel.best.cards._buttons if card.isVisible()]) == 3


def test_the_best_reasons_and_what_a_worker_lacks_are_on_the_card_however_low_the_window_is(
    desk: AtDesk, hall: Hall, window: DeskWindow, sian: UUID
) -> None:
    key_worker = EditPerson(person_id=sian, key_worker_id=hall.staff["Gethin"])
    hall.store.apply(key_worker, hall.desk)
    hall.worker("Priya", "home", intake="paused")
    hall.worker("Lowri", "home", intake="full")
    window.check_in(sian)
    desk.settle()
    panel = panel_of(window)
    first, *others = (button.card for button in panel.best.cards._buttons)
    assert first is not None
    told = " · ".join(reason.text for reason in first.reasons)
    assert "Key worker · Speaks Welsh" in told
    for card in (first, *others):
        assert card is not None
        told = " · ".join(reason.text for reason in card.reasons)
        assert "Does housing, not money" in told or "Does not do money" in told
        assert "Stays until" in card.sentence  # what there was no room for
    assert unseen(panel) == []


def test_a_new_person_sees_no_name_given(desk: AtDesk, window: DeskWindow) -> None:
    window.new_person("Jono")
    desk.settle()
    panel = panel_of(window)
    assert unseen(panel) == []
    assert panel.form.no_name.isVisible()


def test_with_large_letters_it_scrolls_and_keeps_its_gaps(
    desk: AtDesk, window: DeskWindow, sian: UUID
) -> None:
    desk.look.set_scale(2.0)
    window.check_in(sian)
    desk.settle()
    panel = panel_of(window)
    column = next(one for one in panel.questions.findChildren(ScrollColumn))
    assert column.verticalScrollBar().maximum() > 0
    gap = panel.questions._means.y() - panel.questions.urgency.geometry().bottom()
    assert gap > desk.look.space("xs")


def test_where_both_have_no_room_the_workers_stand_under_the_questions(
    desk: AtDesk, window: DeskWindow, sian: UUID, qtbot: QtBot
) -> None:
    desk.look.set_scale(2.0)
    window.resize(1024, 700)
    window.check_in(sian)
    desk.settle()
    panel = panel_of(window)
    body, head, best = panel._middle, panel._head, panel.best
    assert body.is_stacked()
    inner = [*panel.questions.findChildren(ScrollColumn), *best.findChildren(ScrollColumn)]
    bars = [column.verticalScrollBar() for column in inner]
    qtbot.waitUntil(lambda: all(bar.maximum() == 0 for bar in bars))  # it scrolls together
    assert best.y() >= panel.questions.geometry().bottom()
    for label in (head._who, head._last):
        assert body.isAncestorOf(label)
        assert label.width() >= label.sizeHint().width()
    for chip in (*head._actions, *head._helps):
        assert head.isAncestorOf(chip)
        assert chip.visibleRegion().boundingRect() == chip.rect()
    first = best.cards._buttons[0]
    first.setFocus()
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def test_with_room_again_the_workers_stand_beside_the_questions(
    desk: AtDesk, window: DeskWindow, sian: UUID, qtbot: QtBot
) -> None:
    window.check_in(sian)
    desk.settle()
    panel = panel_of(window)
    for scale, size in ((2.0, (1024, 700)), (1.0, (1366, 768))):
        desk.look.set_scale(scale)
        window.resize(*size)
        desk.settle()
        assert panel._middle.is_stacked() == (scale == 2.0)
    assert panel.best.x() >= panel.questions.geometry().right()
    assert panel._head.isAncestorOf(panel._head._who)
    qtbot.waitUntil(lambda: unseen(panel) == [])
