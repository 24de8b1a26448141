"""The venue's own lists: what is shipped hangs together, what a venue breaks is named."""

from pathlib import Path

import pytest

from desk.domain.code_files import BadCodes, plain
from desk.domain.codes import Codes, Listed

FOLDER = Path(__file__).parents[2] / "resources" / "codes"


@pytest.fixture(scope="module")
def codes() -> Codes:
    return Codes(FOLDER)


def lists(codes: Codes) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    names = [name for name, listed in vars(Codes).items() if isinstance(listed, Listed)]
    return {name: [(e.code, e.words()) for e in getattr(codes, name)] for name in names}


def test_everything_shipped_can_be_read(codes: Codes) -> None:
    codes.check()
    assert all(lists(codes).values())


def test_no_word_means_two_things_in_one_list(codes: Codes) -> None:
    for name, entries in lists(codes).items():
        meant: dict[str, str] = {}
        for code, words in entries:
            for word in filter(None, words):
                assert meant.setdefault(plain(word), code) == code, f"{name}: {word}"


def test_every_need_is_answered_by_a_skill_and_has_its_own_digit(codes: Codes) -> None:
    assert all(need.skill in codes.skills for need in codes.needs)
    assert sorted(need.key for need in codes.needs) == list("0123456789")
    assert [need.code for need in codes.needs if need.fast] == ["quick"]


def test_every_fact_has_a_place_a_part_and_a_tier(codes: Codes) -> None:
    for fact in codes.facts:
        assert fact.group in codes.fact_groups
        assert fact.part in codes.consent_parts
        assert fact.tier in codes.tiers
        assert fact.max_age_days > 0
        assert fact.hint


def test_letters_ask_only_for_facts_and_parts_that_exist(codes: Codes) -> None:
    for template in codes.templates:
        assert all(fact in codes.facts for fact in template.requires)
        assert all(part in codes.consent_parts for part in template.parts)
        covered = {codes.facts[fact].part for fact in template.requires} - {"identity"}
        assert covered <= set(template.parts)
    for kind in codes.destination_kinds:
        assert kind.template == "" or kind.template in codes.templates
        assert all(ask in codes.asks for ask in kind.asks)


def test_the_nations_name_their_own_law(codes: Codes) -> None:
    assert "section 62" in codes.nation("wales").ask_voluntary
    assert "213B" in codes.nation("england").ask_listed
    assert codes.nation("wales").languages == ("en", "cy")
    with pytest.raises(BadCodes, match=r"scotland\.toml"):
        codes.nation("scotland")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("home", "home"), ("A PLACE to stay", "home"), ("needle_exchange", "quick"), ("tai", "home")],
)
def test_a_need_is_found_by_any_of_its_words(codes: Codes, typed: str, code: str) -> None:
    found = codes.needs.find(typed)
    assert found is not None
    assert found.code == code


def test_a_reason_becomes_a_sentence(codes: Codes) -> None:
    reasons = codes.reasons
    assert reasons["invited"].sentence("outreach") == "invited by outreach"
    assert reasons["released"].sentence("Tuesday") == "released from prison Tuesday"
    assert reasons["appointment"].sentence("housing") == "housing appointment"
    assert reasons["script_due"].sentence() == "script due"


def test_a_code_that_left_the_list_is_shown_as_it_stands(codes: Codes) -> None:
    assert codes.needs.label("dentist") == "dentist"
    assert codes.needs.get("dentist") is None
    assert codes.needs.find("") is None


def test_nicknames_name_the_people_of_the_hall(codes: Codes) -> None:
    nicknames = codes.nicknames()
    assert "Daz" in nicknames["Darren"]
    assert "Mick" in nicknames["Michael"]
    assert "Shân" in nicknames["Siân"]
    assert all(full not in short for full, short in nicknames.items())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[need.home\n", "needs.toml"),
        ("[other]\n", "missing"),
        ('[need.home]\ncolour = "red"\nlabel = "Home"\n', "unknown key colour"),
        ('[need.home]\nlabel = "Home"\nfast = "yes"\n', "fast must be of type bool"),
        ('[need.home]\nlabel = "Home"\nalso = "bed"\n', "also must be a list"),
        ('[need.home]\nshort = "Home"\n', "label"),
        ("[need]\nhome = 1\n", "must be a table"),
    ],
)
def test_a_broken_list_says_where(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "needs.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadCodes, match="needs") as told:
        len(Codes(tmp_path).needs)
    assert said in str(told.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadCodes, match=r"needs\.toml: cannot be read"):
        len(Codes(tmp_path).needs)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "needs.toml").write_bytes('[need.home]\nlabel = "Tŷ"\n'.encode("utf-16"))
    with pytest.raises(BadCodes, match=r"needs\.toml"):
        len(Codes(tmp_path).needs)


def test_broken_nicknames_are_named(tmp_path: Path) -> None:
    (tmp_path / "nicknames.toml").write_text('[names]\nDarren = "Daz"\n', encoding="utf-8")
    with pytest.raises(BadCodes, match="Darren"):
        Codes(tmp_path).nicknames()
