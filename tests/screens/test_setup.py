"""Set-up in a window: the venue, staff and agencies, places, files, and this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Person
from desk.commands.agencies import AddAgency
from desk.commands.reading import read_file
from desk.commands.take_back import TakeBackImport
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer, PrinterRow
from desk.queries.venue import staff, venue
from desk.screens.setup.agency_form import AgencyForm
from desk.screens.setup.import_form import ImportForm
from desk.screens.setup.screen import SetupScreen
from desk.screens.setup.staff_form import StaffForm
from desk.store import Store
from desk.widgets.buttons import Button
from tests.hall import FRIDAY, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press

REHEARSAL = Path(__file__).resolve().parents[2] / "resources/rehearsal"


class TwoPrinters(BareComputer):
    """A computer with a printer that works and one that has stopped."""

    def printers(self) -> tuple[PrinterRow, ...]:
        """List both."""
        return (
            PrinterRow("desk_printer", "The grey one", is_default=True, is_stopped=False),
            PrinterRow("upstairs", "Upstairs", is_default=False, is_stopped=True),
        )


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with one worker."""
    made = open_hall(embedded_store, clock)
    made.worker("Gethin", "home")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk of a computer with two printers."""
    assert qapp is not None
    with at_desk(hall, computer=TwoPrinters()) as made:
        yield made


@pytest.fixture
def screen(desk: AtDesk, qtbot: QtBot) -> SetupScreen:
    """Open the page."""
    made = SetupScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 708)
    open_window(made)
    made.shown()
    desk.settle()
    return made


def test_the_venue_is_changed_and_wrong_hours_are_told_beside_the_field(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    part = screen._venue
    part._name.set_text("St Illtyd’s Hall")
    part._opens.set_text("10:00")
    part._closes.set_text("9:30")
    screen.main_action()
    desk.settle()
    assert part._opens.fault() == ""
    assert part._closes.fault() == "Doors must close after they open."
    part._closes.set_text("1430")
    part._keeps.set_text("none")
    screen.main_action()
    assert part._keeps.fault() == "Write minutes, 1 to 240."
    part._keeps.set_text("25")
    part._held.set_text("0")
    screen.main_action()
    assert part._held.fault() == "Write minutes, 1 to 240."
    part._held.set_text("15")
    screen.main_action()
    desk.settle()
    kept = hall.store.read(hall.desk, venue)
    assert (kept.name, kept.opens.hour, kept.closes.minute) == ("St Illtyd’s Hall", 10, 30)
    assert (kept.keeps_place, kept.held_after) == (25, 15)
    assert desk.front.venue == kept


def test_a_worker_is_added_by_keyboard_and_stands_under_their_agency(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    screen.show_part("people")
    desk.settle()
    screen._people._open(None)
    form = screen.findChild(StaffForm)
    assert form
    form.save()
    assert form.first.fault() == "A name is needed."
    form.first.set_text("Mags Fielding")
    form._skills["recovery"].setChecked(True)
    agency = form._agencies
    form._agency.set_chosen(next(iter(agency)))
    press(form, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    added = [row for row in hall.store.read(hall.desk, staff) if row.name == "Mags Fielding"]
    assert [(row.called, row.role, row.skills) for row in added] == [
        ("Mags", "worker", ("recovery",))
    ]
    model = screen._people._model
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert any("Mags Fielding" in words for words in shown)


def test_an_agency_is_added_with_its_letterhead(desk: AtDesk, screen: SetupScreen) -> None:
    screen.show_part("agencies")
    desk.settle()
    screen._agencies._open(None)
    form = screen.findChild(AgencyForm)
    assert form
    form.first.set_text("Drws Agored Housing")
    form.save()
    desk.settle()
    assert form._kind.fault() == "Choose what kind of agency it is."
    form._kind.set_chosen("housing")
    form.save()
    desk.settle()
    agencies = {row.name: row for row in screen._agencies._found}
    assert agencies["Drws Agored Housing"].letter_prefix == "DAH"


def test_a_worker_is_opened_with_enter_put_right_and_taken_back(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    form = worker_form(desk, screen, "Gethin Invented")
    assert form.first.text() == "Gethin Invented"
    assert form._skills["home"].isChecked()
    form.first.set_text("  ")
    press(form, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    assert form.first.fault() == "A name is needed."
    form.first.set_text("Gethin Rhys")
    form._skills["talk"].setChecked(True)
    form._hours.set_text("9 to 5")
    form._gender.set_chosen("m")
    press(form.first.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    changed = next(row for row in hall.store.read(hall.desk, staff) if row.called == "Gethin")
    assert (changed.name, changed.hours, changed.gender) == ("Gethin Rhys", "9 to 5", "m")
    assert set(changed.skills) == {"home", "talk"}
    assert "Gethin Rhys" in listed(screen)
    assert not screen._people._panel.is_open()
    desk.front.undo()
    desk.settle()
    assert "Gethin Invented" in listed(screen)


def test_somebody_leaves_and_works_here_again(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    form = worker_form(desk, screen, "Carol Invented")
    end_of(form).click()
    desk.settle()
    assert form._refusal.text() == "You sit at this desk. Let somebody else note that."
    assert screen._people._panel.is_open()
    form = worker_form(desk, screen, "Gethin Invented")
    press(end_of(form), Qt.Key.Key_Return, "\r")
    desk.settle()
    assert listed(screen)[-2:] == ["No longer work here", "Gethin Invented"]
    assert [row.called for row in hall.store.read(hall.desk, staff)] == ["Carol"]
    form = worker_form(desk, screen, "Gethin Invented")
    assert end_of(form).text() == "Works here again"
    end_of(form).click()
    desk.settle()
    assert "Gethin" in [row.called for row in hall.store.read(hall.desk, staff)]
    assert not any("No longer" in words for words in listed(screen))


def test_an_agency_is_put_right_and_told_what_cannot_be(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    hall.store.apply(AddAgency(title="Drws Agored", short="Drws", kind="housing"), hall.desk)
    screen.show_part("agencies")
    desk.settle()
    part = screen._agencies
    part.focus_first()
    part._table.select(part._found[0].id)
    press(part._table, Qt.Key.Key_Return, "\r")
    form = part._panel.findChild(AgencyForm)
    assert form
    assert (form.first.text(), form._prefix.text()) == ("Drws Agored", "DA")
    form._prefix.set_text("dd")
    form.save()
    desk.settle()
    assert form._prefix.fault() == "Letters from Hall begin so already. Choose others."
    form._prefix.set_text("DRW")
    form.first.set_text("St Illtyd’s Hall")
    form.save()
    desk.settle()
    assert form.first.fault() == "There is an agency of that name already."
    form.first.set_text("Drws Agored Cyf")
    form.save()
    desk.settle()
    changed = next(row for row in part._found if row.short == "Drws")
    assert (changed.name, changed.letter_prefix) == ("Drws Agored Cyf", "DRW")
    assert not part._panel.is_open()


def test_the_panel_closes_with_its_cross_and_with_the_part(
    desk: AtDesk, screen: SetupScreen
) -> None:
    form = worker_form(desk, screen, "Gethin Invented")
    cross = next(b for b in form.findChildren(Button) if b.accessibleName() == "Close (Esc)")
    cross.click()
    assert not screen._people._panel.is_open()
    worker_form(desk, screen, "Gethin Invented")
    screen.show_part("files")
    assert not screen._people._panel.is_open()


def worker_form(desk: AtDesk, screen: SetupScreen, name: str) -> StaffForm:
    """Choose somebody in the list and open their form with Enter."""
    screen.show_part("people")
    desk.settle()
    part = screen._people
    part.focus_first()
    part._table.select(next(row.id for row in part._found[0] if row.name == name))
    press(part._table, Qt.Key.Key_Return, "\r")
    desk.settle()
    return next(one for one in part._panel.findChildren(StaffForm) if one.isVisible())


def end_of(form: StaffForm) -> Button:
    """Return the button that says whether they work here."""
    words = ("No longer works here", "Works here again")
    return next(one for one in form.findChildren(Button) if one.text() in words)


def listed(screen: SetupScreen) -> list[str]:
    """Return the names and heads of the list, from top to bottom."""
    model = screen._people._model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_places_and_files_are_listed_once_they_were_read_in(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    screen.show_part("places")
    desk.settle()
    assert screen._places._none.isVisible()
    data = (REHEARSAL / "destinations.csv").read_bytes()
    hall.store.apply(read_file(data, FRIDAY)[0].command(), hall.desk)
    screen.show_part("places")
    desk.settle()
    assert not screen._places._none.isVisible()
    assert screen._places._model.rowCount() > 12, "twelve places under their kinds"
    screen.show_part("files")
    desk.settle()
    assert screen._files._model.rowCount() == 1
    wanted = Heard(screen.wants_import)
    screen._files._button.click()
    assert len(wanted) == 1


def test_printer_theme_and_text_size_are_chosen(desk: AtDesk, screen: SetupScreen) -> None:
    screen.show_part("computer")
    desk.settle()
    part = screen._computer
    combo = part._printer.combo
    assert [combo.itemText(row) for row in range(combo.count())] == [
        "The one this computer uses",
        "The grey one",
        "Upstairs, stopped",
    ]
    part._on_printer("upstairs")
    assert desk.front.computer.row.printer == "upstairs"
    part._theme.segment("dark").click()
    assert desk.look.choice == "dark"
    part._size.segment("150").click()
    assert desk.look.scale == pytest.approx(1.5)
    desk.look.choose("light")
    desk.look.usual_size()
    assert part._size.chosen_code() == "100"


def test_another_person_may_sit_down(desk: AtDesk, screen: SetupScreen) -> None:
    assert desk.broken == []
    wanted = Heard(screen.wants_switch)
    screen._switch.click()
    assert len(wanted) == 1


def test_a_file_is_taken_back_long_after_and_what_is_used_stays(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    people = b"Reference,Name to use\nA1,Ange\nA2,Daz\n"
    visits = b"Reference,Date,Arrived\nA1,13/11/2026,09:20\n"
    for data in (people, visits):
        hall.store.apply(read_file(data, FRIDAY)[0].command(), hall.desk)
    screen.show_part("files")
    desk.settle()
    files = screen._files
    assert cells(screen, 1)[:1] + cells(screen, 1)[2:] == [
        "People", "Carol Invented", "2", "0", "0", "",
    ]  # fmt: skip
    files._table.select(files._rows[1].id)
    press(files._table, Qt.Key.Key_Return, "\r")
    desk.settle()
    form = shown_form(screen)
    assert form.leave.hasFocus(), "nothing goes by Enter alone"
    words = "This much would go: 1. Used or changed since, so it stays: 1 (Ange)."
    assert form._would.text() == words
    press(form, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert known_names(hall) == ["Ange", "Daz"]
    press(form, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert known_names(hall) == ["Ange"]
    assert desk.done[-1].facts["gone"] == 1
    assert cells(screen, 1)[-1] == "20 Nov, but for 1"
    files._table.select(files._rows[1].id)
    files._open_chosen()
    desk.settle()
    form = shown_form(screen)
    assert "has been used or changed since" in form._would.text()
    assert form._button.isHidden()


def test_a_file_that_is_gone_says_so_and_offers_nothing(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    read = read_file(b"Reference,Name to use\nA1,Ange\n", FRIDAY)[0]
    done = hall.store.apply(read.command(), hall.desk)
    assert done.id
    hall.store.apply(TakeBackImport(batch_id=done.id), hall.desk)
    screen.show_part("files")
    desk.settle()
    screen._files._open_chosen()
    desk.settle()
    form = shown_form(screen)
    assert form._would.text() == "It was taken back (20 Nov)."
    assert form._button.isHidden()


def cells(screen: SetupScreen, row: int) -> list[str]:
    """Return what a row of the list of files shows."""
    model = screen._files._model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def shown_form(screen: SetupScreen) -> ImportForm:
    """Return the form of a file that is open."""
    return next(one for one in screen.findChildren(ImportForm) if one.isVisible())


def known_names(hall: Hall) -> list[str]:
    """Return what everybody is called."""
    names = select(Person.name_to_use).order_by(Person.name_to_use)
    return hall.store.read(hall.desk, lambda tx, _viewer: list(tx.scalars(names)))
