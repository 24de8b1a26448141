"""Search as somebody types, and who a new person may already be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from uuid import UUID

from db.base import Tx
from db.reading import Statements
from desk.domain.find import HitRow, PossibleMatchRow, Reason
from desk.domain.likeness import (
    AGE_DIFFERS,
    AGE_FITS,
    ENOUGH,
    ORDER,
    SURE,
    Asked,
    age_reason,
    fit,
    letters_away,
    name_reasons,
)
from desk.domain.matching import NO_SOUND, fold_with_places
from desk.domain.name_words import PAST_ALL
from desk.domain.people import Born
from desk.domain.viewer import Viewer
from desk.queries.known_people import Care, Known, cares, known_people, states
from desk.queries.name_index import DayInMind, NameIndex
from desk.queries.today import VisitToday, state_of

sql = Statements("desk.queries.sql.find")
_SPARE = 2
"""So many more are kept ready than are shown: some prove joined, or renamed."""
_COMPARED = 3
"""So many times more are compared letter by letter where a typing error is forgiven."""
_CANDIDATES = 16
"""So many are weighed with all their names for the possible matches."""


def find_people(
    tx: Tx, _viewer: Viewer, *, text: str, today: date, index: NameIndex, limit: int = 6
) -> tuple[HitRow, ...]:
    """Return whom the typed `text` may mean, likeliest first, at most `limit`.

    Who is meant for sure comes before who may be; within each, those here or expected today,
    then by reason as in `ORDER`, then the latest here. A number finds today's ticket. One letter
    finds today's people, and others only if it is their whole name. Source: issue 2, Reception.
    """
    asked = Asked.of(text)
    if not asked.words:
        return ()
    mind = index.day(tx, today)
    return _Search(tx, asked, mind, index, limit).hits()


@dataclass(slots=True)
class _Search:
    """One search under way."""

    tx: Tx
    asked: Asked
    mind: DayInMind
    index: NameIndex
    limit: int
    found: dict[UUID, tuple[Known, Reason]] = field(default_factory=dict)
    looked_at: set[UUID] = field(default_factory=set)

    def hits(self) -> tuple[HitRow, ...]:
        """Go from the surest to the least sure until there are enough."""
        nameless, number_of = self._tickets()
        self._look(number_of, self.limit, Reason("number", self.asked.text))
        self._look(self._sure(), self.limit)
        if len(self.found) < self.limit and len(self.asked.text) > 1 and not self._told_all():
            self._look(self._unsure(), self.limit if self.found else _COMPARED * self.limit)
        named = any(reason.code == "exact" for _, reason in self.found.values())
        ranked = sorted(self.found.values(), key=lambda one: self._rank(one, named=named))
        ranked = ranked[: self.limit]
        rows = [*nameless, *self._rows(ranked)]
        rows.sort(key=lambda row: row.reason.code not in ("number", "shown_as"))
        return tuple(rows[: self.limit])

    def _told_all(self) -> bool:
        """Whether guesses are not wanted: a full name typed rightly, or one with an initial."""
        if len(self.asked.words) == 1:
            return False
        exact = any(reason.code == "exact" for _, reason in self.found.values())
        return exact or (bool(self.found) and min(map(len, self.asked.words)) == 1)

    def _tickets(self) -> tuple[list[HitRow], list[UUID]]:
        """Find today's visits by number, and those without a person by what is shown."""
        typed = self.asked.text
        ticket = int(typed) if typed.isdecimal() and typed.isascii() else None
        rows, people = [], []
        for visit in self.mind.day.visits:
            if visit.person_id is not None:
                if visit.ticket == ticket:
                    people.append(visit.person_id)
            elif visit.ticket == ticket:
                rows.append(_nameless(visit, Reason("number", typed)))
            elif visit.here and (span := _shown_as(self.asked, visit.shown_name)):
                reason = Reason("shown_as", visit.shown_name, span, asked=typed)
                rows.append(_nameless(visit, reason))
        return rows, people

    def _sure(self) -> Iterator[UUID]:
        """Yield who has a name that begins so: today's, then the latest here, then the rest."""
        yield from self.mind.beginning(self.asked)
        index, typed, everywhere = self.index.words, self.asked.text, len(self.asked.text) > 1
        if index is not None and everywhere:
            for _, number in index.starting(self.asked.words, self.limit + _SPARE):
                yield index.person(number)
            return
        bounds = {"low": typed, "high": typed + PAST_ALL, "most": 10 * self.limit}
        for person, folded in self.tx.columns(sql.beginning, bounds):
            if everywhere or folded == typed:
                yield person

    def _unsure(self) -> Iterator[UUID]:
        """Yield who is called by a short form, sounds like it, or is spelt nearly so."""
        index, words = self.index.words, self.asked.words
        if index is None:
            codes = " ".join(self.asked.sounds)
            if NO_SOUND not in self.asked.sounds:
                rows = self.tx.columns(sql.sounding, {"sound": codes, "most": 10 * self.limit})
                yield from (person for (person,) in rows)
            return
        nicknames, most = self.index.nicknames, 5 * self.limit
        # Who typed two right words has found somebody: like sounds are still worth a look.
        letters = "all" if not self.found else "same" if len(words) == 1 else "none"
        likely = index.like(words, nicknames, most, letters)
        if not likely and not self.found:
            for others in index.spaced_otherwise(words):
                likely += index.like(others, nicknames, most, "same")
        near = [(order, index.person(number)) for order, number in likely]
        near.sort(key=lambda pair: (not self.mind.day.concerns(pair[1]), pair[0]))
        yield from (person for _, person in near)

    def _look(self, people: Iterable[UUID], enough: int, reason: Reason | None = None) -> None:
        """Read `people` from the store till `enough` are found, and keep who is truly meant."""
        new = self._not_looked_at(people)
        while len(self.found) < enough:
            batch = list(islice(new, enough - len(self.found)))
            if not batch:
                return
            for known in known_people(self.tx, batch):
                why = reason or fit(self.asked, known.names, self.index.nicknames)
                if why is not None:
                    self.found.setdefault(known.id, (known, why))

    def _not_looked_at(self, people: Iterable[UUID]) -> Iterator[UUID]:
        for person in people:
            if person not in self.looked_at:
                self.looked_at.add(person)
                yield person

    def _rank(self, pair: tuple[Known, Reason], *, named: bool) -> tuple[object, ...]:
        """Rank one who was found; `named` where somebody is called just what was typed."""
        known, reason = pair
        concerned = any(map(self.mind.day.concerns, known.ids))
        latest = (known.last_here_on or date.min).toordinal()
        return (
            reason.code not in SURE,
            named and reason.code == "nickname",  # Dazza means Dazza, though Daz is here
            not concerned,
            ORDER.index(reason.code),
            0 if reason.code in SURE else letters_away(self.asked, known.names),
            -latest,
            known.name_to_use,
            known.id,
        )

    def _rows(self, ranked: list[tuple[Known, Reason]]) -> Iterator[HitRow]:
        people = [known for known, _ in ranked]
        told = cares(self.tx, people, self.mind)
        standing = states(self.tx, people, self.mind.day)
        for known, reason in ranked:
            care = told.get(known.id, Care())
            yield HitRow(
                person_id=known.id,
                name_to_use=known.name_to_use,
                full_name=known.full_name,
                born=known.born,
                reason=reason,
                today=standing[known.id],
                last_here_on=known.last_here_on,
                action_line=care.action_line,
                hard_stop=care.hard_stop,
                keep_apart=care.keep_apart,
                deceased=known.deceased,
            )


