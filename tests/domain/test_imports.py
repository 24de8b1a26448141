"""Sheets with every fault a venue's file has: each problem names its row and its column."""

from datetime import date
from pathlib import Path

import pytest

from desk.domain.codes import Codes
from desk.domain.imports import Imported, Problem, has_letters, kind_of, tidy
from desk.domain.imports_people import PersonRecord, read_people
from desk.domain.refusals import Refusal
from desk.domain.sheets import Line, Sheet, find_headers
from tests.domain.sheet_text import sheet

TODAY = date(2026, 11, 20)
CODES = Codes(Path(__file__).parents[2] / "resources" / "codes")


def people(*rows: str) -> Imported[PersonRecord]:
    return read_people(sheet(*rows), CODES, TODAY)


def said(read: Imported[PersonRecord]) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.code) for problem in read.problems]


def test_headings_are_known_whatever_their_case_spaces_and_underscores() -> None:
    read = people("NAME_TO_USE | d.o.b. | Key  Worker", "Daz | 14/03/1985 | Mags Fielding")
    assert read.problems == ()
    assert read.records[0].key_worker == "Mags Fielding"
    assert read.records[0].born.precision == "day"


def test_a_formula_that_gave_nothing_is_named_with_its_row_and_column() -> None:
    heads, row = Line(1, ("Name", "D.o.b.", "Hat")), Line(2, ("Ange",), {1: "#DIV/0!", 2: "#REF!"})
    nameless = Line(3, ("", "1990"), {0: ""})
    read = read_people(Sheet("", (heads, row, nameless), "xlsx"), CODES, TODAY)
    assert said(read) == [
        (1, "Hat", "column.unknown"),
        (2, "D.o.b.", "cell.formula_error"),
        (3, "Name", "cell.formula_empty"),
        (3, "Name", "name.blank"),
    ]
    assert read.problems[1].facts == {"value": "#DIV/0!"}
    assert [person.name_to_use for person in read.records] == ["Ange"]


def test_a_title_above_the_headings_and_empty_rows_do_no_harm() -> None:
    read = people("Friday list, November", "", "Name | Born", "", "Daz | 1985", "", "Nia | 2001")
    assert [(person.row, person.name_to_use) for person in read.records] == [(5, "Daz"), (7, "Nia")]
    assert read.problems == ()


def test_headings_merged_downwards_and_across_are_read() -> None:
    read = people(
        "Reference | Who | | What they need",
        "| Name to use | Full name | Needs | | Speaks",
        "P01 | Daz | Darren Hollis | home | money | English",
        "P02 | Siân | Siân Evans | recovery | | Welsh",
    )
    assert read.problems == ()
    assert [person.reference for person in read.records] == ["P01", "P02"]
    assert [person.needs for person in read.records] == [("home", "money"), ("recovery",)]


@pytest.mark.parametrize("more", ["", " | Speaks | Needs"])
def test_the_lower_of_two_merged_lines_holds_the_headings(more: str) -> None:
    read = people(
        f"Reference | Names | | Born{more}",
        "| Name to use | Full name",
        "P01 | Daz | Darren Hollis | 1985",
    )
    assert read.problems == ()
    assert [(one.row, one.name_to_use, one.full_name) for one in read.records] == [
        (3, "Daz", "Darren Hollis")
    ]


def test_words_in_a_row_that_are_also_headings_do_not_make_it_one() -> None:
    read = people("Reference | Name | Born", "P01 | Daz | 1985", "| Phone | ", "P02 | Born | ")
    assert [one.name_to_use for one in read.records] == ["Daz", "Phone", "Born"]


def test_a_missing_column_is_named_with_the_heading_that_looks_like_it() -> None:
    read = people("Reference | Nmae to use | Born", "P01 | Daz | 1985")
    assert read.records == ()
    assert read.problems == (
        Problem(1, "Name to use", "column.missing",
                {"wanted": "Name to use / Full name", "nearest": "Nmae to use"}),
        Problem(1, "Nmae to use", "column.unknown", imported=True),
    )  # fmt: skip


def test_a_sheet_without_any_known_heading_says_what_it_wanted() -> None:
    read = people("Stock", "Item | Price", "Tea | 3.20")
    assert [problem.code for problem in read.problems] == ["file.no_headings"]
    assert read.problems[0].facts["wanted"] == "Name to use, Full name"


def test_an_unknown_column_a_nameless_one_and_a_second_one_are_noted() -> None:
    read = people("Name | Shoe size | Born | Date of birth |", "Daz | 9 | 1985 | 1986 | odd")
    assert said(read) == [
        (1, "Shoe size", "column.unknown"),
        (1, "", "column.unknown"),
        (1, "Date of birth", "column.twice"),
    ]
    assert all(problem.imported for problem in read.problems)
    assert len(read.records) == 1


def test_a_heading_that_is_repeated_further_down_is_no_person() -> None:
    read = people("Name | Born", "Daz | 1985", "Name | Born", "Nia | 2001")
    assert [person.name_to_use for person in read.records] == ["Daz", "Nia"]


