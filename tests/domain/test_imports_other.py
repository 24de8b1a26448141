"""Facts, earlier visits, the rota with its agencies, and the places letters go to."""

from datetime import date, time
from pathlib import Path

import pytest

from desk.domain.codes import Codes
from desk.domain.imports import Imported
from desk.domain.imports_destinations import DestinationRecord, read_destinations
from desk.domain.imports_facts import FactRecord, read_facts
from desk.domain.imports_rota import AgencyRecord, RotaRecord, read_agencies, read_rota
from desk.domain.imports_visits import SeenBy, VisitRecord, read_visits
from tests.domain.sheet_text import row_of, sheet

TODAY = date(2026, 11, 20)
CODES = Codes(Path(__file__).parents[2] / "resources" / "codes")


def codes_of(read: Imported[object]) -> list[tuple[int, str, str, bool]]:
    return [(p.row, p.column, p.code, p.imported) for p in read.problems]


# --- facts -------------------------------------------------------------------------------------


def test_a_fact_has_a_source_a_date_and_a_tier() -> None:
    read = read_facts(
        row_of(Ref="P01", Fact="Alcohol", Value="30 units a day", As_of="17/11/2026",
               Who_says="Daz", Agency="Llwybr Recovery", Confidence="self report", Tier=""),
        CODES, TODAY,
    )  # fmt: skip
    assert read.problems == ()
    assert read.records == (
        FactRecord(2, "P01", "", "alcohol", "known", "30 units a day", date(2026, 11, 17),
                   "Daz", "Llwybr Recovery", "self_report", "B"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("Not known", "not_known"), ("not asked", "not_asked"), ("Declined to say", "declined"),
     ("Rather not say", "declined")],
)  # fmt: skip
def test_three_blanks_are_three_answers(cell: str, answer: str) -> None:
    (fact,) = read_facts(row_of(Name="Daz", Fact="court", Value=cell), CODES, TODAY).records
    assert (fact.answer, fact.value, fact.tier, fact.name) == (answer, "", "C", "Daz")


def test_facts_that_cannot_be_read_say_why() -> None:
    read = read_facts(
        sheet(
            "Reference | Name | Fact | Value | As of",
            "| | Alcohol | 30 units |",
            "P01 | | Star sign | Leo |",
            "P01 | | Alcohol | |",
            "P01 | | Alcohol | 30 units | 31/02/2026",
            "p01 | | Drink | 30 units |",
            "P01 | | Alcohol | 25 units |",
        ),
        CODES,
        TODAY,
    )
    assert codes_of(read) == [
        (2, "Reference", "person.blank", False),
        (3, "Fact", "fact.unknown", False),
        (4, "Value", "fact.blank", False),
        (5, "As of", "date.impossible", True),
        (6, "", "row.same_fact", False),
    ]
    assert [fact.value for fact in read.records] == ["30 units", "25 units"]


# --- visits ------------------------------------------------------------------------------------


def test_an_earlier_visit_has_its_times_and_workers() -> None:
    read = read_visits(
        row_of(Reference="P01", Date="13/11/2026", Arrived="09:02", Needs="Housing; Money",
               Outcomes="Referred; Met", Seen_by="09:10 Gethin Ellis; Owen Pritchard",
               Urgency="Very soon", Readiness="yes", Said_yes="09:20", Left="10.15"),
        CODES, TODAY,
    )  # fmt: skip
    assert read.problems == ()
    assert read.records == (
        VisitRecord(
            2, "P01", "", date(2026, 11, 13), time(9, 2),
            needs=(("home", "referred"), ("money", "met")),
            seen_by=(SeenBy("Gethin Ellis", time(9, 10)), SeenBy("Owen Pritchard")),
            urgency=2, readiness="now", said_yes=time(9, 20), left=time(10, 15),
        ),
    )  # fmt: skip


def visit(**cells: str) -> Imported[VisitRecord]:
    usual = {"Name": "Daz", "Date": "13/11/2026", "Arrived": "09:02"}
    return read_visits(row_of(**usual | cells), CODES, TODAY)


