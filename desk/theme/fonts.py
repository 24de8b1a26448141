"""The bundled letters: registered once, then one QFont for each size of type."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desk.theme.tokens import BrokenTokensError, Measures, known


def register_fonts(folder: Path) -> None:
    """Make the bundled TrueType files known to Qt, for the whole application.

    Raises:
        BrokenTokensError: if a file is not a font Qt can read, or none is there.
    """
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise BrokenTokensError("no fonts are bundled")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise BrokenTokensError(f"{file.name} is not a font")


class FontStore:
    """Makes the fonts of the type tokens, for `Look`; keeps each it has made."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._made: dict[tuple[str, bool | None, float], QFont] = {}

    def font(self, token: str, scale: float, *, tabular: bool | None = None) -> QFont:
        """Give the font of a type token at a text scale.

        Raises:
            UnknownTokenError: if there is no such type token.
        """
        key = (token, tabular, scale)
        font = self._made.get(key)
        if font is None:
            font = self._made[key] = self._make(token, scale, tabular=tabular)
        return QFont(font)

    def _make(self, token: str, scale: float, *, tabular: bool | None) -> QFont:
        kind = known(self._measures.types, "type", token)
        font = QFont(list(self._measures.families))
        font.setPixelSize(round(kind.size * scale))
        font.setWeight(QFont.Weight(kind.weight))
        if kind.tabular if tabular is None else tabular:
            font.setFeature(QFont.Tag(self._measures.numbers), 1)
        return font
