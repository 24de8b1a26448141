"""Invented people, visits and days, in few words, for tests of what can be seen."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from db.base import Base
from db.models import (
    Agency,
    Alert,
    Contact,
    DropIn,
    Expectation,
    KeepApart,
    OnSite,
    Person,
    PersonName,
    Staff,
    Visit,
)
from desk.domain.ids import new_id
from desk.domain.matching import name_keys
from desk.store import Store
from tests.stores import put_in

TODAY = date(2026, 11, 20)
OPENS = datetime.combine(TODAY, time(9), UTC)


class Hall:
    """A hall to be filled with invented people, each put into the store as a command would."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._days: dict[date, UUID] = {}
        self._tickets = 0

    def day(self, on_date: date = TODAY) -> UUID:
        """Give the drop-in of a day, made when it is first asked for."""
        if on_date not in self._days:
            opens = datetime.combine(on_date, time(9), UTC)
            self._days[on_date] = new_id()
            self._put(
                DropIn(
                    id=self._days[on_date],
                    on_date=on_date,
                    name="Friday drop-in",
                    doors_open=opens,
                    doors_close=opens + timedelta(hours=4),
                )
            )
        return self._days[on_date]

    def person(
        self,
        called: str,
        full: str = "",
        *,
        also: Mapping[str, str] | None = None,
        born: date | None = None,
        last_here: date | None = None,
        deceased: bool = False,
    ) -> UUID:
        """Add somebody; `also` holds further names by kind."""
        person = new_id()
        self._put(
            Person(
                id=person,
                name_to_use=called,
                full_name=full,
                born_earliest=born,
                born_latest=born,
                born_precision="day" if born else "unknown",
                last_here_on=last_here,
                deceased=deceased,
                created_at=OPENS,
            )
        )
        for kind, text in {"use": called, "full": full, **(also or {})}.items():
            if text:
                self.name(person, kind, text)
        return person

    def name(self, person: UUID, kind: str, text: str) -> UUID:
        """Add a name to somebody."""
        folded, sound = name_keys(text)
        name = new_id()
        self._put(
            PersonName(id=name, person_id=person, kind=kind, text=text, folded=folded, sound=sound)
        )
        return name

    def expect(self, person: UUID) -> None:
        """Expect somebody today."""
        self._put(Expectation(id=new_id(), person_id=person, on_date=TODAY, reason="invited"))

    def visit(
        self, person: UUID | None, shown: str = "", state: str = "waiting", on_date: date = TODAY
    ) -> tuple[UUID, int]:
        """Let somebody come; gives the visit and its ticket."""
        visit, day = new_id(), self.day(on_date)
        self._tickets += 1
        self._put(
            Visit(
                id=visit,
                drop_in_id=day,
                person_id=person,
                shown_name=shown,
                ticket=self._tickets,
                state=state,
                state_since=OPENS,
                arrived_at=OPENS,
                urgency=4,
                readiness="not_asked",
                end_reason="",
            )
        )
        return visit, self._tickets

    def sits_with(self, visit: UUID, worker: str, room: str) -> None:
        """Let a worker in a room sit with whoever made a visit."""
        agency, staff = new_id(), new_id()
        self._put(
            Agency(id=agency, name=f"{worker}'s agency", short=worker, kind="recovery"),
            Staff(
                id=staff, name=worker, called=worker, role="worker", agency_id=agency,
                languages=["en"], skills=[],
            ),
            OnSite(
                id=new_id(), drop_in_id=self.day(), staff_id=staff, room=room, room_features=[],
                starts_at=OPENS, intake="on", intake_since=OPENS,
            ),
            Contact(
                id=new_id(), visit_id=visit, drop_in_id=self.day(), staff_id=staff,
                taken_at=OPENS, started_at=OPENS, right_worker=True,
            ),
        )  # fmt: skip

    def alert(self, person: UUID, line: str, *, hard_stop: bool = False, days: int = 30) -> None:
        """Set an alert that is to be reviewed in so many days."""
        self._put(
            Alert(
                id=new_id(), person_id=person, kind="other", level="caution", action_line=line,
                hard_stop=hard_stop, set_at=OPENS, review_on=TODAY + timedelta(days=days),
            )
        )  # fmt: skip

    def keep_apart(self, person: UUID, other: UUID) -> None:
        """Keep two people apart."""
        self._put(KeepApart(id=new_id(), person_id=person, other_id=other))

    def _put(self, *rows: Base) -> None:
        put_in(self.store, *rows)
