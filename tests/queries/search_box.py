"""Somebody at the search box and at the New person panel, for tests."""

from collections.abc import Mapping
from functools import partial

from desk.domain.find import HitRow, PossibleMatchRow
from desk.domain.viewer import Viewer
from desk.queries.find import find_people, possible_matches
from desk.queries.name_index import NameIndex
from desk.store import Store
from tests.queries.invented_people import TODAY


def short_forms() -> Mapping[str, tuple[str, ...]]:
    """Give a short list of short forms."""
    return {"Jonathan": ("Jono", "Jon", "Jonny"), "Sharon": ("Shaz",)}


class SearchBox:
    """Asks the store as a desk does, with an index that is empty until it `opens`."""

    def __init__(self, store: Store) -> None:
        self.store, self.index = store, NameIndex(short_forms)

    def opens(self) -> None:
        """Load the index, as after the first picture."""
        self.store.read(Viewer(), self.index.load)

    def types(self, text: str, limit: int = 6) -> tuple[HitRow, ...]:
        """Type something and give what is offered."""
        query = partial(find_people, text=text, today=TODAY, index=self.index, limit=limit)
        return self.store.read(Viewer(), query)

    def sees(self, text: str) -> list[tuple[str, str]]:
        """Type something and give the names offered, each with the code of its reason."""
        return [(hit.name_to_use, hit.reason.code) for hit in self.types(text)]

    def matches(
        self, name: str, other: str = "", age: int | None = None
    ) -> tuple[PossibleMatchRow, ...]:
        """Fill the New person panel and give who it may be."""
        query = partial(
            possible_matches, name=name, other=other, age=age, today=TODAY, index=self.index
        )
        return self.store.read(Viewer(), query)
