import csv
from dataclasses import replace
from io import BytesIO, StringIO
from time import perf_counter
from uuid import UUID

import openpyxl
import pikepdf
import pytest
from pypdf import PdfReader

from desk.documents.day_sheet import day_sheet_pdf
from desk.documents.day_table import TableRow, day_csv, day_table, day_xlsx, safe_cell
from desk.documents.day_words import day_words
from desk.documents.fonts import printable, typeface
from desk.domain.day import DaySheet, day_of
from desk.domain.day_records import ContactRecord, ReferralRecord, WorkerRecord
from tests.documents.day_samples import HEAD, friday, records


def words_of(pdf: bytes) -> str:
    """The words of the one page, without the spaces that lie between cells."""
    (page,) = PdfReader(BytesIO(pdf)).pages
    return squeezed(page.extract_text())


def squeezed(text: str) -> str:
    return "".join(text.split())


def values(rows: tuple[TableRow, ...]) -> dict[tuple[str, str], int | str]:
    return {(row.part, row.figure): row.value for row in rows}


@pytest.fixture(scope="module")
def full() -> DaySheet:
    return friday(64).full()


@pytest.fixture(scope="module")
def safe() -> DaySheet:
    return friday(64).safe()


def test_the_sheet_says_its_figures_and_how_they_are_counted(full: DaySheet) -> None:
    words = words_of(day_sheet_pdf(full))
    for part in (
        "Daily attendance summary", "FOR THIS SERVICE ONLY", "doors 09:00 to 13:00 · wet, 6°C",
        "64 visits", "Needs, 160 in all", "43 of 53", "Made today: GP", "19, 11",
        "Overdue first: Tŷ Heulwen, Council, Bryn Derw", "Last Friday 58, today 6 more",
        "back within 60 minutes is the same visit", "2 entered later are left out",
        "Made 20 Nov 2026, 13:14 by Nerys Wyn, session lead", "Ref DS-2026-47 · page 1 of 1",
    ):  # fmt: skip
        assert squeezed(part) in words, part


def test_the_share_safe_copy_says_so_and_names_no_place(safe: DaySheet) -> None:
    words = words_of(day_sheet_pdf(safe))
    for part in (
        "SHARE-SAFE COPY", "Counts of 1 to 4 are shown as *", "too few to show",
        "Medians of fewer than 8 are not shown",
    ):  # fmt: skip
        assert squeezed(part) in words
    for part in ("Overdue first", "160 in all", "entered later are left out", "Tŷ Heulwen"):
        assert squeezed(part) not in words


def test_only_bundled_fonts_the_same_bytes_and_no_name_in_the_metadata(full: DaySheet) -> None:
    pdf = day_sheet_pdf(full)
    assert pdf == day_sheet_pdf(friday(64).full())
    assert b"Helvetica" not in pdf
    meta = PdfReader(BytesIO(pdf)).metadata
    assert meta is not None
    assert meta.title == "DS-2026-47"
    assert "Nerys" not in " ".join(str(value) for value in meta.values())
    with pikepdf.open(BytesIO(pdf)) as opened:
        for font in opened.pages[0].Resources.Font.values():
            assert "AtkinsonHyperlegibleNext" in str(font.BaseFont)
            assert "/FontFile2" in font.FontDescriptor


def test_a_sheet_of_practice_says_so_in_the_margin_and_stays_one_page(full: DaySheet) -> None:
    assert (
        "nobody here is real" not in PdfReader(BytesIO(day_sheet_pdf(full))).pages[0].extract_text()
    )
    (page,) = PdfReader(BytesIO(day_sheet_pdf(full, practice=True))).pages
    assert "Practice: nobody here is real." in page.extract_text()


def test_a_day_on_which_nobody_came_still_makes_a_sheet() -> None:
    words = words_of(day_sheet_pdf(friday(0).full()))
    assert "0visits" in words
    assert "0of0" in words
    assert words_of(day_sheet_pdf(friday(0).safe()))


