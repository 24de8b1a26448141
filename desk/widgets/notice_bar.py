"""The bar along the foot of the window: what was done last, with Undo, and how things stand."""

from collections import deque
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.labels import IconLabel, Label, SentenceLabel
from desk.widgets.painted import PaintedButton, words_width
from desk.widgets.told_keys import bind

NoticeKind = Literal["done", "refused", "told"]

ICONS: dict[NoticeKind, tuple[str, str]] = {
    "done": ("circle-check", "with_text"),
    "refused": ("triangle-alert", "soon_text"),
    "told": ("info", "text_muted"),
}
KEPT = 50
"""How many notices the list of earlier ones holds."""

LINES_SHOWN = 8


@snapshot(kw_only=True)
class Notice:
    """One sentence for the bar; the `strong` words in it are shown strong.

    `undo` says what Undo would do, such as `Undo: Ange checked in`, and is empty if nothing can be
    undone. `action` are the words of a button that leads to what can be done about it. `at` is
    the time as it is shown. `at_once` is only for what must interrupt.
    """

    words: str
    strong: Sequence[str] = ()
    kind: NoticeKind = "done"
    undo: str = ""
    action: str = ""
    at: str = ""
    at_once: bool = False


class NoticeBar(QFrame):
    """Always there, so that nothing shifts. A notice stays until the next one.

    Click the sentence or press Ctrl+J for the earlier ones. The page owns Ctrl+Z and F1; the bar
    sends `undo_wanted`, `action_wanted` and `keys_wanted` when its buttons are pressed.
    """

    undo_wanted = Signal()
    action_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._notices: deque[Notice] = deque(maxlen=KEPT)
        self._earlier: EarlierNotices | None = None
        self._icon = IconLabel(look, *ICONS["done"])
        self._sentence = SentenceLabel(look)
        self.undo_button = Button(look, size="small")
        self.action_button = Button(look, size="small")
        self.keys_button = QuietKey(look)
        self._status = QHBoxLayout()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._sentence)
        self._line.addWidget(self.undo_button)
        self._line.addWidget(self.action_button)
        self._line.addStretch(1)
        self._line.addLayout(self._status)
        self._line.addWidget(self.keys_button)
        self._icon.hide()
        self.undo_button.set_icon("undo-2", "with_text")
        self.undo_button.hide()
        self.undo_button.clicked.connect(self.undo_wanted)
        self.action_button.hide()
        self.action_button.clicked.connect(self.action_wanted)
        self.keys_button.clicked.connect(self.keys_wanted)
        bind(self, "Ctrl+J", self.tr("earlier notices"), self.show_earlier, inside=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._word()
        self._renew()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice and have it spoken."""
        self._notices.appendleft(notice)
        self._icon.set_icon(*ICONS[notice.kind])
        self._icon.show()
        self._sentence.set_sentence(notice.words, notice.strong)
        self.undo_button.setVisible(bool(notice.undo))
        self.undo_button.setAccessibleName(notice.undo)
        self.undo_button.setToolTip(notice.undo)
        self.action_button.set_words(notice.action)
        self.action_button.setVisible(bool(notice.action))
        announce(self, notice.words, at_once=notice.at_once)

    def clear(self) -> None:
        """Forget every notice: somebody else sits here now, and they were not told to them."""
        self._notices.clear()
        self._icon.hide()
        self._sentence.set_sentence("")
        for button in (self.undo_button, self.action_button):
            button.hide()
        self.set_status()

    def notice(self) -> Notice | None:
        """Return the notice that is shown."""
        return self._notices[0] if self._notices else None

    def withdraw_undo(self) -> None:
        """Take Undo away, because there is nothing more to undo."""
        self.undo_button.hide()

    def set_status(self, *parts: str) -> None:
        """Say at the right how things stand, such as `Saved 09:47` and `2 desks connected`."""
        while (item := self._status.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for part in parts:
            self._status.addWidget(Label(self.look, part, "small", "text_muted"))
            self._status.addWidget(Label(self.look, "·", "small", "text_muted"))

    def show_earlier(self) -> None:
        """Open the list of earlier notices above the bar."""
        lines = [" ".join(part for part in (one.at, one.words) if part) for one in self._notices]
        if self._earlier is None:
            self._earlier = EarlierNotices(self.look, self)
        self._earlier.open_over(self, lines, self.tr("Earlier notices"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._notices:
            self.show_earlier()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("paper"))
        painter.fillRect(0, 0, self.width(), 1, self.look.colour("line"))

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Notices"))
        self.undo_button.set_words(self.tr("Undo"))
        self.undo_button.set_key(self.tr("Ctrl Z"))
        self.keys_button.set_words(self.tr("Keys"))

    def _renew(self) -> None:
        space = self.look.space
        self._line.setContentsMargins(space("l"), 0, space("l"), 0)
        self._line.setSpacing(space("s"))
        self._status.setSpacing(space("m"))
        self.setFixedHeight(self.look.px("noticebar"))
        self.update()


class QuietKey(PaintedButton):
    """A muted word with its key, such as `Keys F1`."""

    def __init__(self, look: Look, key: str = "F1") -> None:
        self._key = key
        super().__init__(look, ring="key")

    def sizeHint(self) -> QSize:
        look = self.look
        words = words_width(look.font("small"), self.text()) + look.space("xs")
        width = words + key_width(look, self._key) + look.space("xs")
        return QSize(width, look.px("target_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("small"))
        ink = look.colour("text" if self.hovered else "text_muted")
        self.draw_words(painter, self.rect(), self.text(), ink)
        left = words_width(look.font("small"), self.text()) + look.space("xs")
        draw_key(painter, look, left, self.height() / 2, self._key)


class EarlierNotices(QFrame):
    """The list that opens over the bar; Esc or a click elsewhere closes it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.look = look
        self._lines = QStringListModel(self)
        self._list = QListView(self)
        self._list.setModel(self._lines)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._list)

    def open_over(self, bar: QWidget, lines: list[str], name: str) -> None:
        """Show the lines above the bar, newest at the top."""
        self._list.setAccessibleName(name)
        self._list.setFont(self.look.font("base"))
        self._lines.setStringList(lines)
        height = self.look.px("row_single") * min(max(len(lines), 1), LINES_SHOWN)
        self.resize(min(bar.width(), self.look.px("panel")), height + 2)
        self.move(bar.mapToGlobal(QPoint(0, -self.height())))
        self.show()
        if lines:
            self._list.setCurrentIndex(self._lines.index(0))
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("raised"))
        painter.setPen(self.look.colour("control_line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
