"""Short ways to look at a hall through the eyes of the router."""

from uuid import UUID

from db.models import Agency, Person
from desk.commands.arrivals import CheckIn
from desk.commands.consent import RecordConsent
from desk.commands.contacts import Collect
from desk.domain.answers import Answers
from desk.domain.ids import new_id
from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.venue import VenueRow
from desk.domain.visits import HereRow
from desk.queries.here import visits_of_day
from desk.queries.routing import Scene, best_for, scene
from tests.hall import Hall
from tests.stores import put_in


def read(hall: Hall) -> Scene:
    """Read the hall as it is now."""
    return hall.store.read(hall.desk, lambda tx, _viewer: scene(tx, hall.day_id))


def seeker(hall: Hall, visit_id: UUID) -> Seeker:
    """Find one of those who wait."""
    return next(one for one in read(hall).waiting if one.visit_id == visit_id)


def candidate(hall: Hall, called: str) -> Candidate:
    """Find one of the workers."""
    found = read(hall).worker(hall.staff[called])
    assert found is not None
    return found


def left_out(hall: Hall, visit_id: UUID) -> dict[UUID, str]:
    """Say who is left out for somebody who waits, with the code of the reason."""
    whom = seeker(hall, visit_id)
    ranking = hall.store.read(
        hall.desk, lambda tx, _viewer: best_for(scene(tx, hall.day_id), tx, whom)
    )
    return {one.staff_id: one.code for one in ranking.excluded}


def row(hall: Hall, visit_id: UUID) -> HereRow:
    """Find somebody as the screens list them."""
    rows = hall.store.read(
        hall.desk, lambda tx, _viewer: visits_of_day(tx, hall.day_id, VenueRow())
    )
    return next(one for one in rows if one.visit_id == visit_id)


def known(hall: Hall, name: str, **wishes: object) -> UUID:
    """Begin a record for somebody, with what they wish; return its id."""
    person_id = new_id()
    put_in(
        hall.store, Person(id=person_id, name_to_use=name, created_at=hall.clock.now(), **wishes)
    )
    return person_id


def comes(hall: Hall, person_id: UUID, *needs: str, **said: object) -> UUID:
    """Let somebody known in, with their needs and answers; return the visit."""
    answers = Answers(needs=needs, **said)  # type: ignore[arg-type]
    come = CheckIn(day_id=hall.day_id, person_id=person_id, answers=answers)
    done = hall.store.apply(come, hall.desk)
    assert done.id is not None
    return done.id


def agency(hall: Hall, name: str, kind: str = "recovery") -> UUID:
    """Add an agency."""
    agency_id = new_id()
    put_in(hall.store, Agency(id=agency_id, name=name, short=name, kind=kind, letters_numbered=0))
    return agency_id


def consent(hall: Hall, person: UUID, to: UUID, status: str, purpose: str = "help_today") -> UUID:
    """Put down an answer about sharing, a minute before the next thing happens."""
    given = status == "given"
    done = hall.store.apply(
        RecordConsent(
            person_id=person,
            purpose=purpose,
            parts=("identity",) if given else (),
            how="spoken",
            witness="Carol" if given else "",
            status=status,
            agency_id=to,
        ),
        hall.desk,
    )
    assert done.id is not None
    hall.minutes_later(1)
    return done.id


def contact_of(hall: Hall, visit_id: UUID, called: str) -> UUID:
    """Let a worker take somebody; return the contact."""
    take = Collect(visit_id=visit_id, staff_id=hall.staff[called])
    done = hall.store.apply(take, hall.as_worker(called))
    assert done.id is not None
    return done.id
