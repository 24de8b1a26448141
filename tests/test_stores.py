"""The stores of the tests are both real, and each test's own."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from db.base import Tx
from db.models import Audit, Person
from desk.domain.ids import new_id
from desk.domain.viewer import Viewer
from desk.store import Store
from tests.stores import put_in


def _people(tx: Tx, _viewer: Viewer) -> tuple[int, int]:
    people = tx.scalar(select(func.count()).select_from(Person)) or 0
    return people, tx.scalar(select(func.count()).select_from(Audit)) or 0


@pytest.mark.parametrize("_again", [1, 2])
def test_each_test_begins_with_an_empty_store(store: Store, _again: int) -> None:
    assert store.read(Viewer(), _people) == (0, 0)
    person = Person(id=new_id(), name_to_use="Ange", created_at=datetime.now(UTC))
    put_in(store, person)
    assert store.read(Viewer(), _people) == (1, 1)
