"""All words of all names in memory, small: which people have a word, and which words are near it.

The store finds how a name begins; this finds words further in, typing errors and like sounds. It
may lag behind the store: whoever uses it checks against the store before showing anybody.
"""

import heapq
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, product
from math import log
from operator import itemgetter
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA

from desk.domain.likeness import ORDER, WEIGHTS, letters_forgiven
from desk.domain.matching import NO_SOUND, Nicknames, sound_of_word

PAST_ALL = "\U0010ffff"
"""Sorts after every letter, so that a prefix and this bound all words that begin with it."""
_ID_BYTES = 16
_TELLING = 3
"""Fewer letters than this say too little of a new person to stand for a longer name."""
_LATEST = 256  # among so many of the latest here, whoever has an initial too is looked for first
_NONE: "array[int]" = array("I")
_STARTS, _ALSO = ORDER.index("starts_with"), ORDER.index("also_called")
_NICKNAME, _SOUND = ORDER.index("nickname"), ORDER.index("sounds_like")
_ONE, _NEARLY = ORDER.index("one_letter_different"), ORDER.index("nearly")


def _holds(people: "array[int]", number: int) -> bool:
    place = bisect_left(people, number)
    return place < len(people) and people[place] == number


def _surest(people: Mapping[int, int], most: int) -> list[tuple[int, int]]:
    ranked = heapq.nsmallest(most, ((order, -number) for number, order in people.items()))
    return [(order, -negative) for order, negative in ranked]


