"""The day report: looked at, made share-safe, described, printed, saved; and when that fails."""

import resource
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Audit, DropIn
from desk.computer import ThisComputer
from desk.domain.clock import SetClock
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.screens.day_report.screen import DayReportScreen
from desk.settings import Settings
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall
from tests.queries.days import Days, at
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press


class PrintingComputer(ThisComputer):
    """A computer whose printer keeps what comes out or refuses, and whose disk may be full."""

    def __init__(self, papers: Path) -> None:
        super().__init__(Settings(home=papers))
        self.printed: list[tuple[bytes, str]] = []
        self.refuses = ""
        self.disk_is_full = False

    def print_pdf(self, pdf: bytes, reference: str) -> None:
        if self.refuses:
            raise Refusal(self.refuses)
        self.printed.append((pdf, reference))

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if self.disk_is_full:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))  # less than a page needs
        try:
            return super().keep_paper(folder, name, content)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def computer(tmp_path: Path) -> PrintingComputer:
    """Give a computer whose papers lie in the folder of the test."""
    return PrintingComputer(tmp_path / "papers")


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday on which twelve people came, three of them within an hour of doors."""
    made = open_hall(embedded_store, clock)
    made.worker("Nerys", role="lead")
    made.clock.set(at(4 * 60))
    days = Days(made)
    for minute in (0, 1, 2, 65, 66, 67, 68, 69, 125, 126, 127, 128):
        days.visit(at(minute))
    return made


@pytest.fixture
def desk(hall: Hall, computer: PrintingComputer, qapp: QApplication) -> Iterator[AtDesk]:
    """Let the lead sit at the desk."""
    assert qapp is not None
    nerys = Viewer(
        staff_id=hall.staff["Nerys"], name="Nerys Wyn", called="Nerys", role="lead",
        job="Session lead", desk="front",
    )  # fmt: skip
    with at_desk(hall, nerys, computer) as made:
        yield made


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> DayReportScreen:
    """Open the page and wait until its sheet is there."""
    made = DayReportScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 700)
    open_window(made)
    made.shown()
    desk.settle()
    return made


def words(pdf: bytes) -> str:
    (only,) = PdfReader(BytesIO(pdf)).pages
    return "".join(only.extract_text().split())


def shown(page: DayReportScreen) -> str:
    """Return what a screen reader says of the sheet that is shown."""
    return page.preview.view.accessibleDescription()


def exports(hall: Hall) -> int:
    """Count how often the audit says that figures went out."""
    rows = hall.store.read(
        hall.desk, lambda tx, _v: tx.scalars(select(Audit.reason).where(Audit.name == "looked"))
        .all()
    )  # fmt: skip
    return rows.count("export")


def test_the_sheet_of_today_is_shown_and_follows_what_happens(
    page: DayReportScreen, desk: AtDesk
) -> None:
    assert "Visits: 12" in shown(page)
    assert page.preview.view.accessibleName() == "Day sheet DS-2026-11-20"
    Days(desk.hall, {desk.hall.day_id: 20}).visit(at(130))
    desk.front.heard(frozenset({"visits"}))
    desk.settle()
    assert "Visits: 13" in shown(page)


def test_share_safe_redraws_in_place_and_says_how_much_is_hidden(
    page: DayReportScreen, desk: AtDesk
) -> None:
    card = page.controls.safe
    assert card._hidden.text() == "Full figures: for this service only"
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    desk.settle()
    assert page._made is not None
    hidden = page._made.sheet.hidden
    assert hidden > 1
    assert card._hidden.text() == f"{hidden} numbers hidden on this page"
    assert "SHARE-SAFECOPY" in words(page._made.pdf)
    assert "09:00: *" in shown(page)  # three came in the first half hour
    press(card.switch, Qt.Key.Key_Space, " ")
    desk.settle()
    assert "09:00: 3" in shown(page)


def test_without_the_role_there_are_no_full_figures(
    hall: Hall, computer: PrintingComputer, qtbot: QtBot
) -> None:
    with at_desk(hall, hall.desk, computer) as desk:
        page = DayReportScreen(desk.front, desk.look)
        qtbot.addWidget(page)
        open_window(page)
        page.shown()
        desk.settle()
        assert not page.controls.safe.switch.isVisible()
        assert not page.controls.about.isVisible()
        assert page._made is not None
        assert page._made.sheet.share_safe


def test_weather_and_notes_are_kept_when_left_and_can_be_undone(
    page: DayReportScreen, desk: AtDesk
) -> None:
    about = page.controls.about
    about.weather.setFocus()
    QTest.keyClicks(about.weather.edit, "wet, 6 degrees")
    about.notes.setFocus()
    desk.settle()
    assert "wet, 6 degrees" in words_of_head(page)
    about.notes.set_text("No hot water until ten.")
    page.controls.day.setFocus()
    desk.settle()
    assert "Nohotwateruntilten." in words_of_head(page).replace(" ", "")
    desk.front.undo()
    desk.settle()
    assert about.notes.text() == ""
    assert about.weather.text() == "wet, 6 degrees"


def words_of_head(page: DayReportScreen) -> str:
    """Return the weather and notes of the sheet that was made."""
    assert page._made is not None
    head = page._made.sheet.head
    return f"{head.weather} {head.notes}"


def test_words_that_are_being_written_are_printed_and_never_overwritten(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    about = page.controls.about
    about.notes.setFocus()
    about.notes.set_text("A calm morning.")
    desk.front.heard(frozenset({"visits"}))
    desk.settle()
    assert about.notes.text() == "A calm morning."
    page.print_shown()
    desk.settle()
    (printed,) = computer.printed
    assert "Acalmmorning." in words(printed[0])
    row = desk.hall.store.read(desk.hall.desk, lambda tx, _v: tx.scalar(select(DropIn.notes)))
    assert row == "A calm morning."


def test_any_past_day_is_a_choice(page: DayReportScreen, desk: AtDesk) -> None:
    days = Days(desk.hall)
    before = days.another(FRIDAY - timedelta(weeks=1))
    days.visit(at(5) - timedelta(weeks=1), day_id=before)
    page.shown()
    desk.settle()
    combo = page.controls.day.combo
    assert [combo.itemText(n) for n in range(combo.count())] == [
        "Friday 20 November 2026",
        "Friday 13 November 2026",
    ]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    desk.settle()
    assert "Visits: 1;" in shown(page)
    assert page.preview.view.accessibleName() == "Day sheet DS-2026-11-13"


def test_what_is_printed_is_what_is_shown_and_the_audit_knows(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    said = Heard(page.says)
    page.print_shown()
    desk.settle()
    assert page._made is not None
    assert computer.printed == [(page._made.pdf, "DS-2026-11-20")]
    assert said == ["Day sheet DS-2026-11-20 printed."]
    assert exports(desk.hall) == 1


def test_print_pressed_right_after_the_switch_prints_the_share_safe_copy(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    page.controls.safe.switch.click()
    page.controls.print_button.click()
    page.controls.print_button.click()  # and once only
    desk.settle()
    assert [reference for _pdf, reference in computer.printed] == ["DS-2026-11-20-S"]


def test_no_printer_is_said_and_printing_can_be_tried_again(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    computer.refuses = "print.no_printer"
    page.print_shown()
    desk.settle()
    assert [refusal.code for refusal in desk.refused] == ["print.no_printer"]
    computer.refuses = ""
    page.print_shown()
    desk.settle()
    assert len(computer.printed) == 1


def test_the_page_is_saved_by_keyboard_and_never_over_another_one(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    said, days = Heard(page.says), Days(desk.hall, {desk.hall.day_id: 30})
    for _ in range(2):
        page.controls.pdf_button.setFocus()
        press(page.controls.pdf_button, Qt.Key.Key_Return)
        assert page.controls.save.save_button.hasFocus()
        press(page.controls.save.save_button, Qt.Key.Key_Return)
        desk.settle()
        days.visit(at(140))
        page.shown()
        desk.settle()
    names = sorted(path.name for path in computer.papers.iterdir())
    assert names == ["DS-2026-11-20 (2).pdf", "DS-2026-11-20.pdf"]
    assert said[0] == f"Saved: DS-2026-11-20.pdf in {computer.papers}."
    assert page.controls.pdf_button.isVisible()
    assert exports(desk.hall) == 2


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_table_follows_the_switch(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer, kind: str
) -> None:
    page.controls.safe.switch.click()
    page.controls.table_button.click()
    page.controls.save.kind.segment(kind).click()
    page.main_action()
    desk.settle()
    data = (computer.papers / f"DS-2026-11-20-S.{kind}").read_bytes()
    if kind == "csv":
        lines = data.decode("utf-8-sig").splitlines()
    else:
        sheet = openpyxl.load_workbook(BytesIO(data)).active
        assert sheet is not None
        lines = [",".join(str(cell) for cell in row) for row in sheet.iter_rows(values_only=True)]
    assert "Arrivals each half hour,09:00,*" in lines
    assert "Arrivals each half hour,10:00,5" in lines


def test_a_folder_that_cannot_be_written_is_said_beside_the_button_and_another_one_chosen(
    page: DayReportScreen, desk: AtDesk, tmp_path: Path
) -> None:
    (tmp_path / "in the way").write_text("a file, where a folder should be")
    form = page.controls.save
    form.set_folder(str(tmp_path / "in the way"))
    page.controls.pdf_button.click()
    form.save_button.click()
    desk.settle()
    assert "Choose another folder." in form._fault.text()
    assert form.isVisible()
    form.folder_button.click()  # it opens beside the desk and holds nothing up
    (dialog,) = form.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "other"))
    dialog.close()
    form.save_button.click()
    desk.settle()
    assert (tmp_path / "other" / "DS-2026-11-20.pdf").exists()
    assert not form.isVisible()


def test_a_full_disk_is_said_and_leaves_nothing_half_written(
    page: DayReportScreen, desk: AtDesk, computer: PrintingComputer
) -> None:
    computer.disk_is_full = True
    page.controls.pdf_button.click()
    page.main_action()
    desk.settle()
    assert page.controls.save._fault.text().startswith("The disk is full.")
    assert list(computer.papers.iterdir()) == []
    computer.disk_is_full = False
    page.main_action()
    desk.settle()
    assert [path.name for path in computer.papers.iterdir()] == ["DS-2026-11-20.pdf"]


def test_escape_leaves_the_question_where_to_save(page: DayReportScreen, desk: AtDesk) -> None:
    page.controls.table_button.click()
    assert page.controls.save.isVisible()
    QTest.keyClick(page.controls.save.save_button, Qt.Key.Key_Escape)
    desk.settle()
    assert not page.controls.save.isVisible()
    assert exports(desk.hall) == 0


def test_the_sheet_is_seen_at_full_width_or_as_a_whole_page(
    page: DayReportScreen, desk: AtDesk
) -> None:
    view = page.preview.view
    (wide,) = view.sheets()
    page.preview.fit.segment("page").click()
    desk.settle()
    (whole,) = view.sheets()
    assert whole.height() < view.viewport().height() < wide.height()


def test_where_both_have_no_room_the_day_and_its_sheet_are_behind_one_another(
    page: DayReportScreen, desk: AtDesk, qtbot: QtBot
) -> None:
    desk.look.set_scale(2.0)
    page.window().resize(848, 500)
    desk.settle()
    spread = page._spread
    assert spread.is_narrow()
    assert page.controls.isVisible()
    assert not page.preview.isVisible()
    for button in (page.controls.print_button, page.controls.pdf_button):
        assert button.width() >= button.sizeHint().width()
    page.controls.print_button.setFocus()
    for there in (page.preview.view, page.controls.day, page.controls.print_button):
        QTest.keyClick(page, Qt.Key.Key_F6)
        assert there.isVisible()
        holder = there.focusProxy() or there
        qtbot.waitUntil(holder.hasFocus)
    desk.look.set_scale(1.0)
    page.window().resize(1192, 700)
    desk.settle()
    assert page.controls.isVisible()
    assert page.preview.isVisible()
