"""An invented Friday of any size, the same each time it is made."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.day import Day, DayHead, day_of
from desk.domain.day_records import (
    ContactRecord,
    DayRecords,
    EarlierDay,
    NeedRecord,
    ReferralRecord,
    SupplyRecord,
    VisitRecord,
    WorkerRecord,
)
from desk.domain.referrals import STAGES

FRIDAY = date(2026, 11, 20)
OPEN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
AGENCIES = (
    "Llwybr Recovery", "Drws Agored, housing support", "Nursing and prescriber", "Jobcentre Plus",
    "Peers", "Council housing", "Mental health", "Probation", "Family support",
)  # fmt: skip
NEEDS = ("basics", "home", "recovery", "money", "nurse", "papers", "script", "talk", "family")
HEAD = DayHead(
    name="Friday drop-in", venue="St Illtyd’s Hall", on_date=FRIDAY,
    opens=OPEN,
    closes=OPEN + timedelta(hours=4),
    zone=ZoneInfo("Europe/London"), weather="wet, 6°C",
    made_at=OPEN + timedelta(hours=4, minutes=14),
    made_by="Nerys Wyn, session lead", reference="DS-2026-47",
)  # fmt: skip


def _visit(number: int, chance: Random) -> VisitRecord:
    arrived = OPEN + timedelta(minutes=int(min(225, chance.expovariate(1 / 60))))
    said = arrived + timedelta(minutes=2) if number % 11 == 3 else None
    return VisitRecord(
        id=UUID(int=1000 + number),
        person_id=UUID(int=number) if number % 15 else None,
        arrived_at=arrived,
        ended_at=arrived + timedelta(minutes=70),
        state="left_not_seen" if number % 14 == 1 else "departed_seen",
        urgency=chance.choices((1, 2, 3, 4, 5), (2, 16, 30, 44, 8))[0],
        expected=chance.random() < 0.6,
        back_entered=number % 29 == 5,
        said_yes_at=said,
        sat_at=said + timedelta(minutes=chance.randint(3, 14)) if said else None,
        letter_sent_at=said + timedelta(minutes=chance.randint(30, 70)) if said else None,
        previous_at=chance.choices(
            (OPEN - timedelta(days=7), OPEN - timedelta(days=120), None), (80, 9, 11)
        )[0],
        interpreter=number % 19 == 7,
        end_reason="barred" if number % 3 else "full",
    )


def records(count: int = 64, seed: int = 7, **changes: object) -> DayRecords:
    """Make the records of a Friday on which `count` people came."""
    chance = Random(seed)
    visits = tuple(_visit(number, chance) for number in range(1, count + 1))
    contacts, needs = [], []
    for number, visit in enumerate(visits):
        for code in chance.sample(NEEDS, chance.randint(1, 4)):
            outcome = chance.choices(("met", "part", "passed_on", "open"), (50, 25, 17, 8))[0]
            needs.append(NeedRecord(visit.id, code, outcome))
        if visit.state == "left_not_seen":
            continue
        began = visit.arrived_at + timedelta(minutes=int(chance.expovariate(1 / 12)))
        for turn in range(chance.randint(1, 3)):
            agency = chance.choices(AGENCIES, (21, 15, 22, 12, 11, 9, 5, 3, 2))[0]
            started = began + timedelta(minutes=20 * turn)
            contacts.append(ContactRecord(visit.id, agency, started, kit_only=number % 17 == 4))
    kinds = ("housing", "housing", "gp", "mental_health", "detox", "rehab")
    referrals = tuple(
        ReferralRecord(
            kind=kinds[number % 6], destination=("Tŷ Heulwen", "Council", "Bryn Derw")[number % 3],
            made_today=number < count // 4, open=number < count * 0.6,
            days_over=max(0, 4 - number), placed_this_week=number in {1, 2},
            stage=STAGES[number % 7],
        )
        for number in range(count)
    )  # fmt: skip
    made = DayRecords(
        on_date=FRIDAY, doors_open=OPEN, doors_close=OPEN + timedelta(hours=4),
        zone=ZoneInfo("Europe/London"), visits=visits, needs=tuple(needs),
        contacts=tuple(contacts), referrals=referrals,
        supplies=(SupplyRecord("needles", 19, 11), SupplyRecord("naloxone_new", 3),
                  SupplyRecord("naloxone_replaced", 1)) if count else (),
        workers=tuple(WorkerRecord(UUID(int=n), AGENCIES[n % 8], 225) for n in range(11)),
        expected=round(count * 0.75),
        earlier=(
            EarlierDay(date(2025, 11, 21), 49), EarlierDay(date(2026, 10, 23), 55),
            EarlierDay(date(2026, 10, 30), 56), EarlierDay(date(2026, 11, 6), 59),
            EarlierDay(date(2026, 11, 13), 58),
        ),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def friday(count: int = 64, seed: int = 7, **changes: object) -> Day:
    """Count a Friday on which `count` people came."""
    return day_of(records(count, seed, **changes), HEAD)
