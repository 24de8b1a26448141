"""A person's row: names, birth, languages, the plan, alerts, consents."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from desk.domain.codes import Codes
from desk.domain.imports import Imported
from desk.domain.imports_alerts import AlertRecord
from desk.domain.imports_consents import ConsentRecord
from desk.domain.imports_people import ExpectedRecord, NameRecord, PersonRecord, read_people
from desk.domain.people import Born
from tests.domain.sheet_text import row_of

TODAY = date(2026, 11, 20)
CODES = Codes(Path(__file__).parents[2] / "resources" / "codes")


def read(**cells: str) -> Imported[PersonRecord]:
    return read_people(row_of(**{"Name": "Daz"} | cells), CODES, TODAY)


def person(**cells: str) -> PersonRecord:
    told = read(**cells)
    assert told.problems == ()
    return told.records[0]


def problem(**cells: str) -> tuple[str, str, dict[str, str | int]]:
    """Return column, code and facts of the one problem of a row that is read all the same."""
    told = read(**cells)
    assert len(told.records) == 1
    (found,) = told.problems
    assert found.imported
    return found.column, found.code, dict(found.facts)


def test_a_name_is_enough() -> None:
    assert person() == PersonRecord(row=2, reference="", name_to_use="Daz")


def test_from_a_full_name_alone_the_first_word_is_used_and_said_so() -> None:
    told = read_people(row_of(Full_name="Dr Siân Mair Evans"), CODES, TODAY)
    assert told.records[0].name_to_use == "Siân"
    assert told.records[0].full_name == "Dr Siân Mair Evans"
    assert [(p.code, p.facts["used"]) for p in told.problems] == [("name.from_full_name", "Siân")]


def test_other_names_have_kinds_and_some_are_never_said() -> None:
    names = person(
        Other_names="street: Dazza; former: Hollis-Price (never aloud); The Lad"
    ).other_names
    assert names == (
        NameRecord("street", "Dazza"),
        NameRecord("former", "Hollis-Price", never_aloud=True),
        NameRecord("street", "The Lad"),
    )
    assert problem(Other_names="street: ")[:2] == ("Other_names", "name.not_a_name")


@pytest.mark.parametrize(
    ("cell", "pronouns"),
    [("he/him", "he"), ("She / Her", "she"), ("they", "they"), ("use name", "name"),
     ("xe/xem", "xe/xem"), ("", "")],
)  # fmt: skip
def test_pronouns_are_known_or_their_own_words(cell: str, pronouns: str) -> None:
    assert person(Pronouns=cell).pronouns == pronouns


def test_an_age_serves_where_there_is_no_birth_date() -> None:
    assert person(Age="41").born == Born(date(1984, 11, 21), date(1985, 11, 20), "estimate")
    assert person(Age="about 41").born.precision == "estimate"
    assert person(Born="1985", Age="41").born.precision == "year"
    assert problem(Age="old")[:2] == ("Age", "date.not_a_date")


@pytest.mark.parametrize("cell", ["999 000 0018", "9990000018", "999-000-0018"])
def test_an_nhs_number_is_kept_as_ten_digits(cell: str) -> None:
    assert person(NHS_number=cell).nhs_number == "9990000018"


@pytest.mark.parametrize("cell", ["999 000 0017", "999000001", "ten", "1111111111"])
def test_a_wrong_nhs_number_is_left_out(cell: str) -> None:
    assert problem(NHS_number=cell) == ("NHS_number", "nhs_number.wrong", {"value": cell})


def test_languages_are_codes_and_welsh_speakers_get_welsh_letters() -> None:
    told = person(Speaks="Cymraeg")
    assert (told.speaks, told.letters_in) == ("cy", "cy")
    told = person(Speaks="Polish", Interpreter="by phone")
    assert (told.speaks, told.letters_in, told.interpreter) == ("pl", "en", "phone")
    assert person(Speaks="Welsh", Letters_in="English").letters_in == "en"
    assert problem(Speaks="Klingon") == ("Speaks", "cell.unknown_word", {"value": "Klingon"})


def test_what_helps_somebody_follow_may_be_in_their_own_words() -> None:
    told = person(Communication="read it to me; Offer the chair by the door")
    assert told.communication == ("Read letters aloud", "Offer the chair by the door")


def test_needs_keep_their_order_and_unknown_ones_are_noted_one_by_one() -> None:
    assert person(Needs="Housing, Money; benefits").needs == ("home", "money")
    assert person(Needs="Letters, ID, phone").needs == ("papers",)
    told = read(Needs="Housing; dentist; solicitor; Nurse")
    assert told.records[0].needs == ("home", "nurse")
    assert [p.facts["value"] for p in told.problems] == ["dentist", "solicitor"]


def test_the_plan_has_steps_and_a_destination() -> None:
    told = person(
        Plan="Ring first.", Plan_steps="Ring\nLetter; Bag", Plan_destination="Bryn Derw House"
    )
    assert told.plan_steps == ("Ring", "Letter", "Bag")
    assert (told.plan, told.plan_destination) == ("Ring first.", "Bryn Derw House")


def test_an_expectation_has_a_reason() -> None:
    told = person(
        Expected="script due", Detail="today", Usually_by="9.45", Expected_on="20/11/2026"
    )
    assert told.expected == ExpectedRecord("script_due", "today", time(9, 45), TODAY, 2)
    told = person(Expected="bringing his forms", Urgency="Soon")
    assert told.expected == ExpectedRecord("other", "bringing his forms", None, None, 3)
    assert problem(Usually_by="09:45")[1] == "expected.no_reason"
    told = person(Expected="visit", Detail="with Kasia")
    assert told.expected is not None
    assert told.expected.detail == "visit, with Kasia"


def test_alerts_say_what_to_do_and_when_to_look_again() -> None:
    told = person(
        Alert="violence to staff", Level="serious", Action_line="Two workers, open room",
        Review_date="01/12/2026", Action_line_2="Ask lead before seating", Hard_stop_2="yes",
        Still_offered_2="Needle exchange at the door",
    )  # fmt: skip
    assert told.alerts == (
        AlertRecord("violence_staff", "serious", "Two workers, open room",
                    date(2026, 12, 1), hard_stop=False, still_offered=""),
        AlertRecord("other", "serious", "Ask lead before seating", TODAY + timedelta(days=90),
                    hard_stop=True, still_offered="Needle exchange at the door"),
    )  # fmt: skip


def test_an_action_line_holds_eighty_letters() -> None:
    assert person(Action_line="x" * 80).alerts[0].action_line == "x" * 80
    column, code, facts = problem(Action_line="x" * 81)
    assert (column, code, facts["limit"]) == ("Action_line", "alert.line_too_long", 80)
    assert problem(Alert="arson")[:2] == ("Alert", "alert.no_action_line")


def test_no_alert_stands_longer_than_ninety_days_without_a_look() -> None:
    told = read(Action_line="Sit near the nurse", Review_date="01/06/2027")
    assert told.records[0].alerts[0].review_on == TODAY + timedelta(days=90)
    assert [p.code for p in told.problems] == ["alert.review_too_late"]


def test_rules_about_workers_are_read() -> None:
    told = person(
        Keep_apart_from="P07; P09", Not_with="Steve Marsh", Worker_wish="women",
        Must_be_met="yes", Two_workers="x", Avoid_police="Y", Prefers_peer="yes", No_steps="x",
    )  # fmt: skip
    assert (told.keep_apart, told.not_with) == (("P07", "P09"), ("Steve Marsh",))
    assert (told.gender_wish, told.gender_must) == ("f", True)
    assert told.two_workers
    assert told.avoid_police
    assert (told.wishes_peer, told.step_free) == (True, True)
    assert problem(Two_workers="perhaps")[:2] == ("Two_workers", "cell.yes_or_no")


def test_consents_are_read_whole() -> None:
    told = person(
        Consents="Drws Agored: home, money (given, signed, on 9/10/2026, until 13/02/2027, "
        "by Gethin Ellis); Probation (said no); Bryn Derw House: use, health (given, for referral)"
    )
    assert told.consents == (
        ConsentRecord(
            "Drws Agored", parts=("housing", "money"), how="signed", status="given",
            taken_by="Gethin Ellis", on=date(2026, 10, 9), until=date(2027, 2, 13),
        ),
        ConsentRecord("Probation", status="refused"),
        ConsentRecord("Bryn Derw House", "referral", ("substances", "health"), status="given"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Drws Agored: home", "consent.no_status"),
        ("Drws Agored: shoes (given)", "consent.unreadable"),
        ("Drws Agored: home (given, until 31/02/2027)", "consent.unreadable"),
        ("Drws Agored: home (given, on 21/11/2026)", "consent.unreadable"),
        ("Drws Agored: home (given, for fun)", "consent.unreadable"),
        ("Drws Agored: home (perhaps)", "consent.unreadable"),
        ("Drws Agored (given", "consent.unreadable"),
    ],
)
def test_consent_is_never_guessed(cell: str, code: str) -> None:
    assert problem(Consents=cell) == ("Consents", code, {"value": cell})


def test_somebody_with_a_provisional_profile_has_not_been_told() -> None:
    assert not person(Provisional="yes").told
    assert person(Provisional="yes", Told="yes").told
    assert person(Died="yes").deceased


def test_days_in_the_future_are_no_history() -> None:
    assert person(Identity_checked="09/10/2026").identity_checked_on == date(2026, 10, 9)
    assert problem(Last_reviewed="21/11/2026")[:2] == ("Last_reviewed", "date.future")
