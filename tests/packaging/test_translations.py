"""What translators are given: every word of the window, and nothing that is gone."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from translations import TRANSLATIONS, release, update

FILES = sorted(TRANSLATIONS.glob("desk_*.ts"))
PLACES = re.compile(r"\{[^{}]*\}")
ANEW = "run packaging/translations.py, and commit what it changes"

Words = tuple[str, str, str, str]


def words(file: Path) -> Iterator[Words]:
    """Yield context, words, remark and finished translation of everything in a file."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            finished = told.text or "" if told.get("type") is None else ""
            source, remark = message.findtext("source", ""), message.findtext("comment", "")
            yield context.findtext("name", ""), source, remark, finished


def listed(found: set[Words]) -> str:
    return "; ".join(f"{context}: {source}" for context, source, *_ in sorted(found))


def test_there_are_languages() -> None:
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translators_have_every_word_and_none_that_is_gone(file: Path, tmp_path: Path) -> None:
    fresh = Path(shutil.copy(file, tmp_path))
    update(fresh)
    now, kept = set(words(fresh)), set(words(file))
    assert now == kept, f"new: {listed(now - kept)}. gone: {listed(kept - now)}. {ANEW}"
    assert len(now) > 1000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_desk_loads_what_translators_finished(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), ANEW


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_the_places_for_facts_and_the_mark_of_a_key(file: Path) -> None:
    for context, source, _, finished in words(file):
        if finished:
            assert sorted(PLACES.findall(finished)) == sorted(PLACES.findall(source)), context
            assert finished.count("&") == source.count("&"), context
