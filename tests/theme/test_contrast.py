"""Every pair of words and ground that the design measured, measured again from our own files."""

import pytest

from desk.theme.look import RESOURCES
from desk.theme.tokens import THEMES, Theme, ThemeName, load_measures, load_theme

GROUNDS = ("canvas", "paper", "sunken", "hover", "accent_soft", "accent_faint")
STATES = ("plain", "quiet", "yes", "with", "called", "soon", "late", "danger")

WORDS = [(words, ground) for words in ("text", "text_soft", "text_muted") for ground in GROUNDS]
WORDS += [("accent_text", ground) for ground in GROUNDS if ground != "hover"]
WORDS += [
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    ("danger", "paper"),
    ("danger", "danger_fill"),
    ("on_yes", "yes_text"),
    ("rail_text", "rail"),
    ("rail_text", "rail_selected"),
    ("rail_muted", "rail"),
    ("accent_text", "rail_selected"),
    ("yes_text", "canvas"),
    ("paper", "text"),
]
WORDS += [("hill_title", "hill_sky"), ("hill_words", "hill_sky")]
WORDS += [(f"{s}_text", ground) for s in STATES for ground in (f"{s}_fill", "paper", "accent_soft")]
WORDS += [("text", f"{s}_fill") for s in ("yes", "soon", "late", "with", "danger")]
WORDS += [("text_soft", f"{s}_fill") for s in ("yes", "soon", "late", "with", "plain")]
WORDS += [("text_muted", "plain_fill"), ("text_muted", "yes_fill")]
LINES = [
    ("control_line", "paper"),
    ("control_line", "canvas"),
    ("focus", "paper"),
    ("focus", "canvas"),
    ("focus", "accent_soft"),
    ("accent", "accent_soft"),
]
OWN_PLACE: dict[ThemeName, set[tuple[str, str]]] = {
    # only high contrast puts the accent on the rail
    "light": {("accent_text", "rail_selected")},
    "dark": {("accent_text", "rail_selected")},
    "contrast": set(),
}


def luminance(colour: str) -> float:
    """Compute the relative luminance of #RRGGBB. Source: WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Compute the contrast of two colours, 1 to 21. Source: WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    folder = RESOURCES / "themes"
    return load_theme(folder, request.param, load_measures(folder))


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    weak = [
        f"{words} on {ground}: {ratio:.2f}"
        for words, ground in WORDS
        if (words, ground) not in OWN_PLACE[theme.name]
        and (ratio := contrast(theme.colour(words), theme.colour(ground))) < 4.5
    ]
    assert not weak


def test_lines_and_focus_can_be_seen(theme: Theme) -> None:
    weak = [
        f"{line} on {ground}: {ratio:.2f}"
        for line, ground in LINES
        if (ratio := contrast(theme.colour(line), theme.colour(ground))) < 3.0
    ]
    assert not weak


def test_the_numbers_are_those_the_design_measured() -> None:
    folder = RESOURCES / "themes"
    measures = load_measures(folder)
    light, dark = (load_theme(folder, name, measures) for name in ("light", "dark"))
    assert contrast(light.colour("text_muted"), light.colour("accent_soft")) == pytest.approx(
        5.34, abs=0.005
    )
    assert contrast(dark.colour("text"), dark.colour("accent_soft")) == pytest.approx(
        9.98, abs=0.005
    )
