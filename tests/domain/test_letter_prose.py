import pytest

from desk.domain.letter_prose import inside, listed, opening, told
from desk.domain.letter_words import standard_letter
from desk.domain.pronouns import Pronouns, pronouns

WORDS = standard_letter("residential")
NAMED = Pronouns("Daz", "him", "Daz’s").words()


def tell(code: str, value: str, told_us: str = "he/him") -> str:
    return told(value, WORDS.tell[code], pronouns(told_us, "Daz").words(), "Daz")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Sleeping rough since Sunday", "doing_since"),
        ("Sleeping rough, moves about", "doing"),
        ("With friends, since August", "at_since"),
        ("With a friend, moving on soon", "at"),
        ("He finished one detox in 2023", "whole"),
        ("Daz went in on Monday", "whole"),
        ("Daz’s own flat", "other"),
        ("In his words: “I have had enough.”", "whole"),
        ("“I have had enough.”", "quoted"),
        ("I’ve had enough", "quoted"),
        ("Must not stop drinking", "modal"),
        ("To sleep, then English classes", "to"),
        ("No thoughts of self-harm", "no"),
        ("None, never wanted any", "none"),
        ("Nothing agreed", "none"),
        ("Hostel, Stryd y Bont", "other"),
        ("", "other"),
        ("8 Tan-y-Graig", "other"),
    ],
)
def test_how_a_note_begins_tells_which_sentence_it_takes(value: str, kind: str) -> None:
    assert opening(value, "Daz") == kind


@pytest.mark.parametrize(
    ("code", "value", "sentence"),
    [
        ("staying", "Sleeping rough since Sunday", "He has been sleeping rough since Sunday"),
        ("staying", "With a friend", "He is staying with a friend"),
        ("staying", "Hostel, Stryd y Bont",
         "We know this about where he stays: hostel, Stryd y Bont"),
        ("staying", "Lôn Las, most nights",
         "We know this about where he stays: Lôn Las, most nights"),
        ("past_treatment", "Two detoxes, 2019 and 2024.",
         "He has tried this before: two detoxes, 2019 and 2024"),
        ("past_treatment", "None, never wanted any",
         "We know this about treatment before now: none, never wanted any"),
        ("past_treatment", "He finished one detox", "He finished one detox"),
        ("goals", "To sleep", "He wants to sleep"),
        ("goals", "A flat of his own", "He has this goal: a flat of his own"),
        ("why_now", "I want my own door", "In his words: “I want my own door”"),
        ("why_now", "Script ends on Friday",
         "He has this reason for asking now: Script ends on Friday"),
        ("risk_plan", "Must not stop at once", "He must not stop at once"),
        ("risk_plan", "Two workers", "This is what we know and do about risk: two workers"),
        ("risk_self", "No thoughts of it today", "He has no thoughts of it today"),
        ("travel", "Mags drives", "We know this about travel: Mags drives"),
    ],
)  # fmt: skip
def test_a_note_becomes_a_whole_sentence(code: str, value: str, sentence: str) -> None:
    assert tell(code, value) == sentence


def test_they_takes_its_own_verbs_and_a_name_those_of_one() -> None:
    value = "Sleeping rough since Sunday"
    assert tell("staying", value, "they/them") == "They have been sleeping rough since Sunday"
    assert told(value, WORDS.tell["staying"], NAMED, "Daz").startswith("Daz has been")


def test_what_was_noted_is_never_left_out_and_braces_stay() -> None:
    for value in ("{no} place", "Tent {x}", "With {subject}"):
        assert value[1:] in tell("staying", value)


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    assert inside("Bryn Derw in 2020") == "Bryn Derw in 2020"
    assert inside("Detox in 2020") == "detox in 2020"


def test_words_are_joined_as_in_a_sentence() -> None:
    assert listed([]) == ""
    assert listed(["risk"]) == "risk"
    assert listed(["health", "housing", "risk"]) == "health, housing and risk"
    assert listed(["risk", "courts and orders"]) == "risk, and courts and orders"
    assert listed(["violence", "fire-setting"], "or") == "violence or fire-setting"


@pytest.mark.parametrize("template", ["residential", "housing_england", "housing_wales"])
def test_every_fact_of_a_paragraph_has_its_sentence(template: str) -> None:
    words = standard_letter(template)
    for code in (*words.why_from, words.risk_from[0], *words.next_from):
        assert words.tell[code]["other"]
