"""What taking back a file would come to, in the numbers and names that people know."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import (
    Agency,
    Destination,
    DropIn,
    Fact,
    ImportBatch,
    OnSite,
    Person,
    Staff,
    Visit,
)
from desk.domain.import_rows import TakingBack
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.queries.import_trace import Group, Settled, settle, trace_of

MAIN: Mapping[str, frozenset[str]] = {
    "people": frozenset({"person"}),
    "facts": frozenset({"fact"}),
    "visits": frozenset({"visit"}),
    "rota": frozenset({"on_site", "agency"}),
    "destinations": frozenset({"destination"}),
}
"""The tables whose rows people count when they think of a file."""
CHANGING = frozenset({"people", "rota", "destinations"})
"""Kinds of file whose rows may change what is known."""
NAMED = 3


def taking_back(tx: Tx, viewer: Viewer, batch_id: UUID) -> TakingBack:
    """Say what taking back a file would come to now. Raises Refusal ``gone``."""
    kind = tx.scalar(select(ImportBatch.kind).where(ImportBatch.id == batch_id))
    if kind is None:
        raise Refusal("gone")
    return told(tx, kind, settle(tx, trace_of(tx, batch_id)))


def told(tx: Tx, kind: str, settled: Settled) -> TakingBack:
    """Count what goes and what stays of a file of one `kind`, and name some of what stays."""
    main = MAIN[kind]
    units: dict[Group, bool] = {}
    counted: set[Group] = set()
    for row, group in settled.of_row.items():
        if row[0] in main and _is_made(row, settled):
            units[row] = row[1] in settled.gone.get(row[0], ())
            counted.add(group)
    if kind in CHANGING:
        changed = {
            settled.of_row[row.table, row.id] for row in (*settled.back, *settled.stays.changed)
        }
        units |= {group: settled.groups[group] for group in changed - counted}
    stays = sorted(unit for unit, goes in units.items() if not goes)
    anything = bool(settled.back) or any(settled.gone.values())
    return TakingBack(sum(units.values()), len(stays), _names(tx, stays), anything)


def _is_made(row: Group, settled: Settled) -> bool:
    table, row_id = row
    return row_id in settled.gone.get(table, ()) or row_id in settled.stays.made.get(table, ())


def _names(tx: Tx, stays: Collection[Group]) -> tuple[str, ...]:
    """Name the first few things that stay, as people would call them; nothing is named twice."""
    names: dict[str, None] = {}
    for table, row_id in stays:
        name = _name(tx, table, row_id)
        if name:
            names[name] = None
        if len(names) == NAMED:
            break
    return tuple(names)


def _name(tx: Tx, table: str, row_id: UUID) -> str:
    columns = {
        "person": select(Person.name_to_use).where(Person.id == row_id),
        "fact": select(Person.name_to_use).join(Fact, Fact.person_id == Person.id).where(
            Fact.id == row_id
        ),
        "visit": select(Visit.shown_name).where(Visit.id == row_id),
        "on_site": select(Staff.name).join(OnSite, OnSite.staff_id == Staff.id).where(
            OnSite.id == row_id
        ),
        "staff": select(Staff.name).where(Staff.id == row_id),
        "agency": select(Agency.name).where(Agency.id == row_id),
        "destination": select(Destination.name).where(Destination.id == row_id),
        "drop_in": select(DropIn.name).where(DropIn.id == row_id),
    }  # fmt: skip
    found = columns.get(table)
    return "" if found is None else tx.scalar(found) or ""
