"""Who could see them: three workers with plain reasons, and whom else the desk may ask."""

from collections.abc import Callable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.domain.answers import Answers
from desk.domain.answers import Choice as Chosen
from desk.domain.check_in import ComingRow, OfferRow, SuggestionRow
from desk.domain.resources import standard_codes
from desk.domain.routing_worth import IN_TURN
from desk.domain.workers import OnSiteRow
from desk.screens.check_in import reasons
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.card_list import MOST_CARDS, CardList
from desk.widgets.card_paint import Card as CardRow
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Chip
from desk.widgets.scroll_column import ScrollColumn
from desk.wording import routing, words


class BestToSee(QFrame):
    """Shows the router's suggestions; choosing one asks that worker, none waits for whoever fits.

    `changed` is sent when a person chooses. Asking another than the first needs a reason.
    """

    changed = Signal()

    def __init__(self, look: Look, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._zone = zone
        self._offer: OfferRow | None = None
        self._workers: Sequence[OnSiteRow] = ()
        self._other: OnSiteRow | None = None
        self._anyone = False
        self._asked = False
        self._before: UUID | None = None
        self.cards = CardList(look, self.tr("Best to see"))
        self.cards.chosen.connect(self._on_card)
        self.someone_else = Button(look, self.tr("Someone &else"), "quiet", "small", icon="search")
        self.someone_else.clicked.connect(self._choose_other)
        self.reason = ChoiceField(
            look,
            self.tr("Why someone else?"),
            [Choice(one.code, one.label) for one in standard_codes().overrides],
        )
        self.reason.chosen.connect(lambda _code: self.changed.emit())
        self._told = Label(look, "", "base", "text", wrap=True)
        self._then = Label(look, "", "small", "text_soft", wrap=True)
        self._left_out = Label(look, "", "small", "text_muted", wrap=True)
        self._plan = Card(look, head="none", tone="yes", ground="sunken")
        self._plan_words = Label(look, "", "small", "text", wrap=True)
        self._plan.body.addWidget(self._plan_words)
        self._lay_out()
        self._clear()

    # ------------------------------------------------------------------ what the panel uses

    def start(self, row: ComingRow, workers: Sequence[OnSiteRow]) -> None:
        """Begin with somebody: no choice yet but the one they were asked for before."""
        self._workers = workers
        self._other, self._anyone = None, False
        self._clear()
        self._before = row.said.asked_staff_id if row.said else None
        plan = row.plan
        words_ = (plan.text or plan.destination or "") if plan else ""
        self._plan.setVisible(bool(words_))
        if words_:
            told = self.tr("If they say yes: {plan}").format(plan=words_)
            if row.drafted_on is not None:
                told += " " + self.tr("A letter is drafted.")
            self._plan_words.setText(told)

    def show_offer(self, offer: OfferRow, answers: Answers) -> None:
        """Show who could see them, the first chosen; a card that somebody chose stays so.

        While nothing is told that one worker would suit better than another, none is chosen:
        whoever came first in the list would be bound, and might be the only prescriber.
        """
        if self._offer is None:
            self._keep_the_one_before(offer)
        self._offer = offer
        told = answers.needs or answers.urgency != IN_TURN or answers.readiness == "now"
        self._asked = bool(told)
        self._tell(offer)
        self._show_cards()
        self._show_whom()
        self._ask_why()
        self.changed.emit()

    def _keep_the_one_before(self, offer: OfferRow) -> None:
        """Stay with whom they were asked for before, also where no card shows that worker."""
        if self._before in [one.staff_id for one in offer.suggestions[:MOST_CARDS]]:
            self.cards.choose(self._before)
        else:
            mine = (one for one in self._workers if one.staff_id == self._before)
            self._other = next(mine, None)

    def stays_as_asked(self) -> bool:
        """Say whether whoever was asked before is still the one."""
        return self._before is not None and self.choice().staff_id == self._before

    def choice(self) -> Chosen:
        """Return whom the desk chose."""
        offered = self._offer.suggestions if self._offer and self._asked else ()
        first = offered[0].staff_id if offered else None
        if self._other is not None:
            return Chosen(
                staff_id=self._other.staff_id,
                suggested_id=first,
                reason=self.reason.chosen_code(),
            )
        if self._anyone:
            return Chosen(suggested_id=first)
        chosen = self.cards.selected_id()
        picked = chosen if isinstance(chosen, UUID) else None
        against = first is not None and picked not in (None, first, self._before)
        return Chosen(
            staff_id=picked,
            suggested_id=first,
            reason=self.reason.chosen_code() if against else "",
        )

    def chosen_name(self) -> str:
        """Return what the chosen worker is called, or nothing for whoever fits."""
        if self._other is not None:
            return self._other.called
        chosen = self.choice().staff_id
        offered = self._offer.suggestions if self._offer else ()
        return next((one.called for one in offered if one.staff_id == chosen), "")

    def reason_first(self, then: Callable[[], None]) -> bool:
        """Tell whether a reason is still to be given; then ask for it, and go on with `then`.

        One key gives it, so that another worker costs the desk no more than that.
        """
        if not self._goes_against() or self.reason.chosen_code():
            return False
        self.reason.show_fault(self.tr("Say why not the first."))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.reason.combo.accessibleName())
        for key, one in enumerate(standard_codes().overrides, start=1):
            menu.addAction(f"&{key}  {one.label}").triggered.connect(
                lambda _on=False, code=one.code: self._give_reason(code, then)
            )
        box = self.reason.combo
        menu.popup(box.mapToGlobal(box.rect().bottomLeft()))
        return True

    def _give_reason(self, code: str, then: Callable[[], None]) -> None:
        self.reason.clear_fault()
        self.reason.set_chosen(code)
        then()

    def set_whole(self, whole: bool) -> None:
        """Be as high as all of it, or scroll in the height there is."""
        self._scroll.set_whole(whole)
        self._show_cards()

    # ------------------------------------------------------------------ choosing

    def _on_card(self) -> None:
        self._other, self._anyone = None, False
        self._show_choice()

    def _choose_other(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Whoever fits, first free")).triggered.connect(self._take_anyone)
        menu.addSeparator()
        offered = {one.staff_id for one in self._offer.suggestions} if self._offer else set()
        for worker in self._workers:
            if worker.staff_id in offered or worker.intake in ("expected", "gone"):
                continue
            menu.addAction(f"{worker.name}, {worker.job}").triggered.connect(
                lambda _on=False, worker=worker: self._take_other(worker)
            )
        menu.popup(self.someone_else.mapToGlobal(self.someone_else.rect().bottomLeft()))

    def _take_anyone(self) -> None:
        self._other, self._anyone = None, True
        self._show_choice()

    def _take_other(self, worker: OnSiteRow) -> None:
        self._other, self._anyone = worker, False
        self._show_choice()

    def _show_choice(self) -> None:
        self._show_whom()
        self._ask_why()
        self.changed.emit()

    def _show_whom(self) -> None:
        """Say in words whom they wait for, where no card says it."""
        told = ""
        if self._other is not None:
            told = self.tr("Asks {worker}").format(worker=self._other.name)
        elif self._offer and not self._offer.suggestions:
            told = self.tr("Nobody on site fits. They wait, or plan another day with the lead.")
        elif self.choice().staff_id is None:
            told = self.tr("Waits for whoever fits and is free first")
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def _ask_why(self) -> None:
        """Show the reasons where one is needed, and fit the cards in what room they leave."""
        self.reason.setVisible(self._goes_against())
        self._show_cards()

    def _goes_against(self) -> bool:
        """Say whether somebody else than the first suggestion is to be asked."""
        chosen = self.choice()
        return self._asked and chosen.staff_id not in (None, chosen.suggested_id, self._before)

    # ------------------------------------------------------------------ showing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_cards()

    def _show_cards(self) -> None:
        """Show the cards with as many reasons as there is room for; too many still scroll."""
        offered = self._offer.suggestions if self._offer else ()
        elsewhere = self._other is not None or self._anyone
        for first, others in (*_REASONS, _REASONS[0]):
            counts = (first, *(others for _ in offered[1:]))
            cards = [self._card(one, most) for one, most in zip(offered, counts, strict=False)]
            self.cards.set_cards(cards, nobody=elsewhere, first=self._asked)
            if self._scroll.has_room():
                self._scroll.drop_bar()
                return

    def _card(self, one: SuggestionRow, most: int) -> CardRow:
        fits, lacks = reasons.all_of(one, self._zone)
        when = routing.when(one.free, one.in_minutes)
        where = " · ".join(part for part in (one.job, one.room) if part)
        return CardRow(
            id=one.staff_id,
            title=one.name,
            subtitle=where,
            chip=Chip(when, "with" if one.free else "plain", "circle-dot" if one.free else "clock"),
            reasons=tuple(reasons.lines(one, most, self._zone)),
            sentence=", ".join([one.name, when, where, *fits, *lacks]),
        )

    def _tell(self, offer: OfferRow) -> None:
        then = offer.then
        self._then.setVisible(then is not None)
        if then is not None:
            told = self.tr("Then {worker}, {need}").format(
                worker=then.called, need=words.need_short(offer.then_need).lower()
            )
            self._then.setText(told)
        left_out = [routing.left_out(one, self._zone) for one in offer.excluded]
        self._left_out.setVisible(bool(left_out))
        self._left_out.setText(self.tr("Not offered: {who}.").format(who=", ".join(left_out)))

    def _clear(self) -> None:
        self._offer = None
        self.cards.set_cards([])
        self.reason.set_chosen("")
        self.reason.hide()
        for label in (self._told, self._then, self._left_out):
            label.hide()

    def _lay_out(self) -> None:
        look = self._look
        self._scroll = scroll = ScrollColumn(look, "sunken", yields=True)
        lines, near = scroll.body, look.space("xs")
        lines.setContentsMargins(look.space("l"), near, look.space("l"), near)
        lines.setSpacing(near)
        head = QHBoxLayout()
        head.addWidget(Label(look, self.tr("Best to see"), "strong"))
        head.addStretch(1)
        head.addWidget(self.someone_else)
        lines.addLayout(head)
        for widget in (self.cards, self._told, self.reason, self._then, self._left_out, self._plan):
            lines.addWidget(widget)
            scroll.add_gap(near)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


_REASONS = ((4, 4), (4, 3), (4, 2), (3, 3), (3, 2), (2, 2))
"""How many reasons the first card and the others show, the most first; lacks are among them."""
