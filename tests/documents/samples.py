"""Two invented people with their letters, as the drawings of the papers show them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.destinations import AgencyRow, DestinationRow
from desk.domain.letter_rows import LetterPage, LetterRequest
from desk.domain.letter_words import standard_letter
from desk.domain.letters import compose
from desk.domain.people import Born, ConsentRow, FactRow, PersonRow
from desk.domain.resources import standard_codes
from desk.domain.workers import StaffRow

LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 11, 20)
SIGNATURE = (
    ((0.05, 0.75), (0.08, 0.3), (0.12, 0.2), (0.14, 0.5), (0.1, 0.8), (0.2, 0.4), (0.24, 0.7)),
    ((0.3, 0.6), (0.45, 0.5), (0.6, 0.62), (0.8, 0.45)),
)


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=UTC)


def some_id(number: int) -> UUID:
    return UUID(int=number)


def fact(code: str, value: str, source: str = "", day: date | None = TODAY) -> FactRow:
    return FactRow(
        id=some_id(sum(code.encode())), code=code, answer="known", value=value, as_of=day,
        source=source, agency=None, confidence="self_report" if not source else "document_seen",
        tier="B", recorded_at=None,
    )  # fmt: skip


def blank(code: str, answer: str) -> FactRow:
    return replace(fact(code, ""), answer=answer)


def daz(**changes: object) -> PersonRow:
    row = PersonRow(
        id=some_id(1), name_to_use="Daz", full_name="Darren Hollis", pronouns="he/him",
        born=Born(date(1985, 3, 14), date(1985, 3, 14), "day"), nhs_number="9990000018",
        speaks="en", letters_in="en", interpreter="not_needed", communication=(),
        key_worker_id=None, key_worker="Mags Fielding", provisional=False, told=True,
        deceased=False, identity_checked_on=None, last_here_on=None,
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def sian(**changes: object) -> PersonRow:
    row = PersonRow(
        id=some_id(2), name_to_use="Siân", full_name="Siân Mair Evans", pronouns="she/her",
        born=Born(date(1992, 1, 1), date(1992, 12, 31), "year"), nhs_number=None,
        speaks="cy", letters_in="cy", interpreter="not_needed", communication=("read_aloud",),
        key_worker_id=None, key_worker=None, provisional=False, told=True,
        deceased=False, identity_checked_on=None, last_here_on=None,
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


DAZ_FACTS = (
    fact("phone", "07700 900118, text is fine"),
    fact("address", "No fixed address, ZZ99 3VZ"),
    fact("council", "Aberllwyd"),
    fact("emergency_contact", "His sister, number with us"),
    fact("staying", "Sleeping rough since about 16 November"),
    fact("why_now", "“I have had enough. If there is a bed I will go today.”"),
    fact("past_treatment", "One detox in 2023, then seven months without drinking"),
    fact("alcohol", "30 units a day, 28 of last 28 days, last at 07:30"),
    fact("audit", "31 of 40, possible dependence", "form", date(2026, 11, 17)),
    fact("withdrawal", "Shakes each morning. One fit, March 2026", "hospital", date(2026, 3, 9)),
    fact("other_drugs", "Cannabis once a week", "", date(2026, 11, 17)),
    fact("injecting", "Does not inject", "", date(2026, 11, 17)),
    fact("medicines", "None"),
    fact("allergies", "No known allergies"),
    fact("body", "Blood pressure 148/92", "nurse"),
    fact("bloods", "Bloods not done", "nurse"),
    fact("mind", "Low mood. No thoughts of self-harm today"),
    fact("gp", "Not registered. Form given today", "Mags"),
    fact("children", "No children with him"),
    fact("pets", "Sister to keep his dog"),
    fact("court_orders", "None known"),
    blank("funding", "not_known"),
    fact("afterwards", "Same key worker. Housing application made", "Ffion Rhys"),
    fact("risk_plan", "He must not stop drinking without medical help"),
    fact("risk_violence", "None known, asked 20 November"),
    fact("risk_fire", "None known, asked 20 November"),
    fact("risk_sexual", "None known, asked 20 November"),
    fact("risk_self", "No thoughts of self-harm today"),
)

SIAN_FACTS = (
    fact("phone", "07700 900142, text only"),
    fact("address", "No fixed address"),
    fact("household", "Nobody else"),
    fact("pets", "no pets"),
    fact("homeless", "Homeless now: nowhere agreed for tonight"),
    fact("staying", "With friends since August, the last asked her to leave this morning"),
    fact("last_night", "Friend’s sofa, has to leave today"),
    fact("tonight", "Nowhere agreed"),
    fact("last_home", "Rented flat, sold by landlord", "council letter", date(2026, 6, 12)),
    fact("this_council", "Lived in Aberllwyd for six years", "council letter", date(2026, 6, 12)),
    fact("area_fear", "One area she should not live in, please ask her alone", "",
         date(2026, 11, 13)),
    fact("income", "Universal Credit, cut until 4 December", "DWP letter", date(2026, 11, 17)),
    fact("arrears", "None known", "Gethin", date(2026, 11, 13)),
    fact("body", "Anxious in crowds. Drinking support offered", "", date(2026, 11, 13)),
    fact("access", "Please read letters aloud, quiet place to wait", "", date(2026, 10, 9)),
    fact("papers", "Birth certificate seen, no photo ID", "Gethin", date(2026, 10, 9)),
)  # fmt: skip


def agency(**changes: object) -> AgencyRow:
    row = AgencyRow(
        id=some_id(3), name="Llwybr Recovery", short="Llwybr", kind="recovery",
        strapline="Drug and alcohol support in Aberllwyd",
        address="4 Heol y Capel, Aberllwyd", phone="01632 960144", web="llwybr.example",
        letter_prefix="LR",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def drws(**changes: object) -> AgencyRow:
    row = agency(
        name="Drws Agored", short="Drws", kind="housing", strapline="Cymorth tai / Housing support",
        address="Neuadd Sant Illtyd, Aberllwyd", phone="01632 960171", web="drwsagored.example",
        letter_prefix="DA",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def mags(**changes: object) -> StaffRow:
    row = StaffRow(
        id=some_id(4), name="Mags Fielding", called="Mags", role="worker", job="recovery worker",
        agency_id=some_id(3), agency="Llwybr Recovery", agency_kind="recovery",
        phone="01632 960144", hours="Monday to Friday, 08:30 to 17:00", gender="f",
        languages=("en",), skills=("recovery", "refer_now"),
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def bryn_derw(**changes: object) -> DestinationRow:
    row = DestinationRow(
        id=some_id(5), name="Bryn Derw House", kind="detox", team="Admissions team",
        address="", phone="01632 960118", email="", nation="wales",
        description="alcohol and drug detox",
        requires=(
            "alcohol", "withdrawal", "other_drugs", "injecting", "medicines", "allergies", "body",
            "mind", "gp", "gp_summary", "risk_self", "risk_plan", "why_now", "funding",
            "afterwards",
        ),
        parts=("identity", "substances", "health", "mental_health", "housing", "risk"),
        asks=("detox_bed", "assessment", "advice"), excludes="", ring_first=True,
        free_places="1 bed", told_at=None, answer_time="Same day", template="residential",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def council(**changes: object) -> DestinationRow:
    row = bryn_derw(
        name="Cyngor Aberllwyd Council", kind="housing", team="Dewisiadau Tai / Housing Options",
        requires=("phone", "homeless", "last_night", "tonight", "last_home", "this_council",
                  "household"),
        asks=("application", "bed_tonight", "advice"), template="housing_wales",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def consent(parts: tuple[str, ...], **changes: object) -> ConsentRow:
    row = ConsentRow(
        id=some_id(6), receiver="Bryn Derw House", destination_id=some_id(5), agency_id=None,
        purpose="referral", parts=parts, how="signed", status="given", taken_by="Mags Fielding",
        witness="", at=at(9, 58), until=None,
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


ALL_PARTS = (
    "identity", "substances", "health", "mental_health", "housing", "money", "risk", "children",
    "justice",
)  # fmt: skip


def detox_request(**changes: object) -> LetterRequest:
    """The letter that asks Bryn Derw for a bed for Daz."""
    row = LetterRequest(
        person=daz(), facts=DAZ_FACTS, agency=agency(), signer=mags(), destination=bryn_derw(),
        consent=consent(ALL_PARTS), parts=ALL_PARTS, asks_for="detox_bed", notice="same_day",
        reference="LR-2026-0412", on=TODAY, zone=LONDON, nation="wales",
        to_follow=("gp_summary", "bloods", "funding"), enclosed=("AUDIT form",),
        said_yes_at=at(9, 41), seen_on=TODAY, signed_at=at(10, 1),
        next_steps="Please ring **Mags Fielding, 01632 960144, before 11:00**. She is with him "
        "until 12:30 and will travel with him. She stays responsible for his care until you "
        "admit him.",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def housing_request(**changes: object) -> LetterRequest:
    """The application for help that Siân makes to her council in Wales."""
    parts = ("identity", "housing", "money", "health")
    row = LetterRequest(
        person=sian(), facts=SIAN_FACTS, agency=drws(),
        signer=mags(name="Gethin Ellis", called="Gethin", job="cymorth tai / housing support",
                    agency="Drws Agored", agency_kind="housing", phone="01632 960171",
                    hours="Monday to Friday, 09:00 to 17:00"),
        destination=council(), consent=consent(parts, receiver="Cyngor Aberllwyd Council",
                                               at=at(10, 6), language="cy"),
        parts=parts, asks_for="application", notice="same_day", reference="DA-2026-0187",
        on=TODAY, zone=LONDON, nation="wales", enclosed=("council letter June 2026",
                                                         "copy of birth certificate"),
        said_yes_at=at(9, 50), back_at=datetime(2026, 11, 27, 10, 0, tzinfo=UTC),
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def page_of(request: LetterRequest, template: str = "") -> LetterPage:
    words = standard_letter(template or request.destination.template)
    return compose(request, words, standard_codes())
