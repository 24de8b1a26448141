"""What a day leaves behind: plain records from which its figures are counted."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.referrals import STAGES
from desk.snapshot import snapshot


@snapshot(kw_only=True)
class VisitRecord:
    """One stored visit. Moments are aware UTC.

    `previous_at` is when the same person last came before this day; None is their first time.
    `interpreter` tells that they need one. `end_reason` is the code why they left or were
    turned away.
    """

    id: UUID
    person_id: UUID | None
    arrived_at: datetime
    ended_at: datetime | None = None
    state: str = "departed_seen"
    urgency: int = 4
    expected: bool = False
    back_entered: bool = False
    said_yes_at: datetime | None = None
    sat_at: datetime | None = None
    letter_sent_at: datetime | None = None
    previous_at: datetime | None = None
    interpreter: bool = False
    end_reason: str = ""


@snapshot
class NeedRecord:
    """One need of one visit and what became of it."""

    visit_id: UUID
    code: str
    outcome: str


@snapshot
class ContactRecord:
    """One contact; `started_at` is None when it was never begun."""

    visit_id: UUID
    agency: str
    started_at: datetime | None
    kit_only: bool = False


@snapshot
class SupplyRecord:
    """Things handed out. `kind`: needles, naloxone_new, naloxone_replaced, other."""

    kind: str
    given: int
    returned: int = 0
    visit_id: UUID | None = None


@snapshot
class ReferralRecord:
    """One referral as the day sees it. `days_over` is above nought when past its clock.

    `stage` is the one it had come to by then.
    """

    kind: str
    destination: str
    made_today: bool
    open: bool
    days_over: int = 0
    placed_this_week: bool = False
    stage: str = STAGES[0]


@snapshot
class WorkerRecord:
    """One worker who was on site, and for how many minutes the rota has them."""

    staff_id: UUID
    agency: str
    minutes: int = 0


@snapshot
class EarlierDay:
    """An earlier day of the drop-in, to compare with."""

    on_date: date
    visits: int


@snapshot(kw_only=True)
class DayRecords:
    """Everything of one day. `expected` counts who was on the list, come or not.

    `earlier` are earlier days, in any order; `targets` are minutes by urgency.
    """

    on_date: date
    doors_open: datetime
    doors_close: datetime
    zone: ZoneInfo
    visits: tuple[VisitRecord, ...]
    needs: tuple[NeedRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    supplies: tuple[SupplyRecord, ...] = ()
    referrals: tuple[ReferralRecord, ...] = ()
    workers: tuple[WorkerRecord, ...] = ()
    expected: int = 0
    earlier: tuple[EarlierDay, ...] = ()
    targets: tuple[tuple[int, int], ...] = ((1, 0), (2, 10), (3, 30), (4, 60), (5, 5))
    yes_target: int = 10
