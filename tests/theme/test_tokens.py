"""The token files are read strictly: a wrong name is an error, never a silent default."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.theme.look import RESOURCES
from desk.theme.styles import fill
from desk.theme.tokens import (
    THEMES,
    BrokenTokensError,
    Theme,
    UnknownTokenError,
    load_measures,
    load_theme,
)

Edit = Callable[[str, str, str], Path]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """Copy the token files and change one of them."""

    def change(name: str, old: str, new: str) -> Path:
        folder = tmp_path / "themes"
        if not folder.exists():
            shutil.copytree(RESOURCES / "themes", folder)
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return change


def read(folder: Path) -> Theme:
    return load_theme(folder, "light", load_measures(folder))


def test_every_theme_has_the_same_meanings() -> None:
    folder = RESOURCES / "themes"
    measures = load_measures(folder)
    names = {theme: set(load_theme(folder, theme, measures).colours) for theme in THEMES}
    assert names["light"] == names["dark"] == names["contrast"]


def test_a_theme_cannot_be_changed() -> None:
    theme = read(RESOURCES / "themes")
    with pytest.raises(AttributeError):
        theme.line = 3.0  # type: ignore[misc]
    with pytest.raises(TypeError):
        theme.colours["text"] = "red"  # type: ignore[index]


def test_an_unknown_meaning_names_the_nearest() -> None:
    with pytest.raises(UnknownTokenError, match=r"text_mutd.*did you mean 'text_muted'"):
        read(RESOURCES / "themes").colour("text_mutd")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("light.toml", 'canvas = "stone_100"', 'canvas = "stone_101"', "stone_101"),
        ("light.toml", '"#FFFFFF"', '"white"', "#RRGGBB"),
        ("light.toml", "[meanings]", "[meaning]", "meanings"),
        ("light.toml", "line = 1.0", "lines = 1.0", "lines"),
        ("shared.toml", 'Window = "canvas"', 'Window = "canvass"', "canvass"),
        ("shared.toml", 'meaning = "quiet"', 'meaning = "quite"', "quite_text"),
        ("shared.toml", "weight = 500", "wieght = 500", "wieght"),
        ("shared.toml", "[space]", "[spaces]", "space"),
        ("shared.toml", "[type]", "[type", "shared.toml"),
    ],
)
def test_a_broken_file_is_refused(edit: Edit, file: str, old: str, new: str, said: str) -> None:
    folder = edit(file, old, new)
    with pytest.raises(BrokenTokensError, match=re.escape(said)):
        read(folder)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenTokensError, match=r"shared\.toml"):
        load_measures(tmp_path)


def test_every_icon_that_is_named_is_bundled() -> None:
    measures = load_measures(RESOURCES / "themes")
    named = {state.icon for state in measures.states.values()}
    named |= {need.icon for need in measures.needs.values()}
    named |= {level.icon for level in measures.urgencies.values()} | set(measures.pictures)
    bundled = {file.stem for file in (RESOURCES / "icons").glob("*.svg")}
    assert named <= bundled
    assert "ISC License" in (RESOURCES / "icons/LICENSE").read_text(encoding="utf-8")


def test_a_style_sheet_asks_only_for_what_there_is() -> None:
    kinds = {"colour": read(RESOURCES / "themes").colour}
    assert fill("a { color: {{colour:paper}}; }", kinds) == "a { color: #FFFFFF; }"
    with pytest.raises(UnknownTokenError, match="papper"):
        fill("{{colour:papper}}", kinds)
    with pytest.raises(UnknownTokenError, match="hue"):
        fill("{{hue:paper}}", kinds)
