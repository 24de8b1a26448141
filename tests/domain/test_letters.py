from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk.domain.code_files import BadCodes
from desk.domain.completeness import meter
from desk.domain.composer import essential_parts, left_out
from desk.domain.letter_hints import word_hints
from desk.domain.letter_rows import LetterPage, Run
from desk.domain.letter_words import read_letter, standard_letter
from desk.domain.letters import hindrances, suggest
from desk.domain.resources import FOLDER, standard_codes
from tests.documents.samples import (
    ALL_PARTS,
    DAZ_FACTS,
    TODAY,
    agency,
    at,
    blank,
    bryn_derw,
    consent,
    council,
    daz,
    detox_request,
    drws,
    fact,
    housing_request,
    mags,
    page_of,
    sian,
)

CODES = standard_codes()
NOT_PART = "Not part of this letter"


def row(page: LetterPage, label: str) -> str:
    return next(line.value for line in page.facts if line.label == label)


def said(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def whole(page: LetterPage) -> str:
    """Everything a page says, as one text."""
    return repr(page)


def test_the_detox_letter_reads_as_drawn() -> None:
    page = page_of(detox_request())
    assert page.ask == "Please offer a detox bed today."
    assert page.note == "He said yes at 09:41 and can come today."
    assert row(page, "Alcohol") == "30 units a day, 28 of last 28 days, last at 07:30"
    assert row(page, "Medicines") == "None. No known allergies"
    assert page.facts[2].source == "hospital, Mar 2026"
    assert said(page.papers) == (
        "Enclosed: AUDIT form. To follow: GP summary, blood tests, funding."
    )
    assert page.worker.rest == ", recovery worker, who saw him today"
    assert page.person.second == "20 November 2026, 10:01"


def test_unknown_facts_are_three_different_answers_and_never_dropped() -> None:
    facts = (
        blank("alcohol", "not_known"), blank("audit", "declined"), blank("mind", "not_asked"),
    )  # fmt: skip
    page = page_of(detox_request(facts=facts, to_follow=()))
    assert row(page, "Alcohol") == "Not known"
    assert row(page, "AUDIT") == "Declined to say"
    assert row(page, "Mind") == row(page, "Withdrawal") == "Not asked by us"
    assert len(page.facts) == 12
    assert row(page, "Medicines") == "Not asked by us. Allergies: not asked by us"


def test_a_part_that_was_not_agreed_to_is_nowhere_on_the_page() -> None:
    agreed = tuple(part for part in ALL_PARTS if part not in {"children", "justice"})
    page = page_of(detox_request(consent=consent(agreed)))
    assert "No children with him" not in whole(page)
    assert "Court, orders" not in [line.label for line in page.facts]
    assert row(page, "Pets") == "Sister to keep his dog"
    assert "courts and orders" not in said(page.agreement.text)


def test_a_part_that_is_not_ticked_stays_off_though_agreed_to() -> None:
    ticked = tuple(part for part in ALL_PARTS if part not in {"risk", "mental_health"})
    page = page_of(detox_request(parts=ticked, risks="He once threw a chair."))
    assert "chair" not in whole(page)
    assert "Low mood" not in whole(page)
    assert said(page.risks.text) == "Not part of this letter. Please ask us."


def test_without_identity_only_the_name_is_left_of_the_person() -> None:
    page = page_of(detox_request(parts=("substances",)))
    assert {line.value for line in page.who if line.part != "name"} == {NOT_PART}
    assert "999 000 0018" not in whole(page)


def test_no_pseudo_postcode_and_no_wrong_nhs_number_is_printed() -> None:
    page = page_of(detox_request(person=daz(nhs_number="9990000019")))
    values = {line.part: line.value for line in page.who}
    assert values["nhs_number"] == "Not known"
    assert values["address"] == "No fixed address, via us"
    assert "ZZ99" not in whole(page)


def test_where_somebody_can_be_found_is_never_printed() -> None:
    found = fact("find_at", "car park by the canal")
    assert "canal" not in whole(page_of(detox_request(facts=(*DAZ_FACTS, found))))


def test_the_newer_of_two_facts_counts() -> None:
    older = fact("gp", "Registered at Y Ffynnon", "", date(2026, 1, 2))
    assert row(page_of(detox_request(facts=(*DAZ_FACTS, older))), "GP").startswith("Not registered")


def test_another_source_inside_a_row_is_named_beside_its_fact() -> None:
    facts = (fact("body", "Limps"), fact("bloods", "Bloods done", "nurse", date(2026, 11, 12)))
    assert row(page_of(detox_request(facts=facts)), "Body") == (
        "Limps. Bloods done (nurse, 12 Nov)"
    )


def test_the_welsh_housing_letter_is_an_application() -> None:
    page = page_of(housing_request())
    assert page.ask.endswith("an application under section 62 of the Housing (Wales) Act 2014.")
    assert page.facing == (
        "Cyf / Ref DA-2026-0187", "20 Tachwedd / November 2026", "tudalen 1 o 1 / page 1 of 1",
    )  # fmt: skip
    assert said(page.why.heading) == "Beth sydd wedi digwydd / What has happened"
    assert said(page.next_steps.text).endswith("Please write to her in Welsh.")
    assert row(page, "Papers").endswith("Eligibility: not asked by us")
    assert page.draft_word == "DRAFFT"


@pytest.mark.parametrize(("kind", "listed"), [("probation", True), ("housing", False)])
def test_in_england_only_a_listed_body_has_the_duty_to_refer(kind: str, *, listed: bool) -> None:
    request = housing_request(nation="england", agency=replace(drws(), kind=kind))
    page = page_of(request, "housing_england")
    assert ("section 213B" in page.ask) is listed
    assert ("voluntary" in page.ask) is not listed
    assert "Cymraeg" not in "".join(page.foot_right)


def test_a_row_of_rights_is_printed_only_when_something_is_known() -> None:
    assert "Also" not in [line.label for line in page_of(housing_request()).facts]
    known = (*housing_request().facts, fact("pregnancy", "22 weeks"))
    assert row(page_of(housing_request(facts=known)), "Also") == "Pregnancy: 22 weeks"


def test_they_takes_its_own_verbs() -> None:
    page = page_of(housing_request(person=sian(pronouns="they/them")))
    assert page.note == "They ask for help today with somewhere to live."
    assert "They can change their mind" in said(page.agreement.text)


def test_a_spoken_yes_names_its_witness() -> None:
    heard = consent(ALL_PARTS, how="spoken", witness="Gwen Parry", language="pl", at=at(9, 58))
    page = page_of(detox_request(consent=heard, signed_at=None))
    assert said(page.agreement.text).startswith(
        "This was read to him in Polish, and he agreed aloud at 09:58, heard by Gwen Parry: "
        "we may tell Bryn Derw House, and nobody else, about his name and contact details, "
    )
    assert page.person.rest == ", agreed aloud, heard by Gwen Parry"


def test_braces_and_stars_that_a_person_types_stay_as_they_are() -> None:
    page = page_of(detox_request(why_now="He said {no} and 5 * 3", person=daz(name_to_use="{x}")))
    assert said(page.why.text) == "He said {no} and 5 * 3"
    assert "({x})" in page.who[0].value


def test_first_wordings_come_from_facts_that_may_be_shown() -> None:
    request = detox_request(next_steps="")
    words = suggest(request, standard_letter("residential"), CODES)
    assert words.why_now == (
        "Daz has been sleeping rough since about 16 November. He has tried this before: one detox "
        "in 2023, then seven months without drinking. In his words: “I have had enough. If there "
        "is a bed I will go today.”"
    )
    assert words.risks == (
        "He must not stop drinking without medical help. No risk of violence, fire-setting or "
        "sexual offences is known, asked 20 November. He has no thoughts of self-harm today."
    )
    assert words.next_steps.startswith("Please ring **Mags Fielding, 01632 960144**.")


def test_nothing_hinders_a_letter_that_was_agreed_to() -> None:
    assert hindrances(detox_request(), CODES) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"consent": None}, "letter.consent_missing"),
        ({"consent": consent(ALL_PARTS, status="withdrawn")}, "letter.consent_withdrawn"),
        ({"consent": consent(ALL_PARTS, until=date(2026, 11, 19))}, "letter.consent_ended"),
        ({"consent": consent(("identity",))}, "letter.part_not_agreed"),
        ({"parts": ("health",)}, "letter.identity_left_out"),
        ({"signer": mags(role="reception")}, "letter.signer_not_worker"),
        ({"signer": mags(phone=""), "agency": agency(phone="")}, "letter.signer_phone_missing"),
        ({"person": daz(deceased=True)}, "letter.died"),
    ],
)
def test_what_stands_in_the_way_of_signing_is_told(changes: dict[str, object], code: str) -> None:
    assert hindrances(detox_request(**changes), CODES) == (code,)


