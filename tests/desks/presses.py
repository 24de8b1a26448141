"""What people press in a morning, drawn by number: the same numbers press the same things.

Each takes the hall and two numbers that choose among what there is, and gives a command, or None
where there is nothing to press it on.
"""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.models import Contact, Need, OnSite, Person, Visit
from desk.commands.arrivals import (
    ChangeAnswers,
    CheckIn,
    CheckInMany,
    CheckInNameless,
    CheckInNew,
    TakeOverVisit,
)
from desk.commands.base import Command
from desk.commands.contacts import (
    AddNeed,
    AnswerNeed,
    Collect,
    Finish,
    HandOver,
    StartOverdue,
    TakeNext,
    WithMe,
)
from desk.commands.on_site import SetIntake
from desk.commands.people import EditPerson, JoinPeople, NewPerson
from desk.commands.visits import (
    AskWorker,
    CallAgain,
    ChangeUrgency,
    ComeBack,
    HandOut,
    Leave,
    NotHere,
    PopOut,
    SaidYes,
    TakeBackCheckIn,
    TurnAway,
)
from desk.commands.wishes import SetWishes
from desk.domain.answers import Answers, Choice
from desk.domain.needs import NEED_OUTCOMES
from desk.domain.viewer import Viewer
from desk.domain.wishes import Wishes
from tests.hall import Hall

NEEDS = ("money", "home", "recovery", "talk")
WORKERS = ("Nia", "Steve", "Ewa")
INTAKE = ("on", "full", "away", "gone", "on")
READY = ("now", "maybe", "not_asked")

Press = Callable[[Hall, int, int], Command | None]


def comes(hall: Hall, n: int, m: int) -> Command:
    new = NewPerson(name_to_use=f"Person {n}")
    return CheckInNew(day_id=hall.day_id, person=new, answers=_answers(n, m))


def comes_again(hall: Hall, n: int, m: int) -> Command | None:
    person = _one(hall, Person.id, n)
    agreed = "lead_agreed" if m % 3 else ""
    return (
        None
        if person is None
        else CheckIn(
            day_id=hall.day_id, person_id=person, answers=_answers(n, m), lead_agreed=agreed
        )
    )


def come_together(hall: Hall, n: int, m: int) -> Command | None:
    people = tuple({one for number in (n, m) if (one := _one(hall, Person.id, number))})
    return CheckInMany(day_id=hall.day_id, people=people) if people else None


def comes_nameless(hall: Hall, n: int, m: int) -> Command:
    return CheckInNameless(
        day_id=hall.day_id, shown_name=f"Blue jacket {n}", answers=_answers(n, m)
    )


def says_who(hall: Hall, n: int, m: int) -> Command | None:
    visit, person = _one(hall, Visit.id, n), _one(hall, Person.id, m)
    if visit is None or person is None:
        return None
    return TakeOverVisit(visit_id=visit, person_id=person)


