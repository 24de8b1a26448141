"""Letters as the service reads them to which they go: full, sparse, and with parts left out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desk.documents.letter import laid_out, letter_pdf
from desk.documents.paper import BODY, FOOT
from desk.domain.letter_rows import LetterRequest
from desk.domain.resources import standard_codes
from tests.documents.samples import (
    SIAN_FACTS,
    SIGNATURE,
    agency,
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
from tests.documents.test_letter import words_of

HOUSING = ("identity", "housing", "money", "health", "mental_health", "substances", "risk")


def read(request: LetterRequest) -> str:
    """Return the one page of a signed letter as its reader has it."""
    pdf = letter_pdf(
        page_of(request), draft=False, worker_strokes=SIGNATURE, person_strokes=SIGNATURE
    )
    return words_of(pdf)


def agreed(request: LetterRequest, *parts: str) -> LetterRequest:
    """Return a letter for which only these parts were agreed to."""
    receiver = request.destination.name
    return replace(request, parts=parts, consent=consent(parts, receiver=receiver))


def rehab(**changes: object) -> LetterRequest:
    place = bryn_derw(name="Tŷ Heulwen", kind="rehab")
    return detox_request(destination=place, asks_for="rehab_place", **changes)


def england(**changes: object) -> LetterRequest:
    place = council(
        name="Marlbury Borough Council", team="Housing Options", nation="england",
        template="housing_england",
    )  # fmt: skip
    return housing_request(nation="england", destination=place, **changes)


# ---------------------------------------------------------------------- parts left out


def test_what_was_not_agreed_to_is_named_and_nothing_of_it_is_told() -> None:
    words = read(agreed(detox_request(next_steps=""), "identity", "substances"))
    assert (
        "Left out Not part of this letter: withdrawal; overdoses; medicines; body; mind; GP; "
        "children, pets; court, orders; afterwards" in words
    )
    assert "Council Not part of this letter" in words
    assert "Not part of this letter: staying." in words
    assert "Risks, and what we do Not part of this letter. Please ask us." in words
    for told in ("Shakes", "Low mood", "148/92", "Sleeping rough", "GP summary", "No children"):
        assert told not in words


def test_silence_not_known_not_asked_and_declined_are_four_things() -> None:
    facts = (blank("alcohol", "not_known"), blank("audit", "declined"))
    request = agreed(detox_request(facts=facts, to_follow=()), "identity", "substances")
    words = read(request)
    for said in ("Alcohol Not known", "AUDIT Declined to say", "Other drugs Not asked by us",
                 "Not part of this letter: withdrawal"):  # fmt: skip
        assert said in words


def test_a_letter_with_every_part_leaves_nothing_out() -> None:
    assert "Not part of this letter" not in read(detox_request())


def test_a_paragraph_of_which_nothing_may_be_told_says_so() -> None:
    words = read(agreed(england(), "identity"))
    assert "What has happened Not part of this letter. Please ask us." in words
    unasked = england(facts=(), parts=("identity", "housing"))
    assert "What has happened Not asked by us. Not part of this letter: why now." in read(unasked)


# ---------------------------------------------------------------------- only what was recorded


def test_nothing_is_printed_that_nobody_recorded() -> None:
    person = daz(speaks="", interpreter="")
    words = read(rehab(person=person, notice="", said_yes_at=None, seen_on=None))
    assert "How soon he can come is not known." in words
    assert "Language Not asked by us" in words
    assert "Mags Fielding, recovery worker 01632 960144" in words
    for unsaid in ("English", "can come today", "who saw him"):
        assert unsaid not in words.replace("in Welsh or English", "")


def test_a_yes_without_a_notice_tells_the_yes() -> None:
    assert "He said yes at 09:41. How soon he can come is not known." in read(rehab(notice=""))


def test_when_the_worker_saw_them_is_told_as_it_was() -> None:
    assert "recovery worker, who saw him today" in read(detox_request())
    before = read(detox_request(seen_on=date(2026, 11, 13)))
    assert "recovery worker, who saw him on 13 November" in before
    assert "who saw him on 14 November 2025" in read(detox_request(seen_on=date(2025, 11, 14)))


def test_a_housing_letter_says_today_only_if_they_did() -> None:
    assert "She asks for help today with somewhere to live." in read(england())
    assert "She asks for help with somewhere to live." in read(england(notice=""))


# ---------------------------------------------------------------------- councils


@pytest.mark.parametrize("request_", [england(), housing_request()])
def test_homeless_now_or_soon_has_a_line_of_its_own(request_: LetterRequest) -> None:
    assert "Homeless Homeless now: nowhere agreed for tonight Siân, 20 Nov" in read(request_)
    soon = fact("homeless", "Not yet: must leave by 4 December")
    known = tuple(each for each in SIAN_FACTS if each.code != "homeless")
    assert "Homeless Not yet: must leave by 4 December" in read(
        replace(request_, facts=(*known, soon))
    )
    assert "Homeless Not asked by us: whether homeless now, or within 56 days" in read(
        replace(request_, facts=known)
    )
    unknown = (*known, blank("homeless", "not_known"))
    assert "Homeless Not known: whether homeless now, or within 56 days" in read(
        replace(request_, facts=unknown)
    )


LISTED = {
    "prison": "a prison",
    "probation": "a probation service",
    "youth_justice": "a youth offending team",
    "jobcentre": "a Jobcentre",
    "social_services": "a social services authority",
    "hospital": "a hospital",
    "armed_forces": "part of the armed forces",
}


@pytest.mark.parametrize("kind", [kind.code for kind in standard_codes().agency_kinds])
def test_in_england_only_a_listed_public_body_refers_under_its_duty(kind: str) -> None:
    words = read(england(agency=replace(drws(), kind=kind)))
    if kind in LISTED:
        assert (
            "Please take this as a referral under section 213B of the Housing Act 1996. "
            f"We are {LISTED[kind]}, with the duty to refer." in words
        )
        assert "voluntary" not in words
    else:
        assert "This is a voluntary referral: we are not a public body with the duty" in words
        assert "213B" not in words


@pytest.mark.parametrize("kind", ["probation", "housing"])
def test_in_wales_anybodys_letter_is_an_application(kind: str) -> None:
    words = read(housing_request(agency=replace(drws(), kind=kind)))
    assert "Please treat this letter as an application under section 62" in words
    assert "213B" not in words


@pytest.mark.parametrize("make", [england, housing_request])
def test_needs_for_support_have_rows(make: Callable[..., LetterRequest]) -> None:
    known = (
        fact("alcohol", "Cider, 8 units on 3 days a week"), fact("mind", "Anxious in crowds"),
        fact("court_orders", "Probation until May 2027"), fact("pregnancy", "22 weeks"),
    )  # fmt: skip
    parts = (*HOUSING, "children", "justice")
    facts = (*SIAN_FACTS, *known)
    request = make(facts=facts, parts=parts, consent=consent(parts))
    words = read(request)
    for row in (
        "Alcohol, drugs Cider, 8 units on 3 days a week. Other drugs: not asked by us",
        "Mind Anxious in crowds",
        "Also Pregnancy: 22 weeks. Court, orders: Probation until May 2027",
        "Access: Please read letters aloud, quiet place to wait (Siân, 9 Oct)",
    ):
        assert row in words


def test_the_person_chose_the_council_and_who_may_know_what_is_one_sentence() -> None:
    words = read(agreed(england(), *HOUSING))
    assert (
        "This was read to her, and she signed it at 09:58: we may tell Marlbury Borough Council, "
        "and nobody else, about her name and contact details, drug and alcohol use, health, mental "
        "health, housing, money and risk. She chose this council. She can change her mind by "
        "telling any worker." in words
    )


# ---------------------------------------------------------------------- sentences


def test_risks_are_whole_sentences_whatever_is_known() -> None:
    facts = (
        fact("risk_plan", "Two workers, door open"), fact("risk_violence", "None towards staff"),
        blank("risk_fire", "not_known"), blank("risk_sexual", "declined"),
        fact("risk_self", "Thoughts in the summer, none now"),
    )  # fmt: skip
    words = read(rehab(facts=facts, to_follow=()))
    assert (
        "This is what we know and do about risk: Two workers, door open. On violence we know this: "
        "none towards staff. Whether there is a risk of fire-setting is not known. Whether there "
        "is a risk of sexual offences, he declined to say. On self-harm we know this: thoughts in "
        "the summer, none now.".lower()
        in words.lower()
    )


def test_a_very_long_name_stands_whole_above_and_once() -> None:
    name = "Ŵ" * 200
    words = read(detox_request(person=daz(name_to_use=name, full_name=name), next_steps=""))
    assert name in words.replace(" ", "")
    assert "He has been sleeping rough since about 16 November." in words


def test_a_draft_without_a_number_to_ring_says_so() -> None:
    nobody = rehab(signer=mags(phone=""), agency=agency(phone=""), next_steps="")
    assert "Please ring Mags Fielding, number not known." in read(nobody)


# ---------------------------------------------------------------------- the sizes of letters

VARIANTS = (
    detox_request(), rehab(next_steps=""), rehab(facts=(), person=sian(speaks=""), to_follow=()),
    agreed(rehab(), "identity"), england(), england(facts=()), agreed(england(), "identity"),
    housing_request(), housing_request(facts=()), agreed(housing_request(), "identity", "housing"),
)  # fmt: skip


@pytest.mark.parametrize("request_", VARIANTS)
def test_nothing_but_a_foot_in_two_languages_is_below_twelve_points(
    request_: LetterRequest,
) -> None:
    page = page_of(request_)
    foot = {*page.foot_left, *page.foot_right}
    for text in laid_out(page, SIGNATURE, SIGNATURE).texts:
        least = FOOT if text.text in foot and page.foot_right else BODY
        assert text.size >= least, text.text


def test_a_crowded_page_lets_only_its_sources_shrink() -> None:
    why = "He wants to stop drinking and has nowhere dry to sleep tonight, he says. " * 12
    page = page_of(detox_request(why_now=why))
    small = {text.text for text in laid_out(page, SIGNATURE, SIGNATURE).texts if text.size < BODY}
    sources = {line.source for line in page.facts}
    assert small & sources
    assert small <= sources | {*page.foot_left, *page.foot_right}


def test_a_fuller_page_runs_its_headings_into_their_text_before_it_refuses() -> None:
    why = "He wants to stop drinking and has nowhere dry to sleep tonight, he says. " * 15
    words = read(detox_request(why_now=why))
    assert f"Why now: {why.strip()}" in words
    assert "His agreement: This was read to him" in words
    assert "Key facts with who said so and when" in words


def test_what_is_known_goes_on_under_who_said_so() -> None:
    said = "Shakes each morning, sweats and cannot sleep; one fit in March 2026, seen by a nurse"
    page = page_of(detox_request(facts=(fact("withdrawal", said, "hospital"),), to_follow=()))
    texts = laid_out(page).texts
    source = next(text for text in texts if text.text == "hospital, 20 Nov")
    lines = [text for text in texts if text.text and text.text in said and len(text.text) > 9]
    ends = [line.x + line.face.width(line.text, line.size) for line in lines]
    assert len(lines) == 2
    assert ends[0] < source.x
    assert lines[0].base == source.base
    assert lines[1].base > source.base
