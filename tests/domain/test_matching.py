"""Names are compared as people hear and type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.matching import (
    NO_SOUND,
    Nicknames,
    attributor,
    fold,
    fold_with_places,
    name_keys,
    sound,
)
from desk.domain.people import Born


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Siân", "sian"),
        ("Žilvinas", "zilvinas"),
        ("Ŵyn Tŷ", "wyn ty"),
        ("Straße", "strasse"),
        ("Øyvind", "oyvind"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Mary-Jane  Watts", "mary jane watts"),
        ("  J.P. ", "jp"),
        ("Ağca D\N{LATIN SMALL LETTER DOTLESS I}nç", "agca dinc"),
        ("Blue \N{SPARKLES}", "blue \N{SPARKLES}"),
        ("Al\N{ZERO WIDTH JOINER}ex\N{RIGHT-TO-LEFT MARK}", "alex"),
        ("???", "???"),
        ("   ", ""),
        ("", ""),
    ],
)
def test_names_fold_to_plain_letters(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_right_to_left_names_stay_themselves() -> None:
    name = "\u0645\u062d\u0645\u062f"
    assert fold(name) == name
    assert name_keys(name) == (name, NO_SOUND)


@given(st.text(max_size=220))
def test_folding_is_steady_and_every_letter_knows_its_place(text: str) -> None:
    folded, places = fold_with_places(text)
    assert len(folded) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    assert fold(folded) == folded
    assert len(sound(text).split()) == len(folded.split())


@pytest.mark.parametrize(
    "alike",
    [
        "Siân Sian Shân Shan Sean Shaun Shawn",
        "Rhys Rees Reece",
        "Cerys Kerys",
        "Huw Hugh Hew",
        "Huws Hughes",
        "Łukasz Lukas Lucas",
        "Siobhan Shivaun",
        "Niamh Neve",
        "Wyn Winn Wynn",
        "Price Pryce Prise",
        "Owen Owain",
        "Evans Ifans",
        "Lee Leigh",
        "Geoff Jeff",
        "Catherine Kathryn Katherine",
        "Jono Johno",
        "Dafydd David",
        "Žilvinas Zilvinas",
        "Mohammed Muhammad Mohamed",
    ],
)
def test_names_that_sound_alike_have_one_code(alike: str) -> None:
    assert len({sound(name) for name in alike.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Sian", "Shannon"), ("Cecil", "Kerry"), ("Jon", "Ron")]
)
def test_names_that_sound_unlike_have_two(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_short_forms_go_both_ways() -> None:
    nicknames = Nicknames({"Jonathan": ["Jono", "Jon"], "Sharon": ["Shaz"], "Jon": ["Jonno"]})
    assert nicknames.of("jono") == {"jonathan"}
    assert nicknames.of("jon") == {"jonathan", "jonno"}
    assert nicknames.of("jonathan") == {"jono", "jon"}
    assert nicknames.of("blue") == frozenset()


def test_attributor_is_initials_and_day_of_birth() -> None:
    born = Born(date(1995, 3, 2), date(1995, 3, 2), "day")
    assert attributor("Jonathan Wyn Price", born) == "JP 1995-03-02"
    assert attributor("Jonathan", born) is None
    assert attributor("Jonathan Price", Born(date(1995, 1, 1), date(1995, 12, 31), "year")) is None
