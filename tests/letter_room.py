"""A hall with somebody who said yes, their facts, and places to write to; all invented."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from db.models import Agency, Destination, Fact, Person, PersonName, Plan, Staff
from desk.commands.arrivals import ChangeAnswers, CheckIn
from desk.commands.consent import RecordConsent
from desk.commands.referrals import StartReferral
from desk.commands.visits import SaidYes
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.composer import ComposerRow
from desk.domain.destinations import DestinationRow
from desk.domain.ids import new_id
from desk.domain.people import FactRow, PersonRow
from desk.domain.viewer import Viewer
from desk.queries.referrals import composer
from desk.store import Store
from tests.documents.samples import (
    DAZ_FACTS,
    LONDON,
    SIAN_FACTS,
    agency,
    bryn_derw,
    council,
    daz,
    drws,
    sian,
)
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in

PARTS = ("identity", "substances", "health", "mental_health", "housing", "risk")


@dataclass
class LetterRoom:
    """Daz and Siân in the building, Mags and Gethin who see them, three places."""

    hall: Hall
    people: dict[str, UUID] = field(default_factory=dict)
    visits: dict[str, UUID] = field(default_factory=dict)
    places: dict[str, UUID] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """Return the store."""
        return self.hall.store

    def viewer(self, called: str) -> Viewer:
        """Return somebody of the staff as the one who looks and acts."""
        roles = {"Carol": "reception", "Mags": "worker", "Gethin": "worker"}
        names = {"Mags": "Mags Fielding", "Gethin": "Gethin Ellis"}
        return Viewer(
            staff_id=self.hall.staff[called],
            name=names.get(called, called),
            called=called,
            role=roles[called],
            agency_id=self.hall.agency_id,
            desk="room",
        )

    def begin(self, name: str = "Daz", place: str = "Bryn Derw House", by: str = "Mags") -> UUID:
        """Begin a letter and return the referral."""
        start = StartReferral(
            person_id=self.people[name],
            destination_id=self.places[place],
            visit_id=self.visits[name],
            year=2026,
        )
        done = self.store.apply(start, self.viewer(by))
        assert done.id is not None
        return done.id

    def agrees(
        self,
        referral: UUID,
        name: str = "Daz",
        place: str = "Bryn Derw House",
        parts: tuple[str, ...] = PARTS,
        **more: object,
    ) -> UUID:
        """Let somebody say yes to a letter, aloud; return the consent."""
        said = {"how": "spoken", "witness": "Mags Fielding"} | more
        done = self.store.apply(
            RecordConsent(
                person_id=self.people[name],
                purpose="referral",
                parts=parts,
                destination_id=self.places[place],
                referral_id=referral,
                **said,  # type: ignore[arg-type]
            ),
            self.viewer("Mags"),
        )
        assert done.id is not None
        return done.id

    def row(self, referral: UUID, by: str = "Mags") -> ComposerRow:
        """Read a letter as the composer does."""
        return self.store.read(
            self.viewer(by),
            lambda tx, viewer: composer(tx, viewer, referral, today=FRIDAY, zone=LONDON),
        )


def open_room(store: Store, clock: SetClock, first: PersonRow | None = None) -> LetterRoom:
    """Fill a hall; it is 09:58, and Daz, or who is `first` instead, said yes at 09:41."""
    first = first or daz()
    room = LetterRoom(open_hall(store, clock))
    _people_who_work(room)
    for place in _places():
        room.places[place.name] = _place(room, place)
    _somebody(room, first, DAZ_FACTS, "Bryn Derw House")
    _somebody(room, sian(), SIAN_FACTS, "Cyngor Aberllwyd Council")
    clock.set(OPENS + timedelta(minutes=41))
    room.store.apply(SaidYes(visit_id=room.visits[first.name_to_use]), room.hall.desk)
    clock.set(OPENS + timedelta(minutes=58))
    return room


def _places() -> tuple[DestinationRow, ...]:
    told = OPENS - timedelta(minutes=40)
    return (
        bryn_derw(description="Alcohol and drug detox, 10 beds", free_places="1 bed free",
                  told_at=told, excludes="Fire-setting in the last two years"),
        bryn_derw(name="Tŷ Heulwen", kind="rehab", phone="01632 960127", ring_first=False,
                  description="Rehab of 12 or 24 weeks", free_places="List, 9 days",
                  told_at=told, answer_time="3 working days",
                  asks=("rehab_place", "assessment", "advice")),
        council(free_places="", answer_time="Same day, by hand",
                description="Housing options for the county"),
        bryn_derw(name="Meddygfa’r Bont", kind="gp", template="", asks=("registration",)),
    )  # fmt: skip


def _people_who_work(room: LetterRoom) -> None:
    hall = room.hall
    for made in (agency(), drws()):
        agency_id = new_id()
        put_in(
            room.store,
            Agency(
                id=agency_id, name=made.name, short=made.short, kind=made.kind,
                strapline=made.strapline, address=made.address, phone=made.phone, web=made.web,
                letter_prefix=made.letter_prefix, letters_numbered=411,
            ),
        )  # fmt: skip
        called, name, job, skill = (
            ("Mags", "Mags Fielding", "recovery worker", "recovery")
            if made.kind == "recovery"
            else ("Gethin", "Gethin Ellis", "housing support", "home")
        )
        staff_id = hall.staff[called] = new_id()
        put_in(
            room.store,
            Staff(
                id=staff_id, name=name, called=called, role="worker", job=job,
                agency_id=agency_id, phone=made.phone, hours="Monday to Friday, 08:30 to 17:00",
                languages=["en"], skills=[skill, "refer_now"],
            ),
        )  # fmt: skip


def _place(room: LetterRoom, row: DestinationRow) -> UUID:
    place_id = new_id()
    lists = {name: list(getattr(row, name)) for name in ("requires", "parts", "asks")}
    plain = (
        "name", "kind", "team", "address", "phone", "email", "nation", "description", "excludes",
        "ring_first", "free_places", "told_at", "answer_time", "template", "active",
    )  # fmt: skip
    values = {name: getattr(row, name) for name in plain}
    put_in(room.store, Destination(id=place_id, **values, **lists))
    return place_id


def _somebody(room: LetterRoom, row: PersonRow, facts: tuple[FactRow, ...], place: str) -> None:
    person_id = room.people[row.name_to_use] = new_id()
    put_in(
        room.store,
        Person(
            id=person_id, name_to_use=row.name_to_use, full_name=row.full_name,
            pronouns=row.pronouns, born_earliest=row.born.earliest, born_latest=row.born.latest,
            born_precision=row.born.precision, nhs_number=row.nhs_number, speaks=row.speaks,
            letters_in=row.letters_in, interpreter=row.interpreter, communication=[],
            created_at=OPENS,
        ),
        PersonName(
            id=new_id(), person_id=person_id, kind="use", text=row.name_to_use,
            folded=row.name_to_use.casefold(), sound="",
        ),
        Plan(
            id=new_id(), person_id=person_id, text=f"{place} the same day.", needs=["recovery"],
            steps=[], destination_id=room.places[place], updated_on=date(2026, 11, 17),
        ),
        *(_fact(person_id, fact) for fact in facts),
    )  # fmt: skip
    done = room.store.apply(
        CheckIn(day_id=room.hall.day_id, person_id=person_id, answers=Answers(needs=("recovery",))),
        room.hall.desk,
    )
    assert done.id is not None
    room.visits[row.name_to_use] = done.id


def _fact(person_id: UUID, row: FactRow) -> Fact:
    return Fact(
        id=new_id(), person_id=person_id, code=row.code, answer=row.answer, value=row.value,
        as_of=row.as_of, source=row.source, confidence=row.confidence, tier=row.tier,
        current=True, recorded_at=OPENS,
    )  # fmt: skip


def unwell(room: LetterRoom, name: str = "Daz") -> None:
    """Let somebody be too unwell to agree to things today."""
    answers = Answers(needs=("recovery",), too_unwell=True)
    room.store.apply(ChangeAnswers(visit_id=room.visits[name], answers=answers), room.hall.desk)
