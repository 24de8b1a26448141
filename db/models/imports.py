"""Files that were read in, so that an import can be found again and undone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col, ref


class ImportBatch(Kept, Base):
    """One file read in."""

    __tablename__ = "import_batch"
    topic = "imports"

    kind: Mapped[str] = col("people, facts, visits, rota or destinations.", audited=True)
    sha256: Mapped[str] = col("SHA-256 of the file, to know it again.", audited=True, index=True)
    rows: Mapped[int] = col("Rows in the file.", audited=True)
    added: Mapped[int] = col("Rows that were new.", audited=True)
    changed: Mapped[int] = col("Rows that changed something.", audited=True)
    refused: Mapped[int] = col("Rows with a problem.", audited=True)
    by_id: Mapped[UUID | None] = ref("staff", "Who read it in.")
    at: Mapped[datetime] = col("When.")
