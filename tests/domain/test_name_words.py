"""The words of all names in memory give the same people, however they came in."""

import random

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.ids import new_id
from desk.domain.likeness import ORDER
from desk.domain.matching import Nicknames, fold
from desk.domain.name_words import NameWords

SHORT = Nicknames({"Jonathan": ["Jono"]})
NAMES = st.lists(
    st.lists(st.text("abelnors", min_size=1, max_size=5), min_size=1, max_size=3), max_size=12
)


def filled(*names: str) -> NameWords:
    words = NameWords(new_id().bytes for _ in names)
    for number, name in enumerate(names):
        words.fill(number, fold(name), own=True)
    for _ in words.settle():
        pass
    return words


def found(words: NameWords, *typed: str, most: int = 9) -> list[int]:
    return [number for _, number in words.like(typed, SHORT, most)]


def test_the_latest_here_come_first() -> None:
    words = filled("Siân Evans", "Sian Rees", "Siôn Evans", "Simon Evans")
    assert [number for _, number in words.starting(("si",), 3)] == [3, 2, 1]
    assert [number for _, number in words.starting(("evans", "s"), 9)] == [3, 2, 0]
    assert [number for _, number in words.starting(("s", "r"), 9)] == [1]


def test_the_surest_come_first() -> None:
    words = filled("Jonathan Price", "Jono Price", "Jona Price", "Bono Price")
    orders = [ORDER[order] for order, _ in words.like(("jono", "price"), SHORT, 9)]
    assert orders == ["starts_with", "nickname", "sounds_like", "one_letter_different"]
    assert found(words, "jono", "price") == [1, 0, 2, 3]


def test_a_lost_space_is_found_again() -> None:
    words = filled("Jonathan Price", "Mared Pugh")
    for typed in (("jonathanprice",), ("jonathanxprice",), ("jona", "than", "price")):
        meant = [
            number for other in words.spaced_otherwise(typed) for number in found(words, *other)
        ]
        assert 0 in meant
        assert 1 not in meant


def test_a_rare_word_says_more_than_a_common_one() -> None:
    words = filled("David Yorath", *(f"David {letter}rown" for letter in "bcdfgh"))
    assert words.rarity("yorath") == words.rarity("nobody") == 1
    assert 0 <= words.rarity("david") < 0.1
    assert words.likeliest(("david", "yorath"), SHORT, 3)[0] == 0


@given(NAMES, st.text("abelnors", min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_names_taken_in_one_by_one_are_found_as_if_read_in(
    names: list[list[str]], typed: str, chance: random.Random
) -> None:
    ids = [new_id() for _ in names]
    whole, grown = NameWords(p.bytes for p in ids), NameWords(p.bytes for p in ids)
    for number, words in enumerate(names):
        whole.fill(number, " ".join(words), own=number % 3 > 0)
    for _ in whole.settle():
        pass
    order = list(range(len(names)))
    chance.shuffle(order)
    for number in order:
        grown.add(grown.number(ids[number]), " ".join(names[number]), own=number % 3 > 0)
    assert grown.starting((typed,), 5) == whole.starting((typed,), 5)
    assert grown.starting((typed, typed[:1]), 5) == whole.starting((typed, typed[:1]), 5)
    assert grown.like((typed,), SHORT, 5) == whole.like((typed,), SHORT, 5)
    assert grown.rarity(typed) == whole.rarity(typed)


@given(NAMES, st.text("abelnors", min_size=1, max_size=3))
def test_whoever_has_a_word_that_begins_so_is_found(names: list[list[str]], typed: str) -> None:
    words = filled(*(" ".join(each) for each in names))
    meant = {n for n, each in enumerate(names) if any(word.startswith(typed) for word in each)}
    assert {number for _, number in words.starting((typed,), 50)} == meant
