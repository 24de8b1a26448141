"""Set-up in a window: the venue, staff and agencies, places, files, and this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.commands.reading import read_file
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer, PrinterRow
from desk.queries.venue import staff, venue
from desk.screens.setup.add_agency import AddAgencyForm
from desk.screens.setup.add_staff import AddStaffForm
from desk.screens.setup.screen import SetupScreen
from desk.store import Store
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
    screen.main_action()
    desk.settle()
    kept = hall.store.read(hall.desk, venue)
    assert (kept.name, kept.opens.hour, kept.closes.minute) == ("St Illtyd’s Hall", 10, 30)
    assert desk.front.venue == kept


def test_a_worker_is_added_by_keyboard_and_stands_under_their_agency(
    desk: AtDesk, screen: SetupScreen, hall: Hall
) -> None:
    screen.show_part("people")
    desk.settle()
    screen._people._add_worker()
    form = screen.findChild(AddStaffForm)
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
    screen.show_part("people")
    desk.settle()
    screen._people._add_agency()
    form = screen.findChild(AddAgencyForm)
    assert form
    form.first.set_text("Drws Agored Housing")
    form.save()
    assert form._kind.fault() == "Choose what kind of agency it is."
    form._kind.set_chosen("housing")
    form.save()
    desk.settle()
    agencies = {row.name: row for row in screen._people._found[1]}
    assert agencies["Drws Agored Housing"].letter_prefix == "DAH"


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
