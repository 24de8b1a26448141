"""Statements of who may come on a day."""

from sqlalchemy import bindparam, select

from db.models import Expectation, Person, Plan, Visit

ENTERED = select(
    Expectation.id,
    Expectation.person_id,
    Expectation.reason,
    Expectation.detail,
    Expectation.usual,
    Expectation.urgency,
).where(Expectation.on_date == bindparam("on_date"))
PEOPLE = (
    select(
        Person.id,
        Person.name_to_use,
        Person.full_name,
        Person.speaks,
        Person.merged_into_id,
        Plan.text.label("plan"),
    )
    .outerjoin(Plan, Plan.person_id == Person.id)
    .where(
        # Joined records are left out by whoever reads: asked "is null" here, the file would go
        # through everybody who was never joined instead of through these few.
        Person.id.in_(bindparam("people", expanding=True)),
        ~Person.deceased,
    )
)
CAME = select(Visit.person_id, Visit.drop_in_id, Visit.arrived_at).where(
    Visit.drop_in_id.in_(bindparam("days", expanding=True)), Visit.person_id.is_not(None)
)
