"""A small hall for tests: a Friday, a few workers, people who come; all invented."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from db.models import Agency, DropIn, OnSite, Staff
from desk.commands.arrivals import CheckInNew
from desk.commands.people import NewPerson
from desk.domain.answers import Answers, Choice
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.queries.venue import drop_in
from desk.store import Store
from tests.stores import put_in

FRIDAY = date(2026, 11, 20)
OPENS = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@dataclass
class Hall:
    """A store with one open Friday, and short ways to fill it."""

    store: Store
    clock: SetClock
    day_id: UUID = field(default_factory=new_id)
    agency_id: UUID = field(default_factory=new_id)
    staff: dict[str, UUID] = field(default_factory=dict)
    desk: Viewer = field(default_factory=Viewer)

    @property
    def day(self) -> DropInRow:
        """Return the Friday as a row."""
        row = self.store.read(self.desk, lambda tx, viewer: drop_in(tx, viewer, FRIDAY))
        assert row is not None
        return row

    def worker(self, called: str, *skills: str, role: str = "worker", **more: object) -> UUID:
        """Put a worker on site who takes people now."""
        staff_id = self.staff[called] = new_id()
        on_site = {
            "room": f"{called}’s room",
            "room_features": ["child", "dog", "step_free"],
            "starts_at": OPENS,
            "leaves_at": OPENS + timedelta(hours=4),
            "intake": "on",
            "intake_since": OPENS,
            "paused_until": None,
        }
        for key in list(more):
            if key in on_site:
                on_site[key] = more.pop(key)
        person = {"languages": ["en"], "gender": "", "agency_id": self.agency_id} | more
        put_in(
            self.store,
            Staff(
                id=staff_id,
                name=f"{called} Invented",
                called=called,
                role=role,
                skills=list(skills),
                **person,
            ),
            OnSite(id=new_id(), drop_in_id=self.day_id, staff_id=staff_id, **on_site),
        )
        return staff_id

    def as_worker(self, called: str) -> Viewer:
        """Return a worker as the one who looks and acts."""
        return Viewer(
            staff_id=self.staff[called],
            name=f"{called} Invented",
            called=called,
            role="worker",
            agency_id=self.agency_id,
            desk="room",
        )

    def arrives(self, name: str, *needs: str, choice: Choice | None = None, **said: object) -> UUID:
        """Let somebody new in, with their needs and answers; return the visit."""
        done = self.store.apply(
            CheckInNew(
                day_id=self.day_id,
                person=NewPerson(name_to_use=name),
                answers=Answers(needs=needs, **said),  # type: ignore[arg-type]
                choice=choice or Choice(),
            ),
            self.desk,
        )
        assert done.id is not None
        return done.id

    def minutes_later(self, minutes: float) -> None:
        """Let time go by."""
        self.clock.advance(timedelta(minutes=minutes))


def open_hall(store: Store, clock: SetClock) -> Hall:
    """Make a hall with one agency, a receptionist at the desk, and an open Friday."""
    clock.set(OPENS)
    hall = Hall(store, clock)
    put_in(
        store,
        Agency(
            id=hall.agency_id,
            name="St Illtyd’s Hall",
            short="Hall",
            kind="venue",
            letters_numbered=0,
        ),
        DropIn(
            id=hall.day_id,
            on_date=FRIDAY,
            name="Friday drop-in",
            doors_open=OPENS,
            doors_close=OPENS + timedelta(hours=4),
            state="open",
        ),
    )
    carol = hall.worker("Carol", role="reception")
    hall.desk = Viewer(staff_id=carol, called="Carol", role="reception", desk="front")
    return hall
