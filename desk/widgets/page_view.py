"""Shows a PDF as it will print: sheets on the desk, fitted, zoomed and scrolled by any hand.

The drawing of a page is `render_pages`, a pure function that the owner's background runs; the
view itself only places finished pictures, so that a slow page never holds up a key.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from threading import Lock
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.paint import draw_focus, draw_sheet_shadow

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 4.0
A4_HEIGHT_TO_WIDTH = 297 / 210
ROUNDED_PX = 2
"""A drawn page is that much higher or lower than its shape, for it has whole pixels only."""
PIXEL_BYTES = 4
SETTLE_MS = 80
"""How long a resize has to rest before the pages are drawn again at the new width."""

_ONE_AT_A_TIME = Lock()
"""PDFium may be called from any thread, but never from two at once."""


@snapshot
class PageImage:
    """One page as pixels: `pixels` holds `height` lines of `width` × 4 bytes, blue first."""

    width: int
    height: int
    pixels: bytes


def render_pages(pdf: bytes, width_px: int, ratio: float) -> tuple[PageImage, ...]:
    """Draw every page of `pdf`, each `width_px` × `ratio` pixels wide, on any one thread.

    Raises ValueError if the bytes are not a PDF.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError("these bytes are not a PDF") from error
        try:
            return tuple(_render(page, round(width_px * ratio)) for page in document)
        finally:
            document.close()


def _render(page: Any, width: int) -> PageImage:
    from pypdfium2 import raw

    kind = int(raw.FPDFBitmap_BGRx)
    bitmap = page.render(scale=width / page.get_width(), force_bitmap_format=kind)
    line = bitmap.width * PIXEL_BYTES
    data = bytes(bitmap.buffer)
    if bitmap.stride != line:
        starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        data = b"".join(data[start : start + line] for start in starts)
    return PageImage(bitmap.width, bitmap.height, data)


