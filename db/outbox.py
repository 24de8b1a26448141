"""What a desk did while the server was away, until the server has it.

Each entry is written in the same transaction as what it did to the working copy, so that a power
cut leaves both or neither. Nothing is ever dropped from here but by having been sent, or by
somebody who was asked.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from db.base import IdType, JsonValue, Tx, UtcTime
from db.engine import writing

_kept = MetaData()
_outbox = Table(
    "outbox",
    _kept,
    Column("place", Integer, primary_key=True),
    Column("id", IdType, nullable=False, unique=True),
    Column("at", UtcTime, nullable=False),
    Column("name", Text, nullable=False),
    Column("facts", JsonValue, nullable=False),
    Column("ticket", Integer),
    Column("content", LargeBinary, nullable=False),
    Column("refused", Text),
    Column("why", JsonValue),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done: its command's id and name, when, the facts of its sentence, and itself.

    `refused` is the code of why the server did not take it, with the facts in `why`; None until
    then. `ticket` is the number that was told.
    """

    id: UUID
    at: datetime
    name: str
    facts: dict[str, Any]
    content: bytes
    ticket: int | None = None
    refused: str | None = None
    why: dict[str, Any] | None = None


class Outbox:
    """The entries of one desk, in the order in which they were done."""

    def __init__(self, engine: Engine) -> None:
        """Keep them in the file of `engine`, the working copy's."""
        self._engine = engine
        with writing(engine).begin() as connection:
            _kept.create_all(connection)

    def put(self, tx: Tx, entry: Entry) -> None:
        """Add `entry` in the transaction in which it is done here."""
        values = {name: getattr(entry, name) for name in _COLUMNS}
        tx.execute(insert(_outbox).values(values))

    def waiting(self) -> tuple[Entry, ...]:
        """Return what is still to be sent, oldest first."""
        return self._read(_outbox.c.refused.is_(None))

    def refused(self) -> tuple[Entry, ...]:
        """Return what the server did not take, oldest first, for somebody to decide on."""
        return self._read(_outbox.c.refused.is_not(None))

    def counts(self) -> tuple[int, int]:
        """Say how many are to be sent, and how many to be decided on."""
        query = select(func.count(), func.count(_outbox.c.refused))
        with self._engine.connect() as connection:
            every, refused = connection.execute(query).one()
        return every - refused, refused

    def drop(self, entry_id: UUID) -> None:
        """Let an entry go that was sent, or that somebody decided to leave out."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(_outbox).where(_outbox.c.id == entry_id))

    def refuse(self, entry_id: UUID, code: str, why: dict[str, Any]) -> None:
        """Keep with an entry why the server did not take it."""
        self._mark(entry_id, code, why)

    def try_again(self, entry_id: UUID) -> None:
        """Let an entry be sent once more."""
        self._mark(entry_id, None, None)

    def _mark(self, entry_id: UUID, code: str | None, why: dict[str, Any] | None) -> None:
        with writing(self._engine).begin() as connection:
            marked = update(_outbox).where(_outbox.c.id == entry_id)
            connection.execute(marked.values(refused=code, why=why))

    def _read(self, which: Any) -> tuple[Entry, ...]:
        columns = [_outbox.c[name] for name in _COLUMNS]
        query = select(*columns).where(which).order_by(_outbox.c.place)
        with self._engine.connect() as connection:
            return tuple(Entry(**row) for row in connection.execute(query).mappings())


_COLUMNS = tuple(column.name for column in _outbox.columns if column.name != "place")