def possible_matches(
    tx: Tx,
    _viewer: Viewer,
    *,
    name: str,
    other: str,
    age: int | None,
    today: date,
    index: NameIndex,
    limit: int = 3,
) -> tuple[PossibleMatchRow, ...]:
    """Return who a new person may already be, likeliest first, with what fits and what does not.

    `name` and `other` are the two name boxes, `age` a guess in years. Never a reason to stop
    anybody. Before the index is loaded nobody is found.
    """
    boxes = tuple(box for box in (Asked.of(name), Asked.of(other)) if box.words)
    words = index.words
    if words is None or not boxes:
        return ()
    typed = tuple(dict.fromkeys(word for box in boxes for word in box.words))
    likely = words.likeliest(typed, index.nicknames, _CANDIDATES)
    scored: list[tuple[float, Known, tuple[Reason, ...]]] = []
    for known in known_people(tx, [words.person(number) for number in likely]):
        score, reasons = name_reasons(boxes, known.names, index.nicknames, words.rarity)
        how_old = age_reason(known.born, age, today)
        if how_old is not None:
            score += AGE_FITS if how_old.fits else AGE_DIFFERS
            reasons = (*reasons, how_old)
        if known.last_here_on is None:
            reasons = (*reasons, Reason("never_here", fits=False))
        if score >= ENOUGH and reasons[0].text:
            scored.append((score, known, reasons))
    scored.sort(key=lambda match: (match[1].deceased, -match[0], match[1].id))
    return _matches(tx, scored[:limit], today, index)


def _matches(
    tx: Tx,
    scored: list[tuple[float, Known, tuple[Reason, ...]]],
    today: date,
    index: NameIndex,
) -> tuple[PossibleMatchRow, ...]:
    mind = index.day(tx, today)
    people = [known for _, known, _ in scored]
    told, standing = cares(tx, people, mind), states(tx, people, mind.day)
    return tuple(
        PossibleMatchRow(
            person_id=known.id,
            name_to_use=known.name_to_use,
            full_name=known.full_name,
            born=known.born,
            reasons=reasons,
            today=standing[known.id],
            last_here_on=known.last_here_on,
            action_line=(care := told.get(known.id, Care())).action_line,
            hard_stop=care.hard_stop,
            keep_apart=care.keep_apart,
            deceased=known.deceased,
        )
        for _, known, reasons in scored
    )


def _nameless(visit: VisitToday, reason: Reason) -> HitRow:
    """Make the row of somebody who gave no name."""
    return HitRow(None, visit.shown_name, "", Born(), reason, state_of(visit))


def _shown_as(asked: Asked, shown: str) -> tuple[int, int] | None:
    """Find what was typed at the beginning of a word of what is shown; None if it is not there."""
    folded, places = fold_with_places(shown)
    start = f" {folded}".find(f" {asked.text}")
    if start < 0:
        return None
    return places[start], places[start + len(asked.text) - 1] + 1
