"""Reading in a file in the window: look first, by keyboard, with every fault named and kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from db.models import Person
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.screens.imports.screen import ImportsScreen
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press

PATIENCE_MS = 20_000


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday."""
    return open_hall(embedded_store, clock)


@pytest.fixture
def desk(hall: Hall, qapp: QApplication, tmp_path: Path) -> Iterator[AtDesk]:
    """Sit at the desk of a computer with a folder for papers."""
    assert qapp is not None
    with at_desk(hall, computer=BareComputer(tmp_path / "papers")) as made:
        yield made


@pytest.fixture
def screen(desk: AtDesk, qtbot: QtBot) -> ImportsScreen:
    """Open the page."""
    made = ImportsScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 708)
    open_window(made)
    return made


def look(desk: AtDesk, screen: ImportsScreen, path: Path, kind: str = "") -> str:
    """Look into a file; return what the page says."""
    screen.look_at(path, kind)
    desk.settle()
    return screen._words.text() + "\n" + screen._trouble.text()


def problems(screen: ImportsScreen) -> list[tuple[str, ...]]:
    """Return the rows of the list of problems, as they are shown."""
    model = screen._preview.problems.lines
    return [
        tuple(str(model.index(row, column).data()) for column in range(4))
        for row in range(model.rowCount())
    ]


def fates(screen: ImportsScreen, what: str) -> list[tuple[str, ...]]:
    """Choose a tab of the preview; return its rows as they are shown."""
    screen._preview.tabs.choose(what)
    model = screen._preview.fates.lines
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]


def people(hall: Hall) -> int:
    """Count who is in the store."""
    counted = select(func.count()).select_from(Person)
    return hall.store.read(hall.desk, lambda tx, _viewer: tx.scalar(counted) or 0)


