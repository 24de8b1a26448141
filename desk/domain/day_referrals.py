"""Referrals as one day sees them: what was made, what is open, what is past its clock.

They are told from their steps, so that the sheet of an earlier day can be made again.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.clock import local_date
from desk.domain.clocks import ClockRules, referral_clocks
from desk.domain.day_records import ReferralRecord
from desk.domain.referrals import DONE, STAGES, UNSIGNED
from desk.snapshot import snapshot

_PLACED = ("admitted", "placed")
_OVER = ("over", "red")
_MADE = tuple(stage for stage in STAGES if stage not in UNSIGNED)


@snapshot
class BegunReferral:
    """A referral and where it goes: `kind` of the place, its name, and its nation."""

    id: UUID
    kind: str
    destination: str
    nation: str


@snapshot
class StepTaken:
    """One step of a referral: a stage, or ``paused`` and ``resumed``, at an aware moment."""

    referral_id: UUID
    stage: str
    at: datetime


def as_the_day_ended(
    referrals: Iterable[BegunReferral],
    steps: Iterable[StepTaken],
    rules: ClockRules,
    *,
    on_date: date,
    now: datetime,
    zone: ZoneInfo,
) -> tuple[ReferralRecord, ...]:
    """Return each referral that was begun by `now`, as it stood then on the day `on_date`.

    A referral counts as made on the day on which its letter was first signed; it is open from
    its first step until it ends. Steps after `now` are not looked at.
    """
    taken: dict[UUID, list[StepTaken]] = {}
    for step in sorted(steps, key=lambda each: each.at):
        if step.at <= now:
            taken.setdefault(step.referral_id, []).append(step)
    return tuple(
        _record(row, taken[row.id], rules, on_date=on_date, now=now, zone=zone)
        for row in referrals
        if row.id in taken
    )


def _record(
    row: BegunReferral,
    steps: Sequence[StepTaken],
    rules: ClockRules,
    *,
    on_date: date,
    now: datetime,
    zone: ZoneInfo,
) -> ReferralRecord:
    first = _first_reached(steps)
    made = min((at for stage, at in first.items() if stage in _MADE), default=None)
    placed = [local_date(first[stage], zone) for stage in _PLACED if stage in first]
    waited, since = _pauses(steps)
    clocks = referral_clocks(
        {stage: at for stage, at in first.items() if stage in (*STAGES, *DONE)},
        row.kind, row.nation, rules,
        now=now, zone=zone, paused=waited, paused_since=since,
    )  # fmt: skip
    return ReferralRecord(
        kind=row.kind,
        destination=row.destination,
        made_today=made is not None and local_date(made, zone) == on_date,
        open=_stage(steps) not in DONE,
        # A clock may run out on a Friday: on Saturday it is over, by no working day yet.
        days_over=max((max(1, -clock.days_left) for clock in clocks if clock.state in _OVER),
                      default=0),
        placed_this_week=any(_week(day) == _week(on_date) for day in placed),
        stage=_stage(steps) or STAGES[0],
    )  # fmt: skip


def _first_reached(steps: Iterable[StepTaken]) -> Mapping[str, datetime]:
    first: dict[str, datetime] = {}
    for step in steps:
        first.setdefault(step.stage, step.at)
    return first


def _stage(steps: Sequence[StepTaken]) -> str:
    """Return the stage it had come to; pauses and calls are no stages."""
    stages = [step.stage for step in steps if step.stage in (*STAGES, *DONE)]
    return stages[-1] if stages else ""


def _pauses(steps: Iterable[StepTaken]) -> tuple[timedelta, datetime | None]:
    """Return how long it has waited on the person before, and since when it does now."""
    waited, since = timedelta(0), None
    for step in steps:
        if step.stage == "paused":
            since = since or step.at
        elif since is not None and (step.stage == "resumed" or step.stage in DONE):
            waited, since = waited + (step.at - since), None
    return waited, since


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