def page_words(pdf: bytes) -> str:
    """Read the words of every page of `pdf`, for those who hear it; safe on any one thread.

    Raises ValueError if the bytes are not a PDF.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError("these bytes are not a PDF") from error
        try:
            words = [str(page.get_textpage().get_text_range()) for page in document]
        finally:
            document.close()
    return "\n".join(words).replace("\r\n", "\n")


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


Render = Callable[[], tuple[PageImage, ...]]
Then = Callable[[tuple[PageImage, ...]], None]


class PageView(QAbstractScrollArea):
    """Shows the pages of one PDF under one another, as they will come out of the printer."""

    drawn = Signal()

    def __init__(
        self, look: Look, run: Callable[[Render, Then], None], parent: QWidget | None = None
    ) -> None:
        """`run` does a job away from this thread and hands its answer back on it."""
        super().__init__(parent)
        self._look = look
        self._run = run
        self._pdf = b""
        self._images: tuple[QImage, ...] = ()
        self._shape = A4_HEIGHT_TO_WIDTH
        self._count = 1
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._asked: tuple[bytes, int, float] | None = None
        self._resting = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._resting.timeout.connect(self._ask)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        look.changed.connect(self._on_look_changed)

    # ------------------------------------------------------------------ what the owner uses

    def show_pdf(self, pdf: bytes, name: str, text: str) -> None:
        """Show `pdf`; a screen reader calls it `name` and reads `text`, the words of the paper."""
        self._pdf = pdf
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self._ask()

    def clear(self) -> None:
        """Show no page."""
        self._pdf, self._images, self._asked = b"", (), None
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self._place()

    def fit_width(self) -> None:
        """Show the page as wide as the view."""
        self._show_as(Fit.WIDTH, 1.0)

    def fit_page(self) -> None:
        """Show one whole page."""
        self._show_as(Fit.PAGE, 1.0)

    def zoom_by(self, factor: float) -> None:
        """Show the page `factor` times as large as now, within sense."""
        width = self._sheet_width()
        full = max(1, self._room().width())
        zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, width * factor / full))
        self._show_as(Fit.FREE, zoom)

    @property
    def fit(self) -> Fit:
        """Return how the page is fitted just now."""
        return self._fit

    # ------------------------------------------------------------------ places

    def _margin(self) -> int:
        return self._look.space("l")

    def _room(self) -> QRect:
        margin = self._margin()
        return self.viewport().rect().adjusted(margin, margin, -margin, -margin)

    def _sheet_width(self) -> int:
        room = self._room()
        if self._fit is Fit.PAGE:
            return max(1, min(room.width(), int(room.height() / self._shape)))
        return max(1, round(room.width() * (self._zoom if self._fit is Fit.FREE else 1.0)))

    def _sheet_size(self) -> QSize:
        width = self._sheet_width()
        return QSize(width, round(width * self._shape))

    def sheets(self) -> list[QRect]:
        """Return where each page lies in the viewport, after scrolling."""
        size, margin = self._sheet_size(), self._margin()
        spare = self.viewport().width() - size.width()
        left = spare // 2 if spare >= 2 * margin else margin
        corner = QPoint(
            left - self.horizontalScrollBar().value(), margin - self.verticalScrollBar().value()
        )
        step = size.height() + margin
        return [QRect(corner + QPoint(0, page * step), size) for page in range(self._count)]

    def _place(self) -> None:
        size, margin = self._sheet_size(), self._margin()
        whole_height = self._count * (size.height() + margin) + margin
        view = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, whole_height - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(self._look.space("xxl"))
        across.setRange(0, max(0, size.width() + 2 * margin - view.width()))
        across.setPageStep(view.width())
        across.setSingleStep(self._look.space("xxl"))
        self.viewport().update()

    def _show_as(self, fit: Fit, zoom: float) -> None:
        self._fit, self._zoom = fit, zoom
        self._place()
        self._ask()

    # ------------------------------------------------------------------ asking for pictures

    def _ask(self) -> None:
        if not self._pdf or not self.isVisible():
            return
        wanted = (self._pdf, self._sheet_width(), self.devicePixelRatioF())
        if wanted == self._asked:
            return
        self._asked = wanted
        self._run(lambda: render_pages(*wanted), lambda pages: self._on_drawn(wanted, pages))

    def _on_drawn(self, wanted: tuple[bytes, int, float], pages: tuple[PageImage, ...]) -> None:
        if wanted != self._asked or not pages:
            return  # a later page was asked for meanwhile
        self._images = tuple(_as_image(page, wanted[2]) for page in pages)
        self._learn_shape(pages[0])
        self._count = len(pages)
        self._place()
        self._ask()  # a page that is not A4 may fit at another width
        self.drawn.emit()

    def _learn_shape(self, page: PageImage) -> None:
        """Keep the shape unless this page has another: else a pixel more or less asks for ever."""
        if abs(page.height - page.width * self._shape) > ROUNDED_PX:
            self._shape = page.height / page.width

    # ------------------------------------------------------------------ Qt

    def _on_look_changed(self) -> None:
        self._place()
        self._resting.start()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px("panel") // 2, self._look.px("panel"))

    def showEvent(self, event: QShowEvent) -> None:
        self._place()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        self._resting.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell how the page is looked at."""
        return (
            (self.tr("+ and -"), self.tr("the page larger, smaller")),
            (self.tr("0"), self.tr("the whole width")),
            (self.tr("PgUp PgDn"), self.tr("along the page")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = self.verticalScrollBar()
        page = down.pageStep() - down.singleStep()
        does: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / ZOOM_STEP),
            Qt.Key.Key_0: self.fit_width,
            Qt.Key.Key_Home: lambda: down.setValue(down.minimum()),
            Qt.Key.Key_End: lambda: down.setValue(down.maximum()),
            Qt.Key.Key_Space: lambda: down.setValue(down.value() + page),
            Qt.Key.Key_PageDown: lambda: down.setValue(down.value() + page),
            Qt.Key.Key_PageUp: lambda: down.setValue(down.value() - page),
        }
        action = does.get(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if action is None or not plain:
            super().keyPressEvent(event)
            return
        action()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("canvas"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, sheet in enumerate(self.sheets() if self._pdf else ()):
            draw_sheet_shadow(painter, self._look, sheet)
            painter.fillRect(sheet, Qt.GlobalColor.white)  # paper is white in every theme
            if place < len(self._images):
                painter.drawImage(sheet, self._images[place])
        if self.hasFocus():
            draw_focus(painter, self._look, self.viewport().rect())


def _as_image(page: PageImage, ratio: float) -> QImage:
    image = QImage(
        page.pixels, page.width, page.height, page.width * PIXEL_BYTES, QImage.Format.Format_RGB32
    ).copy()  # the bytes may go; the picture stays
    image.setDevicePixelRatio(ratio)
    return image
