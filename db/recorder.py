"""Records what a transaction changed, row by row, so that audit and undo need no code of theirs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import event, inspect
from sqlalchemy.orm import UOWTransaction
from sqlalchemy.orm.attributes import get_history

from db.base import Base, Kept, Tx


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a transaction.

    `before` is None for a row that was made, `after` for one that was removed. Both hold whole
    rows for made and removed ones, only the changed columns for the others. `version` is the
    row's version after the change, `was` the one before it, 0 for a row that was made. It may
    hold personal data: it stays in memory.
    """

    model: type[Kept]
    id: UUID
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    version: int
    was: int = 0


@dataclass(slots=True)
class _Seen:
    """What is known so far of one row in this transaction."""

    row: Kept
    made: bool = False
    removed: bool = False
    was: int = 0
    before: dict[str, Any] = field(default_factory=dict)


class Recorder:
    """Watches one transaction from its first flush to its last."""

    def __init__(self, tx: Tx) -> None:
        """Begin to watch `tx`."""
        self._seen: dict[tuple[type[Kept], UUID], _Seen] = {}
        self._topics: set[str] = set()
        self._tx = tx
        self._versions: dict[tuple[type[Kept], UUID], int] = {}
        tx.recorder = self

    @property
    def topics(self) -> frozenset[str]:
        """The topics of all tables touched."""
        return frozenset(self._topics)

    def changes(self) -> tuple[RowChange, ...]:
        """Return what changed in all, in the order in which rows were first touched."""
        return tuple(
            change
            for (model, row_id), seen in self._seen.items()
            if (change := _change(model, row_id, seen)) is not None
        )

    def before_flush(self, tx: Tx) -> None:
        """Keep the versions of what is about to be written."""
        for row in (*tx.dirty, *tx.deleted):
            if isinstance(row, Kept):
                self._versions.setdefault((type(row), row.id), row.version)

    def after_flush(self, tx: Tx) -> None:
        """Keep what was written, and what it was before."""
        for row in tx.new:
            self._note(row, made=True)
        for row in tx.deleted:
            self._note(row, removed=True)
        for row in tx.dirty:
            if row not in tx.deleted:
                self._note(row)

    def _note(self, row: object, *, made: bool = False, removed: bool = False) -> None:
        if isinstance(row, Base):
            if not isinstance(row, Kept):
                self._topics.add(row.topic)
                return
            before = {} if made else _old_values(row)
            if not (made or removed or before):
                return
            self._topics.add(row.topic)
            key = (type(row), row.id)
            seen = self._seen.setdefault(
                key, _Seen(row, made=made, was=0 if made else self._versions[key])
            )
            if removed:
                seen.removed = True
                before = _values(row) | before
            for name, value in before.items():
                seen.before.setdefault(name, value)


@event.listens_for(Tx, "before_flush")
def _before_flush(tx: Tx, _context: UOWTransaction, _instances: object) -> None:
    if tx.recorder is not None:
        tx.recorder.before_flush(tx)


@event.listens_for(Tx, "after_flush")
def _after_flush(tx: Tx, _context: UOWTransaction) -> None:
    if tx.recorder is not None:
        tx.recorder.after_flush(tx)


def _change(model: type[Kept], row_id: UUID, seen: _Seen) -> RowChange | None:
    if seen.made and seen.removed:
        return None
    version = seen.row.version
    if seen.made:
        return RowChange(model, row_id, None, _values(seen.row), version)
    if seen.removed:
        return RowChange(model, row_id, dict(seen.before), None, version, seen.was)
    after = {name: getattr(seen.row, name) for name in seen.before}
    return RowChange(model, row_id, dict(seen.before), after, version, seen.was)


def _values(row: Kept) -> dict[str, Any]:
    columns = inspect(type(row)).column_attrs
    return {c.key: getattr(row, c.key) for c in columns if c.key != "version"}


def _old_values(row: Kept) -> dict[str, Any]:
    state = inspect(row)
    unmodified, old = state.unmodified, dict[str, Any]()
    for name in state.mapper.column_attrs.keys():  # noqa: SIM118 - SQLAlchemy's own collection
        if name in unmodified or name == "version":
            continue
        history = get_history(row, name)
        if history.has_changes():
            old[name] = (history.deleted or [None])[0]
    return old


def audited(change: RowChange) -> dict[str, Any]:
    """Say what of `change` may stand in the audit: values of audited columns, else "changed"."""
    table = inspect(change.model).local_table
    fields: dict[str, Any] = {}
    if change.before is None:
        fields = {"": "made"}
    elif change.after is None:
        fields = {"": "removed"}
    else:
        for name, new in change.after.items():
            shown = inspect(change.model).columns[name].info.get("audited")
            fields[name] = [_plain(change.before[name]), _plain(new)] if shown else "changed"
    return {"table": str(table), "id": str(change.id), "fields": fields}


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, str, list)):
        return value
    return str(value)
