"""The names of everybody, kept in memory for typing errors and words further in a name."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select

from db.base import Tx
from db.models import Audit, Person, PersonName
from desk.domain.likeness import OWN_KINDS, NameText
from desk.domain.matching import Nicknames
from desk.domain.name_words import NameWords
from desk.domain.viewer import Viewer
from desk.queries.today import regulars

_AT_ONCE = 1000
_BREATH = 0.0005
"""Seconds of rest after so many rows, in which the window's thread draws."""
_REMEMBERED = 1000
"""Names of so many people are kept whole: those of a busy day, many times over."""


class NameIndex:
    """The words of all names, for `find_people` and `possible_matches`.

    Made once and handed to whoever searches. `load` and `refresh` are queries: ask for `load`
    after the first picture, and for `refresh` whenever topic ``people`` changes. Until it is
    loaded, search finds beginnings of names and like sounds alone. Safe on several threads.
    """

    def __init__(self, nicknames: Nicknames) -> None:
        """Know the short forms of names, and no name yet."""
        self.nicknames = nicknames
        self.words: NameWords | None = None
        self._seq = 0
        self._whole: dict[UUID, tuple[NameText, ...]] = {}
        self._regulars: tuple[date, frozenset[UUID]] = (date.min, frozenset())
        self._lock = Lock()

    def load(self, tx: Tx, _viewer: Viewer) -> None:
        """Read all names in, a little at a time, so that nobody notices."""
        with self._lock:
            self._load(tx)

    def _load(self, tx: Tx) -> None:
        seq = _last_seq(tx)
        numbers, words = _people(tx)
        for row in _slowly(tx.execute(_ALL_NAMES, execution_options={"yield_per": _AT_ONCE})):
            number = numbers.get(row[0].bytes)
            if number is not None:
                words.fill(number, row[2], own=row[1] in OWN_KINDS)
        del numbers
        for _ in words.settle():
            time.sleep(_BREATH)
        self._whole.clear()
        self._seq, self.words = seq, words

    def refresh(self, tx: Tx, _viewer: Viewer) -> None:
        """Take in what was written since the last time, as the audit tells it.

        Words that are no longer anybody's stay until the next `load`; search checks the store.
        """
        # Who waited for a load under way would keep a thread from those who search.
        if self.words is None or not self._lock.acquire(blocking=False):
            return
        try:
            self._take_in(tx, self.words)
        finally:
            self._lock.release()

    def _take_in(self, tx: Tx, words: NameWords) -> None:
        names, people = self._touched(tx)
        if not names and not people:
            return
        changed = [row for ids in _parts(names) for row in tx.execute(_NAMES, {"ids": ids})]
        changed += [row for ids in _parts(people) for row in tx.execute(_OF, {"ids": ids})]
        for row in changed:
            number = words.number(row.merged_into_id or row.person_id)
            words.add(number, row.folded, own=row.kind in OWN_KINDS)
        # A name that was taken away no longer says whose it was, so all are read again.
        self._whole.clear()

    def _touched(self, tx: Tx) -> tuple[set[UUID], set[UUID]]:
        """Read from the audit which names changed, and which people were joined or parted."""
        names: set[UUID] = set()
        people: set[UUID] = set()
        rows = tx.execute(_SINCE, {"seq": self._seq}).all()
        for row in rows:
            for change in row.changes:
                if change["table"] == "person_name":
                    names.add(UUID(change["id"]))
                elif change["table"] == "person" and "merged_into_id" in change["fields"]:
                    people.add(UUID(change["id"]))
        if rows:
            self._seq = rows[-1].seq
        return names, people

    def names_of(self, tx: Tx, people: Collection[UUID]) -> Mapping[UUID, tuple[NameText, ...]]:
        """Give the names of `people`, who are asked for again and again: those of today."""
        missing = [person for person in people if person not in self._whole]
        if missing:
            if len(self._whole) + len(missing) > _REMEMBERED:
                self._whole.clear()
                missing = list(people)
            found = names_in_store(tx, missing)
            self._whole.update((person, found.get(person, ())) for person in missing)
        known = self._whole
        return {person: known.get(person, ()) for person in people}

    def regulars(self, tx: Tx, today: date) -> frozenset[UUID]:
        """Give those who come most weeks; past days stay as they were, so once a day is enough."""
        if self._regulars[0] != today:
            self._regulars = (today, regulars(tx, today))
        return self._regulars[1]


def names_in_store(tx: Tx, people: Iterable[UUID]) -> dict[UUID, tuple[NameText, ...]]:
    """Read the names of `people` as they are in the store now."""
    found: dict[UUID, tuple[NameText, ...]] = {}
    for ids in _parts(people):
        for row in tx.execute(_OF, {"ids": ids}):
            name = NameText(row.kind, row.text, row.folded, row.sound, row.never_aloud)
            found[row.person_id] = (*found.get(row.person_id, ()), name)
    return found


def _people(tx: Tx) -> tuple[dict[bytes, int], NameWords]:
    """Number everybody by their last visit, and give the numbers by id; joined records share."""
    never = date.min
    seen: list[tuple[date, bytes]] = []
    joined: dict[bytes, bytes] = {}
    for row in _slowly(tx.execute(_PEOPLE, execution_options={"yield_per": _AT_ONCE})):
        if row[2] is not None:
            joined[row[0].bytes] = row[2].bytes
        else:
            seen.append((row[1] or never, row[0].bytes))
    seen.sort()
    words = NameWords(person for _, person in seen)
    numbers = {person: number for number, (_, person) in enumerate(seen)}
    for person in joined:
        stays = person
        for _ in range(len(joined)):
            if stays not in joined:
                break
            stays = joined[stays]
        if stays in numbers:
            numbers[person] = numbers[stays]
    return numbers, words


def _last_seq(tx: Tx) -> int:
    return tx.scalar(select(func.max(Audit.seq))) or 0


def _slowly(rows: Iterable[Any]) -> Iterator[Any]:
    for done, row in enumerate(rows, 1):
        yield row
        if done % _AT_ONCE == 0:
            time.sleep(_BREATH)


def _parts(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


_PEOPLE = select(Person.id, Person.last_here_on, Person.merged_into_id)
_ALL_NAMES = select(PersonName.person_id, PersonName.kind, PersonName.folded)
_SINCE = select(Audit.seq, Audit.changes).where(Audit.seq > bindparam("seq")).order_by(Audit.seq)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NAME_COLUMNS = (
    PersonName.person_id,
    PersonName.kind,
    PersonName.text,
    PersonName.folded,
    PersonName.sound,
    PersonName.never_aloud,
    Person.merged_into_id,
)
_OF = (
    select(*_NAME_COLUMNS)
    .join(Person, Person.id == PersonName.person_id)
    .where(PersonName.person_id.in_(_IDS))
    .order_by(PersonName.id)
)
_NAMES = (
    select(*_NAME_COLUMNS)
    .join(Person, Person.id == PersonName.person_id)
    .where(PersonName.id.in_(_IDS))
)
