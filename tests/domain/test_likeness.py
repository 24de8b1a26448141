"""Why somebody is offered: the reason is true, and points at the right letters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.likeness import Asked, NameText, age_reason, fit, letters_away, sure_fit
from desk.domain.matching import Nicknames, fold, name_keys
from desk.domain.people import Born

SHORT = Nicknames({"Jonathan": ["Jono"], "Sharon": ["Shaz"]})
WORDS = st.text("aeionrstlmłŵé’", min_size=1, max_size=9)


def name(text: str, kind: str = "full") -> NameText:
    return NameText(kind, text, *name_keys(text))


@pytest.mark.parametrize(
    ("typed", "known", "code", "marked"),
    [
        ("sian", "Siân", "exact", "Siân"),
        ("si", "Siân Mair Evans", "starts_with", "Si"),
        ("eva", "Siân Mair Evans", "starts_with", "Eva"),
        ("mair eva", "Siân Mair Evans", "starts_with", "Mair Eva"),
        ("sian eva", "Siân Mair Evans", "starts_with", "Eva"),
        ("obri", "Pat O’Brien", "starts_with", "O’Bri"),
        ("shaz", "Sharon Pugh", "nickname", "Sharon"),
        ("prise", "Jon Pryce", "sounds_like", "Pryce"),
        ("weltecrowt", "Jon Weltocroft", "nearly", "ocrof"),
        ("prie", "Jon Price", "one_letter_different", "c"),
        ("pricce", "Jon Brice", None, ""),
        ("li", "Jon Price", None, ""),
    ],
)
def test_reasons(typed: str, known: str, code: str | None, marked: str) -> None:
    reason = fit(Asked.of(typed), [name(known)], SHORT)
    assert (reason.code if reason else None) == code
    if reason is not None:
        assert reason.text[slice(*reason.span)] == marked


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_everybody_is_found_by_the_beginning_of_each_of_their_words(words: list[str]) -> None:
    known = name(" ".join(words))
    for word in fold(known.text).split():
        for end in range(1, len(word) + 1):
            reason = fit(Asked.of(word[:end]), [known], SHORT)
            assert reason is not None
            assert reason.code in ("exact", "starts_with")
            assert fold(reason.text[slice(*reason.span)]) == word[:end]


@given(WORDS, WORDS)
def test_sure_reasons_are_the_same_however_they_are_found(typed: str, known: str) -> None:
    asked = Asked.of(typed)
    sure = sure_fit(asked, [name(known)]) if asked.words else None
    if sure is not None:
        assert fit(asked, [name(known)], SHORT) == sure


@given(st.text(max_size=200), st.text(min_size=1, max_size=200))
def test_any_text_may_be_typed_against_any_name(typed: str, known: str) -> None:
    reason = fit(Asked.of(typed), [name(known)], SHORT)
    if reason is not None:
        start, end = reason.span
        assert 0 <= start < end <= len(known)


def test_an_alias_never_to_be_said_aloud_says_so() -> None:
    former = NameText("former", "Rhys", *name_keys("Rhys"), never_aloud=True)
    reason = fit(Asked.of("rhys"), [name("Ffion", "use"), former], SHORT)
    assert reason is not None
    assert (reason.code, reason.kind, reason.never_aloud) == ("also_called", "former", True)


def test_letters_away_counts_to_the_nearest_name() -> None:
    names = [name("Jonathan Price"), name("Jono", "street")]
    assert letters_away(Asked.of("jon"), names) == 1
    assert letters_away(Asked.of("zbigniew"), names) == 3


@pytest.mark.parametrize(
    ("born", "age", "code"),
    [
        (Born(date(1995, 3, 2), date(1995, 3, 2), "day"), 30, "age_fits"),
        (Born(date(1995, 3, 2), date(1995, 3, 2), "day"), 45, "age_differs"),
        (Born(date(1980, 1, 1), date(1990, 12, 31), "estimate"), 50, "age_fits"),
        (Born(), 30, None),
        (Born(date(1995, 3, 2), date(1995, 3, 2), "day"), None, None),
    ],
)
def test_a_guessed_age(born: Born, age: int | None, code: str | None) -> None:
    reason = age_reason(born, age, date(2026, 11, 20))
    assert (reason.code if reason else None) == code
    if reason is not None:
        assert reason.fits == (code == "age_fits")
