"""What a file made and changed, and how much of that can still be taken back.

What belongs together goes or stays together: everything about one person, one visit with its
needs and contacts, one worker, one place. It stays whole if any of it was changed since, or if
anything that came later points at it: a check-in, a fact, a letter. Of what the file only changed,
a value goes back to what it was where it still is what the file made it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Column, Table, func, select

from db.base import Base, Kept, Tx
from db.models import ImportBatch, ImportTrace
from desk.domain.kept_values import unpack
from desk.snapshot import snapshot

AT_ONCE = 500
OWNERS = {"person_id": "person", "visit_id": "visit"}
OWN_GROUP = frozenset({"person", "visit"})
"""Tables whose rows stand for themselves, whomever they point at."""
BOOKS = frozenset({"import_batch", "import_trace"})

Group = tuple[str, UUID]
"""What goes or stays together: a table and the id of the row in it that the rest belongs to."""


@snapshot
class ChangedRow:
    """A row that a file changed: what stood in some columns before, and what after.

    `was` is the version of the row before, `now` the one after; once a value in it was changed by
    somebody else, `was` is 0, for it never stands again as it did.
    """

    table: str
    id: UUID
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    was: int
    now: int


@snapshot
class Trace:
    """All rows that a file made, by table, and all that it changed."""

    made: Mapping[str, frozenset[UUID]] = field(default_factory=dict)
    changed: tuple[ChangedRow, ...] = ()


@snapshot
class Settled:
    """What goes and what stays: rows to be removed, values to be put back, and groups that stay."""

    gone: Mapping[str, frozenset[UUID]]
    back: tuple[ChangedRow, ...]
    stays: Trace
    groups: Mapping[Group, bool]
    """Every group of rows that it made or changed, and whether it goes wholly."""
    of_row: Mapping[Group, Group]
    """For every such row the group that it belongs to."""


def trace_of(tx: Tx, batch_id: UUID) -> Trace:
    """Return what the file made and changed, as far as it was not taken back."""
    made: dict[str, set[UUID]] = defaultdict(set)
    changed: list[ChangedRow] = []
    columns = select(ImportTrace.table_name, ImportTrace.made, ImportTrace.changed)
    for table, ids, rows in tx.execute(columns.where(ImportTrace.batch_id == batch_id)):
        made[table].update(map(UUID, ids))
        changed.extend(
            ChangedRow(
                table,
                UUID(row["id"]),
                _unpacked(row["before"]),
                _unpacked(row["after"]),
                row["was"],
                row["now"],
            )
            for row in rows
        )
    return Trace({table: frozenset(ids) for table, ids in made.items()}, tuple(changed))


def settle(tx: Tx, trace: Trace) -> Settled:
    """Say what of a trace can be taken back now."""
    survey = _Survey(tx, trace)
    return survey.settled()


def next_number(tx: Tx) -> int:
    """Return the number for a file that is being read in."""
    return (tx.scalar(select(func.max(ImportBatch.number))) or 0) + 1


def models() -> Mapping[str, type[Kept]]:
    """Return the classes of rows by the name of their table."""
    found = (mapper.class_ for mapper in Base.registry.mappers)
    return {str(one.__tablename__): one for one in found if issubclass(one, Kept)}  # type: ignore[attr-defined]


def _unpacked(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: unpack(value) for name, value in values.items()}


class _Survey:
    """Goes through the rows of a trace and what points at them."""

    def __init__(self, tx: Tx, trace: Trace) -> None:
        self._tx, self._trace = tx, trace
        self._tables = {
            name: cast("Table", cast("type[Base]", model).__table__)
            for name, model in models().items()
        }
        self._changed = {(row.table, row.id): row for row in trace.changed}
        self._of_row: dict[Group, Group] = {}
        self._there: dict[str, list[UUID]] = defaultdict(list)
        self._now: dict[Group, Mapping[str, Any]] = {}
        self._stays: set[Group] = set()
        self._parents: dict[Group, set[Group]] = defaultdict(set)
        self._look_at_rows()
        self._look_at_users()
        self._keep_parents()

    def settled(self) -> Settled:
        """Divide the trace into what goes and what stays."""
        groups = {group: group not in self._stays for group in self._of_row.values()}
        back: list[ChangedRow] = []
        for key, row in self._changed.items():
            if key not in self._now or key[0] in BOOKS:
                continue
            group = self._of_row[key]
            kept = self._kept(key, row)
            if kept:
                groups[group] = False
            if group not in self._stays and len(kept) < len(row.before):
                before = {name: old for name, old in row.before.items() if name not in kept}
                as_it_was = not kept and self._now[key]["version"] == row.now
                back.append(replace(row, before=before, was=row.was if as_it_was else 0))
        gone = {
            table: frozenset(one for one in ids if self._of_row[table, one] not in self._stays)
            for table, ids in self._there.items()
        }
        return Settled(gone, tuple(back), self._rest(gone, back), groups, self._of_row)

    def _kept(self, key: Group, row: ChangedRow) -> frozenset[str]:
        """Return the columns of a changed row that somebody has changed since."""
        now = self._now[key]
        return frozenset(name for name, value in row.after.items() if now[name] != value)

    def _rest(self, gone: Mapping[str, frozenset[UUID]], back: Collection[ChangedRow]) -> Trace:
        made = {table: frozenset(ids) - gone[table] for table, ids in self._there.items()}
        done = {(row.table, row.id) for row in back}
        rest = tuple(
            row for key, row in self._changed.items() if key in self._now and key not in done
        )
        return Trace({table: ids for table, ids in made.items() if ids}, rest)

    # ------------------------------------------------------------------ what is there now

    def _look_at_rows(self) -> None:
        for name, ids in self._trace.made.items():
            for row in self._rows(name, ids):
                self._there[name].append(row["id"])
                self._note(name, row)
                if row["version"] != 1:
                    self._stays.add(self._of_row[name, row["id"]])
        by_table: dict[str, set[UUID]] = defaultdict(set)
        for name, row_id in self._changed:
            by_table[name].add(row_id)
        for name, changed in by_table.items():
            for row in self._rows(name, changed):
                self._now[name, row["id"]] = row
                self._note(name, row)

    def _note(self, name: str, row: Mapping[str, Any]) -> None:
        """Put a row into its group, and note which other rows of the file it points at."""
        key = (name, row["id"])
        group = key
        if name not in OWN_GROUP:
            owner = next((one for one in OWNERS if row.get(one) is not None), None)
            group = (OWNERS[owner], row[owner]) if owner else key
        self._of_row[key] = group
        changed = self._changed.get(key)
        for column, target in self._keys(name):
            value = row[column.name]
            ours = changed is None or changed.after.get(column.name) == value
            if value is not None and ours and value in self._trace.made.get(target, ()):
                self._parents[group].add((target, value))

    def _rows(self, name: str, ids: Collection[UUID]) -> Iterator[Mapping[str, Any]]:
        table = self._tables[name]
        for some in _in_parts(ids):
            for row in self._tx.execute(select(table).where(table.c.id.in_(some))).mappings():
                yield {str(column): value for column, value in row.items()}

    def _keys(self, name: str) -> Iterator[tuple[Column[Any], str]]:
        for column in self._tables[name].columns:
            for key in column.foreign_keys:
                yield column, key.column.table.name

    # ------------------------------------------------------------------ who uses it

    def _look_at_users(self) -> None:
        """Let stay what rows point at that this file neither made nor made point there."""
        for name in self._tables.keys() - BOOKS:
            for column, target in self._keys(name):
                ids = self._trace.made.get(target)
                if ids and self._has_others(name):
                    for user, used in self._users(name, column, ids):
                        if user in self._trace.made.get(name, ()):
                            continue
                        changed = self._changed.get((name, user))
                        if changed is None or changed.after.get(column.name) != used:
                            self._stays.add(self._of_row.get((target, used), (target, used)))

    def _has_others(self, name: str) -> bool:
        table = self._tables[name]
        count = self._tx.scalar(select(func.count()).select_from(table)) or 0
        return count > len(self._there.get(name, ()))

    def _users(
        self, name: str, column: Column[Any], ids: Collection[UUID]
    ) -> Iterator[tuple[UUID, UUID]]:
        table = self._tables[name]
        for some in _in_parts(ids):
            found = select(table.c.id, column).where(column.in_(some))
            yield from ((row[0], row[1]) for row in self._tx.execute(found))

    def _keep_parents(self) -> None:
        """Let stay whatever something that stays points at."""
        ahead = list(self._stays)
        while ahead:
            for row in self._parents.get(ahead.pop(), ()):
                group = self._of_row.get(row, row)
                if group not in self._stays:
                    self._stays.add(group)
                    ahead.append(group)


def _in_parts(ids: Collection[UUID]) -> Iterator[tuple[UUID, ...]]:
    whole = tuple(ids)
    for start in range(0, len(whole), AT_ONCE):
        yield whole[start : start + AT_ONCE]
