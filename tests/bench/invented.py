"""Invented people and Fridays as plain rows, quick to write and the same each time."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from db.base import Base
from db.models import Agency, Person, PersonName, Staff
from desk.domain.matching import name_keys
from tests.bench.names import Lot, NameLists

TODAY = date(2026, 11, 20)
A_FRIDAY = 60
WORKERS = 12
SKILLS = (
    "home", "recovery", "prescribe", "nursing", "talk", "money", "family", "papers", "basics",
    "supply", "housing_application", "refer_now",
)  # fmt: skip
ROWS_AT_ONCE = 5_000

Row = Mapping[str, Any]
Rows = Mapping[type[Base], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How much to invent: people, and visits on the Fridays before today."""

    people: int
    visits: int = 0
    seed: int = 2026


@dataclass(slots=True)
class Ids:
    """Makes ids in the order of time, as the app does, but the same each time."""

    chance: random.Random
    _last: int = field(default=0)

    def make(self, at: datetime) -> UUID:
        """Give an id made at `at`, after all before it."""
        moment = max(int(at.timestamp() * 1000) << 12, self._last + 1)
        self._last = moment
        high = (moment >> 12) << 16 | 0x7000 | moment & 0xFFF
        return UUID(int=high << 64 | 0x8 << 60 | self.chance.getrandbits(60))


class Crowd:
    """Invented people: who they are, and who of them comes on which Friday."""

    def __init__(self, numbers: Numbers) -> None:
        """Draw who came when; the people themselves are made by `rows`."""
        chance = random.Random(numbers.seed)
        self._chance = chance
        self._count = numbers.people
        names = self._lists = NameLists.read()
        first = [names.accented.get(name, name) for name in names.forenames]
        self._first = Lot(first, 0.8, chance)
        self._rare_first = names.put_together(1_500, chance)
        self._last = Lot(names.surnames, 0.9, chance)
        self._rare_last = names.put_together(min(20_000, 200 + numbers.people // 3), chance)
        self.ids = Ids(chance)
        self.people: list[UUID] = []
        self.called: list[str] = []
        weeks = -(-numbers.visits // A_FRIDAY)
        self.fridays = [TODAY - timedelta(weeks=weeks - week) for week in range(weeks)]
        self.came: dict[date, list[int]] = {
            day: self._who_came(week) for week, day in enumerate([*self.fridays, TODAY])
        }
        self._last_here = {person: day for day in self.came for person in self.came[day]}

    def _who_came(self, week: int) -> list[int]:
        """Draw the people of one Friday: most from those of these months, a few from before."""
        recent = min(self._count, 150)
        start = (week * 3) % max(1, self._count - recent)
        wanted = min(A_FRIDAY, self._count)
        often = self._chance.sample(range(start, start + recent), min(wanted, recent) * 9 // 10)
        came = dict.fromkeys(often)
        while len(came) < wanted:
            came[self._chance.randrange(self._count)] = None
        return list(came)

    def rows(self) -> Iterator[Rows]:
        """Yield the people with their names, some thousand at a time."""
        people: list[Row] = []
        names: list[Row] = []
        begun = datetime(2016, 1, 8, 10, tzinfo=UTC)
        for number in range(self._count):
            at = begun + timedelta(minutes=45 * number * 100_000 // max(self._count, 1) // 1_000)
            person = self.ids.make(at)
            called, full, others = self._names()
            self.people.append(person)
            self.called.append(called)
            people.append(self._person(number, person, called, full, at))
            for kind, text in (("use", called), ("full", full), *others):
                if text:
                    names.append(self._name(person, kind, text, at))
            if len(people) == ROWS_AT_ONCE:
                yield {Person: people, PersonName: names}
                people, names = [], []
        yield {Person: people, PersonName: names}

    def _names(self) -> tuple[str, str, list[tuple[str, str]]]:
        """Draw the name to use, the full name and what else they are called."""
        chance = self._chance
        rare = chance.random() < 0.15
        first = chance.choice(self._rare_first) if rare else self._first.draw()
        last = self._last.draw() if chance.random() < 0.4 else chance.choice(self._rare_last)
        middle = f"{self._first.draw()} " if chance.random() < 0.3 else ""
        full = f"{first} {middle}{last}" if chance.random() < 0.9 else ""
        called = self._lists.short.get(first, first) if chance.random() < 0.4 else first
        others = []
        if chance.random() < 0.16:
            others.append(("street", chance.choice(self._lists.street)))
        if chance.random() < 0.06:
            others.append(("former", f"{first} {chance.choice(self._rare_last)}"))
        if chance.random() < 0.08:
            others.append(("spelling", f"{first} {last}".replace("y", "i").replace("ll", "l")))
        return called, full, others

    def _person(self, number: int, person: UUID, called: str, full: str, at: datetime) -> Row:
        chance = self._chance
        last_here = self._last_here.get(number)
        if last_here is None and chance.random() < 0.5:
            last_here = TODAY - timedelta(weeks=chance.randrange(1, 500))
        born = date(chance.randrange(1950, 2008), chance.randrange(1, 13), chance.randrange(1, 28))
        return {
            "id": person,
            "version": 1,
            "name_to_use": called,
            "full_name": full,
            "born_earliest": born,
            "born_latest": born,
            "born_precision": "day",
            "last_here_on": last_here,
            "created_at": at,
        }

    def _name(self, person: UUID, kind: str, text: str, at: datetime) -> Row:
        folded, sound = name_keys(text)
        return {
            "id": self.ids.make(at),
            "version": 1,
            "person_id": person,
            "kind": kind,
            "text": text,
            "folded": folded,
            "sound": sound,
        }


def team(ids: Ids) -> tuple[Rows, list[UUID]]:
    """Invent an agency and the workers of the hall; give their rows and the workers' ids."""
    names = NameLists.read()
    at = datetime.combine(date(2016, 1, 1), time(9), UTC)
    agency = ids.make(at)
    workers = [ids.make(at) for _ in range(WORKERS)]
    rows: Rows = {
        Agency: [
            {"id": agency, "version": 1, "name": "Bryn House", "short": "Bryn", "kind": "venue"}
        ],
        Staff: [
            {
                "id": worker,
                "version": 1,
                "name": f"{names.forenames[number]} {names.surnames[number]}",
                "called": names.forenames[number],
                "role": "worker",
                "job": "Worker",
                "agency_id": agency,
                "languages": ["en"],
                "skills": [SKILLS[number], SKILLS[(number + 3) % len(SKILLS)]],
            }
            for number, worker in enumerate(workers)
        ],
    }
    return rows, workers
