"""Ask a worker: the best three with plain reasons, somebody else with a reason, or whoever fits."""

from collections.abc import Hashable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.domain.answers import Choice as Chosen
from desk.domain.check_in import OfferRow, SuggestionRow
from desk.domain.resources import standard_codes
from desk.domain.visits import HereRow
from desk.domain.workers import OnSiteRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card_list import CardList
from desk.widgets.card_paint import Card, Reason
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Chip, Span
from desk.wording import floor, here, routing, times, words

MOST_REASONS = 4
NOT_HERE = ("expected", "gone")


class AskPage(PanelPage):
    """Chooses whom to ask for one person. `asked(choice, called)` tells who it is to be."""

    asked = Signal(object, str)

    def __init__(
        self, look: Look, row: HereRow, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        """Make the page for the person in `row`; who could see them follows."""
        title = self.tr("Ask a worker")
        super().__init__(look, title, _about(row), parent)
        self._zone = zone
        self._offer: OfferRow | None = None
        self._workers: Sequence[OnSiteRow] = ()
        self.cards = CardList(look, self.tr("Best to see"))
        self._nobody = Label(look, "", "base", "text_soft", wrap=True)
        self._then = Label(look, "", "small", "text_soft", wrap=True)
        self._left_out = Label(look, "", "small", "text_muted", wrap=True)
        self.other = ChoiceField(
            look, self.tr("Someone &else"), [], placeholder=self.tr("Not among these")
        )
        self.reason = ChoiceField(look, self.tr("Why someone else?"), _overrides())
        self.detail = TextField(look, self.tr("In a few words"))
        self.anyone = Button(look, self.tr("&Whoever fits"), "plain", "main")
        self.buttons.insertWidget(1, self.anyone)
        for part in (
            self._nobody, self.cards, self._then, self._left_out, self.other, self.reason,
            self.detail,
        ):  # fmt: skip
            self.body.addWidget(part)
            part.hide()
        self.main_button.setEnabled(False)
        self.main_button.set_words(self.tr("Ask"))
        self.cards.chosen.connect(self._on_card)
        self.other.chosen.connect(lambda _code: self._show_choice())
        self.reason.chosen.connect(lambda _code: self._show_choice())
        self.main_button.clicked.connect(self.send)
        self.anyone.clicked.connect(self._send_anyone)

    def show_offer(self, found: tuple[OfferRow, Sequence[OnSiteRow]]) -> None:
        """Show who could see them."""
        self._offer, self._workers = found
        offer = self._offer
        self.cards.set_cards([self._card(one) for one in offer.suggestions])
        self.cards.setVisible(bool(offer.suggestions))
        self._nobody.setVisible(not offer.suggestions)
        self._nobody.setText(
            self.tr("Nobody on site fits now. They can wait, or plan another day with the lead.")
        )
        self._say_then(offer)
        left_out = [routing.left_out(one, self._zone) for one in offer.excluded]
        self._left_out.setVisible(bool(left_out))
        self._left_out.setText(self.tr("Not offered: {who}.").format(who=", ".join(left_out)))
        self.other.set_choices([Choice(str(one.staff_id), _named(one)) for one in self._others()])
        self.other.setVisible(bool(self._others()))
        self._show_choice()
        self.first = self._first_card() or self.other.combo

    def choice(self) -> Chosen:
        """Return whom the desk chose, and why where it went another way than was offered."""
        first = self._first()
        picked = self._picked()
        differs = picked is not None and picked != first
        return Chosen(
            staff_id=picked,
            suggested_id=first,
            reason=self.reason.chosen_code() if differs else "",
            detail=self.detail.text() if differs else "",
        )

    def send(self) -> None:
        """Ask the chosen worker; somebody who was not offered needs a reason."""
        picked = self._picked()
        if picked is None:
            return
        if self.other.chosen_code() and not self.reason.chosen_code():
            self.reason.show_fault(self.tr("Say why, as they were not offered."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.asked.emit(self.choice(), self._called(picked))

    def _send_anyone(self) -> None:
        self.asked.emit(Chosen(suggested_id=self._first()), "")

    # ------------------------------------------------------------------ what is chosen

    def _first_card(self) -> QWidget | None:
        buttons = self.cards.findChildren(QAbstractButton)
        return next((one for one in buttons if one.isChecked() and not one.isHidden()), None)

    def _first(self) -> UUID | None:
        offered = self._offer.suggestions if self._offer else ()
        return offered[0].staff_id if offered else None

    def _picked(self) -> UUID | None:
        other = self.other.chosen_code()
        if other:
            return UUID(other)
        card = self.cards.selected_id()
        return card if isinstance(card, UUID) else None

    def _called(self, staff_id: UUID) -> str:
        return next((one.called for one in self._workers if one.staff_id == staff_id), "")

    def _others(self) -> list[OnSiteRow]:
        offered = {one.staff_id for one in self._offer.suggestions} if self._offer else set()
        return [
            one
            for one in self._workers
            if one.staff_id not in offered
            and one.intake not in NOT_HERE
            and one.role in ("worker", "peer", "police", "lead")
        ]

    def _on_card(self, _card: Hashable) -> None:
        self.other.set_chosen("")
        self._show_choice()

    def _show_choice(self) -> None:
        picked = self._picked()
        self.main_button.setEnabled(picked is not None)
        if picked is not None:
            called = self._called(picked).replace("&", "&&")
            self.main_button.set_words(self.tr("Ask {worker}").format(worker=called))
        differs = picked is not None and picked != self._first()
        self.reason.setVisible(differs)
        note = "" if self.other.chosen_code() else self.tr("helps us learn, may stay open")
        self.reason.set_label(self.tr("Why someone else?"), note)
        code = standard_codes().overrides.get(self.reason.chosen_code())
        self.detail.setVisible(differs and code is not None and code.needs_words)

    # ------------------------------------------------------------------ what is shown

    def _card(self, one: SuggestionRow) -> Card:
        reasons = [Reason((Span(routing.reason(why)),)) for why in one.reasons]
        reasons += [Reason((Span(routing.lack(why)),), fits=False) for why in one.lacks]
        if one.leaves_at is not None and len(reasons) < MOST_REASONS:
            until = times.clock_time(one.leaves_at, self._zone)
            reasons.append(Reason((Span(self.tr("Stays until {time}").format(time=until)),)))
        when = routing.when(one.free, one.in_minutes)
        job = " · ".join(part for part in (one.job, one.room) if part)
        shown = reasons[:MOST_REASONS]
        return Card(
            id=one.staff_id,
            title=one.name,
            subtitle=job,
            chip=Chip(when, "with" if one.free else "plain", "circle-dot" if one.free else "clock"),
            reasons=tuple(shown),
            sentence=", ".join([one.name, job, when, *(reason.text for reason in shown)]),
        )

    def _say_then(self, offer: OfferRow) -> None:
        self._then.setVisible(offer.then is not None)
        if offer.then is not None:
            need = words.need_short(offer.then_need).lower()
            told = self.tr("Then {worker}, {need}").format(worker=offer.then.called, need=need)
            self._then.setText(told)


def _about(row: HereRow) -> str:
    name = floor.full_name(row.name, row.telling)
    return f"{here.ticket(row)} {name} · {here.needs(row)}"


def _named(row: OnSiteRow) -> str:
    return ", ".join(part for part in (row.name, row.job) if part)


def _overrides() -> list[Choice]:
    return [Choice(one.code, one.label) for one in standard_codes().overrides]
