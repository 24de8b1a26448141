"""Lucide drawings in the colours of the theme, as pixmaps, each drawn once."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk.theme.tokens import UnknownTokenError


class IconStore:
    """Draws icons by name and colour, for `Look`; keeps every drawing it has made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
        """Give the icon as a square of `side` logical pixels for a screen of that ratio.

        Raises:
            UnknownTokenError: if there is no such icon.
        """
        key = (name, colour.rgba(), side, ratio)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._draw(name, colour, side, ratio)
        return drawn

    def forget(self) -> None:
        """Let the drawings go, when a new theme or text size makes them useless."""
        self._drawn.clear()

    def _draw(self, name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
        source = self._source(name).replace("currentColor", colour.name())
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _source(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            file = self._folder / f"{name}.svg"
            if not file.is_file():
                raise UnknownTokenError(
                    "icon", name, {icon.stem: icon for icon in self._folder.glob("*.svg")}
                )
            source = self._sources[name] = file.read_text(encoding="utf-8")
        return source
