"""What was done, by whom: a chain in which no row can change unseen."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, col


class Audit(Base):
    """One command as it was applied. Its hash covers the row and the hash before it."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"),
        primary_key=True,
        autoincrement=False,
        comment="Place in the chain, from 1 without a gap.",
    )
    command_id: Mapped[UUID] = col(
        "The command's own id: the same command is done once.", unique=True
    )
    at: Mapped[datetime] = col("When.")
    actor_id: Mapped[UUID | None] = col("Staff id of who did it; empty for the app itself.")
    desk: Mapped[str] = col("Which desk.")
    name: Mapped[str] = col("Name of the command.")
    subject: Mapped[UUID | None] = col("Whom or what it was about.", index=True)
    result: Mapped[UUID | None] = col("The id of what it made.")
    changes: Mapped[list[Any]] = col("Tables, ids and fields that changed.")
    reason: Mapped[str] = col("Code of the reason, if one was asked.")
    before: Mapped[str] = col("Hash of the row before.")
    hash: Mapped[str] = col("Hash of this row and the one before.")
