"""The people the drop-in knows, and what it knows of them."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Kept, col, ref

# Search asks for a range of what begins so. The file orders letters by their code points; a
# server would order them as its own language does, and leave people out of the range.
Compared = Annotated[str, mapped_column(Text().with_variant(Text(collation="C"), "postgresql"))]


class Person(Kept, Base):
    """A person. Only a name to use is ever required."""

    __tablename__ = "person"
    topic = "people"

    name_to_use: Mapped[str] = col("What they are called here; the only required fact.")
    full_name: Mapped[str] = col("Full name in one field, may be empty.", default="")
    pronouns: Mapped[str] = col("Code he, she, they, name, or their own words.", default="")
    born_earliest: Mapped[date | None] = col("First day on which they may have been born.")
    born_latest: Mapped[date | None] = col("Last day on which they may have been born.")
    born_precision: Mapped[str] = col("day, month, year, estimate or unknown.", default="unknown")
    nhs_number: Mapped[str | None] = col("Ten digits, checked, or nothing.")
    speaks: Mapped[str] = col("ISO 639 code of the language they speak best.", default="")
    letters_in: Mapped[str] = col("ISO 639 code for letters to them.", default="en")
    interpreter: Mapped[str] = col("Code needed, preferred, not_needed, phone.", default="")
    communication: Mapped[list[str]] = col("What helps them follow, in short words.", default=list)
    gender_wish: Mapped[str] = col("Gender of worker they prefer: f, m or empty.", default="")
    gender_must: Mapped[bool] = col("Whether that wish must be met.", default=False)
    two_workers: Mapped[bool] = col("Whether two workers must be there.", default=False)
    avoid_police: Mapped[bool] = col("Whether they asked not to meet police.", default=False)
    wishes_peer: Mapped[bool] = col("Whether they would rather see a peer.", default=False)
    step_free: Mapped[bool] = col("Whether they need a room without steps.", default=False)
    key_worker_id: Mapped[UUID | None] = ref("staff", "Their key worker.")
    provisional: Mapped[bool] = col("Made before they knew of it.", default=False, audited=True)
    told: Mapped[bool] = col("Whether they were told of the record.", default=True, audited=True)
    deceased: Mapped[bool] = col("Whether they have died.", default=False, audited=True)
    identity_checked_on: Mapped[date | None] = col("When papers were seen.")
    reference: Mapped[str | None] = col("Reference in the venue's own files.", unique=True)
    merged_into_id: Mapped[UUID | None] = ref("person", "The record that took over.", index=True)
    reviewed_on: Mapped[date | None] = col("Last weekly review.", audited=True)
    last_here_on: Mapped[date | None] = col("Day of the last visit.", audited=True, index=True)
    created_at: Mapped[datetime] = col("When the record was made.")


class PersonName(Kept, Base):
    """One name by which somebody may ask, or be asked for."""

    __tablename__ = "person_name"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "Whose name it is.", index=True)
    kind: Mapped[str] = col("use, full, street, former, false, spelling, gp.", audited=True)
    text: Mapped[str] = col("The name as it is written.")
    folded: Mapped[Compared] = col("Lower case, without accents: what search compares.")
    sound: Mapped[Compared] = col("How it sounds, as a code.", default="", index=True)
    never_aloud: Mapped[bool] = col("Never to be said aloud.", default=False)

    __table_args__ = (Index("ix_person_name_folded_person", "folded", "person_id"),)


class Fact(Kept, Base):
    """One thing known of a person. A newer one does not overwrite it: it stops being current."""

    __tablename__ = "fact"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "Whom it is about.")
    code: Mapped[str] = col("Which fact, from the venue's list.", audited=True)
    answer: Mapped[str] = col("known, not_asked, not_known or declined.", audited=True)
    value: Mapped[str] = col("What we know, in words.", default="")
    as_of: Mapped[date | None] = col("The day for which it is true.", audited=True)
    source: Mapped[str] = col("Who says so, in words.", default="")
    agency_id: Mapped[UUID | None] = ref("agency", "The agency that gave it.")
    confidence: Mapped[str] = col("self_report, worker_observed, document_seen.", audited=True)
    tier: Mapped[str] = col("Who may see it: A, B, C or D.", audited=True)
    current: Mapped[bool] = col("Whether it is the newest of its code.", default=True, audited=True)
    recorded_by: Mapped[UUID | None] = ref("staff", "Who wrote it down.")
    recorded_at: Mapped[datetime] = col("When it was written down.")

    __table_args__ = (Index("ix_fact_person_current", "person_id", "current", "code"),)


class Alert(Kept, Base):
    """Something the desk must act on. The action line says what to do, never why."""

    __tablename__ = "alert"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "Whom it is about.", index=True)
    kind: Mapped[str] = col("Code of the kind of alert.", audited=True)
    level: Mapped[str] = col("info, caution or serious.", audited=True)
    action_line: Mapped[str] = col("What to do, at most 80 characters.")
    detail: Mapped[str] = col("Why, for those who may know.", default="")
    hard_stop: Mapped[bool] = col("Ask the lead before seating.", default=False, audited=True)
    still_offered: Mapped[str] = col("What can be offered all the same.", default="")
    set_by: Mapped[UUID | None] = ref("staff", "Who set it.")
    set_at: Mapped[datetime] = col("When it was set.")
    review_on: Mapped[date] = col("The day by which it is looked at again.", audited=True)
    ended_at: Mapped[datetime | None] = col("When it was ended.", audited=True)


class KeepApart(Kept, Base):
    """Two people who must not meet here. Neither is ever told of the other."""

    __tablename__ = "keep_apart"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "One of the two.", index=True)
    other_id: Mapped[UUID] = ref("person", "The other.", index=True)
    detail: Mapped[str] = col("Why, for those who may know.", default="")
    ended_at: Mapped[datetime | None] = col("When it was ended.", audited=True)


class NotWith(Kept, Base):
    """A worker with whom a person is not to be matched; the reason stays hidden."""

    __tablename__ = "not_with"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "The person.", index=True)
    staff_id: Mapped[UUID] = ref("staff", "The worker.")
    detail: Mapped[str] = col("Why, for those who may know.", default="")


class Plan(Kept, Base):
    """What happens in the minute in which they say yes."""

    __tablename__ = "plan"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "Whose plan it is.", unique=True)
    text: Mapped[str] = col("The plan in a sentence or two.")
    needs: Mapped[list[str]] = col("Need codes, the main one first.")
    steps: Mapped[list[str]] = col("The steps, in order.", default=list)
    destination_id: Mapped[UUID | None] = ref("destination", "Where the letter would go.")
    updated_on: Mapped[date] = col("When it was last looked at.")
    updated_by: Mapped[UUID | None] = ref("staff", "By whom.")


class NotSame(Kept, Base):
    """Two records that somebody looked at and found to be two people."""

    __tablename__ = "not_same"
    topic = "people"

    person_id: Mapped[UUID] = ref("person", "One record.", index=True)
    other_id: Mapped[UUID] = ref("person", "The other record.", index=True)


class Note(Kept, Base):
    """A note by a worker, for their agency or for everyone helping the person."""

    __tablename__ = "note"
    topic = "people"

    person_id: Mapped[UUID | None] = ref("person", "Whom it is about.", index=True)
    visit_id: Mapped[UUID | None] = ref("visit", "The visit in which it was written.", index=True)
    audience: Mapped[str] = col("agency or helping.", audited=True)
    agency_id: Mapped[UUID | None] = ref("agency", "The writer's agency.")
    text: Mapped[str] = col("The note.")
    by_id: Mapped[UUID | None] = ref("staff", "Who wrote it.")
    at: Mapped[datetime] = col("When it was last saved.")
