"""Siân as the profile is drawn, put into a store by the commands a person would use."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from db.models import (
    Agency,
    Consent,
    Contact,
    Destination,
    DropIn,
    Fact,
    Letter,
    Need,
    Person,
    Referral,
    Visit,
)
from desk.commands.people import AddName, AddNotWith, AddPerson, EditPerson, NewPerson
from desk.commands.profile import AddAlert, Expect, SetPlan
from desk.domain.ids import new_id
from desk.domain.people import Born
from desk.domain.viewer import Viewer
from tests.hall import FRIDAY, Hall
from tests.stores import put_in

PDF = b"%PDF-1.4 the very bytes of a letter"
FACTS = (
    ("phone", "07700 900142, text only", date(2026, 11, 17), "Siân", "self_report"),
    (
        "find_at",
        "Here on Fridays, or through Kasia",
        date(2026, 11, 16),
        "Kasia",
        "worker_observed",
    ),
    (
        "last_home",
        "Flat in Aberllwyd, until June 2026",
        date(2026, 10, 16),
        "Council letter",
        "document_seen",
    ),
    (
        "council",
        "Aberllwyd, lived there 6 years",
        date(2026, 10, 16),
        "Council letter",
        "document_seen",
    ),
    ("alcohol", "AUDIT-C 6 of 12, positive", date(2026, 11, 13), "Bethan", "worker_observed"),
    ("gp", "Not registered", date(2026, 7, 10), "Siân", "self_report"),
    ("mind", "Anxious in crowds, no team", date(2026, 9, 18), "Siân", "self_report"),
    (
        "income",
        "Universal Credit, cut to 4 Dec",
        date(2026, 11, 17),
        "Letter seen",
        "document_seen",
    ),
    ("papers", "Birth certificate", date(2026, 10, 9), "Gethin saw it", "document_seen"),
)
WEEKLY = {
    "staying": ("With a friend", "", "Sofa surfing", "Sofa surfing", "Sofa surfing"),
    "use_days": ("4 days", "", "4 days", "3 days", "3 days"),
    "money_state": ("Paid", "", "Sanction", "Sanction", "Ends 4 Dec"),
    "health_state": ("Fair", "", "Fair", "Fair", "Fair"),
    "readiness": ("Not today", "", "Maybe", "Maybe", "Maybe"),
    "wellbeing": ("3 of 10", "", "3 of 10", "4 of 10", "5 of 10"),
}


def day_of(weeks_ago: int) -> date:
    """Return the Friday so many weeks before the one in view."""
    return FRIDAY - timedelta(weeks=weeks_ago)


def put_agencies(hall: Hall) -> dict[str, UUID]:
    """Put in the agencies of the drawing, and a place to refer to."""
    ids = {}
    for short, kind in (
        ("Drws Agored", "housing"),
        ("Council housing", "council"),
        ("Llwybr Recovery", "recovery"),
        ("Jobcentre Plus", "jobcentre"),
        ("Probation", "probation"),
    ):
        ids[short] = new_id()
        put_in(
            hall.store,
            Agency(id=ids[short], name=short, short=short, kind=kind, letters_numbered=0),
        )
    ids["Bryn Derw House"] = new_id()
    put_in(
        hall.store,
        Destination(
            id=ids["Bryn Derw House"],
            name="Bryn Derw House",
            kind="detox",
            requires=[],
            parts=["identity", "substances"],
            asks=["detox_bed"],
        ),
    )
    hall.worker("Gethin", "home", agency_id=ids["Drws Agored"])
    hall.worker("Kasia", "talk")
    return ids


def put_sian(hall: Hall) -> UUID:
    """Put Siân in with everything the drawing shows of her; return her id."""
    ids = put_agencies(hall)
    gethin = Viewer(staff_id=hall.staff["Gethin"], called="Gethin", role="worker", desk="room")
    done = hall.store.apply(
        AddPerson(person=NewPerson(name_to_use="Siân", full_name="Siân Mair Evans", speaks="cy")),
        gethin,
    )
    assert done.id is not None
    sian = done.id
    for command in (
        EditPerson(
            person_id=sian,
            pronouns="she",
            born=Born(date(1992, 1, 1), date(1992, 12, 31), "year"),
            nhs_number="9990000050",
            communication=("read_aloud",),
            key_worker_id=hall.staff["Gethin"],
            identity_checked_on=date(2026, 10, 9),
        ),
        AddName(person_id=sian, kind="spelling", text="Shân"),
        AddName(person_id=sian, kind="street", text="Mairy"),
        AddAlert(
            person_id=sian,
            kind="calm",
            level="info",
            action_line="Offer somewhere quiet to wait",
            review_on=date(2027, 1, 29),
        ),
        SetPlan(
            person_id=sian,
            text="Housing application to the council. Ffion can see her the same morning.",
            needs=("home", "money"),
            steps=("Ask about tonight", "Council letter of June is in the file"),
            today=date(2026, 11, 17),
        ),
        Expect(
            person_id=sian,
            on_date=date(2026, 11, 27),
            reason="appointment",
            detail="housing",
            usual=time(9, 45),
        ),
        AddNotWith(person_id=sian, staff_id=hall.staff["Kasia"]),
    ):
        hall.store.apply(command, gethin)
    put_facts(hall, sian)
    put_consents(hall, sian, ids)
    put_visits(hall, sian)
    put_letter(hall, sian, ids["Bryn Derw House"])
    return sian


def put_facts(hall: Hall, person_id: UUID) -> None:
    """Put in what is known now, and the answers of five weeks."""
    rows = [fact(hall, person_id, *told) for told in FACTS]
    rows.append(
        fact(hall, person_id, "medicines", "", date(2026, 11, 13), "Siân", answer="declined")
    )
    for code, values in WEEKLY.items():
        for ago, value in enumerate(reversed(values)):
            if value:
                rows.append(
                    fact(hall, person_id, code, value, day_of(ago), "Siân", current=ago == 0)
                )
    put_in(hall.store, *rows)


def fact(  # noqa: PLR0913 - a fact has so many parts
    hall: Hall,
    person_id: UUID,
    code: str,
    value: str,
    as_of: date,
    source: str,
    confidence: str = "self_report",
    answer: str = "known",
    *,
    current: bool = True,
) -> Fact:
    """Make one fact as it was written down on its own day."""
    return Fact(
        id=new_id(),
        person_id=person_id,
        code=code,
        answer=answer,
        value=value,
        as_of=as_of,
        source=source,
        confidence=confidence,
        tier="B",
        current=current,
        recorded_by=hall.staff["Gethin"],
        recorded_at=datetime(as_of.year, as_of.month, as_of.day, 10, tzinfo=UTC),
    )


def put_consents(hall: Hall, person_id: UUID, ids: dict[str, UUID]) -> None:
    """Put in one answer of each kind."""
    told: tuple[tuple[str, str, list[str], str, date | None], ...] = (
        ("Drws Agored", "help_today", ["housing", "money"], "given", date(2027, 2, 13)),
        ("Council housing", "referral", ["housing", "money"], "given", date(2027, 5, 17)),
        ("Llwybr Recovery", "help_today", ["substances", "health"], "given", date(2026, 11, 27)),
        ("Jobcentre Plus", "help_today", ["money"], "withdrawn", None),
        ("Probation", "weekly_review", [], "refused", None),
        ("", "text_reminders", ["identity"], "given", date(2027, 5, 20)),
    )
    for place, (who, purpose, parts, status, until) in enumerate(told):
        put_in(
            hall.store,
            Consent(
                id=new_id(),
                person_id=person_id,
                agency_id=ids.get(who),
                purpose=purpose,
                parts=parts,
                how="spoken",
                status=status,
                witness="Gethin",
                strokes=[],
                taken_by=hall.staff["Gethin"],
                at=datetime(2026, 11, 6, 10, 59 - place, tzinfo=UTC),
                until=until,
            ),
        )


def drop_in(day_id: UUID, on: date) -> DropIn:
    """Make a drop-in of the past."""
    opens = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    return DropIn(
        id=day_id,
        on_date=on,
        name="Friday drop-in",
        doors_open=opens,
        doors_close=opens + timedelta(hours=4),
        state="closed",
    )


def put_visits(hall: Hall, person_id: UUID) -> None:
    """Put in four visits; one Friday she did not come."""
    put_in(hall.store, drop_in(new_id(), day_of(3)))
    for ago, minute in ((4, 50), (2, 65), (1, 40), (0, 48)):
        on = day_of(ago)
        day_id, visit_id = hall.day_id if ago == 0 else new_id(), new_id()
        opens = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        if ago:
            put_in(hall.store, drop_in(day_id, on))
        came = opens + timedelta(minutes=minute)
        put_in(
            hall.store,
            Visit(
                id=visit_id,
                drop_in_id=day_id,
                person_id=person_id,
                shown_name="Siân",
                ticket=10 + ago,
                state="departed_seen" if ago else "waiting",
                state_since=came,
                arrived_at=came,
                ended_at=came + timedelta(minutes=70) if ago else None,
                urgency=4,
                readiness="not_asked",
                avoid_staff=[],
                end_reason="",
            ),
            Need(
                id=new_id(),
                visit_id=visit_id,
                code="home",
                rank=0,
                outcome="part" if ago else "open",
            ),
            Need(id=new_id(), visit_id=visit_id, code="money", rank=1, outcome="open"),
        )
        if ago:
            put_in(
                hall.store,
                Contact(
                    id=new_id(),
                    visit_id=visit_id,
                    drop_in_id=day_id,
                    staff_id=hall.staff["Gethin"],
                    taken_at=came + timedelta(minutes=9),
                    started_at=came + timedelta(minutes=10),
                    ended_at=came + timedelta(minutes=40),
                    right_worker=True,
                ),
            )


def put_letter(hall: Hall, person_id: UUID, destination_id: UUID, pdf: bytes = PDF) -> UUID:
    """Put in one referral whose letter was signed and printed; return the letter."""
    referral_id, letter_id = new_id(), new_id()
    at = datetime(2026, 11, 13, 11, tzinfo=UTC)
    put_in(
        hall.store,
        Referral(
            id=referral_id,
            person_id=person_id,
            destination_id=destination_id,
            reference="DA-2026-0007",
            agency_id=hall.agency_id,
            kind="detox",
            template="residential",
            asks_for="detox_bed",
            notice="same_day",
            stage="printed",
            stage_at=at,
            draft={},
            owner_id=hall.staff["Gethin"],
            created_at=at,
        ),
        Letter(
            id=letter_id,
            referral_id=referral_id,
            reference="DA-2026-0007",
            status="final",
            pdf=pdf,
            sha256="",
            signed_by=hall.staff["Gethin"],
            made_at=at,
            printed_at=at,
            print_count=1,
        ),
    )
    return letter_id


def made_lately(hall: Hall, name: str) -> UUID:
    """Put in a record that its person has not been told of."""
    person_id = new_id()
    put_in(
        hall.store,
        Person(
            id=person_id,
            name_to_use=name,
            communication=[],
            provisional=True,
            told=False,
            created_at=datetime(2026, 10, 30, 9, tzinfo=UTC),
        ),
    )
    return person_id