def test_impossible_and_doubtful_dates_leave_the_person_in_and_the_date_out() -> None:
    read = people(
        "Name | Born",
        "Daz | 31/02/1985",
        "Nia | 14/03/20",
        "Kez | 14/03/2031",
        "Mick | young",
        "Ange | 30",
    )
    assert len(read.records) == 5
    assert all(person.born.precision == "unknown" for person in read.records)
    assert said(read) == [
        (2, "Born", "date.impossible"),
        (3, "Born", "date.two_digit_year"),
        (4, "Born", "date.future"),
        (5, "Born", "date.not_a_date"),
        (6, "Born", "date.age_or_year"),
    ]
    assert read.problems[0].facts == {"value": "31/02/1985"}
    assert read.refused == 0


def test_odd_names_come_through_as_they_are() -> None:
    long = "Ll" * 100
    read = people(
        "Name",
        "🦊",
        "محمد علي",
        "שרה",
        f"{long}",
        "D’Arcy O'Neill-Łoś",
        "J",
        "Žilvinas",
        "\u202eevil\u202c",
        "  Big \t Col ",
    )
    assert [person.name_to_use for person in read.records] == [
        "🦊", "محمد علي", "שרה", long, "D’Arcy O'Neill-Łoś", "J", "Žilvinas", "evil", "Big Col",
    ]  # fmt: skip
    assert read.problems == ()


def test_a_blank_name_and_one_of_invisible_marks_are_refused() -> None:
    read = people("Reference | Name", "P01 | ", "P02 | \u200f\u200b", "P03 | ...", "P04 | Daz")
    assert [person.reference for person in read.records] == ["P04"]
    assert [(row, code) for row, _, code in said(read)] == [
        (2, "name.blank"),
        (3, "name.blank"),
        (4, "name.blank"),
    ]
    assert read.refused == 3


def test_a_name_longer_than_any_name_is_left_out() -> None:
    read = people("Name | Full name", f"Daz | {'x' * 501}")
    assert read.records[0].full_name == ""
    assert said(read) == [(2, "Full name", "cell.too_long")]
    assert len(str(read.problems[0].facts["value"])) == 60


def test_two_people_of_one_name_are_both_kept_and_noted() -> None:
    read = people("Name | Full name | Born", "Lee | Lee Parry | 1990", "Lee | lee  párry | 1991")
    assert len(read.records) == 2
    assert said(read) == [(3, "", "row.same_name")]
    assert read.problems[0].facts["first"] == 2


def test_two_people_without_any_identifier_are_two_people() -> None:
    read = people("Name | Reference | Born", "Blue | | ", "Blue | | ")
    assert len(read.records) == 2
    assert all(person.reference == "" for person in read.records)


def test_the_same_person_twice_counts_once() -> None:
    read = people(
        "Reference | Name | Full name | Born",
        "P01 | Daz | Darren Hollis | 14/03/1985",
        "p01 | Dazza | Darren Hollis | 14/03/1985",
        " | Daz | darren hollis | 1985-03-14",
        "P02 | Daz | Darren Hollis | 14/03/1985",
    )
    assert [person.reference for person in read.records] == ["P01", "P02"]
    assert said(read) == [
        (3, "Reference", "row.same_reference"),
        (4, "", "row.same_person"),
        (5, "", "row.same_name_and_born"),
    ]
    assert [problem.imported for problem in read.problems] == [False, False, True]
    assert read.refused == 2


def test_a_bad_row_does_not_reserve_its_reference() -> None:
    read = people("Reference | Name", "P01 | ", "P01 | Daz")
    assert [person.row for person in read.records] == [3]


def test_reading_tells_how_far_it_is() -> None:
    rows = sheet("Name", *(f"Person {n}" for n in range(1_200)))
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    read_people(rows, CODES, TODAY, note)
    assert told == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]


@pytest.mark.parametrize("at", [0, 500, 1200])
def test_reading_can_be_stopped_at_the_start_on_the_way_and_at_the_end(at: int) -> None:
    rows = sheet("Name", *(f"Person {n}" for n in range(1_200)))
    with pytest.raises(Refusal, match=r"import\.stopped"):
        read_people(rows, CODES, TODAY, lambda done, _: done != at)


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("Reference | Name to use | Full name | Born", "people"),
        ("Ref | Fact | Value | As of | Who says", "facts"),
        ("Reference | Date | Arrived | Needs | Seen by", "visits"),
        ("Date | Worker | Agency | Room | From | To", "rota"),
        ("Agency | Kind | Strapline | Letter prefix", "agencies"),
        ("Name | Kind | Team | Phone | Requires", "destinations"),
        ("Item | Price", None),
    ],
)
def test_a_sheet_is_known_by_its_headings(headings: str, kind: str | None) -> None:
    assert kind_of(sheet(headings, "x | y"), CODES) == kind


def test_headers_far_below_the_top_are_not_looked_for() -> None:
    rows = sheet(*(["note"] * 25), "Name", "Daz")
    assert find_headers(rows, CODES.people_columns) is None
    assert find_headers(Sheet("", (), "utf-8"), CODES.people_columns) is None


@pytest.mark.parametrize(
    ("text", "tidied"),
    [("", ""), (" a  b ", "a b"), ("a\u00a0b\nc", "a b c"), ("a\x07b", "ab"), ("é", "é")],
)
def test_text_is_tidied(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_a_name_needs_something_to_see() -> None:
    assert has_letters("7")
    assert has_letters("🦊")
    assert not has_letters("-- \u200b")
