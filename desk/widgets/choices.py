"""A question with its answers in a row: one of them, chosen with Left and Right."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.painted import PaintedButton, box, words_width


@snapshot
class Choice:
    """One answer: its code, its words (`&` marks the mnemonic), and an icon if it has one."""

    code: str
    words: str
    icon: str = ""


class ChoiceRow(QGroupBox):
    """Answers side by side in one frame; a radio group whose name is the question.

    It is one tab stop: Left, Right, Home and End choose. `chosen` is sent only when a person
    chooses, never by `set_chosen`. One that `folds` stands in two lines where one is too wide.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        question: str,
        choices: Sequence[Choice],
        chosen: str = "",
        parent: QWidget | None = None,
        *,
        folds: bool = False,
    ) -> None:
        """Show the choices; `chosen` is a code among them, or empty while nothing is."""
        super().__init__(parent)
        self._look = look
        self._folds, self._folded = folds, False
        self._segments: dict[str, Segment] = {}
        self.setAccessibleName(question)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices, chosen)
        look.changed.connect(self._lay)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Show other choices, as when the words change with the language."""
        for segment in self._segments.values():
            segment.hide()
            segment.deleteLater()
        self._segments = {choice.code: Segment(self._look, choice, self) for choice in choices}
        for segment in self._segments.values():
            segment.clicked.connect(self._clicked)
            segment.show()
        self.set_chosen(chosen)
        self._lay()

    def chosen_code(self) -> str:
        """Return the code of the chosen answer, or nothing."""
        return next((code for code, one in self._segments.items() if one.isChecked()), "")

    def set_chosen(self, code: str) -> None:
        """Choose without telling; an empty code takes the choice back."""
        for own, segment in self._segments.items():
            segment.setAutoExclusive(False)
            segment.setChecked(own == code)
            segment.setAutoExclusive(True)
        self._one_tab_stop()

    def set_usable(self, code: str, usable: bool, why_not: str = "") -> None:
        """Let an answer be chosen or not; the reason is in its tooltip and is spoken."""
        segment = self._segments[code]
        segment.setEnabled(usable)
        segment.setToolTip(why_not)
        segment.setAccessibleDescription(why_not)
        self._one_tab_stop()

    def word(self, code: str, words: str) -> None:
        """Change the words of one answer; the keyboard stays where it is."""
        if self._segments[code].text() != words:
            self._segments[code].setText(words)
            self._lay()

    def segment(self, code: str) -> "Segment":
        """Return the button of one answer."""
        return self._segments[code]

    def sizeHint(self) -> QSize:
        widths = [segment.sizeHint().width() for segment in self._segments.values()]
        return QSize(sum(widths), self._height())

    def minimumSizeHint(self) -> QSize:
        lines = self._in_two() if self._folds else [list(self._segments.values())]
        return QSize(max(self._least(line) for line in lines), self._height())

    def _height(self) -> int:
        return self._look.px("segment") * (2 if self._folded else 1)

    def _least(self, line: Sequence["Segment"]) -> int:
        tight = self._look.space("s")
        return sum(one.sizeHint().width() - tight for one in line)

    def _in_two(self) -> list[list["Segment"]]:
        shown = list(self._segments.values())
        half = (len(shown) + 1) // 2
        return [shown[:half], shown[half:]]

    def _lines(self) -> list[list["Segment"]]:
        return self._in_two() if self._folded else [list(self._segments.values())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        usable = [segment for segment in self._segments.values() if segment.isEnabled()]
        focused = next((at for at, one in enumerate(usable) if one.hasFocus()), -1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not usable:
            super().keyPressEvent(event)
        elif step is not None:
            self._take(usable[max(0, min(focused + step, len(usable) - 1))])
        elif event.key() == Qt.Key.Key_Home:
            self._take(usable[0])
        elif event.key() == Qt.Key.Key_End:
            self._take(usable[-1])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius = self._look, self._look.radius("button")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), radius, fill=look.colour("paper"))
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(inside)
        for line in self._lines():
            for before, after in pairwise(line):
                if not before.isChecked() and not after.isChecked():
                    edge = QRect(after.x(), after.y(), 1, after.height())
                    painter.fillRect(edge, look.colour("line"))
        if self._folded:
            painter.fillRect(0, self.height() // 2, self.width(), 1, look.colour("line"))
        for segment in self._segments.values():
            ground = segment.ground()
            if ground:
                painter.fillRect(segment.geometry(), look.colour(ground))
        painter.setClipping(False)
        outline = look.colour("control_line" if self.isEnabled() else "line")
        box(painter, self.rect(), radius, line=outline, width=look.outline)

    def _clicked(self) -> None:
        self._one_tab_stop()
        self.update()
        self.chosen.emit(self.chosen_code())

    def _take(self, segment: "Segment") -> None:
        segment.setFocus(Qt.FocusReason.TabFocusReason)
        if not segment.isChecked():
            segment.click()

    def _one_tab_stop(self) -> None:
        usable = [segment for segment in self._segments.values() if segment.isEnabled()]
        stop = next((one for one in usable if one.isChecked()), usable[0] if usable else None)
        for segment in self._segments.values():
            here = segment is stop
            focus = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(focus)
        self.update()

    def _lay(self) -> None:
        shown = list(self._segments.values())
        if not shown:
            return
        self._folded = self._folds and self._least(shown) > self.width()
        lines = self._lines()
        height = self.height() // len(lines)
        for place, line in enumerate(lines):
            self._lay_line(line, QRect(0, place * height, self.width(), height))
        self.updateGeometry()
        self.update()

    def _lay_line(self, line: Sequence["Segment"], room: QRect) -> None:
        """Give each answer of a line the room of its words, and share out what is left."""
        wished = [segment.sizeHint().width() for segment in line]
        spare = (room.width() - sum(wished)) / max(1, len(line))
        edges = [round(sum(wished[:n]) + spare * n) for n in range(len(line) + 1)]
        for segment, (left, right) in zip(line, pairwise(edges), strict=True):
            segment.setGeometry(left, room.top(), right - left, room.height())


MOVES = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Segment(PaintedButton):
    """One answer of a `ChoiceRow`; the row paints the frame and the ground."""

    def __init__(self, look: Look, choice: Choice, row: ChoiceRow) -> None:
        self._icon = choice.icon
        super().__init__(look, choice.words, ringed=row, parent=row)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def ground(self) -> str:
        """Return the meaning of its ground, or nothing where the paper shows."""
        if self.isChecked():
            return "accent" if self.isEnabled() else "plain_fill"
        return "hover" if self.hovered else ""

    def sizeHint(self) -> QSize:
        return QSize(self._inside() + 2 * self.look.space("m"), self.look.px("segment"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving to the row: Qt's own would only move while nothing is chosen yet."""
        if Qt.Key(event.key()) in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        self._repaint_row()

    def leaveEvent(self, event: QEvent) -> None:
        self._repaint_row()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        meaning = "on_accent" if self.isChecked() else "text_soft"
        if not self.isEnabled():
            meaning = "text_muted"
        painter = QPainter(self)
        left = (self.width() - self._inside()) // 2
        if self._icon:
            icon = look.icon(self._icon, meaning, "icon_chip", ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (self.height() - look.px("icon_chip")) // 2), icon)
            left += look.px("icon_chip") + look.space("xs") + 1
        painter.setFont(look.font("choice_on" if self.isChecked() else "choice"))
        place = QRect(left, 0, self.width() - left, self.height())
        self.draw_words(painter, place, self.text(), look.colour(meaning))

    def _inside(self) -> int:
        letters = "choice_on" if self.isChecked() else "choice"
        icon = self.look.px("icon_chip") + self.look.space("xs") + 1 if self._icon else 0
        return icon + words_width(self.look.font(letters), self.text())

    def _repaint_row(self) -> None:
        row = self.parentWidget()
        if row is not None:
            row.update()
