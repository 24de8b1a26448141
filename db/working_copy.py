"""What one desk keeps of the day, encrypted, to go on with while the server is away.

A small file with the same tables as the store, but with the people of today and of the last few
drop-ins alone: whoever steals the computer has no more than that, and not without its key. It
follows the server by the audit, which names each row that a command changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Table,
    Text,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from db.base import Base, JsonValue, Tx
from db.engine import over, writing
from db.file import NEWEST, StoreFile
from db.models import Audit, DropIn, Expectation, Referral, Visit

DAYS = 6
"""Today and the last few, from which follows who usually comes. Source: domain brief §1."""
TOO_MANY = 500
"""So many commands behind, it is quicker to copy the day anew."""
BLOCK = 100
"""Numbers that a desk gives by itself begin at a hundred of its own: 301, 302."""
PAGE = 500
NEVER = {"audit", "letter", "import_batch", "import_trace"}
"""Nobody needs these to go on, and no desk should hold papers."""
Rows = Mapping[Table, list[dict[str, Any]]]

_kept = MetaData()
_about = Table(
    "about_copy", _kept, Column("key", Text, primary_key=True), Column("value", JsonValue)
)


class WorkingCopy:
    """The day as the server last told it, in a file of this desk alone."""

    def __init__(self, file: StoreFile) -> None:
        """Use `file`, making its tables if it is new or was made by another version."""
        self._file = file
        self.engine = over(file)
        with writing(self.engine).begin() as connection:
            _kept.create_all(connection)
            if self._read(connection, "shape") != NEWEST:
                shape = _bare_tables()
                shape.drop_all(connection)
                shape.create_all(connection)
                _write_about(connection, {"shape": NEWEST, "day": None, "seq": 0})

    @property
    def day(self) -> UUID | None:
        """Which drop-in this is a copy of; None before the first."""
        with self.engine.connect() as connection:
            kept = self._read(connection, "day")
        return UUID(kept) if kept else None

    @property
    def seq(self) -> int:
        """Up to which place of the server's audit this has followed."""
        with self.engine.connect() as connection:
            return self._read(connection, "seq") or 0

    @property
    def at(self) -> datetime | None:
        """When the server last told it something; None before the first."""
        with self.engine.connect() as connection:
            kept = self._read(connection, "at")
        return datetime.fromisoformat(kept) if kept else None

    def block(self, day: UUID) -> int | None:
        """Return which hundred of numbers this desk gives by itself on `day`, if it is known."""
        with self.engine.connect() as connection:
            kept = self._read(connection, f"block {day}")
        return int(kept) if kept else None

    def set_block(self, day: UUID, block: int) -> None:
        """Keep which hundred of numbers this desk gives by itself on `day`."""
        with writing(self.engine).begin() as connection:
            _write_about(connection, {f"block {day}": block})

    def follow(self, server: Tx, day: UUID, today: date) -> Callable[[], None]:
        """Read what changed on the `server` since the last time; return what writes it down.

        The first time, on another `day` and after an import, that is everything.
        """
        with self.engine.connect() as connection:
            kept, since = self._read(connection, "day"), self._read(connection, "seq") or 0
        newest = server.scalar(select(func.max(Audit.seq))) or 0
        wanted = None
        if kept == str(day) and newest - since <= TOO_MANY:
            wanted = _changed_since(server, since)
        if wanted is None:
            rows = _Scope(server, today).everything()
            return lambda: self._write(rows, None, day, newest, server.now)
        with self.engine.connect() as connection:
            known = set(connection.scalars(select(_table("person").c.id)))
        some = _Scope(server, today, known).those(wanted)
        return lambda: self._write(some, wanted, day, newest, server.now)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()
        self._file.close()

    def forget(self) -> None:
        """Let go of the file, and leave nothing of the day on this computer."""
        self.engine.dispose()
        self._file.remove()

    def _write(
        self,
        rows: Rows,
        instead_of: Mapping[str, set[UUID]] | None,
        day: UUID,
        seq: int,
        at: datetime,
    ) -> None:
        """Write `rows`: in the place of those that changed, or of everything."""
        with writing(self.engine).begin() as connection:
            for table in reversed(_tables()):
                if instead_of is None or "id" not in table.c:
                    connection.execute(delete(table))
                    continue
                gone = instead_of.get(table.name, set()) | {row["id"] for row in rows[table]}
                for some in _pages(gone):
                    connection.execute(delete(table).where(table.c.id.in_(some)))
            for table in _tables():
                for page in _pages(rows[table]):
                    connection.execute(insert(table), page)
            _write_about(connection, {"day": str(day), "seq": seq, "at": at.isoformat()})
            self._count_on(connection, day)

    def _count_on(self, connection: Connection, day: UUID) -> None:
        """Let the next number of this desk be one of its own hundred, and never one twice."""
        block = self._read(connection, f"block {day}")
        if block is None:
            return
        first = int(block) * BLOCK
        visit, drop_in = _table("visit"), _table("drop_in")
        own = visit.c.ticket.between(first, first + BLOCK - 1)
        given = connection.scalar(
            select(func.max(visit.c.ticket)).where(visit.c.drop_in_id == day, own)
        )
        connection.execute(
            update(drop_in).where(drop_in.c.id == day).values(tickets_given=given or first)
        )

    @staticmethod
    def _read(connection: Connection, key: str) -> Any:
        return connection.scalar(select(_about.c.value).where(_about.c.key == key))


