"""Looking into small files and reading them in, for the tests of imports."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import Person, PersonName
from desk.commands.reading import Reading, compare, read_file
from desk.domain.viewer import Viewer
from desk.queries.imports import known
from desk.store import Done, Store

ME = Viewer(desk="front")
TODAY = date(2026, 11, 19)


def look(store: Store, data: bytes, kind: str = "") -> Reading:
    """Look into a file, with what the store knows."""
    reading = read_file(data, TODAY, kind)[0]
    return reading.against(store.read(ME, known))


def foreseen(store: Store, text: str, kind: str = "people") -> Reading:
    """Look into a small file as the preview does: with what would become of each row."""

    def query(tx: Tx, viewer: Viewer) -> Reading:
        return compare(tx, read_file(text.encode(), TODAY, kind), known(tx, viewer))[0]

    return store.read(ME, query)


def take(store: Store, text: str, kind: str = "people") -> Done:
    """Read in a small file."""
    return store.apply(look(store, text.encode(), kind).command(), ME)


def count(store: Store, model: type) -> int:
    """Count the rows of a table."""
    return store.read(
        ME, lambda tx, _viewer: tx.scalar(select(func.count()).select_from(model)) or 0
    )


def person(store: Store, reference: str) -> Person:
    """Load a person by the venue's reference."""
    found = store.read(
        ME, lambda tx, _viewer: tx.scalar(select(Person).where(Person.reference == reference))
    )
    assert found is not None
    return found


def names(store: Store, person_id: UUID) -> set[tuple[str, str]]:
    """Read every name of a person."""
    return store.read(
        ME,
        lambda tx, _viewer: {
            (row.kind, row.text)
            for row in tx.scalars(select(PersonName).where(PersonName.person_id == person_id))
        },
    )
