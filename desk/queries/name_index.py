"""The names of everybody, kept in memory for typing errors and words further in a name."""

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Uuid, bindparam, select, union

from db.base import Tx
from db.models import Alert, Audit, KeepApart, Person, PersonName
from db.reading import Statements
from desk.domain.likeness import ORDER, OWN_KINDS, Asked, NameText, sure_fit
from desk.domain.matching import Nicknames
from desk.domain.name_words import NameWords
from desk.domain.viewer import Viewer
from desk.queries.today import Today, day_in_short, regulars
from desk.snapshot import snapshot

sql = Statements("desk.queries.sql.find")
_AT_ONCE = 1000
_BREATH = 0.0005
"""Seconds of rest after so many rows, in which the window's thread draws."""
_REMEMBERED = 1000
"""Names of so many people are kept whole: those of a busy day, many times over."""


@snapshot
class DayInMind:
    """A day as it was after audit row `seq`, with the names of all whom it concerns.

    `begin` holds each person's folded names, every word after a space, so that one look tells
    whether something typed begins any of them. `cared_for` are all who have an alert, or somebody
    to be kept apart from.
    """

    seq: int
    today: date
    day: Today
    begin: tuple[tuple[str, UUID], ...]
    names: Mapping[UUID, tuple[NameText, ...]]
    cared_for: frozenset[UUID]

    @classmethod
    def of(
        cls,
        seq: int,
        today: date,
        day: Today,
        names: Mapping[UUID, tuple[NameText, ...]],
        cared_for: frozenset[UUID],
    ) -> "DayInMind":
        """Keep `day` and `names` in mind."""
        begin = tuple(
            ("".join(f" {name.folded}\n" for name in theirs), person)
            for person, theirs in names.items()
        )
        return cls(seq, today, day, begin, names, cared_for)

    def beginning(self, asked: Asked) -> list[UUID]:
        """Find today's people one of whose names, or each word of it, begins so; surest first."""
        whole = f" {asked.text}"
        people = [person for names, person in self.begin if whole in names]
        if len(asked.words) > 1:
            words = [f" {word}" for word in asked.words]
            people += [
                person
                for names, person in self.begin
                if words[0] in names and whole not in names and all(w in names for w in words)
            ]
        reasons = ((sure_fit(asked, self.names[person]), person) for person in people)
        found = [(ORDER.index(reason.code), person) for reason, person in reasons if reason]
        return [person for _, person in sorted(found)]


class NameIndex:
    """The words of all names, for `find_people` and `possible_matches`.

    Made once and handed to whoever searches. `load` and `refresh` are queries: ask for `load`
    after the first picture, and for `refresh` whenever topic ``people`` changes. Until it is
    loaded, search finds beginnings of names and like sounds alone. Safe on several threads.
    """

    def __init__(self, short_forms: Callable[[], Mapping[str, Iterable[str]]]) -> None:
        """Know no name yet; `short_forms` (`Codes.nicknames`) is called when names are loaded."""
        self._short_forms = short_forms
        self.nicknames = Nicknames({})
        self.words: NameWords | None = None
        self._seq = 0
        self._whole: dict[UUID, tuple[NameText, ...]] = {}
        self._cared_for: frozenset[UUID] | None = None
        self._mind: DayInMind | None = None
        self._regulars: tuple[date, frozenset[UUID]] = (date.min, frozenset())
        self._lock = Lock()

    def load(self, tx: Tx, _viewer: Viewer) -> None:
        """Read all names in, a little at a time, so that nobody notices."""
        with self._lock:
            self._load(tx)

    def _load(self, tx: Tx) -> None:
        nicknames, seq = Nicknames(self._short_forms()), last_seq(tx)
        numbers, words = _people(tx)
        for row in _slowly(tx.execute(_ALL_NAMES, execution_options={"yield_per": _AT_ONCE})):
            number = numbers.get(row[0].bytes)
            if number is not None:
                words.fill(number, row[2], own=row[1] in OWN_KINDS)
        del numbers
        for _ in words.settle():
            time.sleep(_BREATH)
        self._whole.clear()
        self.nicknames, self._seq, self.words = nicknames, seq, words

    def refresh(self, tx: Tx, _viewer: Viewer) -> None:
        """Take in what was written since the last time, as the audit tells it.

        Words that are no longer anybody's stay until the next `load`; search checks the store.
        """
        if self.words is not None:
            self._refresh(tx, self.words)

    def _refresh(self, tx: Tx, words: NameWords) -> bool:
        """Take in what is new, and say so; not while another thread is at it."""
        # Waiting for that thread would keep this one from those who search.
        if not self._lock.acquire(blocking=False):
            return False
        try:
            self._take_in(tx, words)
            return True
        finally:
            self._lock.release()

    def _take_in(self, tx: Tx, words: NameWords) -> None:
        changed = self._changed_names(tx)
        if not changed:
            return
        for ids in _parts(changed):
            for row in tx.execute(_NAMES, {"ids": ids}):
                words.add(words.number(row.person_id), row.folded, own=row.kind in OWN_KINDS)
        # A name that was taken away no longer says whose it was, so all are read again.
        self._whole.clear()

    def _changed_names(self, tx: Tx) -> set[UUID]:
        """Read from the audit which names were written since the last time."""
        rows = tx.execute(_SINCE, {"seq": self._seq}).all()
        if rows:
            self._seq = rows[-1].seq
        changes = [change for row in rows for change in row.changes]
        if any(change["table"] in _CARES for change in changes):
            self._cared_for = None
        names = [change for change in changes if change["table"] == PersonName.__tablename__]
        found = {UUID(change["id"]) for change in names if change["id"]}
        for change in names:
            if not change["id"]:  # a file was read in: the audit tells between which ids
                ends = {"first": UUID(change["fields"]["first"])}
                ends["last"] = UUID(change["fields"]["last"])
                found.update(tx.scalars(_BETWEEN, ends))
        return found

    def day(self, tx: Tx, today: date) -> DayInMind:
        """Give who is concerned by `today`, with their names; what was written since is taken in.

        Every change leaves an audit row, so without a new one nothing needs to be read again.
        """
        seq = last_seq(tx)
        mind = self._mind
        if mind is not None and (mind.seq, mind.today) == (seq, today):
            return mind
        up_to_date = self.words is not None and self._refresh(tx, self.words)
        if not up_to_date:
            self._whole.clear()
            self._cared_for = None
        if self._regulars[0] != today:
            # Past days stay as they were, so once a day is enough.
            self._regulars = (today, regulars(tx, today))
        day = day_in_short(tx, today, self._regulars[1])
        names = self._names_of(tx, {*day.of_person, *day.expected})
        mind = DayInMind.of(seq, today, day, names, self._who_is_cared_for(tx))
        if up_to_date or self.words is None:
            self._mind = mind
        return mind

    def _who_is_cared_for(self, tx: Tx) -> frozenset[UUID]:
        if self._cared_for is None:
            self._cared_for = frozenset(tx.scalars(_CARED_FOR))
        return self._cared_for

    def _names_of(self, tx: Tx, people: Collection[UUID]) -> Mapping[UUID, tuple[NameText, ...]]:
        """Give the names of `people`, who are asked for all day long: read once."""
        missing = [person for person in people if person not in self._whole]
        if len(self._whole) + len(missing) > _REMEMBERED:
            self._whole.clear()
            missing = list(people)
        if missing:
            found = names_in_store(tx, missing)
            self._whole.update((person, found.get(person, ())) for person in missing)
        known = self._whole
        return {person: known.get(person, ()) for person in people}


