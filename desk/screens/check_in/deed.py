"""Which command lets somebody in, from what the panel knows of them."""

from uuid import UUID

from desk.commands.arrivals import ChangeAnswers, CheckIn, CheckInNameless, CheckInNew
from desk.commands.base import Command
from desk.commands.people import NewPerson
from desk.domain.answers import Answers, Choice
from desk.domain.check_in import ComingRow


def letting_in(
    day_id: UUID,
    row: ComingRow | None,
    visit_id: UUID | None,
    new: NewPerson | None,
    answers: Answers,
    choice: Choice | None,
) -> Command:
    """Return the command of the main button.

    With `visit_id` it changes what somebody here has said; without `choice` whoever was asked to
    see them stays asked. A known person of `row` is checked
    in; else `new` is begun, or without them whoever is known by what the desk sees.
    """
    if visit_id is not None:
        return ChangeAnswers(visit_id=visit_id, answers=answers, choice=choice)
    choice = choice or Choice()
    if row is not None and row.person is not None:
        return CheckIn(day_id=day_id, person_id=row.person.id, answers=answers, choice=choice)
    if new is None:
        shown = row.name if row else ""
        return CheckInNameless(day_id=day_id, shown_name=shown, answers=answers, choice=choice)
    return CheckInNew(day_id=day_id, person=new, answers=answers, choice=choice)


def as_lead_says(
    day_id: UUID, person_id: UUID, answers: Answers, choice: Choice, said: str
) -> Command:
    """Return the command that writes down who came, and what the lead `said` of it."""
    return CheckIn(
        day_id=day_id, person_id=person_id, answers=answers, choice=choice, lead_agreed=said
    )
