"""Records that were found to be one person's: which of them stands for which."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class Joined:
    """Which record took over which: `into` leads from the one to the other."""

    into: Mapping[UUID, UUID]

    def one(self, person_id: UUID) -> UUID:
        """Return the record that stands for this one; a chain is followed to its end."""
        seen = {person_id}
        while (onward := self.into.get(person_id)) is not None and onward not in seen:
            seen.add(onward)
            person_id = onward
        return person_id

    def all_of(self, people: Iterable[UUID]) -> frozenset[UUID]:
        """Return the records that stand for these, and all those that they stand for."""
        wanted = {self.one(person_id) for person_id in people}
        return frozenset(wanted | {each for each in self.into if self.one(each) in wanted})
