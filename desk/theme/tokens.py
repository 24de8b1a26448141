"""The design tokens, read strictly from TOML: colours, then meanings, then Qt's palette."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar

ThemeName = Literal["light", "dark", "contrast"]
THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")

T = TypeVar("T")
HEX = re.compile(r"#[0-9A-F]{6}")
TONE_PARTS = ("text", "fill", "line")


class UnknownTokenError(LookupError):
    """A name was asked for that the tokens do not have."""

    def __init__(self, kind: str, name: str, known: Mapping[str, object]) -> None:
        """Say what was asked, and the nearest name there is."""
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1)
        super().__init__(f"no {kind} {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


class BrokenTokensError(ValueError):
    """A token file does not hold what it must."""


@dataclass(frozen=True, slots=True)
class Type:
    """One size of letters: pixels at 100 %, height of a line, weight 100 to 900."""

    size: int
    line: int
    weight: int
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state shows: an icon, and a meaning: `<meaning>_text`, `_fill`, `_line`."""

    icon: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NeedLook:
    """How a need shows: its icon, and the digit that ticks its tile."""

    icon: str
    key: str


@dataclass(frozen=True, slots=True)
class UrgencyLook:
    """How a level of urgency shows."""

    icon: str


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft edge: shift and blur in pixels, strength 0 to 1."""

    x: int
    y: int
    blur: int
    opacity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look, resolved: a hex colour for every meaning and for every role of Qt's palette.

    `line` is the width of outlines in pixels; `framed`: a selected row is framed, not filled;
    `underlined`: quiet buttons are underlined.
    """

    name: ThemeName
    colours: Mapping[str, str]
    palette: Mapping[str, str]
    line: float
    framed: bool
    shadows: bool
    underlined: bool

    def colour(self, meaning: str) -> str:
        """Give the hex colour of a meaning.

        Raises:
            UnknownTokenError: if no such meaning exists.
        """
        return known(self.colours, "meaning", meaning)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the three looks share: type, space, shape, size, and the pictures of states."""

    families: tuple[str, ...]
    numbers: str
    types: Mapping[str, Type]
    steps: tuple[float, ...]
    space: Mapping[str, int]
    radius: Mapping[str, int]
    size: Mapping[str, int]
    stroke: Mapping[str, float]
    shadow: Mapping[str, Shadow]
    panel_ms: int
    states: Mapping[str, StateLook]
    needs: Mapping[str, NeedLook]
    urgencies: Mapping[str, UrgencyLook]
    pictures: tuple[str, ...]
    palette: Mapping[str, str]


def known(table: Mapping[str, T], kind: str, name: str) -> T:
    """Look `name` up.

    Raises:
        UnknownTokenError: if it is not there, naming the nearest that is.
    """
    try:
        return table[name]
    except KeyError:
        raise UnknownTokenError(kind, name, table) from None


def load_measures(folder: Path) -> Measures:
    """Read what the themes share from `shared.toml` in the folder.

    Raises:
        BrokenTokensError: if something is missing, unknown or of the wrong kind.
    """
    raw = _read(folder / "shared.toml")
    try:
        return Measures(
            families=(raw["font"]["family"], *raw["font"]["fallback"]),
            numbers=raw["font"]["numbers"],
            types=_table(raw, "type", Type),
            steps=tuple(raw["scale"]["steps"]),
            space=MappingProxyType(raw["space"]),
            radius=MappingProxyType(raw["radius"]),
            size=MappingProxyType(raw["size"]),
            stroke=MappingProxyType(raw["stroke"]),
            shadow=_table(raw, "shadow", Shadow),
            panel_ms=raw["motion"]["panel_ms"],
            states=_table(raw, "state", StateLook),
            needs=_table(raw, "need", NeedLook),
            urgencies=_table(raw, "urgency", UrgencyLook),
            pictures=tuple(raw["pictures"]["names"]),
            palette=MappingProxyType(raw["palette"]),
        )
    except (KeyError, TypeError) as fault:
        raise BrokenTokensError(f"shared.toml: {fault}") from fault


def load_theme(folder: Path, name: ThemeName, measures: Measures) -> Theme:
    """Read one theme and resolve it: colours to meanings, meanings to Qt's palette.

    Raises:
        BrokenTokensError: if a meaning names no colour, a palette role or a state no meaning.
    """
    raw = _read(folder / f"{name}.toml")
    try:
        colours, meanings, manner = raw["colours"], raw["meanings"], raw["manner"]
        _check_hex(name, colours)
        by_meaning = {
            meaning: known(colours, "colour", colour) for meaning, colour in meanings.items()
        }
        palette = {
            role: known(by_meaning, "meaning", meaning)
            for role, meaning in measures.palette.items()
        }
        for state in measures.states.values():
            for part in TONE_PARTS:
                known(by_meaning, "meaning", f"{state.meaning}_{part}")
        return Theme(
            name=name,
            colours=MappingProxyType(by_meaning),
            palette=MappingProxyType(palette),
            **manner,
        )
    except (KeyError, TypeError, UnknownTokenError) as fault:
        raise BrokenTokensError(f"{name}.toml: {fault}") from fault


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise BrokenTokensError(f"{file.name}: {fault}") from fault


def _table(raw: dict[str, Any], section: str, kind: type[T]) -> Mapping[str, T]:
    return MappingProxyType({name: kind(**values) for name, values in raw[section].items()})


def _check_hex(theme: str, colours: Mapping[str, str]) -> None:
    for name, colour in colours.items():
        if not HEX.fullmatch(colour):
            raise BrokenTokensError(f"{theme}.toml: {name} is {colour!r}, not #RRGGBB")