@pytest.mark.parametrize("template", ["housing_england", "housing_wales"])
def test_a_council_cannot_take_a_letter_without_housing(template: str) -> None:
    place = council(template=template)
    both, bare = ("identity", "housing"), ("identity",)
    whole = {"destination": place, "parts": both, "consent": consent(both)}
    assert hindrances(housing_request(**whole), CODES) == ()
    unticked = housing_request(**whole | {"parts": bare})
    assert hindrances(unticked, CODES) == ("letter.housing_left_out",)
    refused = housing_request(**whole | {"parts": bare, "consent": consent(bare)})
    assert hindrances(refused, CODES) == ("letter.housing_not_agreed",)
    assert essential_parts(place, CODES) == both
    assert essential_parts(bryn_derw(), CODES) == bare


def test_the_meter_is_the_places_own_list() -> None:
    measured = meter(bryn_derw(), daz(), DAZ_FACTS, CODES, to_follow=("gp_summary",), today=TODAY)
    assert (measured.total, measured.have) == (15, 13)
    assert [fact.code for fact in measured.open] == ["funding"]
    assert [fact.code for fact in measured.follows] == ["gp_summary"]


def test_the_meter_tells_old_facts_and_asks_for_a_name_too() -> None:
    asks = council(requires=("full_name", "born", "nhs_number", "tonight", "phone"))
    facts = (fact("tonight", "Nowhere", "", date(2026, 11, 1)), blank("phone", "declined"))
    measured = meter(asks, sian(), facts, CODES, to_follow=(), today=TODAY)
    assert [each.state for each in measured.asked] == ["have", "have", "missing", "old", "declined"]


