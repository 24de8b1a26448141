"""Whom the desk could ask to see somebody who is here."""

from dataclasses import fields
from uuid import UUID

from db.base import Tx
from desk.domain.answers import Answers
from desk.domain.check_in import OfferRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.domain.workers import OnSiteRow
from desk.queries.check_in import Ask, here_already, offer
from desk.queries.on_site import workers_of_day


def who_could_see(
    tx: Tx, viewer: Viewer, *, day_id: UUID, visit_id: UUID
) -> tuple[OfferRow, tuple[OnSiteRow, ...]]:
    """Rank the workers for somebody here by what they have said; add everybody who works today.

    Raises Refusal ``gone``.
    """
    row = here_already(tx, viewer, visit_id)
    if row.said is None:
        raise Refusal("gone")
    known = {field.name for field in fields(Answers)}
    told = {name: getattr(row.said, name) for name in known if hasattr(row.said, name)}
    ask = Ask(
        day_id=day_id,
        answers=Answers(**told),
        person_id=row.person.id if row.person else None,
        visit_id=visit_id,
    )
    return offer(tx, viewer, ask), workers_of_day(tx, day_id)