def test_a_messy_csv_is_shown_row_by_row_and_its_good_rows_go_in(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    text = "Reference;Name to use;Born\r\nA1;Siân;14/03/1990\r\nA2;Ange;31/02/1990\r\nA3;;\r\n"
    file.write_bytes(b"\xef\xbb\xbf" + (text + "A1;Siân again;\r\n").encode())
    said = look(desk, screen, file)
    assert "People: 2 of 4 rows can be read in." in said
    assert problems(screen) == [
        ("3", "Born", "“31/02/1990”: there is no such day. The cell is left out.", "Read in"),
        ("4", "Name to use", "There is no name. A name to use is needed; any will do.", "Left out"),
        ("5", "Reference", "The same reference stands in row 2.", "Left out"),
    ]
    assert people(hall) == 0, "nothing is read in before it was seen"
    press(screen, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert people(hall) == 2
    assert "2 people added" in screen._words.text()
    assert "Rows left out: 2." in screen._words.text()
    assert len(problems(screen)) == 3, "what was left out stays in view"
    desk.front.undo()
    desk.settle()
    assert people(hall) == 0


def test_the_preview_says_of_each_row_what_would_become_of_it(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    head = "Reference,Name to use,Full name,Pronouns\n"
    file.write_text(head + "A1,Ange,Angela Pope,\nA2,Daz,Darren Hollis,\n")
    look(desk, screen, file)
    assert fates(screen, "new") == [("2", "Ange", "Is made new"), ("3", "Daz", "Is made new")]
    screen.main_action()
    desk.settle()
    text = "A1,Angie,,she/her\nA2,Daz,,\nA3,Mo,,\nA4,Gary,Gary Cole,\nA5,Siân,Siân Evans,\n"
    file.write_text(head + text)
    said = look(desk, screen, file)
    assert "People: 5 of 5 rows can be read in. New: 3, changed: 1, the same: 1." in said
    assert fates(screen, "changed") == [("2", "Angie", "Name to use: Ange → Angie; Pronouns")]
    assert fates(screen, "same") == [("3", "Daz", "Nothing changes")]
    file.write_text(head + "A1,Gary,Gary Cole,\n,Daz,,he/him\n")
    said = look(desk, screen, file)
    assert "People: 0 of 2 rows can be read in. Left out: 2." in said
    assert [row[:2] + row[3:] for row in problems(screen)] == [
        ("2", "Reference", "Left out"), ("3", "Name to use", "Left out"),
    ]  # fmt: skip
    assert screen._take.isHidden()
    kept = select(Person.name_to_use).order_by(Person.reference)
    there = hall.store.read(hall.desk, lambda tx, _viewer: list(tx.scalars(kept)))
    assert there == ["Ange", "Daz"], "looking changes nothing"


def test_a_formula_that_ended_in_an_error_is_named(
    desk: AtDesk, screen: ImportsScreen, tmp_path: Path
) -> None:
    book = Workbook()
    for row in (["Name to use", "Born"], ["Ange", "=1/0"]):
        book["Sheet"].append(row)
    file = tmp_path / "people.xlsx"
    book.save(file)
    look(desk, screen, file)
    ((number, column, words, done),) = problems(screen)
    assert (number, column, done) == ("2", "Born", "Read in")
    assert words.startswith("This formula has no result yet.")


def test_the_list_of_problems_can_be_saved(
    desk: AtDesk, screen: ImportsScreen, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name to use,Hat\nAnge,red\n")
    look(desk, screen, file)
    heard = Heard(screen.says)
    screen._preview.save.click()
    desk.settle()
    saved = tmp_path / "papers/people problems.csv"
    assert heard == [f"Saved as {saved}."]
    assert "Hat" in saved.read_text(encoding="utf-8-sig")
    assert saved.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "This is a PDF."),
        (b"", "There is nothing in this file."),
        (b"\x89PNG\r\n", "This is a picture."),
        (b"<html><table>", "This is a web page."),
        (b'Name\n"Ange\n', "quotation mark"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told(
    desk: AtDesk, screen: ImportsScreen, tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "people.xlsx"
    file.write_bytes(content)
    assert words in look(desk, screen, file)
    assert screen._take.isHidden()
    assert not screen._choose.isHidden()


def test_a_file_that_is_gone_is_told(desk: AtDesk, screen: ImportsScreen, tmp_path: Path) -> None:
    assert "cannot be opened" in look(desk, screen, tmp_path / "nowhere.csv")


def test_a_missing_column_is_named_with_what_it_may_be(
    desk: AtDesk, screen: ImportsScreen, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Nmae to use,Born\nAnge,1990\n")
    said = look(desk, screen, file)
    assert "do not say what this file holds" in said
    assert screen._kind.isVisible()
    screen._on_kind("people")
    desk.settle()
    assert any("Is it “Nmae to use”?" in words for _row, _column, words, _done in problems(screen))
    assert screen._take.isHidden()


def test_a_workbook_with_two_sheets_is_read_in_the_right_order(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    book = Workbook()
    facts = book.create_sheet("Facts", 0)
    facts.append(["Reference", "Fact", "Value"])
    facts.append(["A1", "Phone", "01632 960001"])
    names = book["Sheet"]
    names.append(["Our people", None])
    names.merge_cells("A1:B1")
    names.append(["Reference", "Name to use"])
    names.append(["A1", "Ange"])
    file = tmp_path / "everything.xlsx"
    book.save(file)
    said = look(desk, screen, file)
    assert "People: 1 of 1 rows can be read in." in said
    screen.main_action()
    desk.settle()
    desk.settle()
    assert people(hall) == 1
    assert "1 people added" in screen._words.text()
    assert "1 facts added" in screen._words.text()


def test_a_workbook_with_merged_headings_is_read_under_the_right_ones(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    book = Workbook()
    names = book["Sheet"]
    for row in (
        ["Reference", "Names", None, "Born"],
        [None, "Name to use", "Full name", None],
        ["A1", "Ange", "Angela Pope", "14/03/1990"],
        ["A2", "Blue", None, "31/02/1990"],
    ):
        names.append(row)
    for merged in ("A1:A2", "B1:C1", "D1:D2"):
        names.merge_cells(merged)
    file = tmp_path / "people.xlsx"
    book.save(file)
    assert "People: 2 of 2 rows can be read in." in look(desk, screen, file)
    assert [(row, column) for row, column, _words, _done in problems(screen)] == [("4", "Born")]
    screen.main_action()
    desk.settle()
    kept = select(Person.name_to_use, Person.full_name, Person.born_earliest)
    there = hall.store.read(hall.desk, lambda tx, _viewer: {tuple(row) for row in tx.execute(kept)})
    assert there == {("Ange", "Angela Pope", date(1990, 3, 14)), ("Blue", "", None)}


def test_a_file_from_an_old_windows_goes_in_with_its_accents(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("Name to use;Full name\r\nZoë;Zoë O’Neill\r\n".encode("cp1252"))
    assert "People: 1 of 1 rows can be read in." in look(desk, screen, file)
    screen.main_action()
    desk.settle()
    there = hall.store.read(
        hall.desk, lambda tx, _viewer: list(tx.scalars(select(Person.full_name)))
    )
    assert there == ["Zoë O’Neill"]


def test_the_same_file_again_is_told_before_it_is_read_in(
    desk: AtDesk, screen: ImportsScreen, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Reference,Name to use\nA1,Ange\n")
    look(desk, screen, file)
    screen.main_action()
    desk.settle()
    said = look(desk, screen, file)
    assert "This very file was read in before, on Friday 20 November 2026." in said
    assert screen._take.text().replace("&", "") == "Read in again: 1 rows"


def test_names_of_every_kind_come_through_whole(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, tmp_path: Path
) -> None:
    wanted = ["O’Neill", "Zoë 🙂", "محمد", "J", "x" * 200]
    file = tmp_path / "people.csv"
    file.write_text("Name to use\n" + "".join(f"{name}\n" for name in wanted))
    look(desk, screen, file)
    screen.main_action()
    desk.settle()
    there = hall.store.read(
        hall.desk, lambda tx, _viewer: set(tx.scalars(select(Person.name_to_use)))
    )
    assert there == set(wanted)


def test_a_long_file_shows_how_far_it_is_and_can_be_stopped(
    desk: AtDesk, screen: ImportsScreen, hall: Hall, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    rows = "".join(f"A{n},Ange {n}\n" for n in range(20_000))
    file.write_text("Reference,Name to use\n" + rows)
    assert desk.broken == []
    screen.look_at(file)
    qtbot.waitUntil(lambda: not screen._take.isHidden(), timeout=PATIENCE_MS)
    screen.main_action()
    qtbot.waitUntil(lambda: screen._line.value() > 0, timeout=PATIENCE_MS)
    assert "of 20,000" in screen._far.text()
    press(screen, Qt.Key.Key_Escape)
    qtbot.waitUntil(screen._stop.isHidden, timeout=PATIENCE_MS)
    assert "Stopped. Nothing was read in." in screen._trouble.text()
    assert people(hall) == 0
    assert not screen._choose.isHidden()


def test_esc_leaves_the_page(desk: AtDesk, screen: ImportsScreen) -> None:
    assert desk.broken == []
    left = Heard(screen.wants_setup)
    press(screen, Qt.Key.Key_Escape)
    assert len(left) == 1
