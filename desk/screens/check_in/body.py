"""The middle of the panel: the questions with the workers, or a new person with who it may be."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.domain.clock import Clock
from desk.screens.check_in.best_to_see import BestToSee
from desk.screens.check_in.new_person import NewPersonForm, PossibleMatches
from desk.screens.check_in.questions import Questions
from desk.theme import Look


class PanelBody(QWidget):
    """Shows one of two pairs side by side."""

    def __init__(
        self, look: Look, clock: Clock, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.questions = Questions(look, clock)
        self.best = BestToSee(look, zone)
        self.form = NewPersonForm(look)
        self.matches = PossibleMatches(look)
        self._left, self._right = QStackedWidget(), QStackedWidget()
        self._left.addWidget(self.questions)
        self._left.addWidget(self.form)
        self._right.addWidget(self.best)
        self._right.addWidget(self.matches)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._left, 8)
        across.addWidget(self._right, 5)

    def show_questions(self) -> None:
        """Show the three questions, and who could see them."""
        self._left.setCurrentWidget(self.questions)
        self._right.setCurrentWidget(self.best)

    def show_form(self) -> None:
        """Show the form for a new person, and who it may be."""
        self._left.setCurrentWidget(self.form)
        self._right.setCurrentWidget(self.matches)

    def is_form(self) -> bool:
        """Whether the form is shown."""
        return self._left.currentWidget() is self.form
