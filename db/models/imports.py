"""Files that were read in, so that an import can be found again and taken back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col, ref


class ImportBatch(Kept, Base):
    """One file read in."""

    __tablename__ = "import_batch"
    topic = "imports"

    number: Mapped[int] = col("What people call it by: 1 for the first.", audited=True)
    kind: Mapped[str] = col("people, facts, visits, rota or destinations.", audited=True)
    sha256: Mapped[str] = col("SHA-256 of the file, to know it again.", audited=True, index=True)
    rows: Mapped[int] = col("Rows in the file.", audited=True)
    added: Mapped[int] = col("Rows that were new.", audited=True)
    changed: Mapped[int] = col("Rows that changed something.", audited=True)
    refused: Mapped[int] = col("Rows with a problem.", audited=True)
    by_id: Mapped[UUID | None] = ref("staff", "Who read it in.")
    desk: Mapped[str] = col("At which desk.", default="", audited=True)
    at: Mapped[datetime] = col("When.")
    taken_back_at: Mapped[datetime | None] = col("When it was taken back.", audited=True)
    kept: Mapped[int] = col("How many stayed when it was taken back.", default=0, audited=True)


class ImportTrace(Kept, Base):
    """What a file made and changed in one table, in parts, until all of it was taken back.

    It holds what stood there before: whatever forgets a person must forget it here too.
    """

    __tablename__ = "import_trace"
    topic = "imports"

    batch_id: Mapped[UUID] = ref("import_batch", "Which file.", index=True)
    table_name: Mapped[str] = col("Which table.")
    made: Mapped[list[str]] = col("Ids of the rows that it made, without hyphens.")
    changed: Mapped[list[Any]] = col("Rows that it changed: id, before and after, by column.")
