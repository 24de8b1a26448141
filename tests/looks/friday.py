"""The Friday of the drawings at 09:47, made by the commands a desk would use."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from db.base import Tx
from db.models import Agency, Destination, DropIn, OnSite, Staff, Visit
from desk.background import Background
from desk.commands.arrivals import CheckIn, CheckInNameless
from desk.commands.base import Command
from desk.commands.contacts import Collect, Finish, WithMe
from desk.commands.people import AddName, AddPerson, EditPerson, NewPerson
from desk.commands.profile import AddAlert, Expect, SetPlan
from desk.commands.visits import Leave, PopOut
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.people import Born
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.front_desk import FrontDesk
from desk.queries.venue import drop_in, past_days
from desk.store import Store
from tests.stores import put_in

DAY = date(2026, 11, 20)
WEEKS = 4
AT = datetime(2026, 11, 20, 9, 47, tzinfo=UTC)
VENUE = VenueRow(name="St Illtyd’s Hall", day_name="Friday drop-in", nation="wales", lead="Nerys")
CAROL = Viewer(staff_id=new_id(), name="Carol Invented", called="Carol", role="reception")

# name, called, job, room, skills, languages, agency kind, role
WORKERS = (
    ("Gethin Ellis", "Gethin", "Housing support", "Room 3", "home papers talk", "en", "worker"),
    ("Kasia Nowak", "Kasia", "Outreach", "Main hall", "home talk papers", "en pl", "worker"),
    ("Mags Fielding", "Mags", "Recovery", "Room 2", "recovery talk refer_now", "en", "worker"),
    ("Bethan Lloyd", "Bethan", "Nurse", "Clinic", "nursing", "en lt", "worker"),
    ("Dr Anwen Prys", "Anwen", "Prescriber", "Room 5", "prescribe recovery", "en cy", "worker"),
    ("Ffion Rhys", "Ffion", "Housing officer", "Room 4", "housing_application", "en cy", "worker"),
    ("Owen Pritchard", "Owen", "Benefits", "Desk A", "money papers", "en", "worker"),
    ("Lowri Bevan", "Lowri", "Family", "Family room", "family home", "en", "worker"),
    ("Steve Marsh", "Steve", "Peer mentor", "Main hall", "talk supply basics", "en", "peer"),
    ("Priya Nair", "Priya", "Mental health", "Room 6", "talk nursing", "en", "worker"),
    ("Rhodri Vaughan", "Rhodri", "Probation", "Room 1", "talk", "en", "worker"),
)


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who came: their number, when, for what, and what became of it.

    `then` is with:WORKER:HH:MM, called:WORKER:HH:MM, out:HH:MM, seen:WORKER:HH:MM or left:HH:MM.
    """

    number: int
    name: str
    at: str
    needs: str
    then: str = ""
    urgency: int = 4
    yes: str = ""
    speaks: str = "en"
    interpreter: str = ""
    child: bool = False
    line: str = ""


