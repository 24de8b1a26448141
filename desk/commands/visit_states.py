"""Moves a visit from state to state, for the commands that do so."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Contact, Need, Visit, VisitEvent
from db.reading import Rows, Statements
from desk.commands.base import must_get
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.visits import ENDED, NEXT_STATES
from desk.queries.venue import need_skills

sql = Statements("desk.queries.sql.writing")


def lock_day(tx: Tx, day_id: UUID) -> date:
    """Take the day's lock, so that two desks cannot take the same person or number.

    On the embedded store the transaction has the lock already. Returns the date of the day.
    """
    day = tx.columns(sql.locked_day, {"day": day_id}).first()
    if day is None:
        raise Refusal("gone")
    on_date: date = day.on_date
    return on_date


def next_ticket(tx: Tx, day_id: UUID) -> int:
    """Give the day's next number. It is not given again, even when a check-in is undone."""
    given = tx.columns(sql.next_ticket, {"day": day_id}).first()
    if given is None:
        raise Refusal("gone")
    ticket: int = given.tickets_given
    return ticket if tx.ticket is None else tx.ticket


def get_visit(tx: Tx, visit_id: UUID) -> Visit:
    """Load a visit as it is now: every write has waited for its turn; then lock its day."""
    visit = must_get(tx, Visit, visit_id)
    lock_day(tx, visit.drop_in_id)
    return visit


def move(tx: Tx, visit: Visit, state: str, at: datetime | None = None) -> None:
    """Take `visit` to `state` at `at` (now), and write down who did it.

    Raises Refusal ``visit.moved_on`` when the state it is in does not lead there.
    """
    if state not in NEXT_STATES[visit.state]:
        raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
    moment = at or tx.now
    visit.state, visit.state_since = state, moment
    visit.ended_at = moment if state in ENDED else None
    visit.out_since = moment if state == "popped_out" else None
    note_state(tx, visit)


def say_yes(tx: Tx, visit: Visit, at: datetime) -> None:
    """Start the yes clock of `visit` at `at`, once; a yes that was said stays said.

    Whoever sat with them before it did not stop it; a worker who is with them and can do what
    they want stops it at once. Source: domain brief §1, yes to the right worker.
    """
    visit.readiness = "now"
    if visit.said_yes_at is not None:
        return
    visit.said_yes_at = at
    if visit.sat_at is not None and visit.sat_at < at:
        visit.sat_at = None
    going = None if visit in tx.new else open_contact(tx, visit.id)
    if going is not None:
        going.right_worker = can_help(tx, visit.id, going.staff_id)
        if going.right_worker and going.started_at is not None and visit.sat_at is None:
            visit.sat_at = max(at, going.started_at)


def can_help(tx: Tx, visit_id: UUID, staff_id: UUID) -> bool:
    """Say whether a worker has the skill for the first need of a visit that nobody met yet."""
    given = {"visit": visit_id, "staff": staff_id}
    return has_skill(tx, *tx.together((sql.main_need, given), (sql.staff, given)))


def has_skill(tx: Tx, needs: Rows, workers: Rows) -> bool:
    """Say the same of what `main_need` and `staff` gave."""
    main, worker = needs.first(), workers.first()
    skill = need_skills(tx).get(main.code) if main else None
    return skill is None or (worker is not None and skill in worker.skills)


def note_state(tx: Tx, visit: Visit) -> None:
    """Write down the state `visit` has just come to."""
    tx.add(
        VisitEvent(
            id=new_id(), visit_id=visit.id, state=visit.state, at=visit.state_since, by_id=tx.actor
        )
    )


def set_needs(tx: Tx, visit: Visit, codes: Iterable[str]) -> None:
    """Make the open needs of `visit` those in `codes`, main first; answered ones stay."""
    wanted = list(dict.fromkeys(codes))
    # A visit that was made a moment ago has none; not asking saves a round to the store.
    there = {} if visit in tx.new else _needs_of(tx, visit.id)
    for code, need in there.items():
        if code not in wanted and need.outcome == "open":
            tx.delete(need)
    for rank, code in enumerate(wanted):
        if code in there:
            there[code].rank = rank
        else:
            tx.add(Need(id=new_id(), visit_id=visit.id, code=code, rank=rank, outcome="open"))


def _needs_of(tx: Tx, visit_id: UUID) -> dict[str, Need]:
    return {need.code: need for need in tx.scalars(select(Need).where(Need.visit_id == visit_id))}


def open_contact(tx: Tx, visit_id: UUID) -> Contact | None:
    """Return the contact under way for a visit, if there is one."""
    found = tx.columns(sql.open_contact, {"visit": visit_id}).first()
    return must_get(tx, Contact, found.id) if found else None
