"""A venue's files as they really come: every encoding, every separator, and mere pretenders."""

import io
import re
import struct
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from desk import spreadsheets
from desk.domain.refusals import Refusal
from desk.domain.sheets import Sheet
from desk.spreadsheets import read_book
from desk.tables import Cell, Table, write_csv, write_xlsx

NAMES = "Name,Born\r\nSiân Tŷ,14/03/1985\r\nŁukasz Žilvinas,1979\r\n"


def only(data: bytes) -> Sheet:
    (sheet,) = read_book(data)
    return sheet


def cells(data: bytes) -> list[tuple[str, ...]]:
    return [line.cells for line in only(data).lines]


def workbook(*rows: tuple[object, ...], merge: str = "") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    if merge:
        sheet.merge_cells(merge)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(data: bytes) -> Refusal:
    with pytest.raises(Refusal) as told:
        read_book(data)
    return told.value


@pytest.mark.parametrize(
    ("encoding", "read_as"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16"),
     ("utf-16-be", "utf-16")],
)  # fmt: skip
def test_accents_survive_every_unicode_encoding(encoding: str, read_as: str) -> None:
    sheet = only(NAMES.encode(encoding))
    assert sheet.read_as == read_as
    assert [line.cells for line in sheet.lines][1:] == [
        ("Siân Tŷ", "14/03/1985"),
        ("Łukasz Žilvinas", "1979"),
    ]


def test_a_file_from_an_old_windows_is_read_as_such() -> None:
    sheet = only("Name;Note\nSiân;café – £5\n".encode("cp1252"))
    assert sheet.read_as == "cp1252"
    assert sheet.lines[1].cells == ("Siân", "café – £5")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found(mark: str) -> None:
    rows = [["Name", "Needs", "Plan"], ["Daz", '"home; money, family"', "go"], ["Nia", "", "x"]]
    data = "\n".join(mark.join(row) for row in rows).encode()
    assert cells(data) == [
        ("Name", "Needs", "Plan"),
        ("Daz", "home; money, family", "go"),
        ("Nia", "", "x"),
    ]


def test_excels_own_line_about_the_separator_is_believed() -> None:
    assert cells(b"sep=;\r\nName;Needs\r\nDaz;a,b,c\r\nNia;d,e,f\r\n") == [
        ("Name", "Needs"),
        ("Daz", "a,b,c"),
        ("Nia", "d,e,f"),
    ]


def test_row_numbers_are_those_a_spreadsheet_shows() -> None:
    data = b'Name,Plan\r\nDaz,"one\r\ntwo ""three"""\r\n\r\n,,\r\nNia,x\r\n'
    lines = only(data).lines
    assert [(line.number, line.cells) for line in lines] == [
        (1, ("Name", "Plan")),
        (2, ("Daz", 'one\r\ntwo "three"')),
        (5, ("Nia", "x")),
    ]


def test_a_quotation_mark_that_never_closes_swallows_nothing() -> None:
    told = refusal(b'Name,Plan\nDaz,"starts here\nNia,lost\nKez,lost\n')
    assert (told.code, told.facts["row"]) == ("import.quote", 2)


def test_old_line_ends_are_read() -> None:
    assert cells(b"Name,Born\rDaz,1985\rNia,2001") == [
        ("Name", "Born"),
        ("Daz", "1985"),
        ("Nia", "2001"),
    ]


def test_a_workbook_gives_text_as_somebody_would_type_it() -> None:
    data = workbook(
        ("Reference", "Born", "NHS number", "Time", "When", "Yes", "Half"),
        (
            7,
            date(1985, 3, 14),
            9990000018,
            time(9, 41),
            datetime.fromisoformat("2026-11-20T08:20"),
            True,
            0.5,
        ),
    )
    sheet = only(data)
    assert sheet.read_as == "xlsx"
    assert sheet.lines[1].cells == (
        "7", "1985-03-14", "9990000018", "09:41", "2026-11-20 08:20", "yes", "0.5",
    )  # fmt: skip