CAME = (
    Came(1, "Nesta", "09:00", "papers", "seen:Owen:09:01"),
    Came(2, "Hefin", "09:00", "talk", "seen:Steve:09:02"),
    Came(3, "Jodie", "09:01", "home", "seen:Gethin:09:02"),
    Came(4, "Tam", "09:01", "quick", "seen:Steve:09:12"),
    Came(5, "Idris", "09:02", "recovery", "seen:Mags:09:03"),
    Came(6, "Marek", "09:02", "home", "seen:Kasia:09:04", speaks="pl"),
    Came(7, "Bev", "09:03", "money", "left:09:35"),
    Came(8, "Glyn", "09:04", "nurse", "with:Bethan:09:21"),
    Came(9, "Mick", "09:05", "home", "out:09:39"),
    Came(10, "Carys", "09:06", "script", "with:Anwen:09:38"),
    Came(11, "Shaz", "09:07", "recovery", "with:Mags:09:26"),
    Came(12, "Kez", "09:08", "recovery", "out:09:25"),
    Came(13, "Dilys", "09:09", "money", "with:Owen:09:40"),
    Came(14, "Rhian", "09:10", "family", "with:Lowri:09:43"),
    Came(15, "Blue jacket 09:12", "09:12", "home", urgency=3),
    Came(16, "Pete", "09:14", "papers", "seen:Gethin:09:20"),
    Came(17, "Precious", "09:18", "home", "called:Ffion:09:46"),
    Came(
        18, "Žilvinas", "09:23", "nurse", urgency=3, speaks="lt", interpreter="phone"
    ),
    Came(19, "Ceri", "09:24", "talk", "with:Steve:09:45"),
    Came(20, "Łukasz", "09:29", "home papers", speaks="pl"),
    Came(21, "Wyn", "09:30", "quick", "seen:Steve:09:31"),
    Came(22, "Alun", "09:31", "papers", "seen:Kasia:09:33"),
    Came(23, "Daz", "09:38", "recovery home", urgency=3, yes="09:41"),
    Came(24, "Big Col", "09:40", "money", line="Two workers, open room"),
    Came(25, "Mo", "09:41", "basics", "seen:Kasia:09:41"),
    Came(26, "Mared", "09:44", "home", urgency=2, child=True, line="Family worker to see"),
    Came(27, "Ange", "09:46", "papers"),
)  # fmt: skip

# name, full name, the usual time or nothing, a plan, an action line, the language, the reason
EXPECTED = (
    ("Siân", "Siân Mair Evans", "09:45", True, "", "cy", ""),
    ("Donna", "Donna Marsh", "09:20", True, "See within 10 min", "en", ""),
    ("Robbo", "Robert Jones", "09:20", False, "Ask lead before seating", "en", ""),
    ("Lee", "Lee Price", "09:30", False, "", "en", ""),
    ("Lee", "Lee Roberts", "10:00", False, "", "en", ""),
    ("Piotr", "Piotr Zieliński", "09:50", True, "", "pl", "script_due"),
    ("Tiff", "Tiffany Bowen", "10:00", False, "", "en", ""),
    ("Nia", "Nia Howells", "", False, "", "en", "invited:Kasia"),
    ("The Major", "Geraint Pugh", "11:00", False, "", "en", ""),
    ("Aled", "Aled Rees", "11:30", False, "", "cy", ""),
    ("Gosia", "Małgorzata Lis", "", False, "", "pl", "released:Tuesday"),
    ("Wayne", "Wayne Carter", "10:45", False, "", "en", ""),
    ("Gwen", "Gwen Parry", "11:15", False, "", "en", "appointment:housing"),
    ("Dewi", "Dewi Rowlands", "12:00", False, "", "en", ""),
)
OTHERS = (
    ("Shannon", "Shannon Doyle", 2004),
    ("Sean D.", "Sean Doran", 1999),
    ("Carl", "Carl Bevan", 1980),
)


def on(moment: str, weeks_ago: int = 0) -> datetime:
    """Return a time of day on the Friday, or on one before it."""
    return datetime.combine(DAY, time.fromisoformat(moment), UTC) - timedelta(weeks=weeks_ago)


