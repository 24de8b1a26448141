"""Visits and what happens in them."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col, ref

_HAS_SECOND = text("second_id IS NOT NULL")
# Small rows of which every take makes some: in the file they stand in the order of their ids,
# so that a new one is written to one page and not to two.
_BY_ID = {"sqlite_with_rowid": False}


class Expectation(Kept, Base):
    """Somebody who may come on a day, and why we think so."""

    __tablename__ = "expectation"
    topic = "expected"

    person_id: Mapped[UUID] = ref("person", "Who.", index=True)
    on_date: Mapped[date] = col("The day.", index=True)
    reason: Mapped[str] = col("Code of the reason.", audited=True)
    detail: Mapped[str] = col("Words that go with the reason.", default="")
    usual: Mapped[time | None] = col("By what time of day, at the venue.")
    urgency: Mapped[int] = col("Level they would come in at, 1 to 5.", default=4, audited=True)
    made_by: Mapped[UUID | None] = ref("staff", "Who entered it.")


class Visit(Kept, Base):
    """One arrival by one person, or by somebody without a name."""

    __tablename__ = "visit"
    topic = "visits"

    drop_in_id: Mapped[UUID] = ref("drop_in", "The day.")
    person_id: Mapped[UUID | None] = ref("person", "Who; none while nameless.")
    shown_name: Mapped[str] = col("What is shown for them today.")
    ticket: Mapped[int] = col("Number, unique on the day.", audited=True)
    state: Mapped[str] = col("Code of the state it is in.", audited=True)
    state_since: Mapped[datetime] = col("Since when.")
    arrived_at: Mapped[datetime] = col("When they came.")
    ended_at: Mapped[datetime | None] = col("When they went.")
    urgency: Mapped[int] = col("Level 1 to 5 as the desk set it.", audited=True)
    readiness: Mapped[str] = col("now, maybe, not_today or not_asked.", audited=True)
    said_yes_at: Mapped[datetime | None] = col("When they said yes.", audited=True)
    sat_at: Mapped[datetime | None] = col("When they sat with a worker who can help.", audited=True)
    letter_sent_at: Mapped[datetime | None] = col("When a letter went out.", audited=True)
    stays_until: Mapped[datetime | None] = col("How long they can stay.", audited=True)
    happy_to_wait: Mapped[bool] = col("Whether waiting is all right.", default=True)
    quiet_space: Mapped[bool] = col("Whether they want a quiet place.", default=False)
    avoid_police: Mapped[bool] = col("Not to meet police today.", default=False)
    avoid_staff: Mapped[list[str]] = col("Staff they would rather not see, ids.", default=list)
    child: Mapped[bool] = col("A child is with them.", default=False)
    dog: Mapped[bool] = col("A dog is with them.", default=False)
    friend: Mapped[bool] = col("A friend is with them.", default=False)
    too_unwell: Mapped[bool] = col("Too unwell to agree now.", default=False, audited=True)
    later: Mapped[bool] = col("Arrived, questions later.", default=False)
    out_since: Mapped[datetime | None] = col("Popped out since.", audited=True)
    last_saw_staff_id: Mapped[UUID | None] = ref("staff", "Who they sat with before this day.")
    asked_staff_id: Mapped[UUID | None] = ref("staff", "Worker asked to take them.", audited=True)
    asked_at: Mapped[datetime | None] = col("When that was.")
    asked_for: Mapped[bool] = col("They asked for that worker by name.", default=False)
    end_reason: Mapped[str] = col("Code why they left or were turned away.", audited=True)
    expected: Mapped[bool] = col("They were on the list.", default=False, audited=True)
    back_entered: Mapped[bool] = col("Entered later from paper.", default=False, audited=True)

    __table_args__ = (
        Index("ix_visit_day_ticket", "drop_in_id", "ticket", unique=True),
        Index("ix_visit_person_arrived", "person_id", "arrived_at"),
    )


class VisitEvent(Kept, Base):
    """A change of state, with time and user, so that the day can be told again."""

    __tablename__ = "visit_event"
    topic = "visits"

    visit_id: Mapped[UUID] = ref("visit", "The visit.", index=True)
    state: Mapped[str] = col("The state it went to.", audited=True)
    at: Mapped[datetime] = col("When.")
    by_id: Mapped[UUID | None] = ref("staff", "Who did it.")

    __table_args__ = _BY_ID


class Need(Kept, Base):
    """One thing they came for."""

    __tablename__ = "need"
    topic = "visits"

    visit_id: Mapped[UUID] = ref("visit", "The visit.", index=True)
    code: Mapped[str] = col("Code of the need.", audited=True)
    rank: Mapped[int] = col("0 is the main need.", audited=True)
    outcome: Mapped[str] = col("open, met, part, passed_on, referred, not_today.", audited=True)
    contact_id: Mapped[UUID | None] = ref("contact", "The contact in which it was answered.")
    answered_at: Mapped[datetime | None] = col("When it was answered.")

    __table_args__ = _BY_ID


class Contact(Kept, Base):
    """One worker with one person, from taking to finishing; where two must be there, with both."""

    __tablename__ = "contact"
    topic = "visits"

    visit_id: Mapped[UUID] = ref("visit", "The visit.", index=True)
    drop_in_id: Mapped[UUID] = ref("drop_in", "The day.")
    staff_id: Mapped[UUID] = ref("staff", "The worker.")
    second_id: Mapped[UUID | None] = ref(
        "staff", "The worker who sits in, where two must be there.", audited=True
    )
    taken_at: Mapped[datetime] = col("When the worker took them.")
    started_at: Mapped[datetime | None] = col("When they sat down.", audited=True)
    ended_at: Mapped[datetime | None] = col("When it ended.", audited=True)
    right_worker: Mapped[bool] = col("The worker can do the main need.", audited=True)
    kit_only: Mapped[bool] = col("Only kit or naloxone was handed over.", default=False)
    handed_to_id: Mapped[UUID | None] = ref("staff", "The worker handed over to.", audited=True)
    desk_role: Mapped[str] = col("Role on the server of the desk that took them.", default="")
    released_by_id: Mapped[UUID | None] = ref(
        "staff", "Who took them from a worker who was away.", audited=True
    )
    released_told_at: Mapped[datetime | None] = col("When that worker was told so.")

    __table_args__ = (
        Index("ix_contact_day_staff", "drop_in_id", "staff_id"),
        Index("ix_contact_staff_visit", "staff_id", "visit_id"),
        # Few contacts have a second worker, and only those are in it.
        Index(
            "ix_contact_day_second",
            "drop_in_id",
            "second_id",
            sqlite_where=_HAS_SECOND,
            postgresql_where=_HAS_SECOND,
        ),
        _BY_ID,
    )


class Override(Kept, Base):
    """The desk chose another worker than was suggested; it improves the weights."""

    __tablename__ = "override"
    topic = "visits"

    visit_id: Mapped[UUID] = ref("visit", "The visit.", index=True)
    suggested_id: Mapped[UUID | None] = ref("staff", "The worker suggested first.")
    chosen_id: Mapped[UUID | None] = ref("staff", "The worker chosen.")
    reason: Mapped[str] = col("Code of the reason.", audited=True)
    detail: Mapped[str] = col("Words, for other.", default="")
    at: Mapped[datetime] = col("When.")
