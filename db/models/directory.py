"""The directory of places a person can be referred to."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col


class Destination(Kept, Base):
    """A service that takes referrals, and what it sends letters back without.

    The words follow Open Referral (organization, service), so that a directory can be read in.
    """

    __tablename__ = "destination"
    topic = "directory"

    name: Mapped[str] = col("Name of the service.", unique=True)
    kind: Mapped[str] = col("detox, rehab, housing …", audited=True)
    team: Mapped[str] = col("The team a letter goes to.", default="")
    address: Mapped[str] = col("Postal address.", default="")
    phone: Mapped[str] = col("Phone to ring first.", default="")
    email: Mapped[str] = col("Secure mail address.", default="")
    nation: Mapped[str] = col("england or wales.", default="wales")
    description: Mapped[str] = col("What it offers, in a line.", default="")
    requires: Mapped[list[str]] = col("Fact codes it wants to see.", default=list)
    parts: Mapped[list[str]] = col("Parts of the profile it needs.", default=list)
    asks: Mapped[list[str]] = col("What may be asked of it.", default=list)
    excludes: Mapped[str] = col("Whom it does not take, in a line.", default="")
    ring_first: Mapped[bool] = col("Whether to ring before sending.", default=False)
    free_places: Mapped[str] = col("Places free, as last told.", default="")
    told_at: Mapped[datetime | None] = col("When that was told.")
    answer_time: Mapped[str] = col("How soon it usually answers.", default="")
    template: Mapped[str] = col("residential, housing_england, housing_wales.", default="")
    active: Mapped[bool] = col("False once it has closed.", default=True, audited=True)
