"""Puts past and present days of a hall into a store, row by row, so that they can be counted."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from db.models import Contact, DropIn, Expectation, Need, Person, Visit
from desk.domain.day import DaySheet
from desk.domain.ids import new_id
from desk.domain.venue import VenueRow
from desk.queries.day_report import day
from tests.hall import FRIDAY, OPENS, Hall
from tests.stores import put_in

VENUE = VenueRow(name="St Illtyd’s Hall")


def at(minutes: float, opens: datetime = OPENS) -> datetime:
    """Return a moment so many minutes after doors open."""
    return opens + timedelta(minutes=minutes)


def sheet(hall: Hall, on_date: date = FRIDAY, *, safe: bool = False) -> DaySheet:
    """Count a day from the store."""
    counted = hall.store.read(hall.desk, lambda tx, viewer: day(tx, viewer, on_date, VENUE))
    return counted.safe() if safe else counted.full()


def person(hall: Hall, name: str, **more: object) -> UUID:
    """Begin a record."""
    id_ = new_id()
    row = Person(id=id_, name_to_use=name, communication=[], created_at=OPENS, **more)
    put_in(hall.store, row)
    return id_


@dataclass
class Days:
    """Ways to fill the days of one hall; `numbers` are the tickets given on each."""

    hall: Hall
    numbers: dict[UUID, int] = field(default_factory=dict)

    def another(self, on_date: date, state: str = "closed", opens: datetime | None = None) -> UUID:
        """Add a day of the drop-in."""
        id_ = new_id()
        doors = opens or datetime(on_date.year, on_date.month, on_date.day, 9, tzinfo=UTC)
        put_in(
            self.hall.store,
            DropIn(
                id=id_,
                on_date=on_date,
                name="Friday drop-in",
                doors_open=doors,
                doors_close=doors + timedelta(hours=4),
                state=state,
            ),
        )
        return id_

    def visit(
        self,
        arrived: datetime,
        whose: UUID | None = None,
        *,
        day_id: UUID | None = None,
        needs: tuple[tuple[str, str], ...] = (),
        **more: object,
    ) -> UUID:
        """Add a visit; `needs` are codes with what became of them."""
        day_id = day_id or self.hall.day_id
        self.numbers[day_id] = self.numbers.get(day_id, 0) + 1
        id_ = new_id()
        values: dict[str, object] = {"state": "departed_seen", "ended_at": arrived, "urgency": 4}
        put_in(
            self.hall.store,
            Visit(
                id=id_,
                drop_in_id=day_id,
                person_id=whose,
                shown_name="Somebody",
                ticket=self.numbers[day_id],
                state_since=arrived,
                arrived_at=arrived,
                readiness="not_asked",
                avoid_staff=[],
                end_reason="",
                **(values | more),
            ),
            *(
                Need(id=new_id(), visit_id=id_, code=code, rank=rank, outcome=outcome)
                for rank, (code, outcome) in enumerate(needs)
            ),
        )
        return id_

    def seen(
        self, visit_id: UUID, began: datetime | None, called: str, *, kit_only: bool = False
    ) -> None:
        """Let a worker begin with somebody, or only be taken to them when `began` is None."""
        put_in(
            self.hall.store,
            Contact(
                id=new_id(),
                visit_id=visit_id,
                drop_in_id=self.hall.day_id,
                staff_id=self.hall.staff[called],
                taken_at=began or OPENS,
                started_at=began,
                right_worker=True,
                kit_only=kit_only,
            ),
        )

    def wait(self, minutes: int, called: str, **more: object) -> UUID:
        """Let somebody come at the opening and be seen after so many minutes."""
        visit_id = self.visit(OPENS, ended_at=at(200), **more)  # type: ignore[arg-type]
        self.seen(visit_id, at(minutes), called)
        return visit_id

    def expects(self, whose: UUID, on_date: date = FRIDAY) -> None:
        """Put somebody on the list of a day."""
        row = Expectation(id=new_id(), person_id=whose, on_date=on_date, reason="invited")
        put_in(self.hall.store, row)
