"""A panel that comes in from the right over part of a page, and keeps the keyboard inside."""

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QLinearGradient,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desk.theme import Look


class SidePanel(QFrame):
    """Laid over the right of a page; the page beside it stays live.

    Tab goes round inside. Esc closes it, and `closed` is sent; what was begun in it is for its
    owner to keep. In a narrow window it is as wide as the page.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, look: Look, page: QWidget, name: str, width: str = "panel") -> None:
        """Make a hidden panel on `page`; `name` is what a screen reader calls it.

        `width` is the token of its width.
        """
        super().__init__(page, Qt.WindowType.SubWindow)  # for Qt, a place that Tab does not leave
        self.look = look
        self._width = width
        self._page = page
        self._back_to: QWidget | None = None
        self._leaving = False
        self.setAccessibleName(name)
        self._shadow = Shadow(look, page)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(1, 0, 0, 0)
        self._body.setSpacing(0)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._arrived)
        page.installEventFilter(self)
        look.changed.connect(self._place)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def set_content(self, content: QWidget) -> None:
        """Fill the panel; what was in it before is let go."""
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._body.addWidget(content)

    def open(self, focus: QWidget | None = None, back_to: QWidget | None = None) -> None:
        """Slide in and give `focus` the keyboard.

        When the panel closes, the keyboard goes to `back_to`, or to where it was before.
        """
        if self._leaving or self.isHidden():
            self._back_to = back_to if back_to is not None else QApplication.focusWidget()
        self._leaving = False
        place = self._wanted()
        self.resize(place.size())
        if self.isHidden():
            self.move(self._page.width(), place.y())
        self.show()
        self._shadow.raise_()
        self.raise_()
        self._slide_to(place.topLeft())
        (self if focus is None else focus).setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def leave(self) -> None:
        """Slide out. `closed` is sent at once, so the page may go on."""
        if self.isHidden() or self._leaving:
            return
        self._leaving = True
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._slide_to(QPoint(self._page.width(), self.y()))
        self.closed.emit()

    def is_open(self) -> bool:
        """Whether it is there, or on its way in."""
        return self.isVisible() and not self._leaving

    def is_page(self) -> bool:
        """Whether the page is so narrow that the panel covers all of it."""
        return self._page.width() < self.look.px(self._width) + self.look.px("panel_beside")

    def room_left(self) -> int:
        """Return how many pixels of the page stay beside the open panel."""
        return 0 if self.is_page() else self._page.width() - self.look.px(self._width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        self._shadow.stand_beside(self.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shadow.stand_beside(self.geometry())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shadow.setVisible(self.look.theme.shadows)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shadow.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("paper"))
        width = round(self.look.outline + 0.25)
        painter.fillRect(0, 0, width, self.height(), self.look.colour("line"))

    def _wanted(self) -> QRect:
        width = self._page.width() - self.room_left()
        return QRect(self._page.width() - width, 0, width, self._page.height())

    def _place(self) -> None:
        if self.isHidden() or self._leaving:
            return
        self._slide.stop()
        self.setGeometry(self._wanted())
        self._shadow.setVisible(self.look.theme.shadows)
        self.update()

    def _slide_to(self, corner: QPoint) -> None:
        self._slide.stop()
        duration = self.look.slide_ms()
        if duration == 0:
            self.move(corner)
            self._arrived()
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(corner)
        self._slide.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _arrived(self) -> None:
        if self._leaving:
            self._leaving = False
            self.hide()


class Shadow(QWidget):
    """The soft edge beside the panel, drawn once for each height."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._strip = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._forget)
        self.hide()

    def stand_beside(self, panel: QRect) -> None:
        """Stand at the left edge of the panel."""
        width = self._look.shadow("panel").blur
        self.setGeometry(panel.x() - width, panel.y(), width, panel.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._strip.isNull():
            self._strip = self._draw()
        QPainter(self).drawPixmap(self.rect(), self._strip)

    def _draw(self) -> QPixmap:
        shape = self._look.shadow("panel")
        strip = QPixmap(shape.blur, 1)
        strip.fill(Qt.GlobalColor.transparent)
        fade = QLinearGradient(0, 0, shape.blur, 0)
        colour = self._look.colour("shadow")
        colour.setAlphaF(0)
        fade.setColorAt(0, colour)
        colour.setAlphaF(shape.opacity)
        fade.setColorAt(1, colour)
        painter = QPainter(strip)
        painter.fillRect(strip.rect(), fade)
        painter.end()
        return strip

    def _forget(self) -> None:
        self._strip = QPixmap()
        self.update()
