"""Who is here, was here or is expected on a day, as search needs it: quickly, ids and states."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select

from db.base import Tx
from db.models import DropIn, Expectation, Visit
from desk.domain.find import EXPECTED, GONE, HERE, NOT_EXPECTED, TodayState
from desk.domain.visits import HERE as HERE_STATES
from desk.snapshot import snapshot

LAST_DAYS, OFTEN_ENOUGH = 4, 2
"""Whoever came on two of the last four days is expected without being on the list."""


@snapshot
class VisitToday:
    """One visit of the day, in short."""

    visit_id: UUID
    person_id: UUID | None
    ticket: int
    state: str
    shown_name: str

    @property
    def here(self) -> bool:
        """Whether they have not left."""
        return self.state in HERE_STATES


@snapshot
class Today:
    """The day: every visit, the one that counts for each person, and who is expected."""

    visits: tuple[VisitToday, ...]
    of_person: Mapping[UUID, VisitToday]
    expected: frozenset[UUID]
    here: frozenset[UUID]

    def concerns(self, person: UUID) -> bool:
        """Whether somebody is here, was here or is expected."""
        return person in self.of_person or person in self.expected

    def state(self, people: frozenset[UUID]) -> TodayState:
        """Give the state of one person, known by one id or, joined, by several."""
        came = [self.of_person[person] for person in people if person in self.of_person]
        if not came:
            return TodayState(EXPECTED if people & self.expected else NOT_EXPECTED)
        visit = max(came, key=lambda visit: (visit.here, visit.ticket))
        return state_of(visit)


def state_of(visit: VisitToday) -> TodayState:
    """Give the state of a visit."""
    standing = HERE if visit.here else GONE
    return TodayState(standing, visit.visit_id, visit.ticket, visit.state)


def day_in_short(tx: Tx, today: date, often: frozenset[UUID]) -> Today:
    """Read who is concerned by `today`; `often` come most weeks and so are expected."""
    visits = tuple(VisitToday(*row) for row in tx.execute(_VISITS, {"today": today}))
    expected = frozenset(tx.scalars(_EXPECTED, {"today": today})) | often
    of_person: dict[UUID, VisitToday] = {}
    for visit in visits:
        if visit.person_id is not None:
            before = of_person.get(visit.person_id)
            # Of two visits the one that still goes on counts, else the later one.
            if before is None or visit.here or not before.here:
                of_person[visit.person_id] = visit
    here = frozenset(person for person, visit in of_person.items() if visit.here)
    return Today(visits, of_person, expected, here)


def regulars(tx: Tx, today: date) -> frozenset[UUID]:
    """Return who came on at least two of the last four days before `today`."""
    return frozenset(tx.scalars(_REGULARS, {"today": today}))


_TODAY: BindParameter[date] = bindparam("today")
_VISITS = (
    select(Visit.id, Visit.person_id, Visit.ticket, Visit.state, Visit.shown_name)
    .join(DropIn, DropIn.id == Visit.drop_in_id)
    .where(DropIn.on_date == _TODAY)
    .order_by(Visit.ticket)
)
_EXPECTED = select(Expectation.person_id).where(Expectation.on_date == _TODAY)
_LAST = (
    select(DropIn.id)
    .where(DropIn.on_date < _TODAY, DropIn.state != "planned")
    .order_by(DropIn.on_date.desc())
    .limit(LAST_DAYS)
)
_REGULARS = (
    select(Visit.person_id)
    .where(Visit.drop_in_id.in_(_LAST), Visit.person_id.is_not(None))
    .group_by(Visit.person_id)
    .having(func.count(Visit.drop_in_id.distinct()) >= OFTEN_ENOUGH)
)
