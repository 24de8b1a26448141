"""Invented Fridays: who came, for what, to whom, and the audit of it."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from db.base import Base
from db.models import Audit, Contact, DropIn, Expectation, Need, OnSite, Visit, VisitEvent
from desk.ledger import chain_hash
from tests.bench.invented import TODAY, Crowd, Rows

NEEDS = ("home", "recovery", "script", "nurse", "talk", "money", "family", "papers", "basics")
NOW = datetime(2026, 11, 20, 9, 47, tzinfo=UTC)
EXPECTED_TODAY = 40
HERE_TODAY = 45
"""Of those who came today so many are still here; the others have gone."""


class Fridays:
    """Makes the rows of each Friday in turn, with one unbroken audit chain through them all."""

    def __init__(self, crowd: Crowd, workers: list[UUID]) -> None:
        """Let the people of `crowd` meet `workers`."""
        self._crowd = crowd
        self._workers = workers
        self._chance = random.Random(crowd.ids.chance.random())
        self._seq = 0
        self._hash = ""
        self._rows: defaultdict[type[Base], list[dict[str, Any]]] = defaultdict(list)

    def rows(self) -> Iterator[Rows]:
        """Yield the rows of every Friday, today last."""
        for day in (*self._crowd.fridays, TODAY):
            self._friday(day)
            yield dict(self._rows)
            self._rows.clear()

    def _friday(self, day: date) -> None:
        opens = datetime.combine(day, time(9), UTC)
        drop_in = self._crowd.ids.make(opens)
        came = self._crowd.came[day]
        self._put(
            DropIn,
            id=drop_in,
            on_date=day,
            name="Friday drop-in",
            doors_open=opens,
            doors_close=opens + timedelta(hours=4),
            state="open" if day == TODAY else "closed",
            tickets_given=len(came),
        )
        for number, worker in enumerate(self._workers):
            self._put(
                OnSite,
                id=self._crowd.ids.make(opens),
                drop_in_id=drop_in,
                staff_id=worker,
                room=f"Room {number + 1}",
                room_features=[],
                starts_at=opens,
                intake="on",
                intake_since=opens,
            )
        for ticket, person in enumerate(came, 1):
            self._visit(drop_in, opens, ticket, person, today=day == TODAY)
        if day == TODAY:
            self._expected(opens, set(came))

    def _expected(self, opens: datetime, came: set[int]) -> None:
        count = len(self._crowd.people)
        for person in self._chance.sample(range(count), min(EXPECTED_TODAY, count)):
            if person not in came:
                self._put(
                    Expectation,
                    id=self._crowd.ids.make(opens),
                    person_id=self._crowd.people[person],
                    on_date=TODAY,
                    reason="invited",
                )

    def _visit(
        self, drop_in: UUID, opens: datetime, ticket: int, person: int, *, today: bool
    ) -> None:
        chance = self._chance
        # Half of a Friday comes in its first half hour. Source: domain brief §1.2.
        arrived = opens + timedelta(minutes=chance.randrange(30 if ticket <= 30 else 180))
        if today:
            arrived = min(arrived, NOW - timedelta(minutes=chance.randrange(1, 40)))
        taken = arrived + timedelta(minutes=chance.randrange(2, 40))
        ended = taken + timedelta(minutes=chance.randrange(5, 60))
        state = "departed_seen"
        ended_at: datetime | None = ended
        if today:
            taken, ended = min(taken, NOW), min(ended, NOW)
            gone = ticket > HERE_TODAY
            sits = ticket <= len(self._workers) // 2
            state = "departed_seen" if gone else "with_worker" if sits else "waiting"
            ended_at = ended if gone else None
        visit = self._crowd.ids.make(arrived)
        self._put(
            Visit,
            id=visit,
            drop_in_id=drop_in,
            person_id=self._crowd.people[person],
            shown_name=self._crowd.called[person],
            ticket=ticket,
            state=state,
            state_since=arrived if state == "waiting" else taken,
            arrived_at=arrived,
            ended_at=ended_at,
            urgency=chance.choice((2, 3, 3, 4, 4, 4, 5)),
            readiness=chance.choice(("now", "maybe", "not_today", "not_asked")),
            end_reason="",
        )
        self._event(visit, "waiting", arrived)
        self._audit("visit.check_in", visit, arrived)
        for rank, code in enumerate(chance.sample(NEEDS, chance.randrange(1, 4))):
            self._put(
                Need,
                id=self._crowd.ids.make(arrived),
                visit_id=visit,
                code=code,
                rank=rank,
                outcome="open" if state == "waiting" else "met",
            )
        if state != "waiting":
            self._contact(drop_in, visit, ticket, taken, None if state == "with_worker" else ended)
        if ended_at is not None:
            self._event(visit, "departed_seen", ended_at)

    def _contact(
        self, drop_in: UUID, visit: UUID, ticket: int, taken: datetime, ended: datetime | None
    ) -> None:
        worker = self._workers[ticket % len(self._workers)]
        self._put(
            Contact,
            id=self._crowd.ids.make(taken),
            visit_id=visit,
            drop_in_id=drop_in,
            staff_id=worker,
            taken_at=taken,
            started_at=taken,
            ended_at=ended,
            right_worker=True,
        )
        self._event(visit, "with_worker", taken)
        self._audit("contact.take_next", visit, taken)
        if ended is not None:
            self._audit("contact.finish", visit, ended)

    def _event(self, visit: UUID, state: str, at: datetime) -> None:
        self._put(VisitEvent, id=self._crowd.ids.make(at), visit_id=visit, state=state, at=at)

    def _audit(self, name: str, subject: UUID, at: datetime) -> None:
        self._seq += 1
        row = Audit(
            seq=self._seq,
            command_id=self._crowd.ids.make(at),
            at=at,
            actor_id=None,
            desk="reception",
            name=name,
            subject=subject,
            result=subject,
            changes=[{"table": "visit", "id": str(subject), "fields": {"": "made"}}],
            reason="",
            before=self._hash,
        )
        row.hash = self._hash = chain_hash(row)
        values = {column.key: getattr(row, column.key) for column in Audit.__table__.columns}
        self._rows[Audit].append(values)

    def _put(self, model: type[Base], **values: Any) -> None:
        self._rows[model].append({"version": 1, **values})
