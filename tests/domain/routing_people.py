"""Invented people and workers for tests of the router, by hand and by chance."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import standard_weights

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WEIGHTS = standard_weights()
AGENCY, OTHER_AGENCY = UUID(int=901), UUID(int=902)
SKILLS = {
    "home": "home",
    "recovery": "recovery",
    "script": "prescribe",
    "nurse": "nursing",
    "money": "money",
    "talk": "talk",
    "quick": "supply",
}
WORKERS = {
    name: UUID(int=500 + number)
    for number, name in enumerate(
        ("gethin", "ffion", "kasia", "mags", "bethan", "prys", "owen", "steve")
    )
}


def at(minutes: float) -> datetime:
    """Return a moment so many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def seeker(number: int = 1, *needs: str, **known: Any) -> Seeker:
    """Invent somebody who came at nine and waits."""
    given: dict[str, Any] = {"visit_id": UUID(int=number), "ticket": number, "arrived_at": NINE}
    return Seeker(needs=needs or ("home",), **(given | known))


def worker(name: str, *skills: str, **known: Any) -> Candidate:
    """Invent a worker who is free since nine."""
    given: dict[str, Any] = {"agency_id": AGENCY, "free": True, "free_at": NINE, "idle_since": NINE}
    return Candidate(
        staff_id=WORKERS[name], called=name.title(), skills=frozenset(skills), **(given | known)
    )


def busy(name: str, *skills: str, until: float, **known: Any) -> Candidate:
    """Invent a worker who is with somebody, and likely to be free `until` minutes after nine."""
    return worker(name, *skills, free=False, free_at=at(until), idle_since=None, **known)


_NEEDS = st.lists(st.sampled_from(sorted(SKILLS)), max_size=3, unique=True).map(tuple)
_STAFF = st.sampled_from(sorted(WORKERS.values()))
_READY = st.sampled_from(("now", "maybe", "not_today", "not_asked"))


@st.composite
def seekers(draw: st.DrawFn, number: int) -> Seeker:
    """Draw anybody who may wait at ten."""
    ready = draw(_READY)
    came = draw(st.integers(0, 60))
    return Seeker(
        visit_id=UUID(int=number),
        ticket=number,
        needs=draw(_NEEDS),
        arrived_at=at(came),
        urgency=draw(st.integers(1, 5)),
        readiness=ready,
        said_yes_at=at(draw(st.integers(came, 60))) if ready == "now" else None,
        stays_until=draw(st.none() | st.integers(30, 200).map(at)),
        state=draw(st.sampled_from(("waiting", "waiting", "between_workers"))),
        speaks=draw(st.sampled_from(("en", "cy", "pl"))),
        interpreter=draw(st.sampled_from(("", "needed", "phone", "not_needed"))),
        gender_wish=draw(st.sampled_from(("", "", "f", "m"))),
        gender_must=draw(st.booleans()),
        avoid_police=draw(st.booleans()),
        avoid_staff=draw(st.frozensets(_STAFF, max_size=1)),
        not_with=draw(st.frozensets(_STAFF, max_size=1)),
        barred_agencies=draw(st.sampled_from((frozenset(), frozenset({OTHER_AGENCY})))),
        key_worker_id=draw(st.none() | _STAFF),
        asked_for=draw(st.booleans()),
        asked_staff_id=draw(st.none() | _STAFF),
        asked_at=at(draw(st.integers(came, 60))),
        last_saw_staff_id=draw(st.none() | _STAFF),
        two_workers=draw(st.booleans()),
        child=draw(st.booleans()),
        dog=draw(st.booleans()),
        wishes_peer=draw(st.booleans()),
    )


@st.composite
def candidates(draw: st.DrawFn, staff_id: UUID) -> Candidate:
    """Draw any worker who may be in the hall at ten."""
    free = draw(st.booleans())
    skills = st.sets(st.sampled_from((*SKILLS.values(), "refer_now")), max_size=4)
    return Candidate(
        staff_id=staff_id,
        called="",
        agency_id=draw(st.sampled_from((AGENCY, OTHER_AGENCY))),
        skills=frozenset(draw(skills)),
        free=free,
        free_at=at(60 if free else draw(st.integers(55, 90))),
        idle_since=at(draw(st.integers(0, 60))) if free else None,
        intake=draw(st.sampled_from(("on", "on", "on", "paused", "full", "away", "gone"))),
        role=draw(st.sampled_from(("worker", "peer"))),
        police=draw(st.booleans()),
        languages=frozenset({"en"} | draw(st.sets(st.sampled_from(("cy", "pl")), max_size=1))),
        gender=draw(st.sampled_from(("f", "m", ""))),
        room_features=frozenset(draw(st.sets(st.sampled_from(("child", "dog"))))),
        leaves_at=draw(st.none() | st.integers(50, 120).map(at)),
        seen_today=draw(st.integers(0, 6)),
    )


@st.composite
def halls(draw: st.DrawFn) -> tuple[tuple[Seeker, ...], tuple[Candidate, ...]]:
    """Draw a hall at ten: up to six who wait and up to five workers."""
    waiting = [draw(seekers(number + 1)) for number in range(draw(st.integers(1, 6)))]
    there = draw(st.lists(_STAFF, min_size=1, max_size=5, unique=True))
    return tuple(waiting), tuple(draw(candidates(staff_id)) for staff_id in there)
