"""The person who sits with me: who they are, what changed, what helps to know."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk.domain.clock import whole_minutes
from desk.domain.my_room import ChangeRow, WithMeRow
from desk.domain.people import FactRow
from desk.screens.my_room.lines import SaidLabel, clear
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.chip_label import ChipLabel
from desk.widgets.flow import Flow
from desk.widgets.labels import IconLabel, Label
from desk.wording import facts, here, times
from desk.wording.facts import years

CHANGES = {
    "worse": ("arrow-down-right", "late_text"),
    "better": ("arrow-up-right", "with_text"),
    "new": ("plus", "soon_text"),
    "same": ("equal", "text_muted"),
}


class PersonCard(Card):
    """The head: name to use, the yes clock, action lines, how long they have been here."""

    wants_profile = Signal(object)
    with_me = Signal()
    second_leaves = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", parent=parent)
        self._person_id: UUID | None = None
        self._name = Label(look, "", "person", wrap=True)
        self._who = Label(look, "", "base", "text_soft", wrap=True)
        self._yes = ChipLabel(look, "", "yes", "handshake")
        self._key_worker = Label(look, "", "small", "text_soft")
        self._since = Label(look, "", "small", "text_soft")
        self._beside = Label(look, "", "small", "text_soft", wrap=True)
        self.second_button = Button(look, "", "plain", "small")
        self.second_button.clicked.connect(self.second_leaves)
        self._action = Banner(look, "soon", "info", folds=True)
        self.profile_button = Button(look, self.tr("Full profile"), "plain", key="Ctrl O")
        self.profile_button.clicked.connect(lambda: self.wants_profile.emit(self._person_id))
        self.start_button = Button(look, self.tr("With &me"), "primary")
        self.start_button.clicked.connect(self.with_me)
        top = QHBoxLayout()
        top.setSpacing(look.space("m"))
        top.addWidget(self._name)
        top.addWidget(self._who, 1)
        top.addWidget(self.start_button)
        top.addWidget(self.profile_button)
        self._helps = Flow(look.space("s"), look.space("xs"))
        self._chips: list[ChipLabel] = []
        below = QHBoxLayout()
        below.setSpacing(look.space("s"))
        below.addWidget(self._yes)
        below.addWidget(self._key_worker)
        below.addStretch(1)
        below.addWidget(self._since)
        beside = QHBoxLayout()
        beside.setSpacing(look.space("s"))
        beside.addWidget(self._beside, 1)
        beside.addWidget(self.second_button)
        self.body.addLayout(top)
        self.body.addLayout(self._helps)
        self.body.addLayout(below)
        self.body.addLayout(beside)
        self.body.addWidget(self._action)

    def show_person(self, row: WithMeRow, now: datetime, today: date, nation: str) -> None:
        """Show who sits here, or who was called and has not come yet."""
        person, visit = row.person, row.visit
        self._person_id = person.id if person else None
        self._name.setText(visit.name)
        if person is None:
            self._who.setText(self.tr("no name yet"))
        else:
            full = person.full_name if person.full_name != visit.name else ""
            parts = (full, person.pronouns, years(person.born, today))
            self._who.setText(" · ".join(part for part in parts if part))
        self.profile_button.setVisible(person is not None)
        self.start_button.setVisible(row.started_at is None and not row.sits_in)
        self._since.setText(self._since_words(row, now))
        self._show_key_worker(row)
        self._show_helps(row, nation)
        self._show_beside(row)
        self._show_yes(row, now)
        lines = [alert.action_line for alert in row.alerts]
        self._action.setVisible(bool(lines))
        if lines:
            self._action.show_sentence(" · ".join(lines), lines, speak=False)

    def _since_words(self, row: WithMeRow, now: datetime) -> str:
        if row.started_at is None:
            return self.tr("called {ago}").format(ago=times.ago(row.taken_at, now))
        if whole_minutes(row.started_at, now):
            return self.tr("with you {wait}").format(wait=times.wait(row.started_at, now))
        return self.tr("has just sat down")

    def _show_key_worker(self, row: WithMeRow) -> None:
        person = row.person
        told = ""
        if person is not None and person.key_worker:
            told = self.tr("Key worker {worker}").format(worker=person.key_worker)
            if person.key_worker_left:
                told = self.tr("Key worker {worker}, left").format(worker=person.key_worker)
        self._key_worker.setText(told)

    def _show_helps(self, row: WithMeRow, nation: str) -> None:
        """Say how to be understood, and who or what came along."""
        visit = row.visit
        told = [(here.speaks(visit, nation), "languages")]
        told += [(words, "info") for words in (row.person.communication if row.person else ())]
        told += [(here.child(), "baby")] if visit.child else []
        told += [(here.dog(), "dog")] if visit.dog else []
        for old in self._chips:
            self._helps.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = [ChipLabel(self.look, words, "plain", icon) for words, icon in told if words]
        for chip in self._chips:
            self._helps.addWidget(chip)

    def _show_beside(self, row: WithMeRow) -> None:
        """Say who is there as well, where two workers must be; or that nobody is."""
        if row.beside and row.sits_in:
            told = self.tr("You sit in with {worker}").format(worker=row.beside)
        elif row.beside:
            told = self.tr("{worker} sits in with you").format(worker=row.beside)
        elif row.lacks_second:
            told = self.tr("Two workers must be there, and nobody sits in.")
        else:
            told = ""
        self._beside.setText(told)
        self._beside.setVisible(bool(told))
        leaves = self.tr("I &no longer sit in")
        if row.beside and not row.sits_in:
            leaves = self.tr("{worker} &no longer sits in").format(worker=row.beside)
        self.second_button.set_words(leaves if row.beside else "")
        self.second_button.setVisible(bool(row.beside))

    def _show_yes(self, row: WithMeRow, now: datetime) -> None:
        said, sat = row.visit.said_yes_at, row.visit.sat_at
        self._yes.setVisible(said is not None)
        if said is None:
            return
        if sat is not None:
            took = times.minutes(whole_minutes(said, sat))
            self._yes.set_chip(
                self.tr("{wait} from yes to you").format(wait=took), "with", "handshake"
            )
        else:
            ago = times.ago(said, now)
            self._yes.set_chip(self.tr("Said yes {ago}").format(ago=ago), "yes", "handshake")


class ChangesCard(Card):
    """What is different since they were last here, in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self._lines = QGridLayout()
        self._lines.setColumnStretch(2, 1)
        self.body.addLayout(self._lines)

    def show_changes(self, rows: Sequence[ChangeRow], since: date | None, today: date) -> None:
        """Show each change, worse first; none says so."""
        if since is None:
            self.set_title(self.tr("First time here"))
        else:
            day = times.short_date(since, today)
            self.set_title(self.tr("Changed since {day}").format(day=day))
        clear(self._lines)
        if not rows:
            nothing = Label(
                self.look, self.tr("Nothing was asked again yet."), "small", "text_muted"
            )
            self._lines.addWidget(nothing, 0, 0, 1, 4)
        names = {
            "worse": self.tr("Worse"),
            "better": self.tr("Better"),
            "new": self.tr("New"),
            "same": self.tr("Same"),
        }
        for place, row in enumerate(rows):
            icon, meaning = CHANGES[row.change]
            told = row.value
            if row.before and row.change != "same":
                told = self.tr("{now} (was {before})").format(now=row.value, before=row.before)
            change = QHBoxLayout()
            change.addWidget(IconLabel(self.look, icon, meaning, "icon_small"))
            change.addWidget(Label(self.look, names[row.change], "label", meaning))
            self._lines.addWidget(
                Label(self.look, facts.label(row.code), "small", "text_soft"), place, 0
            )
            self._lines.addLayout(change, place, 1)
            self._lines.addWidget(Label(self.look, told, "small", "text", wrap=True), place, 2)
            said = ", ".join(
                part
                for part in (row.source, times.short_date(row.as_of, today) if row.as_of else "")
                if part
            )
            self._lines.addWidget(SaidLabel(self.look, said), place, 3)


class HelpsCard(Card):
    """Facts that help, with who says so and how old they are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.set_title(self.tr("What helps to know"))
        self._lines = QGridLayout()
        self._lines.setColumnStretch(1, 1)
        self.body.addLayout(self._lines)

    def show_facts(self, rows: Sequence[FactRow], today: date) -> None:
        """Show what is known; nothing known says so."""
        clear(self._lines)
        if not rows:
            nothing = Label(
                self.look, self.tr("Nothing is written down yet."), "small", "text_muted"
            )
            self._lines.addWidget(nothing, 0, 0)
        for place, fact in enumerate(rows):
            said = ", ".join(
                part
                for part in (
                    facts.who_says(fact),
                    times.age_of(fact.as_of, today) if fact.as_of else "",
                )
                if part
            )
            label = Label(self.look, facts.label(fact.code), "small", "text_soft")
            self._lines.addWidget(label, place, 0)
            value = Label(self.look, facts.value(fact), "small", "text", wrap=True)
            self._lines.addWidget(value, place, 1)
            self._lines.addWidget(SaidLabel(self.look, said), place, 2)