@dataclass
class Morning:
    """Plays the morning into a store."""

    store: Store
    clock: SetClock
    day_id: UUID = field(default_factory=new_id)
    staff: dict[str, UUID] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)
    visits: dict[int, UUID] = field(default_factory=dict)
    given: int = 0
    later: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)

    def do(self, command: Command) -> UUID:
        """Do a command as Carol."""
        done = self.store.apply(command, CAROL)
        assert done.id is not None
        return done.id

    def set_up(self) -> None:
        """Put in the venue, the workers, the past Fridays and the directory."""
        agency = new_id()
        put_in(
            self.store,
            Agency(id=agency, name=VENUE.name, short="Hall", kind="venue", letters_numbered=0),
        )
        for weeks in range(WEEKS + 1):
            put_in(
                self.store,
                DropIn(
                    id=self.day_id if weeks == 0 else new_id(),
                    on_date=DAY - timedelta(weeks=weeks),
                    name=VENUE.day_name,
                    doors_open=on("09:00", weeks),
                    doors_close=on("13:00", weeks),
                    state="closed" if weeks else "open",
                ),
            )
        assert CAROL.staff_id is not None
        desk = (("Carol Invented", "Carol", "reception"), ("Nerys Invented", "Nerys", "lead"))
        for name, called, role in desk:
            staff_id = CAROL.staff_id if called == "Carol" else new_id()
            self._staff(staff_id, agency, (name, called, "", "", "", "en", role))
        for worker in WORKERS:
            self._staff(new_id(), agency, worker)
        self._places()

    def _staff(self, staff_id: UUID, agency: UUID, worker: tuple[str, ...]) -> None:
        name, called, job, room, skills, languages, role = worker
        self.staff[called] = staff_id
        intake = {"Priya": "paused", "Rhodri": "full"}.get(called, "on")
        put_in(
            self.store,
            Staff(
                id=staff_id, name=name, called=called, role=role, job=job, agency_id=agency,
                languages=languages.split(), skills=skills.split(),
            ),
            OnSite(
                id=new_id(), drop_in_id=self.day_id, staff_id=staff_id, room=room,
                room_features=["child", "dog", "step_free"], starts_at=on("08:50"),
                leaves_at=on("11:00") if called == "Rhodri" else on("13:00"), intake=intake,
                intake_since=on("08:50"),
                paused_until=on("10:00") if intake == "paused" else None,
            ),
        )  # fmt: skip

    def _places(self) -> None:
        for name, kind, free in (
            ("Bryn Derw", "detox", "1"),
            ("Night shelter, Lôn Las", "housing", "3"),
            ("Tŷ Heulwen", "rehab", "list, 9 days"),
        ):
            put_in(
                self.store,
                Destination(
                    id=new_id(), name=name, kind=kind, free_places=free, told_at=on("08:20")
                ),
            )

    # ------------------------------------------------------------------ people

    def person(self, name: str, full: str = "", speaks: str = "en", year: int = 1985) -> UUID:
        """Begin a record."""
        born = Born(date(year, 3, 14), date(year, 3, 14), "day")
        new = NewPerson(name_to_use=name, full_name=full, speaks=speaks, born=born)
        return self.do(AddPerson(person=new))

    def expect_all(self) -> None:
        """Put in who may come, by the list and by habit."""
        past = [day.id for day in self._past()]
        for name, full, usual, plan, line, speaks, reason in EXPECTED:
            person_id = self.person(name, full, speaks)
            self.people.setdefault(name, person_id)
            if usual and not reason:
                skipped = 2 if name == "Tiff" else 0
                self._came_before(person_id, name, usual, past[skipped:])
            if reason:
                code, _, detail = reason.partition(":")
                when = time.fromisoformat(usual) if usual else None
                self.do(
                    Expect(person_id=person_id, on_date=DAY, reason=code, detail=detail, usual=when)
                )
            self._care(person_id, line, plan=plan)
        self.do(AddName(person_id=self.people["Siân"], kind="street", text="Shân"))
        for name, full, year in OTHERS:
            self.person(name, full, year=year)

    def _care(self, person_id: UUID, line: str, *, plan: bool) -> None:
        if plan:
            self.do(
                SetPlan(person_id=person_id, text="housing plan ready", needs=("home",), today=DAY)
            )
        if line:
            self.do(
                AddAlert(
                    person_id=person_id, kind="other", level="caution", action_line=line,
                    review_on=DAY + timedelta(days=30), hard_stop=line.startswith("Ask lead"),
                )
            )  # fmt: skip

    def _past(self) -> list[DropInRow]:
        def days(tx: Tx, viewer: Viewer) -> list[DropInRow]:
            return list(past_days(tx, viewer, DAY, WEEKS))

        return self.store.read(CAROL, days)

    def _came_before(self, person_id: UUID, name: str, usual: str, days: list[UUID]) -> None:
        past = [day.id for day in self._past()]
        for day_id in days:
            weeks = past.index(day_id) + 1
            put_in(
                self.store,
                Visit(
                    id=new_id(), drop_in_id=day_id, person_id=person_id, shown_name=name,
                    ticket=self._past_ticket(), state="departed_seen",
                    state_since=on("12:00", weeks), arrived_at=on(usual, weeks),
                    ended_at=on("12:00", weeks), urgency=4, readiness="not_asked", end_reason="",
                ),
            )  # fmt: skip

    def _past_ticket(self) -> int:
        self.given += 1
        return self.given

    # ------------------------------------------------------------------ the morning

    def play(self) -> None:
        """Let everybody in, in order, and do what became of them at its time."""
        for came in CAME:
            self._until(on(came.at))
            self._let_in(came)
        self._until(AT)

    def _let_in(self, came: Came) -> None:
        answers = Answers(
            needs=tuple(came.needs.split()),
            urgency=came.urgency,
            readiness="now" if came.yes else "not_asked",
            said_yes_at=on(came.yes) if came.yes else None,
            child=came.child,
        )
        if came.name.startswith("Blue"):
            enter: Command = CheckInNameless(
                day_id=self.day_id, shown_name=came.name, answers=answers
            )
        else:
            full = "Sharon Pugh" if came.name == "Shaz" else ""
            person_id = self.person(came.name, full, came.speaks, 1974)
            if came.interpreter:
                self.do(EditPerson(person_id=person_id, interpreter=came.interpreter))
            self._care(person_id, came.line, plan=False)
            enter = CheckIn(day_id=self.day_id, person_id=person_id, answers=answers)
        self.visits[came.number] = self.do(enter)
        self._plan(came)

    def _plan(self, came: Came) -> None:
        """Put down for later what became of somebody."""
        what, _, rest = came.then.partition(":")
        visit_id = self.visits[came.number]
        if what == "out":
            self._at(on(rest), lambda: self.do(PopOut(visit_id=visit_id)))
        elif what == "left":
            self._at(on(rest), lambda: self.do(Leave(visit_id=visit_id, reason="wait")))
        elif what:
            worker, _, moment = rest.partition(":")
            self._at(on(moment), lambda: self._take(visit_id, self.staff[worker], what))

    def _take(self, visit_id: UUID, staff_id: UUID, what: str) -> None:
        """Let a worker take somebody, sit with them, and finish a little later."""
        contact_id = self.do(Collect(visit_id=visit_id, staff_id=staff_id))
        if what != "called":
            self.do(WithMe(contact_id=contact_id))
        if what == "seen":
            finish = Finish(contact_id=contact_id)
            self._at(self.clock.now() + timedelta(minutes=6), lambda: self.do(finish))

    def _at(self, moment: datetime, what: Callable[[], object]) -> None:
        self.later.append((moment, len(self.later), what))
        self.later.sort(key=lambda one: one[:2])

    def _until(self, moment: datetime) -> None:
        while self.later and self.later[0][0] <= moment:
            due, _, what = self.later.pop(0)
            self.clock.set(due)
            what()
        self.clock.set(moment)


def drawn_friday(store: Store, clock: SetClock) -> Morning:
    """Play the morning of the drawings into an empty store; the clock then stands at 09:47."""
    morning = Morning(store, clock)
    morning.set_up()
    morning.expect_all()
    morning.play()
    return morning


def sit_down(store: Store, background: Background, clock: SetClock) -> FrontDesk:
    """Return the front desk of Carol on that Friday."""

    def day(tx: Tx, viewer: Viewer) -> DropInRow:
        found = drop_in(tx, viewer, DAY)
        assert found is not None
        return found

    return FrontDesk(store, background, clock, VENUE, store.read(CAROL, day), CAROL)
