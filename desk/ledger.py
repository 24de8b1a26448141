"""Opens transactions: a command with its audit row, wholly or not at all; or one to read from.

Everything here stands on SQLAlchemy; `store` imports it when somebody first needs it.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from db.base import Base, Kept, Tx
from db.change_feed import telling
from db.engine import is_embedded, one_moment, writing
from db.file import NEWEST
from db.migrate import up_to_date, upgrade
from db.models.audit import Audit
from db.reading import Asked, Statements, for_server
from db.recorder import Recorder, RowChange, audited
from desk.commands.base import Command, Did, Made, PutBack
from desk.commands.done import Done
from desk.domain.clock import Clock, VenueClock
from desk.domain.ids import ids_of, new_id
from desk.domain.refusals import Refusal, of_store
from desk.domain.viewer import Viewer
from desk.snapshot import snapshot

sql = Statements("desk.queries.sql.writing")
AUDIT_LOCK = 0x44524F50
_SHAPE = for_server("SELECT version_num FROM alembic_version", [], ["version"])
AUDIT_PAGE = 500
# Columns are worked out from left to right: the time is that after the wait.
_TURN = for_server(
    "SELECT pg_advisory_xact_lock(%(key)s), clock_timestamp()", ["key"], ["waited", "moment"]
)
_AUDITED = tuple(Audit.__table__.columns.keys())


@snapshot
class Earlier:
    """How something was told at the desk when it was done, while the server was away."""

    at: datetime
    ticket: int | None = None


def _nothing_more(_tx: Tx, _done: Done) -> None:
    """Write nothing but the command itself."""


class Ledger:
    """The transactions of one store. Safe to call from several threads."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        """Use `engine`, and take the moment of each transaction from `clock`."""
        self.engine = engine
        self.reading = engine if is_embedded(engine) else one_moment(engine)
        self._writer = writing(engine)
        self._clock = clock
        driver: Any = engine.dialect.loaded_dbapi
        self._driver_error: type[Exception] = driver.Error
        self._driver_overtaken: type[Exception] = driver.IntegrityError

    def apply(
        self,
        command: Command,
        viewer: Viewer,
        *,
        earlier: Earlier | None = None,
        also: Callable[[Tx, Done], None] = _nothing_more,
    ) -> Done:
        """Do `command` for `viewer`, with its audit row, wholly or not at all.

        A command whose id was already done is not done again. One that was done `earlier`, while
        the server was away, is done as it was then. `also` writes what belongs to it in the same
        transaction. Raises Refusal, Offline or StoreBroken; nothing was changed then.
        """
        try:
            with self.opened(self._writer, viewer) as tx:
                before, last = self._in_turn(tx, command)
                if before is not None:
                    return Done(before.name, before.result)
                if earlier is not None:
                    tx.now, tx.ticket = min(earlier.at, tx.now), earlier.ticket
                recorder = Recorder(tx)
                with ids_of(command.id):
                    did = command.apply(tx)
                    tx.flush()
                if did.nothing:
                    return Done(command.name, did.id, quiet=command.quiet)
                changes = recorder.changes()
                done = _done(command, did, changes, recorder.topics)
                also(tx, done)
                audit = _audit_row(tx, command, did, changes, last)
                tx.together((sql.append_audit, audit), *telling(tx, done.topics))
                tx.commit()
                return done
        except (IntegrityError, StaleDataError, self._driver_overtaken):
            code = "undo.overtaken" if isinstance(command, PutBack) else "overtaken"
            raise Refusal(code) from None

    @contextmanager
    def opened(self, engine: Engine, viewer: Viewer) -> Iterator[Tx]:
        """Give a transaction over `engine`, with its moment and who it is for.

        Raises Refusal, Offline or StoreBroken for what the store says.
        """
        tx = Tx(engine, autoflush=True, expire_on_commit=False)
        tx.now, tx.actor, tx.desk = self._clock.now(), viewer.staff_id, viewer.desk
        try:
            yield tx
        except (IntegrityError, self._driver_overtaken):
            raise
        except DBAPIError as error:
            told = of_store(str(error.orig), away=error.connection_invalidated)
            raise (told or error) from None
        except self._driver_error as error:  # from statements that go past SQLAlchemy
            away = tx.is_cut_off
            if away:
                tx.invalidate()
            raise (of_store(str(error), away=away) or error) from None
        finally:
            tx.close()

    def _in_turn(self, tx: Tx, command: Command) -> tuple[Any, Any]:
        """Return how `command` was done before, if it was, and the last audit row there is.

        On a server one desk writes at a time, and goes by its time, not by this computer's. What
        is read after the wait is therefore as it stays until the end. Raises Refusal
        ``store.version`` when a desk of another version changed the tables while this was open.
        """
        done_before: Asked = (sql.done_before, {"command": command.id})
        newest: Asked = (sql.last_audit, {})
        if is_embedded(self.engine):
            before, last = tx.together(done_before, newest)
        else:
            turn, shape, before, last = tx.together(
                (_TURN, {"key": AUDIT_LOCK}), (_SHAPE, {}), done_before, newest
            )
            if shape.first().version != NEWEST:
                raise Refusal("store.version")
            if isinstance(self._clock, VenueClock):
                self._clock.told(turn.first().moment)
                tx.now = self._clock.now()
        return before.first(), last.first()

    def warm(self) -> None:
        """Work out now, while nobody waits, what the first steps would spend half their time on.

        Nothing of it is kept. Raises as `opened`.
        """
        from desk.commands import arrivals, contacts  # late: only what writes needs them

        with self.opened(self._writer, Viewer()) as tx:
            tx.columns(sql.last_audit)
            contacts.try_out(tx, arrivals.try_out(tx))

    def migrate(self) -> None:
        """Bring the tables up to date. Raises db.file.StoreNewer and touches nothing."""
        if not up_to_date(self.engine):
            upgrade(self.engine)

    def close(self) -> None:
        """Let go of the store."""
        self.engine.dispose()


def _done(
    command: Command, did: Did, changes: tuple[RowChange, ...], topics: frozenset[str]
) -> Done:
    back = isinstance(command, PutBack)
    undoes = command.undoes if isinstance(command, PutBack) else command.name
    redo = isinstance(command, PutBack) and command.redo
    undo: Command | None = None
    if isinstance(command, PutBack) and command.source is not None:
        undo = replace(command.source, id=new_id())
    elif command.undoable and (changes or did.made):
        undo = PutBack(
            undoes=undoes,
            facts=did.facts,
            changes=changes,
            redo=back and not redo,
            made=did.made,
            source=command if did.made else None,
        )
    return Done(
        name=command.name,
        id=did.id,
        facts=did.facts,
        topics=topics | {_as_table(model).topic for model in (*did.made, *did.removed)},
        undo=undo,
        quiet=command.quiet,
        undoes=undoes,
        redo=redo,
    )


def _audit_row(
    tx: Tx, command: Command, did: Did, changes: tuple[RowChange, ...], last: Any
) -> Mapping[str, Any]:
    """Return what the audit keeps of a command, chained to the `last` row there is."""
    seq, before = (last.seq + 1, last.hash) if last else (1, "")
    row = Audit(
        seq=seq,
        command_id=command.id,
        at=tx.now,
        actor_id=tx.actor,
        desk=tx.desk,
        name=command.name,
        subject=did.subject or did.id,
        result=did.id,
        changes=[audited(change) for change in changes]
        + _in_bulk("made", did.made)
        + _in_bulk("removed", did.removed),
        reason=did.reason,
        before=before,
    )
    row.hash = chain_hash(row)
    return {name: getattr(row, name) for name in _AUDITED}


def _in_bulk(what: str, rows: Made) -> list[dict[str, Any]]:
    """Say of rows written in bulk how many there were in each table, and between which ids."""
    return [
        {
            "table": _as_table(model).__tablename__,
            "id": "",
            "fields": {"": what, "rows": len(ids), "first": str(min(ids)), "last": str(max(ids))},
        }
        for model, ids in rows.items()
        if ids
    ]


def _as_table(model: type[Kept]) -> type[Base]:
    return cast("type[Base]", model)


def chain_hash(row: Audit) -> str:
    """Compute the hash of an audit row from all its fields and the hash before it."""
    content: dict[str, Any] = {
        "seq": row.seq,
        "command_id": str(row.command_id),
        "at": _stamp(row.at),
        "actor_id": str(row.actor_id or ""),
        "desk": row.desk,
        "name": row.name,
        "subject": str(row.subject or ""),
        "result": str(row.result or ""),
        "changes": row.changes,
        "reason": row.reason,
        "before": row.before,
    }
    written = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(written.encode()).hexdigest()


def first_broken(tx: Tx) -> int | None:
    """Walk the audit chain and return the place of the first row that does not fit, or None."""
    before, place = "", 0
    while True:
        page = tx.scalars(
            select(Audit).where(Audit.seq > place).order_by(Audit.seq).limit(AUDIT_PAGE)
        ).all()
        for row in page:
            if row.seq != place + 1 or row.before != before or row.hash != chain_hash(row):
                return place + 1
            before, place = row.hash, row.seq
        if len(page) < AUDIT_PAGE:
            return None
        tx.expunge_all()


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
