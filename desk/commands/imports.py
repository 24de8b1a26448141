"""What reading in a file has in common, whatever it holds: told once, counted, taken back whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar, cast
from uuid import UUID

from sqlalchemy import Table, insert

from db.base import Base, Kept, Tx
from db.models import ImportBatch, ImportTrace
from db.recorder import RowChange
from desk.commands.base import AT_ONCE, Command, Did, Made
from desk.domain.clock import local_date
from desk.domain.ids import new_id
from desk.domain.imports_fates import CHANGED, LEFT_OUT, NEW, Change, Tally, changes_of
from desk.domain.imports_known import Known
from desk.domain.kept_values import pack
from desk.domain.refusals import Refusal
from desk.domain.sheets import Progress
from desk.domain.viewer import Viewer
from desk.queries.import_trace import ChangedRow, Trace, next_number
from desk.queries.imports import known, read_before
from desk.queries.venue import venue

T = TypeVar("T")
Changes = tuple[Change, ...]
CHUNK = 2_000
STEP = 250


class Bulk:
    """Rows that are new, written in chunks past the recorder; remembers what it made."""

    writes = True

    def __init__(self, tx: Tx) -> None:
        """Write in `tx`."""
        self._tx = tx
        self._waiting: dict[type[Kept], list[dict[str, Any]]] = {}
        self._made: dict[type[Kept], list[UUID]] = {}

    def add(self, model: type[Kept], **values: Any) -> UUID:
        """Make a row; every row of one table is given the same columns."""
        row_id = new_id()
        self._made.setdefault(model, []).append(row_id)
        waiting = self._waiting.setdefault(model, [])
        waiting.append({"id": row_id, "version": 1, **values})
        if len(waiting) >= CHUNK:
            self._write(model)
        return row_id

    def finish(self) -> Made:
        """Write what is left, and say what was made."""
        for model in self._waiting:
            self._write(model)
        return {model: tuple(ids) for model, ids in self._made.items()}

    def _write(self, model: type[Kept]) -> None:
        waiting = self._waiting[model]
        if waiting:
            table = cast("Table", cast("type[Base]", model).__table__)
            self._tx.execute(insert(table), waiting)
            waiting.clear()


class Foreseen(Bulk):
    """Stands for `Bulk` where a file is only looked at: gives ids and writes nothing."""

    writes = False

    def add(self, model: type[Kept], **values: Any) -> UUID:  # noqa: ARG002 - as for what is written
        """Give the id that a row would have."""
        return new_id()


@dataclass(frozen=True, slots=True, kw_only=True)
class Import(Command):
    """Reads in the good rows of one file.

    `sha256` is that of the file and `rows` and `refused` count its rows, good or not; the same
    file is read in twice only when `again` says so. `on_progress(done, total)` is told now and
    then, on the thread that writes, and answers False to stop. What a file leaves blank stays as
    it is. Raises Refusal ``import.again`` or ``import.stopped``; nothing was changed then.
    """

    kind: ClassVar[str] = ""

    sha256: str
    rows: int
    refused: int = 0
    again: bool = False
    on_progress: Progress | None = field(default=None, compare=False, repr=False)

    def apply(self, tx: Tx) -> Did:
        """Write them, with one row that tells of the import."""
        earlier = read_before(tx, Viewer(), self.kind, self.sha256)
        if earlier is not None and not self.again:
            zone = venue(tx, Viewer()).zone_info
            raise Refusal("import.again", date=local_date(earlier, zone).isoformat())
        bulk, batch_id = Bulk(tx), new_id()
        tally = self.write(tx, bulk, known(tx, Viewer()))
        made = bulk.finish()
        tx.flush()
        write_trace(bulk, batch_id, _trace(made, tx.recorder.changes() if tx.recorder else ()))
        facts = {
            "added": tally.count(NEW),
            "changed": tally.count(CHANGED),
            "refused": self.refused + tally.count(LEFT_OUT),
        }
        batch = ImportBatch(
            id=batch_id,
            number=next_number(tx),
            kind=self.kind,
            sha256=self.sha256,
            rows=self.rows,
            **facts,
            by_id=tx.actor,
            desk=tx.desk,
            at=tx.now,
        )
        tx.add(batch)
        return Did(id=batch_id, facts=facts, made=bulk.finish())

    def foresee(self, tx: Tx, names: Known) -> Tally:
        """Say what would become of each row, by the same steps that write, without writing.

        `names` is what the store knows, with what stands earlier in the file. `tx` is read from,
        and nothing may be written with it afterwards.
        """
        with tx.no_autoflush:
            return self.write(tx, Foreseen(tx), names)

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:
        """Write the records of this kind; what is new goes through `bulk`, unless it is short."""
        raise NotImplementedError(self.kind)

    def watched(self, records: Sequence[T]) -> Iterator[T]:
        """Go through the records, telling how far it is. Raises Refusal ``import.stopped``."""
        for done, record in enumerate(records):
            if done % STEP == 0:
                self._tell(done, len(records))
            yield record
        self._tell(len(records), len(records))

    def _tell(self, done: int, total: int) -> None:
        if self.on_progress is not None and not self.on_progress(done, total):
            raise Refusal("import.stopped")


def in_parts(ids: Collection[UUID]) -> Iterator[tuple[UUID, ...]]:
    """Cut many ids into parts that one statement can hold."""
    whole = tuple(ids)
    for start in range(0, len(whole), AT_ONCE):
        yield whole[start : start + AT_ONCE]


def load(tx: Tx, model: type[Kept], ids: Collection[UUID]) -> dict[UUID, Any]:
    """Load rows that are going to change, by their ids."""
    found: dict[UUID, Any] = {}
    for some in in_parts(ids):
        found |= {row.id: row for row in tx.query(model).where(model.id.in_(some))}
    return found


def differing(row: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of `values` that differ from what stands in `row`."""
    return {name: value for name, value in values.items() if getattr(row, name) != value}