def test_outcomes_are_shared_or_matched_or_left_open() -> None:
    assert visit(Needs="home; money", Outcome="met").records[0].needs == (
        ("home", "met"),
        ("money", "met"),
    )
    assert visit(Needs="home").records[0].needs == (("home", "open"),)
    assert visit(Needs="home", Seen_by="Kasia").records[0].needs == (("home", "met"),)
    for wrong in ("met; part; met", "vanished"):
        read = visit(Needs="home; money", Outcome=wrong)
        assert codes_of(read) == [(2, "Outcome", "visit.outcomes", True)]
        assert read.records[0].needs == (("home", "open"), ("money", "open"))


def test_somebody_nobody_saw_left_unseen() -> None:
    assert visit().records[0].ended == "left_not_seen"
    assert visit(Seen_by="Kasia").records[0].ended == "departed_seen"
    assert visit(Ended="turned away").records[0].ended == "turned_away"


def test_visits_that_cannot_be_read_say_why() -> None:
    read = read_visits(
        sheet(
            "Reference | Date | Arrived | Left | Seen by",
            "| 13/11/2026 | 09:02 | |",
            "P01 | 20/13/2026 | 09:02 | |",
            "P01 | 27/11/2026 | 09:02 | |",
            "P01 | 13/11/2026 | soon | |",
            "P01 | 13/11/2026 | 09:02 | 08:50 | 26:10 Kasia Nowak",
            "P01 | 13/11/2026 | 0902 | |",
        ),
        CODES,
        TODAY,
    )
    assert [problem for problem in codes_of(read) if not problem[3]] == [
        (2, "Reference", "person.blank", False),
        (3, "Date", "visit.when", False),
        (4, "Date", "visit.when", False),
        (5, "Arrived", "visit.when", False),
        (7, "", "row.same_visit", False),
    ]
    assert [problem[1:3] for problem in codes_of(read) if problem[0] == 6] == [
        ("Seen by", "time.impossible"),
        ("Left", "visit.before_arrival"),
    ]
    assert len(read.records) == 1


# --- rota and agencies -------------------------------------------------------------------------


def test_a_shift_says_who_where_and_what_they_can_do() -> None:
    read = read_rota(
        row_of(Date="20/11/2026", Worker="Dr Anwen Prys", Agency="Community nursing",
               Agency_kind="NHS", Job="Prescriber", Room="Room 5", Room_features="no steps; quiet",
               From="09:00", To="13:00", Skills="prescriber; nurse; refer",
               Languages="Welsh, English",
               Phone="01632 960155", Hours="Fridays", Gender="woman", Reference="W05"),
        CODES, TODAY,
    )  # fmt: skip
    assert read.problems == ()
    assert read.records == (
        RotaRecord(
            2, TODAY, "Dr Anwen Prys", "Anwen", "Community nursing", "nursing", "worker",
            "Prescriber", "Room 5", ("step_free", "quiet"), time(9), time(13),
            ("prescribe", "nursing", "refer_now"), ("cy", "en"), "01632 960155", "Fridays",
            "f", "W05",
        ),
    )  # fmt: skip


def test_shifts_that_cannot_be_read_say_why() -> None:
    read = read_rota(
        sheet(
            "Date | Worker | Agency | From | To | Skills",
            "Friday | Kasia Nowak | Outreach | | |",
            "20/11/2026 | | | | |",
            "20/11/2026 | Kasia Nowak | Outreach | 13:00 | 09:00 |",
            "20/11/2026 | Kasia Nowak | Outreach | 09:00 | | juggling",
            "20/11/2026 | kasia nowak | Outreach | | |",
            "27/11/2026 | Kasia Nowak | Outreach | | |",
        ),
        CODES,
        TODAY,
    )
    assert codes_of(read) == [
        (2, "Date", "date.not_a_date", True),
        (2, "Date", "rota.day", False),
        (3, "Worker", "name.blank", False),
        (3, "Agency", "agency.blank", False),
        (4, "To", "rota.ends_before_start", False),
        (5, "Skills", "cell.unknown_word", True),
        (6, "Worker", "row.same_shift", False),
    ]
    assert [shift.on for shift in read.records] == [TODAY, date(2026, 11, 27)]
    assert read.refused == 4


