"""A day and its sheet side by side; in a narrow window, one behind the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desk.front_desk import FrontDesk
from desk.screens.day_report.controls import Controls
from desk.screens.day_report.preview import Preview
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.tabs import Tabs

DAY, PREVIEW = "day", "preview"


class DaySpread(QWidget):
    """What can be chosen for the sheet of a day, beside the sheet itself."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.controls = Controls(look, front_desk.computer.papers)
        self.preview = Preview(front_desk, look)
        self._tabs = Tabs(
            look,
            self.tr("Day sheet or preview"),
            [Choice(DAY, self.tr("Day s&heet")), Choice(PREVIEW, self.tr("Pre&view"))],
        )
        self._lay_out()
        self._tabs.currentChanged.connect(lambda _: self._turn())
        look.changed.connect(self._turn)

    def focus_first(self) -> None:
        """Give the keyboard to the choice of the day."""
        self._tabs.choose(DAY)
        self.controls.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_area(self) -> None:
        """Go from the day to the buttons, to the sheet, and round again."""
        areas = (self.controls.day, self.controls.print_button, self.preview.view)
        there = [number for number, area in enumerate(areas) if area.hasFocus()]
        following = areas[(there[0] + 1) % len(areas)] if there else areas[0]
        self._tabs.choose(PREVIEW if following is self.preview.view else DAY)
        following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_narrow(self) -> bool:
        """Whether there is room for one of the two only."""
        room = self.look.px("column_right_narrow") + self.look.px("panel_ask")
        return self.width() < room

    # ------------------------------------------------------------------ laying out

    def minimumSizeHint(self) -> QSize:
        controls, preview = self.controls.minimumSizeHint(), self.preview.minimumSizeHint()
        high = max(controls.height(), preview.height()) + self._tabs.sizeHint().height()
        return QSize(max(controls.width(), preview.width()), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))

    def _turn(self) -> None:
        narrow = self.is_narrow()
        preview = narrow and self._tabs.code() == PREVIEW
        self._tabs.setVisible(narrow)
        self.controls.set_alone(narrow)
        self.controls.setVisible(not preview)
        self.preview.setVisible(preview or not narrow)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.controls)
        across.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it turns when narrow
        whole.addWidget(self._tabs)
        whole.addLayout(across, 1)
