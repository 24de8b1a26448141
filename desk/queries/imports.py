"""What reading in a file must know of the store beforehand."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import Agency, Destination, ImportBatch, Person, PersonName, Staff
from desk.domain.import_rows import ImportRow
from desk.domain.imports_known import Known, by_name
from desk.domain.viewer import Viewer

LAST = 50


def known(tx: Tx, viewer: Viewer) -> Known:
    """Return everybody and everything a file may name."""
    staff = tx.execute(select(Staff.id, Staff.name, Staff.called).where(Staff.active))
    agencies = tx.execute(select(Agency.id, Agency.name, Agency.short))
    places = tx.execute(select(Destination.id, Destination.name))
    also_called = select(PersonName.person_id, PersonName.text).where(
        PersonName.kind.not_in(("use", "full"))
    )
    people = tx.execute(
        select(
            Person.id,
            Person.reference,
            Person.name_to_use,
            Person.full_name,
            Person.merged_into_id,
        )
    ).all()
    joined = {row.id: row.merged_into_id for row in people if row.merged_into_id}
    called: dict[UUID, tuple[str, ...]] = {}
    for row in people:
        stays = stands_for(row.id, joined)
        called[stays] = (*called.get(stays, ()), row.name_to_use, row.full_name)
    for person_id, name in tx.execute(also_called):
        stays = stands_for(person_id, joined)
        called[stays] = (*called.get(stays, ()), name)
    return Known(
        staff=by_name((row.id, (row.name, row.called)) for row in staff),
        agencies=by_name((row.id, (row.name, row.short)) for row in agencies),
        destinations=by_name((row.id, (row.name,)) for row in places),
        people=by_name(
            (stands_for(row.id, joined), (row.name_to_use, row.full_name)) for row in people
        ),
        references={
            row.reference.casefold(): stands_for(row.id, joined) for row in people if row.reference
        },
        called=called,
    )


def stands_for(person_id: UUID, joined: Mapping[UUID, UUID]) -> UUID:
    """Return the record that took over from one that was joined to it, through several joins."""
    seen = {person_id}
    while (next_id := joined.get(person_id)) is not None and next_id not in seen:
        seen.add(next_id)
        person_id = next_id
    return person_id


def read_before(tx: Tx, viewer: Viewer, kind: str, sha256: str) -> datetime | None:
    """Return when this very file was last read in, if it was and was not taken back."""
    return tx.scalar(
        select(ImportBatch.at)
        .where(
            ImportBatch.sha256 == sha256,
            ImportBatch.kind == kind,
            ImportBatch.taken_back_at.is_(None),
        )
        .order_by(ImportBatch.at.desc())
        .limit(1)
    )


def last_imports(tx: Tx, viewer: Viewer) -> tuple[ImportRow, ...]:
    """Return the files that were read in last, newest first."""
    rows = tx.execute(_IMPORTS.order_by(ImportBatch.number.desc()).limit(LAST))
    return tuple(ImportRow(*row) for row in rows)


def import_numbered(tx: Tx, viewer: Viewer, number: int) -> ImportRow | None:
    """Return the file that people call by this number."""
    row = tx.execute(_IMPORTS.where(ImportBatch.number == number)).first()
    return None if row is None else ImportRow(*row)


_IMPORTS = select(
    ImportBatch.id,
    ImportBatch.number,
    ImportBatch.kind,
    ImportBatch.at,
    ImportBatch.rows,
    ImportBatch.added,
    ImportBatch.changed,
    ImportBatch.refused,
    func.coalesce(Staff.name, ""),
    ImportBatch.desk,
    ImportBatch.taken_back_at,
    ImportBatch.kept,
).outerjoin(Staff, Staff.id == ImportBatch.by_id)