@pytest.mark.parametrize("count", [1, 7, 100, 300])
def test_any_size_of_day_fits_on_one_page(count: int) -> None:
    for sheet in (friday(count).full(), friday(count).safe()):
        words = words_of(day_sheet_pdf(sheet))
        assert (f"{count}visits" in words) or (sheet.share_safe and "*visits" in words)


def test_each_agency_has_its_contacts_and_its_hours_and_a_small_count_stays_hidden() -> None:
    few = replace(
        records(30),
        workers=tuple(WorkerRecord(UUID(int=n), "Camau Peers", 225) for n in range(3)),
        contacts=tuple(
            ContactRecord(visit.id, "Camau Peers", visit.arrived_at)
            for visit in records(30).visits[:3]
        ),
    )
    day = day_of(few, HEAD)
    assert "CamauPeers3,11h" in words_of(day_sheet_pdf(day.full()))
    assert "CamauPeers*,11h" in words_of(day_sheet_pdf(day.safe()))
    told = [(row.part, row.value) for row in day_table(day.safe()) if row.figure == "Camau Peers"]
    assert told == [("Contacts by agency", "*"), ("Hours on the rota by agency", 11)]


def test_a_crowded_day_is_still_one_page_and_runs_over_nothing() -> None:
    visits = records(90).visits
    crowd = replace(
        records(90),
        contacts=tuple(
            ContactRecord(visit.id, f"Agency with a rather long name number {number % 14}",
                          visit.arrived_at)
            for number, visit in enumerate(visits)
        ),
        referrals=tuple(
            ReferralRecord(kind, "A place with a long name", made_today=True, open=True,
                           days_over=1)
            for kind in ("detox", "rehab", "housing", "mental_health", "gp", "benefits", "other")
        ),
    )  # fmt: skip
    words = words_of(day_sheet_pdf(day_of(crowd, HEAD).full()))
    assert "16moreagencies" in words, "those that met nobody among them"
    assert "Madetoday:benefits" in words
    assert "page1of1" in words


def test_a_sheet_is_quick(full: DaySheet) -> None:
    day_sheet_pdf(full)
    began = perf_counter()
    day_sheet_pdf(friday(64).full())
    assert perf_counter() - began < 1.0  # a guard against the unthinkable, not a benchmark


def test_the_table_holds_the_figures_of_the_sheet(full: DaySheet) -> None:
    found = values(day_table(full))
    assert found["Daily attendance summary", "Visits"] == 64
    assert found["How visits ended", "Seen by a worker"] == full["seen"]
    assert found["Minutes waited to first worker", "All seen: 90th"] == full["wait.all.p90"]
    assert found["They said yes", "With the right worker within 10 minutes"] == full["yes_in_time"]
    assert found["Visits compared", "Last Friday"] == 58
    shown = [value for value in full.figures.values() if value is not None]
    numbers = [row.value for row in day_table(full) if isinstance(row.value, int)]
    assert len(numbers) == len(shown) + len(full.compared)


def test_what_is_open_and_who_was_turned_away_is_told_on_paper_and_in_the_table() -> None:
    made = records(64)
    turned = [replace(visit, state="turned_away") for visit in made.visits[:4]]
    ids = {visit.id for visit in turned}
    contacts = tuple(one for one in made.contacts if one.visit_id not in ids)
    day = day_of(replace(made, visits=(*turned, *made.visits[4:]), contacts=contacts), HEAD)
    sheet = day.full()
    table, words = values(day_table(sheet)), words_of(day_sheet_pdf(sheet))
    assert table["Open by stage", "Signed"] == 6
    stages = [value for (part, _), value in table.items() if part == "Open by stage"]
    assert sum(int(value) for value in stages) == sheet["open"]
    assert table["Turned away", "May not come in for now"] == 3
    assert table["Turned away", "The hall was full"] == 1
    assert table["Kit handed out, and who was here", "Worker hours on the rota"] == 41
    for part in ("Open by stage", "Signed 6", "The hall was full 1", "Worker hours on the rota 41"):
        assert squeezed(part) in words, part
    assert values(day_table(day.safe()))["Turned away", "The hall was full"] == "*"