def mend(row: Any, changes: Mapping[str, Any], keys: Mapping[str, str] | None = None) -> Changes:
    """Change a row, and say what that is in the columns of a file; `keys` is field to column."""
    before = {name: getattr(row, name) for name in changes}
    for name, value in changes.items():
        setattr(row, name, value)
    return changes_of(before, changes, keys or {})


def given(values: Mapping[str, Any], usual: Collection[str] = ()) -> dict[str, Any]:
    """Keep what a file tells: blanks and noes leave things as they are.

    `usual` are columns the file left blank, for which something usual stands; that is for what is
    new, and takes the place of nothing that is known.
    """
    return {name: value for name, value in values.items() if value and name not in usual}


def write_trace(bulk: Bulk, batch_id: UUID, trace: Trace) -> None:
    """Keep what a file made and changed, so that it can be taken back also after a restart."""
    changed: dict[str, list[ChangedRow]] = {}
    for row in trace.changed:
        changed.setdefault(row.table, []).append(row)
    for table in dict.fromkeys((*trace.made, *changed)):
        made = [row_id.hex for row_id in trace.made.get(table, ())]
        rows = [_packed(row) for row in changed.get(table, ())]
        for start in range(0, max(len(made), len(rows)), CHUNK):
            bulk.add(
                ImportTrace,
                batch_id=batch_id,
                table_name=table,
                made=made[start : start + CHUNK],
                changed=rows[start : start + CHUNK],
            )


def _trace(made: Made, changes: Iterable[RowChange]) -> Trace:
    """Return what was made in bulk and by the recorder, and what was changed, by table."""
    by_table: dict[str, set[UUID]] = {_table(model): set(ids) for model, ids in made.items()}
    changed = []
    for change in changes:
        if change.before is None:
            by_table.setdefault(_table(change.model), set()).add(change.id)
        elif change.after is not None:
            table, versions = _table(change.model), (change.was, change.version)
            changed.append(ChangedRow(table, change.id, change.before, change.after, *versions))
    return Trace({table: frozenset(ids) for table, ids in by_table.items()}, tuple(changed))


def _table(model: type[Kept]) -> str:
    return str(cast("type[Base]", model).__tablename__)


def _packed(row: ChangedRow) -> dict[str, Any]:
    before = {name: pack(value) for name, value in row.before.items()}
    after = {name: pack(value) for name, value in row.after.items()}
    kept = {"id": row.id.hex, "before": before, "after": after}
    return {**kept, "was": row.was, "now": row.now}
