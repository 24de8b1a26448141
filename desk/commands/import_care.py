"""Writes what belongs to a person of a venue's list: alerts, plan, consent, whom to keep apart."""

from collections.abc import Collection, Hashable, Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select

from db.base import Kept, Tx
from db.models import (
    Alert,
    Consent,
    DropIn,
    Expectation,
    Fact,
    KeepApart,
    NotWith,
    Plan,
)
from desk.commands.imports import Bulk, Changes, differing, given, in_parts, mend
from desk.domain.imports_fates import Change
from desk.domain.imports_known import Known
from desk.domain.imports_people import PersonRecord
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.queries.venue import venue

T = TypeVar("T", bound=Hashable)
MIDDAY = time(12)
"""The time of a consent of which only the day is told."""


class CareWriter:
    """Writes for each row what it says beyond who the person is; what is there stays."""

    def __init__(self, tx: Tx, bulk: Bulk, known: Known, today: date) -> None:
        """Write through `bulk` what is new; `today` is the day at the venue."""
        self._tx, self._bulk, self._known, self._today = tx, bulk, known, today
        self._references = dict(known.references)
        self._zone = venue(tx, Viewer()).zone_info
        next_day = tx.scalar(select(func.min(DropIn.on_date)).where(DropIn.on_date >= today))
        self._next_day = next_day or today
        self._plans: dict[UUID, Plan] = {}
        self._readiness: dict[UUID, Fact] = {}
        self._alerts: dict[Hashable, Alert] = {}
        self._expected: dict[Hashable, Expectation] = {}
        self._apart: set[frozenset[UUID]] = set()
        self._not_with: set[tuple[UUID, UUID]] = set()
        self._consents: set[Hashable] = set()
        self._changes: dict[str, None] = {}
        self._looking = False

    def begin(self, people: Collection[UUID]) -> None:
        """Read what is there for those who are known already."""
        for some in in_parts(people):
            self._read_care(some)
            self._read_apart(some)

    def know(self, references: Mapping[str, UUID]) -> None:
        """Take the people of this file by their references, beside those of the store."""
        self._references |= references

    def says_more(self, record: PersonRecord, person_id: UUID) -> bool:
        """Say whether a row tells anything of somebody that is not known yet; write nothing."""
        self._looking = True
        changes = self.write(record, person_id)
        self._looking = False
        return bool(changes)

    def write(self, record: PersonRecord, person_id: UUID) -> Changes:
        """Write all that a row says; return the columns in which anything was new."""
        self._changes = {}
        self._write_plan(record, person_id)
        self._write_readiness(record, person_id)
        self._write_expected(record, person_id)
        self._write_alerts(record, person_id)
        self._write_apart(record, person_id)
        self._write_consents(record, person_id)
        return tuple(map(Change, self._changes))

    # ------------------------------------------------------------------ what is there

    def _read_care(self, people: tuple[UUID, ...]) -> None:
        tx = self._tx
        for plan in tx.scalars(select(Plan).where(Plan.person_id.in_(people))):
            self._plans[plan.person_id] = plan
        for fact in tx.scalars(
            select(Fact).where(Fact.person_id.in_(people), Fact.current, Fact.code == "readiness")
        ):
            self._readiness[fact.person_id] = fact
        for alert in tx.scalars(
            select(Alert).where(Alert.person_id.in_(people), Alert.ended_at.is_(None))
        ):
            self._alerts[alert.person_id, alert.kind, alert.action_line] = alert
        for row in tx.scalars(select(Expectation).where(Expectation.person_id.in_(people))):
            self._expected[row.person_id, row.on_date] = row

    def _read_apart(self, people: tuple[UUID, ...]) -> None:
        tx = self._tx
        pairs = select(KeepApart.person_id, KeepApart.other_id).where(
            KeepApart.person_id.in_(people) | KeepApart.other_id.in_(people),
            KeepApart.ended_at.is_(None),
        )
        self._apart |= {frozenset(pair) for pair in tx.execute(pairs)}
        wishes = select(NotWith.person_id, NotWith.staff_id).where(NotWith.person_id.in_(people))
        self._not_with |= {(row[0], row[1]) for row in tx.execute(wishes)}
        agreed = select(
            Consent.person_id,
            Consent.agency_id,
            Consent.destination_id,
            Consent.purpose,
            Consent.status,
        ).where(Consent.person_id.in_(people))
        self._consents |= {tuple(row) for row in tx.execute(agreed)}

    # ------------------------------------------------------------------ what is new

    def _add(self, key: str, model: type[Kept], **values: Any) -> None:
        self._changes[key] = None
        if not self._looking:
            self._bulk.add(model, **values)

    def _mend(self, key: str, row: Any, values: dict[str, Any]) -> None:
        changes = differing(row, values)
        if changes:
            self._changes[key] = None
        if not self._looking:
            mend(row, changes)

    def _is_new(self, there: set[T], one: T) -> bool:
        """Say whether something is not there yet; it is from now on."""
        new = one not in there
        if new and not self._looking:
            there.add(one)
        return new

    def _write_plan(self, record: PersonRecord, person_id: UUID) -> None:
        place = record.plan_destination
        values = {
            "text": record.plan,
            "needs": list(record.needs),
            "steps": list(record.plan_steps),
            "destination_id": self._known.destination(place) if place else None,
        }
        told = given(values)
        plan = self._plans.get(person_id)
        if plan is not None:
            if differing(plan, told):
                self._mend("plan", plan, {**told, "updated_on": self._today})
        elif told:
            self._add(
                "plan",
                Plan,
                person_id=person_id,
                **values,
                updated_on=record.reviewed_on or self._today,
                updated_by=self._tx.actor,
            )

    def _write_readiness(self, record: PersonRecord, person_id: UUID) -> None:
        """Keep how ready somebody was as the fact that it is, unless a later day told more."""
        codes = standard_codes()
        if not record.readiness or record.readiness == "not_asked":
            return
        value = codes.readiness.label(record.readiness)
        before = self._readiness.get(person_id)
        if before is not None:
            if before.value == value or (before.as_of or date.min) > (
                record.reviewed_on or date.min
            ):
                return
            self._mend("readiness", before, {"current": False})
        self._add(
            "readiness",
            Fact,
            person_id=person_id,
            code="readiness",
            answer="known",
            value=value,
            as_of=record.reviewed_on,
            source=record.key_worker,
            agency_id=None,
            confidence="self_report",
            tier=codes.facts["readiness"].tier,
            current=True,
            recorded_by=self._tx.actor,
            recorded_at=self._tx.now,
        )

    def _write_expected(self, record: PersonRecord, person_id: UUID) -> None:
        expected = record.expected
        if expected is None:
            return
        on = expected.on or self._next_day
        values = {
            "reason": expected.reason,
            "detail": expected.detail,
            "usual": expected.usual,
            "urgency": expected.urgency,
        }
        before = self._expected.get((person_id, on))
        if before is not None:
            usual = {"urgency"} if expected.usual_urgency else set()
            self._mend("expected_reason", before, given(values, usual))
        else:
            self._add(
                "expected_reason",
                Expectation,
                person_id=person_id,
                on_date=on,
                **values,
                made_by=self._tx.actor,
            )

    def _write_alerts(self, record: PersonRecord, person_id: UUID) -> None:
        for alert in record.alerts:
            before = self._alerts.get((person_id, alert.kind, alert.action_line))
            values = {
                "level": alert.level,
                "review_on": alert.review_on,
                "hard_stop": alert.hard_stop,
                "still_offered": alert.still_offered,
            }
            if before is not None:
                self._mend("action_line", before, given(values, alert.usual))
                continue
            self._add(
                "action_line",
                Alert,
                person_id=person_id,
                kind=alert.kind,
                action_line=alert.action_line,
                detail="",
                **values,
                set_by=self._tx.actor,
                set_at=self._tx.now,
                ended_at=None,
            )

    def _write_apart(self, record: PersonRecord, person_id: UUID) -> None:
        for reference in record.keep_apart:
            other = self._references.get(reference.casefold())
            if other is None or other == person_id:
                continue
            if self._is_new(self._apart, frozenset((person_id, other))):
                values = {"person_id": person_id, "other_id": other}
                self._add("keep_apart", KeepApart, **values, detail="", ended_at=None)
        for name in record.not_with:
            worker = self._known.worker(name)
            if worker is not None and self._is_new(self._not_with, (person_id, worker)):
                self._add("not_with", NotWith, person_id=person_id, staff_id=worker, detail="")

    def _write_consents(self, record: PersonRecord, person_id: UUID) -> None:
        for consent in record.consents:
            agency = self._known.agency(consent.receiver)
            place = None if agency else self._known.destination(consent.receiver)
            same = (person_id, agency, place, consent.purpose, consent.status)
            if (agency is None and place is None) or not self._is_new(self._consents, same):
                continue
            self._add(
                "consents",
                Consent,
                person_id=person_id,
                agency_id=agency,
                destination_id=place,
                purpose=consent.purpose,
                parts=list(consent.parts),
                how=consent.how,
                status=consent.status,
                language="en",
                witness="" if consent.how == "signed" else consent.taken_by,
                strokes=[],
                taken_by=self._known.worker(consent.taken_by) if consent.taken_by else None,
                at=self._at(consent.on),
                until=consent.until,
                withdrawn_at=self._at(consent.on) if consent.status == "withdrawn" else None,
            )

    def _at(self, on: date | None) -> datetime:
        return datetime.combine(on, MIDDAY, self._zone) if on else self._tx.now
