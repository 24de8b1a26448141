"""Moves the records of a store across to the venue's server: all of them, or none."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Table, func, insert, select, text

from db.base import Tx
from db.engine import writing
from db.models import Audit
from desk.domain.clock import Clock
from desk.domain.refusals import Refusal
from desk.domain.sheets import Progress
from desk.domain.viewer import Viewer
from desk.ledger import Ledger, first_broken
from desk.snapshot import snapshot
from desk.store import Store

PAGE = 500
TABLES = tuple(Audit.metadata.sorted_tables)


@snapshot
class TableSum:
    """How many rows a table has, and a hash of what is in them, in whatever order they stand."""

    rows: int
    digest: str


def move(source: Store, owner: Engine, clock: Clock, tell: Progress) -> int:
    """Copy every row of `source` to the server, in one transaction; return how many.

    Nobody writes to `source` meanwhile. What is on the server already is left from a move that was
    never taken into use, and goes. Before the end counts and hashes of every table are compared
    and the chain of the audit is walked. Raises Refusal ``venue_server.differs``,
    ``venue_server.chain`` or ``store.full``, Offline when the server went; nothing is there then.
    """
    here, there = source.ledger, Ledger(owner, clock)
    nobody = Viewer()
    with here.opened(writing(here.engine), nobody) as old, there.opened(owner, nobody) as new:
        if first_broken(old) is not None:
            raise Refusal("venue_server.chain")
        names = ", ".join(f'"{table.name}"' for table in TABLES)
        new.execute(text(f"TRUNCATE {names}"))
        total = sum(old.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES)
        wanted = _copy(old, new, lambda done: tell(done, total))
        if wanted != {table.name: _sum(new, table) for table in TABLES}:
            raise Refusal("venue_server.differs")
        if first_broken(new) is not None:
            raise Refusal("venue_server.chain")
        new.commit()
        return total


def _copy(old: Tx, new: Tx, tell: Callable[[int], object]) -> Mapping[str, TableSum]:
    """Copy every table, telling how many rows came across; say what was in each."""
    sums, done = {}, 0
    for table in TABLES:
        digests: list[bytes] = []
        for page in old.execute(select(table)).mappings().partitions(PAGE):
            new.execute(insert(table), [dict(row) for row in page])
            digests += [_digest(row) for row in page]
            tell(done + len(digests))
        done += len(digests)
        sums[table.name] = TableSum(len(digests), _together(digests))
    return sums


def _sum(tx: Tx, table: Table) -> TableSum:
    pages = tx.execute(select(table)).mappings().partitions(PAGE)
    digests = [_digest(row) for page in pages for row in page]
    return TableSum(len(digests), _together(digests))


def _together(digests: list[bytes]) -> str:
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()


def _digest(row: Mapping[Any, Any]) -> bytes:
    written = json.dumps({str(key): _plain(value) for key, value in row.items()}, sort_keys=True)
    return hashlib.sha256(written.encode()).digest()


def _plain(value: Any) -> Any:
    """Write a value so that both stores write it alike."""
    match value:
        case UUID() | time():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case bytes() | memoryview():
            return bytes(value).hex()
    return value