def answers_again(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    return (
        None
        if visit is None
        else ChangeAnswers(visit_id=visit, answers=_answers(m, n), choice=_choice(hall, m))
    )


def asks(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    return (
        None if visit is None else AskWorker(visit_id=visit, choice=_choice(hall, m), worker="Nia")
    )


def levels(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    return None if visit is None else ChangeUrgency(visit_id=visit, urgency=1 + m % 5)


def goes(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    if visit is None:
        return None
    ways: Sequence[Callable[[], Command]] = (
        lambda: PopOut(visit_id=visit),
        lambda: ComeBack(visit_id=visit),
        lambda: Leave(visit_id=visit, reason="no_reason"),
        lambda: TurnAway(visit_id=visit, reason="full"),
        lambda: NotHere(visit_id=visit),
        lambda: CallAgain(visit_id=visit),
        lambda: TakeBackCheckIn(visit_id=visit),
        lambda: SaidYes(visit_id=visit),
    )
    return ways[m % len(ways)]()


def kit(hall: Hall, n: int, m: int) -> Command:
    visit = _one(hall, Visit.id, n)
    return HandOut(
        day_id=hall.day_id,
        kind="needles",
        given=1 + m % 3,
        visit_id=visit,
        ends_visit=visit is not None and m % 2 == 0,
    )


def takes_next(hall: Hall, n: int, _m: int) -> Command:
    return TakeNext(day_id=hall.day_id, staff_id=_worker(hall, n))


def collects(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    return None if visit is None else Collect(visit_id=visit, staff_id=_worker(hall, m))


def sits_down(hall: Hall, n: int, _m: int) -> Command | None:
    contact = _latest(hall, n)
    return None if contact is None else WithMe(contact_id=contact)


def finishes(hall: Hall, n: int, m: int) -> Command | None:
    contact = _latest(hall, n)
    return None if contact is None else Finish(contact_id=contact, waits=bool(m % 2))


def hands_over(hall: Hall, n: int, m: int) -> Command | None:
    contact = _latest(hall, n)
    return (
        None
        if contact is None
        else HandOver(contact_id=contact, to_staff_id=_worker(hall, m), note="See plan.")
    )


def helps(hall: Hall, n: int, m: int) -> Command | None:
    need = _one(hall, Need.id, n)
    return (
        None
        if need is None
        else AnswerNeed(
            need_id=need, outcome=NEED_OUTCOMES[m % len(NEED_OUTCOMES)], contact_id=_latest(hall, m)
        )
    )


def needs_more(hall: Hall, n: int, m: int) -> Command | None:
    visit = _one(hall, Visit.id, n)
    return None if visit is None else AddNeed(visit_id=visit, code=NEEDS[m % len(NEEDS)])


def begins_by_itself(hall: Hall, _n: int, _m: int) -> Command:
    return StartOverdue(day_id=hall.day_id)


def says_intake(hall: Hall, n: int, m: int) -> Command | None:
    row = _one(hall, OnSite.id, n)
    return None if row is None else SetIntake(on_site_id=row, intake=INTAKE[m % len(INTAKE)])


def is_renamed(hall: Hall, n: int, m: int) -> Command | None:
    person = _one(hall, Person.id, n)
    return None if person is None else EditPerson(person_id=person, name_to_use=f"Person {m}")


def wishes(hall: Hall, n: int, m: int) -> Command | None:
    person = _one(hall, Person.id, n)
    return (
        None
        if person is None
        else SetWishes(person_id=person, wishes=Wishes(two_workers=bool(m % 2)))
    )


def are_one(hall: Hall, n: int, m: int) -> Command | None:
    stays, goes_in = _one(hall, Person.id, n), _one(hall, Person.id, m)
    if stays is None or goes_in is None or stays == goes_in:
        return None
    return JoinPeople(stays_id=stays, joins_id=goes_in)


ARRIVES = (comes, comes, comes_again, come_together, comes_nameless)
WAITS = (says_who, answers_again, asks, levels, goes, goes, kit, is_renamed, wishes, are_one)
WORKS = (
    takes_next, takes_next, collects, sits_down, sits_down, finishes, finishes, hands_over, helps,
    needs_more, begins_by_itself, says_intake,
)  # fmt: skip
PRESSES: Sequence[Press] = (*ARRIVES, *WAITS, *WORKS)


def _answers(n: int, m: int) -> Answers:
    needs = (NEEDS[n % len(NEEDS)], NEEDS[m % len(NEEDS)])
    return Answers(
        needs=tuple(dict.fromkeys(needs)), urgency=1 + m % 5, readiness=READY[n % len(READY)]
    )


def _choice(hall: Hall, n: int) -> Choice:
    return Choice() if n % 3 == 0 else Choice(staff_id=_worker(hall, n), reason="client_asked")


def _worker(hall: Hall, n: int) -> UUID:
    return hall.staff[WORKERS[n % len(WORKERS)]]


def _one(hall: Hall, ids: Any, n: int) -> UUID | None:
    """Return one of the rows that there are, whichever number was drawn."""
    query = select(ids).order_by(ids)
    rows = hall.store.read(Viewer(), lambda tx, _viewer: tx.scalars(query).all())
    return rows[n % len(rows)] if rows else None


def _latest(hall: Hall, n: int) -> UUID | None:
    """Return one of the last contacts, as most presses are about those under way."""
    query = select(Contact.id).order_by(Contact.ended_at.is_not(None), Contact.id.desc()).limit(4)
    rows = hall.store.read(Viewer(), lambda tx, _viewer: tx.scalars(query).all())
    return rows[n % len(rows)] if rows else None
