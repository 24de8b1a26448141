"""The venue's own things: settings, agencies, staff."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Kept, col, ref


class Setting(Base):
    """One setting of the venue, such as its name or its limits."""

    __tablename__ = "setting"
    topic = "settings"

    key: Mapped[str] = mapped_column(primary_key=True, comment="Name of the setting.")
    value: Mapped[dict[str, Any]] = col("Its value, always under the key 'is'.")


class Agency(Kept, Base):
    """An agency whose workers are in the hall; its letterhead is on the letters it signs."""

    __tablename__ = "agency"
    topic = "staff"

    name: Mapped[str] = col("Full name, as on its letterhead.", unique=True)
    short: Mapped[str] = col("Short name for lists.")
    kind: Mapped[str] = col("Code: recovery, housing, council, nursing …", audited=True)
    strapline: Mapped[str] = col("What it does, in a line under its name.", default="")
    address: Mapped[str] = col("Postal address for the letterhead.", default="")
    phone: Mapped[str] = col("Phone answered in working hours.", default="")
    web: Mapped[str] = col("Web address for the letterhead.", default="")
    letter_prefix: Mapped[str] = col("Two letters that begin its letter references.", default="DD")
    # Raised by a plain UPDATE, outside undo: a number once given is never given again.
    letters_numbered: Mapped[int] = col("How many letters it has numbered.", default=0)


class Staff(Kept, Base):
    """Somebody who works at the drop-in, paid or not."""

    __tablename__ = "staff"
    topic = "staff"

    name: Mapped[str] = col("Full name.")
    called: Mapped[str] = col("What people call them, for lists and notices.")
    role: Mapped[str] = col("Code: reception, peer, worker, police, lead, manager.", audited=True)
    job: Mapped[str] = col("What they do, in a word or two.", default="")
    agency_id: Mapped[UUID] = ref("agency", "The agency they work for.", index=True)
    phone: Mapped[str] = col("Direct phone for letters.", default="")
    hours: Mapped[str] = col("When the phone is answered.", default="")
    gender: Mapped[str] = col("Code f, m, x or empty, only for matching a wish.", default="")
    languages: Mapped[list[str]] = col("ISO 639 codes of languages they work in.")
    skills: Mapped[list[str]] = col("Codes of what they can do.")
    active: Mapped[bool] = col("False once they have left.", default=True, audited=True)
    reference: Mapped[str | None] = col("Reference in the venue's own files.", unique=True)
