"""The referrals under way: what needs somebody today, one clock and one next step for each."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.clock import local_date, whole_minutes
from desk.domain.clocks import ClockRules, ReferralClock, referral_clocks
from desk.domain.referrals import DONE, SIGNED_ON, STAGES
from desk.snapshot import snapshot

STEPS = 6
GROUPS = ("today", "moved", "finished", "waiting")
A_WEEK = timedelta(days=7)
REFUSED_STAYS = timedelta(days=28)
"""A refusal is asked about so long, unless another letter has taken its place."""

_STEP_OF: Mapping[str, int] = {
    "accepted_help": 1,
    "consent_recorded": 1,
    "drafted": 2,
    "signed": 2,
    "printed": 2,
    "sent": 3,
    "acknowledged": 4,
    "info_requested": 4,
    "info_supplied": 4,
    "assessment_booked": 5,
    "assessed": 5,
    "funding_decided": 5,
    "offer": 5,
    "admitted": 6,
    "placed": 6,
}


@snapshot(kw_only=True)
class TrackedRow:
    """One referral as the tracker reads it.

    `reached` tells when each stage was first reached; `paused` is how long it has waited on the
    person before, `paused_since` since when it does now. `replaced` says that another letter was
    begun after this one was refused.
    """

    id: UUID
    person_id: UUID
    name: str
    destination_id: UUID
    destination: str
    phone: str
    kind: str
    template: str
    asks_for: str
    notice: str
    stage: str
    stage_at: datetime
    reference: str
    created_at: datetime
    said_yes_at: datetime | None
    sent_at: datetime | None
    sent_how: str | None
    refusal: str | None
    next_step: str
    owner_id: UUID | None
    owner: str
    paused_since: datetime | None
    paused: timedelta = timedelta(0)
    reached: Mapping[str, datetime] = field(default_factory=dict)
    replaced: bool = False


@snapshot
class TrackClock:
    """The one clock of a referral.

    `code` is ``send`` (minutes until the letter is due, below nought once it is over), ``said``
    (days since a yes of another day that no letter has answered), ``choose`` (refused: what
    next?), ``paused`` (days), ``done`` (days from the yes), ``running``, ``over`` or ``none``.
    `meaning` is the state it is shown in. For running and over, `clock` tells which it is.
    """

    code: str
    meaning: str
    count: int = 0
    clock: ReferralClock | None = None

    @property
    def past(self) -> bool:
        """Whether it is past its time."""
        return self.code in {"over", "said"} or (self.code == "send" and self.count < 0)


@snapshot
class TrackLine:
    """One line of the tracker: its group, its clock, how far it has come of six steps."""

    row: TrackedRow
    group: str
    clock: TrackClock
    steps: int
    steps_meaning: str


@snapshot
class TrackerRow:
    """All that the tracker shows. `usual_minutes` is the median from a yes to a letter sent."""

    rows: tuple[TrackedRow, ...]
    usual_minutes: int | None


def track(
    rows: Iterable[TrackedRow], nation: str, rules: ClockRules, *, now: datetime, zone: ZoneInfo
) -> tuple[TrackLine, ...]:
    """Sort referrals into their groups, the most urgent first; what ended long ago is left out."""
    every = [_line(row, nation, rules, now=now, zone=zone) for row in rows]
    lines = [
        line for line in every if line.group != "finished" or now - line.row.stage_at <= A_WEEK
    ]
    return tuple(sorted(lines, key=lambda line: (GROUPS.index(line.group), *_urgency(line))))


def _line(
    row: TrackedRow, nation: str, rules: ClockRules, *, now: datetime, zone: ZoneInfo
) -> TrackLine:
    clock = _clock(row, nation, rules, now=now, zone=zone)
    steps, meaning = _steps(row)
    return TrackLine(row, _group(row, clock, now), clock, steps, meaning)


def _group(row: TrackedRow, clock: TrackClock, now: datetime) -> str:
    if clock.code == "choose":
        return "today"
    if row.stage in DONE:
        return "finished"
    if clock.code == "paused":
        return "waiting"
    waits = row.stage in SIGNED_ON or row.stage == "info_requested"
    if waits or clock.past or clock.code == "send":
        return "today"
    return "moved" if now - row.stage_at <= A_WEEK else "waiting"


def _urgency(line: TrackLine) -> tuple[int, int, datetime]:
    clock = line.clock
    if clock.code == "send":
        return 0, clock.count, line.row.stage_at
    if clock.past:
        return 1, -clock.count, line.row.stage_at
    if clock.code == "choose":
        return 2, 0, line.row.stage_at
    due = clock.clock.due_on.toordinal() if clock.clock else date.max.toordinal()
    return 3, due, line.row.stage_at


def _steps(row: TrackedRow) -> tuple[int, str]:
    """Return how many of the six steps are done, and in which colour."""
    if row.stage in _STEP_OF:
        return _STEP_OF[row.stage], "with_text" if row.stage in DONE else "accent"
    furthest = max((_STEP_OF[stage] for stage in row.reached if stage in _STEP_OF), default=1)
    if row.stage == "refused":
        return max(furthest, 4), "late_text"
    return furthest, "text_muted"


def _clock(
    row: TrackedRow, nation: str, rules: ClockRules, *, now: datetime, zone: ZoneInfo
) -> TrackClock:
    if row.stage == "refused" and not row.replaced and now - row.stage_at <= REFUSED_STAYS:
        return TrackClock("choose", "late")
    if row.stage in DONE:
        return _ended(row, zone)
    if row.paused_since is not None:
        return TrackClock("paused", "quiet", (now - row.paused_since).days)
    if row.sent_at is None:
        return _unsent(row, rules, now=now, zone=zone)
    return _sent(row, nation, rules, now=now, zone=zone)


def _sent(
    row: TrackedRow, nation: str, rules: ClockRules, *, now: datetime, zone: ZoneInfo
) -> TrackClock:
    running = referral_clocks(
        _stages(row), row.kind, nation, rules, now=now, zone=zone, paused=row.paused
    )
    if not running:
        return TrackClock("none", "quiet")
    first = running[0]
    if first.state == "running":
        today = first.due_on == local_date(now, zone)
        return TrackClock("running", "soon" if today else "quiet", 0, first)
    return TrackClock("over", "late", -first.days_left, first)


def _ended(row: TrackedRow, zone: ZoneInfo) -> TrackClock:
    begun = local_date(row.said_yes_at or row.created_at, zone)
    days = max(0, (local_date(row.stage_at, zone) - begun).days)
    return TrackClock("done", "with" if row.stage in {"admitted", "placed"} else "quiet", days)


def _unsent(row: TrackedRow, rules: ClockRules, *, now: datetime, zone: ZoneInfo) -> TrackClock:
    said = row.said_yes_at
    if said is None:
        return TrackClock("none", "quiet")
    if local_date(said, zone) != local_date(now, zone):
        days = (local_date(now, zone) - local_date(said, zone)).days
        return TrackClock("said", "late", days)
    due = said + rules.yes.letter_due
    if now < due:
        return TrackClock("send", "soon", whole_minutes(now, due))
    return TrackClock("send", "late", -max(1, whole_minutes(due, now)))


def _stages(row: TrackedRow) -> dict[str, datetime]:
    """Return when each stage that starts or stops a clock was reached."""
    return {stage: at for stage, at in row.reached.items() if stage in STAGES}
