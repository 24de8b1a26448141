"""Somebody is held by a worker who is away: back in the queue, another worker, or all is well."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.commands.held import Release, TakeOver, Together
from desk.domain.held import HoldRow
from desk.domain.my_room import HandOverRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.card_list import MOST_CARDS, CardList
from desk.widgets.card_paint import Card, Reason
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Span
from desk.wording import held, words


class HeldPage(PanelPage):
    """Chooses what becomes of one person. `wants(command)` asks for it, and closes the page.

    `about` says how it stands. What is held is told with `show_hold`; until then nothing can be
    sent.
    """

    wants = Signal(object)

    def __init__(
        self, look: Look, name: str, worker: str, about: str, parent: QWidget | None = None
    ) -> None:
        """Make the page for somebody called `name`, whom `worker` holds."""
        title = self.tr("{name} and {worker}").format(name=name, worker=worker)
        super().__init__(look, title, about, parent)
        self._hold: HoldRow | None = None
        self.what = ChoiceRow(look, self.tr("What is to happen?"), self._ways(), "queue")
        self._kept = Label(look, held.kept(worker), "base", "text_soft", wrap=True)
        self._nobody = Label(
            look, self.tr("No other worker is free now."), "base", "text_soft", wrap=True
        )
        self.cards = CardList(look, self.tr("Who takes over?"))
        self.other = ChoiceField(
            look, self.tr("Someone &else"), [], placeholder=self.tr("Not among these")
        )
        self.add_group(self.tr("What is to happen?"), self.what)
        for part in (self._kept, self._nobody, self.cards, self.other):
            self.body.addWidget(part)
        self.what.chosen.connect(self._show_choice)
        self.cards.chosen.connect(self._on_card)
        self.other.chosen.connect(self._show_choice)
        self.main_button.clicked.connect(self.send)
        self.first = self.what
        self._show_choice()

    def show_hold(self, row: HoldRow) -> None:
        """Show who is free to take over."""
        self._hold = row
        self.cards.set_cards([_card(one) for one in row.offers])
        rest = [Choice(str(one.staff_id), _named(one)) for one in row.offers[MOST_CARDS:]]
        self.other.set_choices(rest)
        self._show_choice()

    def send(self) -> None:
        """Ask for what was chosen, and close."""
        hold, code = self._hold, self.what.chosen_code()
        if hold is None:
            return
        picked = self._picked()
        if code == "other" and picked is not None:
            self.wants.emit(TakeOver(contact_id=hold.contact_id, to_staff_id=picked.staff_id))
        elif code == "queue":
            self.wants.emit(Release(contact_id=hold.contact_id))
        elif code == "together":
            self.wants.emit(Together(contact_id=hold.contact_id))
        else:
            return
        self.closed.emit()

    # ------------------------------------------------------------------ inside

    def _offers(self) -> Sequence[HandOverRow]:
        return self._hold.offers if self._hold else ()

    def _picked(self) -> HandOverRow | None:
        chosen = self.other.chosen_code()
        staff_id = UUID(chosen) if chosen else self.cards.selected_id()
        return next((one for one in self._offers() if one.staff_id == staff_id), None)

    def _on_card(self, _card: object) -> None:
        self.other.set_chosen("")
        self._show_choice()

    def _show_choice(self, _code: str = "") -> None:
        code, offers = self.what.chosen_code(), self._offers()
        other = code == "other"
        self.cards.setVisible(other and bool(offers))
        self.other.setVisible(other and len(offers) > MOST_CARDS)
        self._nobody.setVisible(other and self._hold is not None and not offers)
        self._kept.setVisible(code != "together")
        picked = self._picked()
        self.main_button.setEnabled(self._hold is not None and (not other or picked is not None))
        if other and picked is not None:
            called = picked.called.replace("&", "&&")
            self.main_button.set_words(self.tr("{worker} takes over").format(worker=called))
        elif code == "together":
            self.main_button.set_words(self.tr("Leave it so"))
        elif not other:
            self.main_button.set_words(self.tr("Put back"))

    def _ways(self) -> list[Choice]:
        return [
            Choice("queue", self.tr("Back in the queue")),
            Choice("other", self.tr("Another worker")),
            Choice("together", self.tr("They are together")),
        ]


def _named(row: HandOverRow) -> str:
    return ", ".join(part for part in (row.called, row.job, row.room) if part)


def _card(row: HandOverRow) -> Card:
    does = ", ".join(words.need_short(code) for code in row.does)
    job = " · ".join(part for part in (row.job, row.room) if part)
    return Card(
        id=row.staff_id,
        title=row.called,
        subtitle=job,
        reasons=(Reason((Span(does),)),) if does else (),
        sentence=", ".join(part for part in (row.called, job, does) if part),
    )
