"""`Look`: what widgets ask for colours, letters, sizes and icons, by meaning."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desk.theme.fonts import FontStore, register_fonts
from desk.theme.icons import IconStore
from desk.theme.palette import make_palette
from desk.theme.styles import fill, read_templates
from desk.theme.tokens import (
    NeedLook,
    Shadow,
    StateLook,
    Theme,
    ThemeName,
    UrgencyLook,
    known,
    load_measures,
    load_theme,
)

ThemeChoice = Literal["light", "dark", "contrast", "system"]

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def theme_for(
    choice: ThemeChoice, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference
) -> ThemeName:
    """Say which theme to wear: the chosen one, else what the system asks for, contrast first."""
    if choice != "system":
        return choice
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


class Look(QObject):
    """How this desk looks now: theme, text size and motion, and every token resolved for them.

    Widgets take it first in their constructor, ask it for meanings and draw again on `changed`.
    Until someone chooses a theme it follows the system's colours and contrast.
    """

    changed = Signal()

    def __init__(self, resources: Path = RESOURCES, parent: QObject | None = None) -> None:
        """Read the tokens. Nothing changes on screen until `apply`.

        Raises:
            BrokenTokensError: if a token file does not hold what it must.
        """
        super().__init__(parent)
        self._resources = resources
        self._measures = load_measures(resources / "themes")
        self._themes: dict[ThemeName, Theme] = {}
        self._fonts = FontStore(self._measures)
        self._icons = IconStore(resources / "icons")
        self._colours: dict[str, QColor] = {}
        self._choice: ThemeChoice = "system"
        self._scale = 1.0
        self._reduced_motion = False
        self._app: QApplication | None = None
        self._theme = self._load(self._wanted())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    # ------------------------------------------------------------ what it is set to

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def high_contrast(self) -> bool:
        """Whether nothing is filled: a selected row is framed, outlines are stronger."""
        return self._theme.framed

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen: a theme, or to follow the system."""
        return self._choice

    @property
    def scale(self) -> float:
        """Text size, 1.0 to 2.0."""
        return self._scale

    @property
    def steps(self) -> tuple[float, ...]:
        """The text sizes there are, smallest first."""
        return self._measures.steps

    @property
    def outline(self) -> float:
        """Width in pixels of the line round chips, cards and buttons."""
        return self._theme.line

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may slide."""
        return self._reduced_motion

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme, or follow the system."""
        self._choice = choice
        self._follow_system()

    def set_scale(self, scale: float) -> None:
        """Take the text size nearest to `scale` among the steps."""
        nearest = min(self._measures.steps, key=lambda step: abs(step - scale))
        if nearest != self._scale:
            self._scale = nearest
            self._renew()

    def larger(self) -> None:
        """Go one text size up, if there is one (Ctrl and plus)."""
        self.set_scale(min([s for s in self.steps if s > self._scale], default=self._scale))

    def smaller(self) -> None:
        """Go one text size down, if there is one (Ctrl and minus)."""
        self.set_scale(max([s for s in self.steps if s < self._scale], default=self._scale))

    def usual_size(self) -> None:
        """Go back to the usual text size (Ctrl+0)."""
        self.set_scale(1.0)

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001 - a switch toggles it
        """Let nothing slide any more, or let it again."""
        self._reduced_motion = reduced

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, bundled letters, palette and the short style sheet.

        Raises:
            BrokenTokensError: if the bundled fonts cannot be read.
        """
        if self._app is None:
            app.setStyle("Fusion")
            register_fonts(self._resources / "fonts")
            app.setCursorFlashTime(0)  # nothing moves by itself, and nothing is drawn for nothing
        self._app = app
        self._dress(app)

    # ------------------------------------------------------------ tokens
    # Each raises UnknownTokenError for a name that the tokens do not have.

    def colour(self, meaning: str) -> QColor:
        """Give the colour of a meaning, such as `text_muted` or `yes_fill`."""
        colour = self._colours.get(meaning)
        if colour is None:
            colour = self._colours[meaning] = QColor(self._theme.colour(meaning))
        return QColor(colour)

    def font(self, token: str, *, tabular: bool | None = None) -> QFont:
        """Give the font of a type token; `tabular` lines figures up where the token does not."""
        return self._fonts.font(token, self._scale, tabular=tabular)

    def line(self, token: str) -> int:
        """Give the height of a line of a type token, in pixels."""
        return round(known(self._measures.types, "type", token).line * self._scale)

    def width(self, token: str, text: str) -> int:
        """Measure a text in the font of a type token, in pixels, rounded up."""
        return int(QFontMetricsF(self.font(token)).horizontalAdvance(text)) + 1

    def px(self, token: str) -> int:
        """Give a size in pixels; it grows with the text."""
        return round(known(self._measures.size, "size", token) * self._scale)

    def space(self, token: str) -> int:
        """Give a gap in pixels; gaps grow half as fast as the text, so that words get the room."""
        return round(known(self._measures.space, "space", token) * (1 + self._scale) / 2)

    def radius(self, token: str) -> int:
        """Give the radius of a corner in pixels; corners do not grow."""
        return known(self._measures.radius, "radius", token)

    def stroke(self, token: str) -> float:
        """Give the width of a pen line in pixels; lines do not grow."""
        return known(self._measures.stroke, "stroke", token)

    def shadow(self, token: str) -> Shadow:
        """Give a shadow's shape; whether to draw it says `theme.shadows`."""
        return known(self._measures.shadow, "shadow", token)

    def state(self, code: str) -> StateLook:
        """Give icon and meaning of a state; its chip is `<meaning>_text`, `_fill`, `_line`."""
        return known(self._measures.states, "state", code)

    def need(self, code: str) -> NeedLook:
        """Give icon and digit of a need."""
        return known(self._measures.needs, "need", code)

    def urgency(self, level: int) -> UrgencyLook:
        """Give the icon of a level of urgency, 1 to 5."""
        return known(self._measures.urgencies, "urgency", str(level))

    def picture(self, number: int) -> str:
        """Give the icon on the ticket with this number, so that nobody needs to read it."""
        return self._measures.pictures[number % len(self._measures.pictures)]

    def slide_ms(self) -> int:
        """Give how long the side panel slides, in milliseconds; 0 with reduced motion."""
        return 0 if self._reduced_motion else self._measures.panel_ms

    # ------------------------------------------------------------ icons

    def icon(
        self, name: str, meaning: str, size: str = "icon", *, ratio: float | None = None
    ) -> QPixmap:
        """Give an icon in the colour of a meaning, at a size token, for a screen of that ratio."""
        app = QGuiApplication.instance()
        if ratio is None:
            ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return self._icons.pixmap(name, self.colour(meaning), self.px(size), ratio)

    def qicon(self, name: str, meaning: str, size: str = "icon") -> QIcon:
        """Give the same as a QIcon, for menus; what cannot be used is muted."""
        icon = QIcon(self.icon(name, meaning, size))
        icon.addPixmap(self.icon(name, "text_muted", size), QIcon.Mode.Disabled)
        return icon

    # ------------------------------------------------------------ inside

    def _wanted(self) -> ThemeName:
        hints = QGuiApplication.styleHints()
        contrast = hints.accessibility().contrastPreference()
        return theme_for(self._choice, hints.colorScheme(), contrast)

    def _load(self, name: ThemeName) -> Theme:
        theme = self._themes.get(name)
        if theme is None:
            theme = load_theme(self._resources / "themes", name, self._measures)
            self._themes[name] = theme
        return theme

    def _follow_system(self) -> None:
        theme = self._load(self._wanted())
        if theme is not self._theme:
            self._theme = theme
            self._renew()

    def _renew(self) -> None:
        self._colours.clear()
        self._icons.forget()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(make_palette(self._theme))
        app.setFont(self.font("base"))
        template = read_templates(self._resources / "styles", self._theme.name)
        kinds = {
            "colour": self._theme.colour,
            "size": lambda token: f"{self.px(token)}px",
            "space": lambda token: f"{self.space(token)}px",
            "radius": lambda token: f"{self.radius(token)}px",
            "type": lambda token: f"{self.font(token).pixelSize()}px",
        }
        app.setStyleSheet(fill(template, kinds))
