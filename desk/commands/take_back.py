"""Takes back a file that was read in, however long ago: the rows it made, and what it changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import delete, update

from db.base import Kept, Tx
from db.models import ImportBatch, ImportTrace
from desk.commands.base import Command, Did, Made, must_get
from desk.commands.imports import Bulk, in_parts, load, write_trace
from desk.domain.refusals import Refusal
from desk.queries.import_trace import Settled, models, settle, trace_of
from desk.queries.taking_back import told


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackImport(Command):
    """Takes back what a file made and changed, and leaves what has been used or changed since.

    Whoever was checked in, written about or put right since then stays whole; the rest goes. What
    stays can be taken back later, once what uses it is gone. It is not undone by a key: the file
    is read in again.

    Raises Refusal ``gone``, ``import.taken_back``, or ``import.all_used`` (`kept`) where nothing
    of it can go; nothing was changed then.
    """

    name: ClassVar[str] = "import.take_back"
    undoable: ClassVar[bool] = False

    batch_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Remove and put back what can be, and keep a note of the rest."""
        batch = must_get(tx, ImportBatch, self.batch_id)
        trace = trace_of(tx, batch.id)
        if not (trace.made or trace.changed):
            raise Refusal("import.taken_back")
        settled = settle(tx, trace)
        counted = told(tx, batch.kind, settled)
        if not counted.anything:
            raise Refusal("import.all_used", kept=counted.kept)
        _put_back(tx, settled)
        removed = _remove(tx, settled)
        tx.execute(delete(ImportTrace).where(ImportTrace.batch_id == batch.id))
        bulk = Bulk(tx)
        write_trace(bulk, batch.id, settled.stays)
        bulk.finish()
        batch.taken_back_at = tx.now
        batch.kept = counted.kept
        facts = {
            "kind": batch.kind,
            "gone": counted.gone,
            "kept": counted.kept,
            "who": ", ".join(counted.names),
            "named": len(counted.names),
        }
        return Did(id=batch.id, facts=facts, removed=removed)


def _put_back(tx: Tx, settled: Settled) -> None:
    """Give changed rows the values that they had before the file.

    A row that nobody has touched since gets its version back too: it is the very row that an
    earlier file made or changed, and that file can be taken back as well. Whoever still held the
    version in between held it through this file, which can no longer be undone.
    """
    by_table = models()
    for table in dict.fromkeys(row.table for row in settled.back):
        changes = {row.id: row.before for row in settled.back if row.table == table}
        for row_id, row in load(tx, by_table[table], changes.keys()).items():
            for name, value in changes[row_id].items():
                setattr(row, name, value)
    tx.flush()
    for row in settled.back:
        if row.was:
            model = by_table[row.table]
            as_before = update(model).where(model.id == row.id).values(version=row.was)
            tx.execute(as_before.execution_options(synchronize_session=False))


def _remove(tx: Tx, settled: Settled) -> Made:
    by_table: Mapping[str, type[Kept]] = models()
    for table, ids in settled.gone.items():
        model = by_table[table]
        for some in in_parts(ids):
            gone = delete(model).where(model.id.in_(some))
            tx.execute(gone.execution_options(synchronize_session=False))
    return {by_table[table]: tuple(ids) for table, ids in settled.gone.items() if ids}
