"""What would become of a file, under tabs: what is wrong, what changes, what is new or the same."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.commands.reading import Reading
from desk.domain.imports_fates import CHANGED, NEW, SAME
from desk.screens.imports.fates import FatesTable
from desk.screens.imports.problems import ProblemsTable
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.choices import Choice
from desk.widgets.tabs import Tabs
from desk.wording import import_rows

WRONG = "wrong"
TABS = (WRONG, CHANGED, NEW, SAME)


class Preview(Card):
    """One list at a time; the first that holds anything comes up. `wants_saved` keeps the wrong."""

    wants_saved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("What would become of it"), "none", parent=parent)
        self._readings: Sequence[Reading] = ()
        self.tabs = Tabs(look, self.accessibleName(), self._choices())
        self.problems = ProblemsTable(look)
        self.fates = FatesTable(look)
        self.save = Button(look, self.tr("Save this &list"), size="small")
        self._lists = QStackedWidget()
        for table in (self.problems, self.fates):
            self._lists.addWidget(table)
        line = QHBoxLayout()
        side = look.space("s")
        line.setContentsMargins(side, 0, look.space("m"), 0)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.save)
        self.body.addLayout(line)
        self.body.addWidget(self._lists, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        self.save.clicked.connect(self.wants_saved)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show what would become of a file, if there is anything to tell."""
        self._readings = readings
        counts = {what: sum(one.count(what) for one in readings) for what in TABS}
        counts[WRONG] = self.problems.show_problems(readings)
        for what, count in counts.items():
            self.tabs.set_count(what, count)
            self.tabs.setTabVisible(TABS.index(what), count > 0)
        first = next((what for what in TABS if counts[what]), None)
        self.setVisible(first is not None)
        if first is not None:
            self.tabs.choose(first)
            self._on_tab()

    def _on_tab(self) -> None:
        code = self.tabs.code()
        self.save.setVisible(code == WRONG)
        self._lists.setCurrentWidget(self.problems if code == WRONG else self.fates)
        if code != WRONG:
            self.fates.show_fates(self._readings, code)

    def _choices(self) -> list[Choice]:
        told = [Choice(what, import_rows.what(what)) for what in TABS[1:]]
        return [Choice(WRONG, self.tr("Wrong, or to decide")), *told]