class NameWords:
    """The words of everybody's names, each with the people who have it, latest here last.

    A person is known by a number; the higher, the later they were last here. Words, and not
    whole names, because a hundred thousand people share some ten thousand of them.
    """

    def __init__(self, ids: Iterable[bytes]) -> None:
        """Number the people of `ids` (16 bytes each), who come in order of their last visit."""
        self._ids = bytearray().join(ids)
        self._own: dict[str, array[int]] = {}
        self._also: dict[str, array[int]] = {}
        self._initials: dict[str, array[int]] = {}
        self._words: list[str] = []
        self._lengths: dict[int, list[str]] = {}
        self._sounds: list[str] = []

    def __len__(self) -> int:
        return len(self._ids) // _ID_BYTES

    def person(self, number: int) -> UUID:
        """Give the id of the person with `number`."""
        start = number * _ID_BYTES
        return UUID(bytes=bytes(self._ids[start : start + _ID_BYTES]))

    def number(self, person: UUID) -> int:
        """Give the number of `person`; somebody new is given the next, as the latest here."""
        key, at = person.bytes, -1
        while (at := self._ids.find(key, at + 1)) >= 0:
            if at % _ID_BYTES == 0:
                return at // _ID_BYTES
        self._ids += key
        return len(self) - 1

    def fill(self, number: int, folded: str, *, own: bool) -> None:
        """Take in a name while everything is read in; `settle` must follow."""
        index = self._own if own else self._also
        for word in folded.split():
            for held, key in ((index, word), (self._initials, word[0])):
                people = held.get(key)
                if people is None:
                    held[key] = array("I", (number,))
                elif people[-1] != number:
                    people.append(number)

    def settle(self) -> Iterator[None]:
        """Put what `fill` took in order, yielding now and then so that others get their turn."""
        for index in (self._own, self._also, self._initials):
            for done, (word, people) in enumerate(index.items()):
                if len(people) > 1:
                    index[word] = array("I", sorted(set(people)))
                if done % 500 == 0:
                    yield
        self._words = sorted(self._own.keys() | self._also.keys())
        sounds = []
        for done, word in enumerate(self._words):
            self._lengths.setdefault(len(word), []).append(word)
            if (code := sound_of_word(word)) != NO_SOUND:
                sounds.append(f"{code} {word}")
            if done % 500 == 0:
                yield
        sounds.sort()
        self._sounds = sounds

    def add(self, number: int, folded: str, *, own: bool) -> None:
        """Take in one more name, in its place."""
        index = self._own if own else self._also
        for word in folded.split():
            if word not in self._own and word not in self._also:
                insort(self._words, word)
                self._lengths.setdefault(len(word), []).append(word)
                if (code := sound_of_word(word)) != NO_SOUND:
                    insort(self._sounds, f"{code} {word}")
            for held, key in ((index, word), (self._initials, word[0])):
                people = held.setdefault(key, array("I"))
                if not _holds(people, number):
                    people.insert(bisect_left(people, number), number)

    def rarity(self, word: str) -> float:
        """Tell from 0 to 1 how rare `word` is; 1 for one that at most one person has."""
        held = len(self._own.get(word, _NONE)) + len(self._also.get(word, _NONE))
        if held <= 1 or len(self) <= 1:
            return 1.0
        return max(0.0, 1.0 - log(held) / log(len(self) + 1))

    def beginning(self, prefix: str) -> list[str]:
        """Give the words that begin with `prefix`, in order."""
        words = self._words
        return words[bisect_left(words, prefix) : bisect_left(words, prefix + PAST_ALL)]

    def starting(self, words: tuple[str, ...], most: int) -> list[tuple[int, int]]:
        """Find people all of whose typed `words` begin a word of theirs.

        Gives `(order, number)` as in `ORDER`: up to `most` under their own names and `most` who
        are also called so, latest here first.
        """
        if len(words) == 1:
            found = self._starting_one(words[0], most)
        else:
            found = self._starting_all(words, most)
        own, also = found
        there = set(own)
        return [(_STARTS, number) for number in own] + [
            (_ALSO, number) for number in also if number not in there
        ]

    def _starting_one(self, word: str, most: int) -> tuple[list[int], list[int]]:
        near = self.beginning(word)
        sides: list[list[int]] = []
        for index in (self._own, self._also):
            found = sorted(index.get(word, _NONE)[-most:], reverse=True)
            if len(found) < most:
                held = [people for other in near if (people := index.get(other))]
                # The words with the latest people hold the latest of all, though two may share one.
                latest = heapq.nlargest(3 * most, held, key=itemgetter(-1))
                rest = set(chain.from_iterable(people[-most:] for people in latest))
                found += sorted(rest.difference(found), reverse=True)[: most - len(found)]
            sides.append(found)
        return sides[0], sides[1]

    def _starting_all(self, words: tuple[str, ...], most: int) -> tuple[list[int], list[int]]:
        # One letter stands for too many words to walk them all: initials are looked up instead.
        initials = [self._initials.get(word, _NONE) for word in words if len(word) == 1]
        lists = [self._held(self.beginning(word)) for word in words if len(word) > 1]
        lists.sort(key=lambda held: sum(map(len, held)))
        if not lists:
            return self._with_initials(reversed(min(initials, key=len)), initials, most), []
        if len(lists) == 1:
            tails = chain.from_iterable(held[-_LATEST:] for held in lists[0])
            found = self._with_initials(sorted(set(tails), reverse=True), initials, most)
            if len(found) == most:
                return found, []
        people = set(chain.from_iterable(lists[0]))
        for held in lists[1:]:
            people.intersection_update(chain.from_iterable(held))
        return self._with_initials(sorted(people, reverse=True), initials, most), []

    def _with_initials(
        self, people: Iterable[int], initials: "list[array[int]]", most: int
    ) -> list[int]:
        fitting = (n for n in people if all(_holds(initial, n) for initial in initials))
        return list(islice(fitting, most))

    def _held(self, words: Iterable[str]) -> "list[array[int]]":
        return [index[word] for word in words for index in (self._own, self._also) if word in index]

    def near(self, word: str, nicknames: Nicknames, letters: str = "all") -> dict[str, int]:
        """Give the known words like `word`, each with its order: nickname, sound or letters.

        `letters` says among which words a wrong letter is looked for: ``all``, those of the
        ``same`` first letter, ten times quicker, or ``none``.
        """
        near = dict.fromkeys(nicknames.of(word), _NICKNAME)
        code = sound_of_word(word)
        if code != NO_SOUND and len(word) > 1:
            sounds, start = self._sounds, f"{code} "
            for place in range(bisect_left(sounds, start), bisect_left(sounds, start + PAST_ALL)):
                near.setdefault(sounds[place][len(start) :], _SOUND)
        forgiven = letters_forgiven(word)
        if forgiven and letters != "none":
            tried = self.beginning(word[0]) if letters == "same" else self._as_long(word, forgiven)
            for other, away, _ in process.extract(
                word, tried, scorer=OSA.distance, score_cutoff=forgiven, limit=None
            ):
                near.setdefault(other, _ONE if away <= 1 else _NEARLY)
        return near

    def _as_long(self, word: str, forgiven: int) -> list[str]:
        """Give the words as long as `word`, give or take the letters forgiven."""
        lengths = range(len(word) - forgiven, len(word) + forgiven + 1)
        return [other for length in lengths for other in self._lengths.get(length, ())]

    def like(
        self, words: tuple[str, ...], nicknames: Nicknames, most: int, letters: str = "all"
    ) -> list[tuple[int, int]]:
        """Find people who have a word like each of `words`: `(order, number)`, surest first.

        The order is that of the least sure word; among equals the latest here come first.
        """
        known = {word for word in words if self._held((word,))}
        if letters == "all" and 0 < len(known) < len(set(words)):
            # The error is likelier in a word that nobody has than in one that somebody has.
            reach = {word: "none" if word in known else letters for word in words}
            people = self._near_all(words, nicknames, reach)
            if people:
                return _surest(people, most)
        return _surest(self._near_all(words, nicknames, dict.fromkeys(words, letters)), most)

    def _near_all(
        self, words: tuple[str, ...], nicknames: Nicknames, reach: Mapping[str, str]
    ) -> dict[int, int]:
        """Give who has a word near each of `words`, looked for as far as `reach` says."""
        per_word = []
        initials = [word for word in words if len(word) == 1 < len(words)]
        for word in words:
            if word in initials:
                continue
            near = self.near(word, nicknames, reach[word])
            near.update(dict.fromkeys(self.beginning(word), _STARTS))
            per_word.append(near)
        per_word.sort(key=lambda near: sum(map(len, self._held(near))))
        people = self._by_order(per_word[0]) if per_word else {}
        for near in per_word[1:]:
            people = self._also_near(people, near)
        for initial in initials:
            held = self._initials.get(initial, _NONE)
            people = {number: people[number] for number in people if _holds(held, number)}
        return people

    def _also_near(self, people: dict[int, int], near: dict[str, int]) -> dict[int, int]:
        """Keep those of `people` who have one of the `near` words too, with the less sure order."""
        left, kept = set(people), {}
        for order in sorted(set(near.values())):
            words = (word for word in near if near[word] == order)
            hits = left.intersection(chain.from_iterable(self._held(words)))
            kept.update({number: max(order, people[number]) for number in hits})
            left -= hits
        return kept

    def likeliest(self, words: tuple[str, ...], nicknames: Nicknames, most: int) -> list[int]:
        """Find people who have words like most of `words`, the rarer the better; likeliest first.

        Unlike `like` this forgives a word that nobody has.
        """
        sums: dict[int, float] = {}
        for word in words:
            near = self.near(word, nicknames, "same" if self._held((word,)) else "all")
            if len(word) >= _TELLING:
                near.update(dict.fromkeys(self.beginning(word), _STARTS))
            best: dict[int, float] = {}
            weighed = sorted(
                (WEIGHTS[ORDER[order]] * self.rarity(other), other) for other, order in near.items()
            )
            for weight, other in weighed:
                for held in self._held((other,)):
                    best.update(dict.fromkeys(held, weight))
            for number, weight in best.items():
                sums[number] = sums.get(number, 0.0) + weight
        return heapq.nlargest(most, sums, key=lambda number: (sums[number], number))

    def _by_order(self, near: dict[str, int]) -> dict[int, int]:
        """Give everybody who has one of the `near` words, with the surest order."""
        people: dict[int, int] = {}
        for word in sorted(near, key=lambda word: -near[word]):
            for held in self._held((word,)):
                people.update(dict.fromkeys(held, near[word]))
        return people

    def spaced_otherwise(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the words as they are if a space was left out, put in, or a letter typed for it."""
        for place in range(len(words) - 1):
            joined = words[place] + words[place + 1]
            yield (*words[:place], joined, *words[place + 2 :])
        for place, word in enumerate(words):
            for cut, lost in product(range(2, len(word) - 1), (0, 1)):
                one, other = word[:cut], word[cut + lost :]
                if self._held((one,)) and self._held((other,)):
                    yield (*words[:place], one, other, *words[place + 1 :])