def test_the_share_safe_table_hides_what_the_sheet_hides(safe: DaySheet) -> None:
    stars = [row for row in day_table(safe) if row.value == "*"]
    assert len(stars) == safe.hidden > 10
    assert "Tŷ Heulwen" not in str(day_table(safe))


def test_csv_opens_in_a_spreadsheet_with_its_letters(full: DaySheet) -> None:
    data = day_csv(full)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["Part", "Figure", "Value"]
    assert len(rows) == len(day_table(full)) + 1
    assert ["Daily attendance summary", "Visits", "64"] in rows


def test_xlsx_holds_numbers_as_numbers(full: DaySheet) -> None:
    book = openpyxl.load_workbook(BytesIO(day_xlsx(full)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert ("Daily attendance summary", "Visits", 64) in rows
    assert book.worksheets[0].title == "2026-11-20"


@pytest.mark.parametrize("typed", ["=1+1", "+44", "-3", "@SUM(A1)", "\t=1", "\uff1d1"])
def test_nothing_that_somebody_typed_becomes_a_formula(typed: str) -> None:
    assert safe_cell(typed) == f"'{typed}"
    counted = day_of(
        replace(
            records(3),
            contacts=(ContactRecord(records(3).visits[0].id, typed, records(3).doors_open),),
        ),
        HEAD,
    )
    rows = list(csv.reader(StringIO(day_csv(counted.full()).decode("utf-8-sig"))))
    assert f"'{typed}" in [row[1] for row in rows]
    book = openpyxl.load_workbook(BytesIO(day_xlsx(counted.full())))
    types = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert "f" not in types


def test_during_the_day_nobody_did_not_come_and_needs_are_still_open() -> None:
    made = records(64)
    here = [replace(visit, state="waiting", ended_at=None) for visit in made.visits[:20]]
    day = day_of(replace(made, visits=(*here, *made.visits[20:])), replace(HEAD, over=False))
    words = words_of(day_sheet_pdf(day.full()))
    for part in ("Expected, not here yet", "still open", "not met", "min"):
        assert squeezed(part) in words, part
    assert squeezed("did not come") not in words
    table = values(day_table(day.full()))
    assert ("Who came", "Expected, not here yet") in table
    assert ("Needs", "Food, shower: still open") in table
    assert squeezed("split hidden") in words_of(day_sheet_pdf(day.safe()))


def test_when_the_day_is_over_no_need_is_open(full: DaySheet) -> None:
    words = words_of(day_sheet_pdf(full))
    assert squeezed("Expected, did not come") in words
    assert squeezed("still open") not in words
    assert full.need_parts == ("met", "part", "not_met")


def test_the_usual_wait_has_its_unit_on_both_figures(full: DaySheet) -> None:
    p90 = full["wait.all.p90"]
    assert squeezed(f"usual wait, 9 in 10 within {p90} min") in words_of(day_sheet_pdf(full))


def test_every_word_of_the_sheet_can_be_printed() -> None:
    text = str(day_words().document)
    assert typeface().lacks(printable(text)) == ""


def test_notes_stand_on_the_full_sheet_alone_and_never_push_it_to_a_second_page() -> None:
    notes = "Water off until ten. =1+1 " + "A calm morning with many words. " * 40
    day = day_of(records(64), replace(HEAD, notes=notes))
    full = words_of(day_sheet_pdf(day.full()))  # one page, or it could not be read so
    assert squeezed("Notes Water off until ten.") in full
    assert "…" in full
    assert squeezed("Ref DS-2026-47 · page 1 of 1") in full
    safe = words_of(day_sheet_pdf(day.safe()))
    assert "Water" not in safe
    assert squeezed("Ref DS-2026-47-S · page 1 of 1") in safe
    assert (day_words()["title"], day_words()["notes"]) in values(day_table(day.full()))
    assert "Water" not in day_csv(day.safe()).decode("utf-8-sig")
