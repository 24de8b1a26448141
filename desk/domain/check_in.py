"""The check-in panel: who came, what they may say, and who could see them."""

from datetime import date, datetime
from uuid import UUID

from desk.domain.people import AlertRow, PersonRow, PlanRow
from desk.domain.routing_rows import Why
from desk.snapshot import snapshot


@snapshot
class SaidRow:
    """What somebody who is here has said already, to be changed."""

    visit_id: UUID
    needs: tuple[str, ...]
    urgency: int
    readiness: str
    said_yes_at: datetime | None
    stays_until: datetime | None
    happy_to_wait: bool
    quiet_space: bool
    avoid_police: bool
    avoid_staff: tuple[UUID, ...]
    child: bool
    dog: bool
    friend: bool
    too_unwell: bool
    later: bool
    asked_staff_id: UUID | None


@snapshot
class ComingRow:
    """Somebody at the desk, before or after check-in.

    `person` is None for a nameless visit. `needs` are those of the plan, main first; `urgency`
    is the level they would come in at. `ask_lead` says that the lead is asked before seating;
    the reason is not told. `drafted_on` is the day of a letter that waits for their yes.
    """

    name: str
    ticket: int
    person: PersonRow | None
    plan: PlanRow | None
    alerts: tuple[AlertRow, ...]
    needs: tuple[str, ...]
    urgency: int
    avoid_police: bool
    ask_lead: bool
    last_here: date | None
    last_saw: str | None
    drafted_on: date | None
    said: SaidRow | None


@snapshot
class SuggestionRow:
    """A worker to see, with reasons and what they lack. `leaves_at` is when they go.

    `second` is what the worker is called who would sit in, where two must be there.
    """

    staff_id: UUID
    name: str
    called: str
    job: str
    room: str
    free: bool
    in_minutes: int
    reasons: tuple[Why, ...]
    lacks: tuple[Why, ...]
    leaves_at: datetime | None
    second: str | None = None


@snapshot
class ExcludedRow:
    """A worker who is not offered, and a neutral code why; the person's own is told of always."""

    called: str
    code: str
    until: datetime | None
    key_worker: bool = False


@snapshot
class OfferRow:
    """Who could see somebody: the best three, a second stop, and who is left out."""

    suggestions: tuple[SuggestionRow, ...]
    then: SuggestionRow | None
    then_need: str
    excluded: tuple[ExcludedRow, ...]


def new_row(name: str, ticket: int) -> ComingRow:
    """Return somebody of whom nothing is known but a name to use, or what the desk sees."""
    return ComingRow(
        name=name,
        ticket=ticket,
        person=None,
        plan=None,
        alerts=(),
        needs=(),
        urgency=4,
        avoid_police=False,
        ask_lead=False,
        last_here=None,
        last_saw=None,
        drafted_on=None,
        said=None,
    )
