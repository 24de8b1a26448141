"""`Look`: what widgets are given, and when they are told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.theme import Look, UnknownTokenError
from desk.theme.look import ThemeChoice, theme_for
from desk.theme.tokens import THEMES, ThemeName

CONTRAST = Qt.ContrastPreference


@pytest.fixture
def look(qapp: QApplication) -> Look:
    look = Look()
    look.choose("light")
    look.apply(qapp)
    return look


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_reaches_palette_and_style_sheet(
    qapp: QApplication, look: Look, theme: ThemeName
) -> None:
    look.choose(theme)
    role = QPalette.ColorRole
    assert qapp.palette().color(role.Window) == look.colour("canvas")
    assert qapp.palette().color(role.Text) == look.colour("text")
    off = qapp.palette().color(QPalette.ColorGroup.Disabled, role.Text)
    assert off == look.colour("text_muted")
    assert look.colour("control_line").name() in qapp.styleSheet().lower()
    assert "{{" not in qapp.styleSheet()


def test_widgets_are_told_of_a_new_theme_and_size_and_not_of_the_old_one(
    qtbot: QtBot, look: Look
) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    with qtbot.waitSignal(look.changed):
        look.larger()
    with qtbot.assertNotEmitted(look.changed):
        look.choose("dark")
        look.set_scale(look.scale)


@pytest.mark.parametrize(
    ("choice", "scheme", "contrast", "theme"),
    [
        ("system", Qt.ColorScheme.Unknown, CONTRAST.NoPreference, "light"),
        ("system", Qt.ColorScheme.Light, CONTRAST.NoPreference, "light"),
        ("system", Qt.ColorScheme.Dark, CONTRAST.NoPreference, "dark"),
        ("system", Qt.ColorScheme.Dark, CONTRAST.HighContrast, "contrast"),
        ("light", Qt.ColorScheme.Dark, CONTRAST.HighContrast, "light"),
    ],
)
def test_until_someone_chooses_the_system_is_followed(
    choice: ThemeChoice,
    scheme: Qt.ColorScheme,
    contrast: Qt.ContrastPreference,
    theme: ThemeName,
) -> None:
    assert theme_for(choice, scheme, contrast) == theme


def test_text_goes_up_and_down_by_steps_and_stops_at_the_ends(look: Look) -> None:
    sizes = [look.scale]
    for _ in range(7):
        look.larger()
        sizes.append(look.scale)
    assert sizes == [1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.0, 2.0]
    look.smaller()
    assert look.scale == 1.75
    look.usual_size()
    look.smaller()
    assert look.scale == 1.0


def test_type_rows_and_icons_grow_together(look: Look) -> None:
    look.set_scale(2.0)
    assert look.font("base").pixelSize() == 30
    assert look.px("row_person") == 100
    assert look.icon("house", "text").deviceIndependentSize().width() == 36
    assert look.radius("card") == 12


def test_letters_are_the_bundled_ones_and_figures_line_up(look: Look) -> None:
    for token in ("small", "base", "person"):
        assert QFontInfo(look.font(token)).family() == "Atkinson Hyperlegible Next"
    clock = QFontMetrics(look.font("clock"))
    assert clock.horizontalAdvance("11:11") == clock.horizontalAdvance("08:48")
    plain = QFontMetrics(look.font("base"))
    assert plain.horizontalAdvance("1111") != plain.horizontalAdvance("8888")
    table = QFontMetrics(look.font("base", tabular=True))
    assert table.horizontalAdvance("1111") == table.horizontalAdvance("8888")


def test_a_font_that_is_given_out_can_be_changed_without_harm(look: Look) -> None:
    look.font("base").setWeight(QFont.Weight.Black)
    assert look.font("base").weight() == QFont.Weight.Normal


def test_an_icon_has_the_colour_of_its_meaning(look: Look) -> None:
    image = look.icon("minus", "late_text", ratio=2.0).toImage()
    assert image.width() == 36
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name() == look.colour("late_text").name()
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_icon_is_drawn_once(look: Look) -> None:
    first = look.icon("house", "text", "icon_chip", ratio=1.0)
    assert look.icon("house", "text", "icon_chip", ratio=1.0).cacheKey() == first.cacheKey()
    look.choose("dark")
    assert look.icon("house", "text", "icon_chip", ratio=1.0).cacheKey() != first.cacheKey()


def test_unknown_names_are_errors(look: Look) -> None:
    for ask in (look.colour, look.font, look.px, look.space, look.radius, look.state, look.need):
        with pytest.raises(UnknownTokenError):
            ask("nothing_like_it")
    with pytest.raises(UnknownTokenError, match="did you mean 'house'"):
        look.icon("hause", "text")
    with pytest.raises(UnknownTokenError):
        look.urgency(6)


def test_states_needs_and_tickets_have_their_pictures(look: Look) -> None:
    assert look.state("said_yes").meaning == "yes"
    assert (look.need("quick").icon, look.need("quick").key) == ("package", "0")
    assert look.urgency(1).icon == "siren"
    assert look.picture(28) == "sailboat"
    assert look.picture(29) == "umbrella"
    codes = [
        "home",
        "recovery",
        "script",
        "nurse",
        "talk",
        "money",
        "family",
        "papers",
        "basics",
        "quick",
    ]
    assert {look.need(code).key for code in codes} == set("1234567890")


def test_nothing_slides_when_less_motion_is_asked_for(look: Look) -> None:
    assert look.slide_ms() == 120
    look.set_reduced_motion(True)
    assert look.slide_ms() == 0
