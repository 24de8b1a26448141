"""Things side by side that go on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays widgets out in lines, as words are set: none is cut, the next line takes what is left.

    It is as high as its lines; what is hidden takes no room. What may be narrower is, where it
    fits into its line so. `insert` puts a widget anywhere.
    """

    def __init__(self, across: int, down: int) -> None:
        """`across` and `down` are the gaps between things and between lines, in pixels."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self.setContentsMargins(0, 0, 0, 0)

    def set_gaps(self, across: int, down: int) -> None:
        """Change the gaps, as when the text grows."""
        self._across, self._down = across, down
        self.invalidate()

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at `place`; a negative place counts from the end."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self._across * max(len(shown) - 1, 0)
        high = max((one.height() for one in shown), default=0)
        return QSize(sum(one.width() for one in shown) + gaps, high)

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        widest = max((one.width() for one in shown), default=0)
        return QSize(widest, max((one.height() for one in shown), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lines(rect, move=True)

    def _lines(self, room: QRect, *, move: bool) -> int:
        """Set the lines into `room`, if they are to `move`; return how high they are."""
        line: list[tuple[QLayoutItem, QSize]] = []
        top, left = room.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            rest = room.width() - left
            if rest < size.width() and (not line or item.minimumSize().width() <= rest):
                size.setWidth(rest)
            elif rest < size.width():
                top += self._set(line, room.left(), top, move=move) + self._down
                line, left = [], 0
            line.append((item, size))
            left += size.width() + self._across
        return top + self._set(line, room.left(), top, move=move) - room.top()

    def _set(
        self, line: list[tuple[QLayoutItem, QSize]], left: int, top: int, *, move: bool
    ) -> int:
        """Set one line, each thing in the middle of its height; return that height."""
        high = max((size.height() for _item, size in line), default=0)
        for item, size in line:
            if move:
                place = QPoint(left, top + (high - size.height()) // 2)
                item.setGeometry(QRect(place, size))
            left += size.width() + self._across
        return high
