"""The pages under the tabs of a profile: facts with weeks and consent, and what happened."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.domain.profile import ProfileRow
from desk.screens.person.care_card import CareCard
from desk.screens.person.consents_card import ConsentsCard
from desk.screens.person.facts_card import FactsCard
from desk.screens.person.past_tables import LettersTable, ReferralsTable, VisitsTable
from desk.screens.person.plan_card import PlanCard
from desk.screens.person.weeks_card import WeeksCard
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow

LEAST_ROWS = 10
"""So many rows of facts are always in view; a lower page scrolls as a whole."""
LEFT, RIGHT = 596, 552
"""How the facts and the cards beside them part the breadth. Source: the drawn profile."""


class FactsPage(QWidget):
    """The plan above; facts at the left; weeks, consent and what to keep in mind at the right.

    Where the page is too narrow for both sides, one is shown and two words change between them.
    """

    def __init__(self, look: Look, zone: ZoneInfo) -> None:
        super().__init__()
        self._look = look
        self.facts = FactsCard(look)
        self.plan = PlanCard(look)
        self.weeks = WeeksCard(look, zone)
        self.consents = ConsentsCard(look, zone)
        self.care = CareCard(look)
        column = QWidget()
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in (self.weeks, self.consents, self.care):
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._scroll = scroll_area(column)
        self._sides = QHBoxLayout()
        self._sides.addWidget(self.facts, LEFT)
        self._sides.addWidget(self._scroll, RIGHT)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._side = ChoiceRow(
            look,
            self.tr("Which side"),
            [
                Choice("facts", self.tr("What we know")),
                Choice("cards", self.tr("Weeks, sharing, alerts")),
            ],
            "facts",
        )
        self._side.chosen.connect(self._turn)
        self._whole.addWidget(self.plan)
        self._whole.addWidget(self._side)
        self._whole.addLayout(self._sides, 1)
        look.changed.connect(self._renew)
        self._renew()

    def show_profile(
        self, profile: ProfileRow, today: date, *, everything: bool, names: bool
    ) -> None:
        """Show `profile` on every card."""
        self.facts.show_profile(profile, today, everything=everything)
        if profile.plan is not None:
            self.plan.show_plan(profile.plan, today)
        else:
            self.plan.hide()
        self.weeks.show_profile(profile, today)
        self.consents.show_profile(profile, today)
        self.care.show_profile(profile, today, names=names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Show both sides, or one of them where text is so large that they do not fit."""
        narrow = self.width() < self._look.px("panel") + self._look.px("column_left")
        chosen = self._side.chosen_code()
        self._side.setVisible(narrow)
        self.facts.setVisible(not narrow or chosen == "facts")
        self._scroll.setVisible(not narrow or chosen == "cards")

    def _renew(self) -> None:
        gap = self._look.space("m")
        self._sides.setSpacing(gap)
        self._column.setSpacing(gap)
        self._whole.setSpacing(gap)
        self._turn()


class Body(QStackedWidget):
    """The page of the chosen tab."""

    def __init__(self, look: Look, zone: ZoneInfo) -> None:
        super().__init__()
        self.profile = FactsPage(look, zone)
        self.visits = VisitsTable(look, zone)
        self.referrals = ReferralsTable(look, zone)
        self.letters = LettersTable(look, zone)
        for page in (self.profile, self.visits, self.referrals, self.letters):
            self.addWidget(page)
        look.changed.connect(self._renew)
        self._look = look
        self._renew()

    def _renew(self) -> None:
        self.setMinimumHeight(LEAST_ROWS * self._look.px("row_fact"))

    def list_shown(self) -> QWidget:
        """Return the table of the chosen tab that has the keyboard first."""
        tables = (
            self.profile.facts.table,
            self.visits.table,
            self.referrals.table,
            self.letters.table,
        )
        return tables[self.currentIndex()]

    def show_profile(
        self, profile: ProfileRow, today: date, *, everything: bool, names: bool
    ) -> None:
        """Show `profile` on every page."""
        self.profile.show_profile(profile, today, everything=everything, names=names)
        self.visits.show_visits(profile.visits, today)
        self.referrals.show_referrals(profile.referrals, today)
        self.letters.show_letters(profile.letters, today)


def scroll_area(inside: QWidget) -> QScrollArea:
    """Let `inside` scroll up and down on the ground of the page, without a frame."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
