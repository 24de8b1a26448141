"""The line of figures over the lists: how many wait, who said yes, how long it takes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.labels import Label
from desk.widgets.ticks import Switch

FIRST_TO_GO = ("usual", "came", "lead", "expected", "quiet", "longest", "said_yes")
"""What is left out where there is no room, the least missed first."""

MEANINGS = {"said_yes": "yes_text"}


class Figure(QWidget):
    """A strong number and the words that follow it."""

    def __init__(self, look: Look, meaning: str, *, words_first: bool = False) -> None:
        super().__init__()
        self._look = look
        self._number = Label(look, "", "strong" if words_first else "name", meaning or "text")
        self._words = Label(look, "", "small", meaning or "text_muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for label in (self._words, self._number) if words_first else (self._number, self._words):
            line.addWidget(label)
        self._line = line
        look.changed.connect(self._space)
        self._space()

    def show_figure(self, number: str, words: str) -> None:
        """Show a number; nothing at all without one."""
        self._number.setText(number)
        self._words.setText(words)

    def _space(self) -> None:
        self._line.setSpacing(self._look.space("xs"))


class Strip(QFrame):
    """Figures at the left, who leads today and the quiet list at the right.

    Where there is no room for all of them, the least missed are left out. `quiet(bool)` is sent
    when the list is to show names and numbers only, or everything again.
    """

    quiet = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no figures yet."""
        super().__init__(parent)
        self._look = look
        self._parts: dict[str, QWidget] = {}
        self._lead = Figure(look, "", words_first=True)
        self.switch = Switch(look, self.tr("Quiet list"), key=self.tr("F8"), words_first=True)
        self.switch.setToolTip(self.tr("Names and numbers only (F8)"))
        self.switch.toggled.connect(self.quiet)
        self._line = QHBoxLayout(self)
        self._figures = QHBoxLayout()
        self._line.addLayout(self._figures)
        self._line.addStretch(1)
        self._line.addWidget(self._lead)
        self._line.addWidget(self.switch)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def show_figures(self, figures: Sequence[tuple[str, str, str]], lead: str) -> None:
        """Show figures as code, number and words, and the name of who leads today."""
        wanted = [code for code, _, _ in figures]
        for code in list(self._parts):
            if code not in wanted:
                self._parts.pop(code).deleteLater()
        for place, (code, number, words) in enumerate(figures):
            part = self._parts.get(code)
            if not isinstance(part, Figure):
                part = self._parts[code] = Figure(self._look, MEANINGS.get(code, ""))
                self._figures.insertWidget(place, part)
            part.show_figure(number, words)
        self._lead.show_figure(lead, self.tr("Lead today") if lead else "")
        self.setAccessibleName(", ".join(f"{number} {words}" for _, number, words in figures))
        self._fold()

    # ------------------------------------------------------------------ room

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px("strip"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold again whenever a figure has another width: new numbers, or a new text size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _fold(self) -> None:
        """Leave out what there is no room for."""
        gap = self._figures.spacing()
        every = self._parts | {"lead": self._lead, "quiet": self.switch}
        shown = dict(every)
        for code in FIRST_TO_GO:
            if sum(part.sizeHint().width() + gap for part in shown.values()) <= self.width():
                break
            shown.pop(code, None)
        for code, part in every.items():
            part.setVisible(code in shown)

    def _renew(self) -> None:
        look = self._look
        self._figures.setSpacing(look.space("l") + look.space("hair"))
        self._line.setSpacing(look.space("l") + look.space("hair"))
        self._line.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(look.px("strip"))
        self._fold()