def names_in_store(tx: Tx, people: Iterable[UUID]) -> dict[UUID, tuple[NameText, ...]]:
    """Read the names of `people` as they are in the store now."""
    found: dict[UUID, tuple[NameText, ...]] = {}
    for ids in _parts(people):
        for row in tx.execute(_OF, {"ids": ids}):
            name = NameText(row.kind, row.text, row.folded, row.sound, row.never_aloud)
            found[row.person_id] = (*found.get(row.person_id, ()), name)
    return found


def _people(tx: Tx) -> tuple[dict[bytes, int], NameWords]:
    """Number everybody in the order of their last visit, and give the numbers by id."""
    never = date.min
    rows = _slowly(tx.execute(_PEOPLE, execution_options={"yield_per": _AT_ONCE}))
    ids = [person for _, person in sorted((row[1] or never, row[0].bytes) for row in rows)]
    return {person: number for number, person in enumerate(ids)}, NameWords(ids)


def last_seq(tx: Tx) -> int:
    """Return the number of the newest audit row: while it stays, nothing has changed."""
    return int(tx.columns(sql.last_seq).all()[0].seq or 0)


def _slowly(rows: Iterable[Any]) -> Iterator[Any]:
    for done, row in enumerate(rows, 1):
        yield row
        if done % _AT_ONCE == 0:
            time.sleep(_BREATH)


def _parts(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


_CARES = (Alert.__tablename__, KeepApart.__tablename__)
_CARED_FOR = union(
    select(Alert.person_id).where(Alert.ended_at.is_(None)),
    select(KeepApart.person_id).where(KeepApart.ended_at.is_(None)),
    select(KeepApart.other_id).where(KeepApart.ended_at.is_(None)),
)
_PEOPLE = select(Person.id, Person.last_here_on)
_ALL_NAMES = select(PersonName.person_id, PersonName.kind, PersonName.folded)
_SINCE = select(Audit.seq, Audit.changes).where(Audit.seq > bindparam("seq")).order_by(Audit.seq)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_OF = (
    select(
        PersonName.person_id,
        PersonName.kind,
        PersonName.text,
        PersonName.folded,
        PersonName.sound,
        PersonName.never_aloud,
    )
    .where(PersonName.person_id.in_(_IDS))
    .order_by(PersonName.id)
)
_NAMES = _ALL_NAMES.where(PersonName.id.in_(_IDS))
_BETWEEN = select(PersonName.id).where(
    PersonName.id.between(bindparam("first", type_=Uuid()), bindparam("last", type_=Uuid()))
)
