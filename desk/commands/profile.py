"""What is known of a person: facts, alerts, the plan, expectations, notes."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from db.base import Tx
from db.models import Alert, Expectation, Fact, Note, Person, Plan, Staff
from desk.commands.base import Command, Did, must_get
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal

ACTION_LINE = 80
ANSWERS = ("known", "not_asked", "not_known", "declined")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFact(Command):
    """Writes down a fact: its value or why there is none, who says so, and for which day.

    The fact that was current stays in the history. Raises Refusal ``fact.empty`` for a known
    fact without a value, ``fact.future`` for a day to come.
    """

    name: ClassVar[str] = "fact.record"

    person_id: UUID
    code: str
    answer: str
    value: str
    as_of: date | None
    source: str
    today: date
    confidence: str = "self_report"
    tier: str = "B"
    agency_id: UUID | None = None

    def apply(self, tx: Tx) -> Did:
        """Make it the current fact of its code."""
        person = must_get(tx, Person, self.person_id)
        value = self.value.strip() if self.answer == "known" else ""
        if self.answer not in ANSWERS or (self.answer == "known" and not value):
            raise Refusal("fact.empty")
        if self.as_of and self.as_of > self.today:
            raise Refusal("fact.future")
        for old in _current(tx, self.person_id, self.code):
            old.current = False
        fact = Fact(
            id=new_id(),
            person_id=self.person_id,
            code=self.code,
            answer=self.answer,
            value=value,
            as_of=self.as_of,
            source=self.source.strip(),
            agency_id=self.agency_id,
            confidence=self.confidence,
            tier=self.tier,
            current=True,
            recorded_by=tx.actor,
            recorded_at=tx.now,
        )
        tx.add(fact)
        facts = {"name": person.name_to_use, "fact": self.code}
        return Did(id=fact.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoChange(Command):
    """Confirms in one press that nothing has changed this week in the facts named by `codes`.

    "No change" is not the same as "not checked": each fact is written again for today.
    """

    name: ClassVar[str] = "fact.no_change"

    person_id: UUID
    codes: tuple[str, ...]
    today: date
    source: str

    def apply(self, tx: Tx) -> Did:
        """Write each current fact again with today's date."""
        person = must_get(tx, Person, self.person_id)
        count = 0
        for code in self.codes:
            standing = _current(tx, self.person_id, code)
            if not standing:
                continue
            newest = max(standing, key=lambda fact: (fact.as_of or date.min, fact.recorded_at))
            if newest.answer != "known" or newest.as_of == self.today:
                continue
            for old in standing:
                old.current = False
            tx.add(_again(newest, tx, self.today, self.source))
            count += 1
        person.reviewed_on = self.today
        facts: dict[str, str | int] = {"name": person.name_to_use, "count": count}
        return Did(id=person.id, facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAlert(Command):
    """Sets an alert. The action line says what to do in at most 80 characters, never why.

    It must be looked at again within 90 days. Source: domain brief §2.5.
    """

    name: ClassVar[str] = "alert.add"

    person_id: UUID
    kind: str
    level: str
    action_line: str
    review_on: date
    hard_stop: bool = False
    still_offered: str = ""
    detail: str = ""

    def apply(self, tx: Tx) -> Did:
        """Set it."""
        person = must_get(tx, Person, self.person_id)
        line = self.action_line.strip()
        if not line:
            raise Refusal("alert.empty")
        if len(line) > ACTION_LINE:
            raise Refusal("alert.long", most=ACTION_LINE)
        alert = Alert(
            id=new_id(),
            person_id=person.id,
            kind=self.kind,
            level=self.level,
            action_line=line,
            detail=self.detail.strip(),
            hard_stop=self.hard_stop,
            still_offered=self.still_offered.strip(),
            set_by=tx.actor,
            set_at=tx.now,
            review_on=self.review_on,
        )
        tx.add(alert)
        return Did(id=alert.id, facts={"name": person.name_to_use}, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAlert(Command):
    """Ends an alert; it stays in the history."""

    name: ClassVar[str] = "alert.end"

    alert_id: UUID

    def apply(self, tx: Tx) -> Did:
        """End it now."""
        alert = must_get(tx, Alert, self.alert_id)
        alert.ended_at = tx.now
        person = must_get(tx, Person, alert.person_id)
        return Did(id=alert.id, facts={"name": person.name_to_use}, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan(Command):
    """Writes the plan for the minute in which somebody says yes."""

    name: ClassVar[str] = "plan.set"

    person_id: UUID
    text: str
    needs: tuple[str, ...]
    steps: tuple[str, ...] = ()
    destination_id: UUID | None = None
    today: date

    def apply(self, tx: Tx) -> Did:
        """Make or replace the one plan a person has."""
        person = must_get(tx, Person, self.person_id)
        plan = tx.scalar(select(Plan).where(Plan.person_id == person.id))
        if plan is None:
            plan = Plan(id=new_id(), person_id=person.id)
            tx.add(plan)
        plan.text, plan.needs, plan.steps = self.text.strip(), list(self.needs), list(self.steps)
        plan.destination_id = self.destination_id
        plan.updated_on, plan.updated_by = self.today, tx.actor
        return Did(id=plan.id, facts={"name": person.name_to_use}, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect(Command):
    """Puts somebody on the list of a day to come. `usual` is a local time of day."""

    name: ClassVar[str] = "expected.add"

    person_id: UUID
    on_date: date
    reason: str
    detail: str = ""
    usual: time | None = None
    urgency: int = 4

    def apply(self, tx: Tx) -> Did:
        """Add it; a second reason for the same day replaces the first."""
        person = must_get(tx, Person, self.person_id)
        row = tx.scalar(
            select(Expectation).where(
                Expectation.person_id == person.id, Expectation.on_date == self.on_date
            )
        )
        if row is None:
            row = Expectation(id=new_id(), person_id=person.id, on_date=self.on_date)
            tx.add(row)
        row.reason, row.detail, row.usual = self.reason, self.detail.strip(), self.usual
        row.urgency, row.made_by = self.urgency, tx.actor
        facts = {"name": person.name_to_use, "date": self.on_date.isoformat()}
        return Did(id=row.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotExpected(Command):
    """Takes somebody off the list of a day."""

    name: ClassVar[str] = "expected.remove"

    expectation_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Remove the expectation."""
        row = must_get(tx, Expectation, self.expectation_id)
        person = must_get(tx, Person, row.person_id)
        tx.delete(row)
        return Did(id=row.id, facts={"name": person.name_to_use}, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveNote(Command):
    """Saves a worker's note: for their own agency, or for everyone helping the person."""

    name: ClassVar[str] = "note.save"
    goes_on: ClassVar[bool] = True
    quiet: ClassVar[bool] = True

    visit_id: UUID | None
    person_id: UUID | None
    audience: str
    text: str
    note_id: UUID | None = None

    def apply(self, tx: Tx) -> Did:
        """Make the note, or write it anew while it is being typed."""
        note = tx.get(Note, self.note_id) if self.note_id else None
        if note is None:
            writer = tx.get(Staff, tx.actor) if tx.actor else None
            note = Note(
                id=self.note_id or new_id(),
                person_id=self.person_id,
                visit_id=self.visit_id,
                agency_id=writer.agency_id if writer else None,
                by_id=tx.actor,
            )
            tx.add(note)
        note.audience, note.text, note.at = self.audience, self.text, tx.now
        return Did(id=note.id, subject=self.person_id or self.visit_id)


def _current(tx: Tx, person_id: UUID, code: str) -> list[Fact]:
    """Load what now stands under one code, on the person's record and on those joined to it."""
    records = select(Person.id).where(
        or_(Person.id == person_id, Person.merged_into_id == person_id)
    )
    return list(
        tx.scalars(select(Fact).where(Fact.person_id.in_(records), Fact.current, Fact.code == code))
    )


def _again(old: Fact, tx: Tx, today: date, source: str) -> Fact:
    return Fact(
        id=new_id(),
        person_id=old.person_id,
        code=old.code,
        answer=old.answer,
        value=old.value,
        as_of=today,
        source=source,
        agency_id=old.agency_id,
        confidence=old.confidence,
        tier=old.tier,
        current=True,
        recorded_by=tx.actor,
        recorded_at=tx.now,
    )