def test_titles_and_empty_rows_keep_their_numbers() -> None:
    data = workbook(("Friday list",), (), ("Name", "Born"), (), ("Daz", 1985), merge="A1:B1")
    assert [line.number for line in only(data).lines] == [1, 3, 5]


def test_hidden_sheets_stay_unread_and_empty_ones_are_left_out() -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "Empty"
    people, notes = book.create_sheet("People"), book.create_sheet("Notes")
    people.append(["Name"])
    notes.append(["private"])
    notes.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    assert [sheet.name for sheet in read_book(out.getvalue())] == ["People"]


def test_a_workbook_that_lies_about_its_size_is_read_whole() -> None:
    data = workbook(*((f"row {n}", n) for n in range(1, 6)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = re.sub(rb'ref="A1:B5"', b'ref="A1:A1"', parts[sheet])
    assert b'ref="A1:A1"' in parts[sheet]
    assert len(cells(packed(parts))) == 5


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def test_a_workbook_is_known_by_its_content_whatever_its_name() -> None:
    assert only(workbook(("Name",), ("Daz",))).read_as == "xlsx"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import.empty"),
        (b"\xef\xbb\xbf\r\n \t\r\n", "import.empty"),
        (b",,,\n,,,\n", "import.empty"),
        (workbook(), "import.empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "import.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import.old_or_locked"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "import.picture"),
        (b"{\\rtf1 Name}", "import.document"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "import.web_page"),
        (b'<?xml version="1.0"?><Workbook/>', "import.web_page"),
        (packed({"word/document.xml": b"<w/>"}), "import.not_a_table"),
        (workbook(("Name",), ("Daz",))[:900], "import.torn"),
        (b"PK\x03\x04 not a package at all", "import.torn"),
        (bytes(range(256)) * 8, "import.not_a_table"),
        (b"Name\n" + b"\x81\x8d\x8f", "import.not_a_table"),
    ],
)
def test_what_is_no_table_is_refused_by_name(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_a_broken_part_of_a_workbook_is_a_torn_file() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(("Name",), ("Daz",)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:-60]
    assert refusal(packed(parts)).code == "import.torn"


def test_a_workbook_that_declares_entities_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(("Name",), ("Daz",)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/sharedStrings.xml"] = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert refusal(packed(parts)).code == "import.not_a_table"


def test_a_package_that_would_burst_is_not_unpacked() -> None:
    parts = {"xl/workbook.xml": b"<workbook/>"}
    parts |= {f"xl/media/{n}.bin": bytes(2**24) for n in range(16)}
    bomb = packed(parts)
    assert len(bomb) < 2**20
    assert refusal(bomb).code == "import.too_big"


def test_a_package_that_hides_its_true_size_is_torn() -> None:
    honest = packed({"xl/workbook.xml": b"<workbook>" + b"x" * 5_000 + b"</workbook>"})
    size = struct.pack("<I", 5_021)
    assert size in honest
    assert refusal(honest.replace(size, struct.pack("<I", 10))).code == "import.torn"


def test_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "MOST_ROWS", 3)
    assert refusal(b"a,b\n" * 5).facts["limit"] == 3
    assert refusal(b"a," * 300 + b"z\n").code == "import.too_many_columns"
    monkeypatch.setattr(spreadsheets, "MOST_BYTES", 10)
    assert refusal(b"a,b\n" * 5).code == "import.too_big"


def test_empty_rows_far_down_do_not_count() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Name"
    sheet["A250000"] = "Daz"
    out = io.BytesIO()
    book.save(out)
    assert [line.number for line in only(out.getvalue()).lines] == [1, 250_000]


@pytest.mark.parametrize("as_csv", [True, False])
def test_reading_tells_how_far_it_is_and_can_be_stopped(as_csv: bool) -> None:
    rows = tuple((f"Person {n}", str(n)) for n in range(2_000))
    data = write_csv(("Name", "Number"), rows) if as_csv else write_xlsx(
        [Table("People", ("Name", "Number"), rows)]
    )  # fmt: skip
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    read_book(data, note)
    assert [done for done, _ in told] == [500, 1000, 1500, 2000]
    assert all(total == (2_001 if as_csv else 0) for _, total in told)
    with pytest.raises(Refusal, match=r"import\.stopped"):
        read_book(data, lambda done, _: done < 1_000)


def test_a_written_csv_comes_back_the_same_and_runs_no_formula() -> None:
    rows: list[tuple[Cell, ...]] = [
        ("=1+1", "+44 7700 900118"),
        ("O’Brien, “Daz”", "@home"),
        ("-", 3),
    ]
    data = write_csv(("Name", "=Phone"), rows)
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert "'=1+1" in text
    assert not any(cell.startswith(("=", "@")) for cell in re.split(r"[,\r\n]+", text))
    assert cells(data) == [
        ("Name", "=Phone"),
        ("=1+1", "+44 7700 900118"),
        ("O’Brien, “Daz”", "@home"),
        ("-", "3"),
    ]


def test_a_written_workbook_keeps_kinds_and_runs_no_formula() -> None:
    rows = (("=1+1", date(2026, 11, 20), time(9, 41), 12, None), ("bell \x07", None, None, 1.5, ""))
    data = write_xlsx([Table("Day", ("Text", "Day", "Time", "Number", "Empty"), rows)])
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert sheet["B2"].is_date
    assert (sheet["D2"].value, sheet["D3"].value) == (12, 1.5)
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert cells(data)[1:] == [("=1+1", "2026-11-20", "09:41", "12"), ("bell", "", "", "1.5")]


def test_a_moment_with_a_zone_is_written_as_text() -> None:
    moment = datetime.fromisoformat("2026-11-20T09:41+00:00")
    assert cells(write_xlsx([Table("Day", ("At",), ((moment,),))]))[1] == (
        "2026-11-20T09:41+00:00",
    )


def cached(formula: str, kind: str, result: str) -> bytes:
    """Make a workbook in which a spreadsheet has worked out the formula in B2."""
    book = Workbook()
    names = book.worksheets[0]
    for row in (["Name to use", "Born"], ["Ange", formula], ["Daz", "1990"]):
        names.append(row)
    made, out = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                told = f'<c r="B2"{kind}><f>{formula[1:]}</f><v>{result}</v></c>'
                part, found = re.subn(rb'<c r="B2".*?</c>', told.encode(), part)
                assert found == 1
            after.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("formula", "kind", "result", "cells", "faults"),
    [
        ("=1/0", ' t="e"', "#DIV/0!", ("Ange",), {1: "#DIV/0!"}),
        ("=1/0", "", "", ("Ange",), {1: ""}),
        ("=1985+5", "", "1990", ("Ange", "1990"), {}),
    ],
    ids=["an error", "never worked out", "a result"],
)
def test_a_formula_is_its_result_or_a_fault_that_has_its_place(
    formula: str, kind: str, result: str, cells: tuple[str, ...], faults: dict[int, str]
) -> None:
    (sheet,) = read_book(cached(formula, kind, result))
    assert (sheet.lines[1].cells, sheet.lines[1].faults) == (cells, faults)
    assert sheet.lines[2].faults == {}


def test_an_error_in_a_text_file_is_no_text() -> None:
    (sheet,) = read_book(b"Name,Born\n#N/A,1990\nErr:502,\n#1 Ange,\n")
    assert [line.cells for line in sheet.lines[1:]] == [("", "1990"), (), ("#1 Ange",)]
    assert [line.faults for line in sheet.lines[1:]] == [{0: "#N/A"}, {0: "Err:502"}, {}]
