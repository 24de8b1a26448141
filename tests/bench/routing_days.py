"""Invented mornings for the router: who comes, with what, for how long they stay, who works.

Nothing here knows any policy. Every draw comes from the seed, and the same seed gives the same
morning to each policy, so that differences between them are paired.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

OPENS = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
OPEN_MINUTES = 240.0
LAST_ARRIVAL = 195.0
# Domain brief §1.2: a good quarter to a third of the morning stands at the door at nine.
BURST_SHARE, BURST_MINUTES = 0.3, 30.0

# What people come for: share of arrivals, middle length of a contact in minutes.
NEEDS = {
    "home": (24, 20),
    "recovery": (20, 22),
    "script": (11, 15),
    "nurse": (10, 15),
    "money": (13, 18),
    "talk": (8, 20),
    "papers": (9, 12),
    "quick": (5, 4),
}
CONTACT_SPREAD = 0.5
# Who works: skills overlap, and the first seven are always there.
ROTA: tuple[frozenset[str], ...] = (
    frozenset({"recovery", "talk", "refer_now"}),
    frozenset({"home", "housing_application"}),
    frozenset({"prescribe", "recovery"}),
    frozenset({"nursing", "supply", "talk"}),
    frozenset({"money", "papers"}),
    frozenset({"home", "papers", "talk"}),
    frozenset({"recovery", "home", "supply"}),
    frozenset({"recovery", "talk", "refer_now"}),
    frozenset({"home", "money"}),
    frozenset({"nursing", "recovery"}),
    frozenset({"papers", "talk", "supply"}),
    frozenset({"money", "papers", "home"}),
)
SKILLS = {
    "home": "home",
    "recovery": "recovery",
    "script": "prescribe",
    "nurse": "nursing",
    "money": "money",
    "talk": "talk",
    "papers": "papers",
    "quick": "supply",
}

# A quarter wants help now; they leave after 25 minutes, the others after 90 (middle values).
YES_SHARE = 0.25
PATIENCE = {True: 25.0, False: 90.0}
PATIENCE_SPREAD = 0.7
# Not everybody can say how long they can stay, and nobody says it exactly.
TELLS_SHARE = 0.6
TOLD_SPREAD = 0.3
URGENCY = ((2, 8), (3, 22), (4, 70))


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody who comes; times in minutes after opening. `leaves` only chance knows."""

    visit_id: UUID
    arrives: float
    need: str
    urgency: int
    yes: bool
    leaves: float
    says_until: float | None
    contact: float

    def arrived_at(self) -> datetime:
        """Return the moment at which they came."""
        return at(self.arrives)


@dataclass(frozen=True, slots=True)
class Morning:
    """One invented morning."""

    comers: tuple[Comer, ...]
    workers: tuple[tuple[UUID, frozenset[str]], ...]


def at(minute: float) -> datetime:
    """Turn minutes after opening into a moment."""
    return OPENS + timedelta(minutes=minute)


def morning(seed: int, load: float) -> Morning:
    """Invent one morning in which the work that comes is `load` times what workers can do."""
    chance = Random(f"{seed}/{load}")
    workers = tuple((_id(chance), skills) for skills in ROTA[: chance.randint(7, len(ROTA))])
    shares = _shares(chance, workers)
    mean = sum(share * _mean_contact(need) for need, share in shares.items())
    expected = load * len(workers) * OPEN_MINUTES / mean
    people = max(1, round(chance.gauss(expected, expected**0.5)))
    comers = sorted(
        (_comer(chance, shares) for _ in range(people)), key=lambda comer: comer.arrives
    )
    return Morning(tuple(comers), workers)


def _shares(chance: Random, workers: tuple[tuple[UUID, frozenset[str]], ...]) -> dict[str, float]:
    """Mix the needs of the morning: five to eight kinds, each more or less than usual."""
    kinds = [need for need in NEEDS if any(SKILLS[need] in skills for _worker, skills in workers)]
    kept = chance.sample(kinds, chance.randint(5, len(kinds)))
    weight = {need: NEEDS[need][0] * chance.uniform(0.6, 1.4) for need in kinds if need in kept}
    total = sum(weight.values())
    return {need: one / total for need, one in weight.items()}


def _comer(chance: Random, shares: dict[str, float]) -> Comer:
    if chance.random() < BURST_SHARE:
        arrives = chance.uniform(0, BURST_MINUTES)
    else:
        arrives = chance.uniform(0, LAST_ARRIVAL)
    need = chance.choices(list(shares), list(shares.values()))[0]
    yes = need != "quick" and chance.random() < YES_SHARE
    levels, weights = zip(*URGENCY, strict=True)
    urgency = 5 if need == "quick" else chance.choices(levels, weights)[0]
    stays = PATIENCE[yes] * chance.lognormvariate(0, PATIENCE_SPREAD)
    says = stays * chance.lognormvariate(0, TOLD_SPREAD)
    tells = chance.random() < TELLS_SHARE
    return Comer(
        visit_id=_id(chance),
        arrives=arrives,
        need=need,
        urgency=urgency,
        yes=yes,
        leaves=arrives + stays,
        says_until=arrives + max(5, 5 * round(says / 5)) if tells else None,
        contact=NEEDS[need][1] * chance.lognormvariate(0, CONTACT_SPREAD),
    )


def _mean_contact(need: str) -> float:
    """Return the mean of a lognormal length whose middle is known."""
    return NEEDS[need][1] * math.exp(CONTACT_SPREAD**2 / 2)


def _id(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128))