class _Scope:
    """Which rows of the server belong to the day."""

    def __init__(self, server: Tx, today: date, known: Iterable[UUID] = ()) -> None:
        """Look who comes; the records of those not `known` yet are wanted whole."""
        self._server = server
        recent = (
            select(DropIn.id)
            .where(DropIn.on_date <= today + timedelta(days=1))
            .order_by(DropIn.on_date.desc())
            .limit(DAYS)
        )
        self._days = list(server.scalars(recent))
        came = select(Visit.id, Visit.person_id).where(Visit.drop_in_id.in_(self._days))
        visits = server.execute(came).all()
        awaited = select(Expectation.person_id).where(Expectation.on_date >= today)
        self._visits = [visit.id for visit in visits]
        self._people = {visit.person_id for visit in visits if visit.person_id}
        self._people |= set(server.scalars(awaited))
        self._new = self._people - set(known)

    def everything(self) -> Rows:
        """Return all rows of the day."""
        return {table: self._read(table, self._people, None) for table in _tables()}

    def those(self, wanted: Mapping[str, set[UUID]]) -> Rows:
        """Return the rows in `wanted`, by table, and all of whoever is new."""
        rows = {}
        for table in _tables():
            if "id" not in table.c:  # a few settings, of which no audit tells
                rows[table] = self._read(table, self._people, None)
                continue
            ids = set(wanted.get(table.name, ()))
            if table.name == "drop_in":  # the count of its numbers goes past the audit
                ids |= set(self._days)
            found = self._read(table, self._people, ids) if ids else []
            if self._new and _of_person(table):
                there = {row["id"] for row in found}
                new = self._read(table, self._new, None)
                found += [row for row in new if row["id"] not in there]
            rows[table] = found
        return rows

    def _read(self, table: Table, people: set[UUID], ids: set[UUID] | None) -> list[dict[str, Any]]:
        query = self._of_day(select(table), table, people)
        if ids is None:
            return [dict(row) for row in self._server.execute(query).mappings()]
        found: list[dict[str, Any]] = []
        for some in _pages(ids):
            page = self._server.execute(query.where(table.c.id.in_(some))).mappings()
            found += [dict(row) for row in page]
        return found

    def _of_day(self, query: Select[Any], table: Table, people: set[UUID]) -> Select[Any]:
        """Leave out of `query` what is about other days, or about people who are not awaited."""
        has = table.c
        wanted: ColumnElement[bool]
        match table.name:
            case "person":
                wanted = has.id.in_(people)
            case "drop_in":
                wanted = has.id.in_(self._days)
            case "visit" | "on_site":
                wanted = has.drop_in_id.in_(self._days)
            case "note":
                wanted = or_(has.person_id.in_(people), has.visit_id.in_(self._visits))
            case "referral_step":
                theirs = select(Referral.id).where(Referral.person_id.in_(people))
                wanted = has.referral_id.in_(theirs)
            case _ if "person_id" in has:
                wanted = has.person_id.in_(people)
            case _ if "visit_id" in has:
                wanted = has.visit_id.in_(self._visits)
            case _:
                return query
        return query.where(wanted)


def _bare_tables() -> MetaData:
    """Return all tables without their references, since what is left out may be referred to."""
    bare = MetaData(naming_convention=Base.metadata.naming_convention)
    for table in Base.metadata.tables.values():
        copied = table.to_metadata(bare)
        for reference in copied.foreign_key_constraints:
            copied.constraints.discard(reference)
    return bare


def _tables() -> list[Table]:
    return [table for table in Base.metadata.sorted_tables if table.name not in NEVER]


def _of_person(table: Table) -> bool:
    return table.name in {"person", "referral_step"} or "person_id" in table.c


def _changed_since(server: Tx, seq: int) -> Mapping[str, set[UUID]] | None:
    """Say which rows were changed after place `seq` of the audit; None where it names none."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for changes in server.scalars(select(Audit.changes).where(Audit.seq > seq)):
        for change in changes:
            if not change["id"]:
                return None  # written in bulk
            wanted[change["table"]].add(UUID(change["id"]))
    return wanted


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _write_about(connection: Connection, values: Mapping[str, Any]) -> None:
    connection.execute(delete(_about).where(_about.c.key.in_(values)))
    connection.execute(insert(_about), [{"key": k, "value": v} for k, v in values.items()])


def _pages(rows: Iterable[Any]) -> Iterable[list[Any]]:
    """Give `rows` in pages that one statement can take."""
    every = list(rows)
    return (every[start : start + PAGE] for start in range(0, len(every), PAGE))