def test_facts_that_do_not_go_would_get_it_sent_back() -> None:
    going = ("identity", "substances")
    gone = left_out(bryn_derw(), going, CODES)
    measured = meter(
        bryn_derw(), daz(), DAZ_FACTS, CODES, to_follow=("gp_summary",), today=TODAY, left_out=gone
    )
    states = {each.code: each.state for each in measured.asked}
    assert states["withdrawal"] == states["gp_summary"] == "left_out"
    assert (states["alcohol"], states["funding"]) == ("have", "missing")  # funding is our own
    assert {each.code for each in measured.open} >= {"withdrawal", "funding", "mind"}
    assert all(not each.value for each in measured.asked if each.state == "left_out")


def test_a_place_without_its_own_list_asks_what_its_letter_asks() -> None:
    place = bryn_derw(requires=())
    measured = meter(place, daz(), (), CODES, to_follow=(), today=TODAY)
    assert [each.code for each in measured.asked] == list(CODES.templates["residential"].requires)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("He is an ADDICT.", "ADDICT"),
        ("He did not attend twice", "did not attend"),
        ("DNA on 3 March", "DNA"),
        ("She is non-compliant", "non-compliant"),
    ],
)
def test_a_word_that_shuts_a_door_gets_a_kinder_one(typed: str, found: str) -> None:
    (hint,) = word_hints(typed)
    assert (hint.code, hint.found, typed[hint.start : hint.end]) == ("word", found, found)
    assert hint.better


def test_names_of_third_parties_are_pointed_out() -> None:
    (hint,) = word_hints("His sister Kelly keeps the dog")
    assert (hint.code, hint.found) == ("other_name", "Kelly")


def test_plain_words_get_no_hint() -> None:
    assert word_hints("He used a clear glass; his sister keeps the dog. Cleaning helps.") == ()


@pytest.mark.parametrize("template", ["residential", "housing_england", "housing_wales"])
def test_every_letter_knows_its_facts_and_fits_its_rows(template: str) -> None:
    words = standard_letter(template)
    codes = [code for each in words.rows for code in each.codes]
    named = [*codes, *words.own, *words.why_from, *words.risk_from, *words.next_from]
    assert [code for code in named if code not in CODES.facts] == []
    assert len(codes) == len(set(codes))


def test_everything_a_place_may_ask_for_has_a_place_on_its_letter() -> None:
    for template in CODES.templates:
        words = standard_letter(template.code)
        shown = {code for each in words.rows for code in each.codes}
        shown |= {who.what for who in words.who} | set(words.why_from) | set(words.risk_from)
        shown |= {"household"}
        assert set(template.requires) <= shown


def test_a_letter_file_without_a_heading_says_so(tmp_path: Path) -> None:
    good = (FOLDER / "letters" / "residential.toml").read_text(encoding="utf-8")
    path = tmp_path / "residential.toml"
    path.write_text(good.replace("[notice]", "[nothing]"), encoding="utf-8")
    with pytest.raises(BadCodes, match="notice"):
        read_letter(path)