def test_an_agency_has_a_letterhead() -> None:
    read = read_agencies(
        sheet(
            "Agency | Short name | Kind | Strapline | Address | Phone | Web | Letter prefix",
            "Llwybr Recovery | Llwybr | drug and alcohol | Support | 4 Heol y Capel | 01632 960144 "
            "| llwybr.example | lr",
            "Drws Agored | | housing | | | | |",
            "llwybr recovery | | recovery | | | | |",
            "Mystery | | circus | | | | |",
        ),
        CODES,
        TODAY,
    )
    assert read.records == (
        AgencyRecord(2, "Llwybr Recovery", "Llwybr", "recovery", "Support", "4 Heol y Capel",
                     "01632 960144", "llwybr.example", "LR"),
        AgencyRecord(3, "Drws Agored", "Drws Agored", "housing"),
    )  # fmt: skip
    assert codes_of(read) == [
        (4, "Agency", "row.same_agency", False),
        (5, "Kind", "agency.kind", False),
    ]


# --- destinations ------------------------------------------------------------------------------


def test_a_place_says_what_it_asks_for() -> None:
    read = read_destinations(
        row_of(Name="Bryn Derw House", Kind="detox", Team="Admissions team", Address="Bryn Derw",
               Phone="01632 960118", Email="admissions@brynderw.example", Nation="Wales",
               Description="Detox", Requires="Alcohol; GP summary; Funding", Parts="use, health",
               Asks="Detox bed", Excludes="Fire-setting", Ring_first="yes",
               Free_places="1 bed free",
               Told_at="20/11/2026 08:20", Answer_time="Same day"),
        CODES, TODAY,
    )  # fmt: skip
    assert read.problems == ()
    assert read.records == (
        DestinationRecord(
            2, "Bryn Derw House", "detox", "Admissions team", "Bryn Derw", "01632 960118",
            "admissions@brynderw.example", "wales", "Detox", ("alcohol", "gp_summary", "funding"),
            ("substances", "health"), ("detox_bed",), "Fire-setting", ring_first=True,
            free_places="1 bed free", told_on=TODAY, told_at=time(8, 20), answer_time="Same day",
            template="residential",
        ),
    )  # fmt: skip


def place(**cells: str) -> DestinationRecord:
    return read_destinations(row_of(**{"Name": "Tai"} | cells), CODES, TODAY).records[0]


def test_a_place_gets_the_usual_letter_of_its_kind_and_nation() -> None:
    assert place(Kind="housing", Nation="Cymru").template == "housing_wales"
    assert place(Kind="housing", Nation="England").template == "housing_england"
    assert place(Kind="housing", Nation="Wales", Letter="none").template == ""
    assert place(Kind="GP").template == ""
    assert place(Kind="rehab").requires == CODES.templates["residential"].requires
    assert place(Kind="housing", Nation="Wales").parts == CODES.templates["housing_wales"].parts


def test_a_place_may_ask_for_what_stands_on_the_persons_own_page() -> None:
    cell = "Date of birth; NHS number; Alcohol; GP summary; star sign"
    read = read_destinations(row_of(Name="Tai", Kind="detox", Requires=cell), CODES, TODAY)
    assert read.records[0].requires == ("born", "nhs_number", "alcohol", "gp_summary")
    assert [p.facts["value"] for p in read.problems] == ["star sign"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [("08:20", (None, time(8, 20))), ("20/11/2026", (TODAY, None)), ("", (None, None))],
)
def test_when_free_places_were_told(cell: str, told: tuple[date | None, time | None]) -> None:
    found = place(Kind="detox", Told_at=cell)
    assert (found.told_on, found.told_at) == told


def test_places_that_cannot_be_read_say_why() -> None:
    read = read_destinations(
        sheet(
            "Name | Kind | Nation | Told at | Ring first",
            " | detox | | |",
            "Tŷ Heulwen | holiday | | |",
            "Bryn Derw | detox | Atlantis | 31/02/2026 | perhaps",
            "bryn derw | detox | | |",
        ),
        CODES,
        TODAY,
    )
    assert codes_of(read) == [
        (2, "Name", "name.blank", False),
        (3, "Kind", "destination.kind", False),
        (4, "Nation", "cell.unknown_word", True),
        (4, "Told at", "date.impossible", True),
        (4, "Ring first", "cell.yes_or_no", True),
        (5, "Name", "row.same_destination", False),
    ]
