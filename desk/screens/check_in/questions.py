"""The three questions of the desk, each answered with one key. Source: domain brief §1.2."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.domain.answers import Answers
from desk.domain.check_in import ComingRow
from desk.domain.clock import Clock
from desk.domain.resources import standard_codes
from desk.domain.workers import OnSiteRow
from desk.screens.check_in.tile_grid import TileGrid
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.combo_box import ComboBox
from desk.widgets.flow import Flow
from desk.widgets.labels import Label
from desk.widgets.number_dot import NumberDot
from desk.widgets.scroll_column import ScrollColumn
from desk.widgets.tiles import TileButton
from desk.widgets.toggles import Toggle
from desk.wording import words

# How long somebody can stay, in minutes; 0 is as long as it takes.
STAYS = (0, 15, 30, 60, 120)
LEVELS = (4, 3, 2, 1)
QUICK = 5


class Questions(QWidget):
    """Asks what would help, how urgent, whether today, and how they can wait.

    `answered` is sent after every change by a person. The digits 1 to 9 and 0 press the tiles
    from anywhere in the panel through `press_digit`.
    """

    answered = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._order: list[str] = []
        self._yes_at: datetime | None = None
        self._avoids: dict[UUID, Toggle] = {}
        self._workers: Sequence[OnSiteRow] = ()
        self.tiles = {need.code: self._tile(need.code) for need in standard_codes().needs}
        self.urgency = ChoiceRow(
            look,
            self.tr("Anything urgent? Anyone you’re worried about?"),
            [Choice(str(level), words.urgency(level), self._level_icon(level)) for level in LEVELS],
            "4",
            folds=True,
        )
        self.readiness = ChoiceRow(
            look,
            self.tr("Would you like help to start today?"),
            [
                Choice("now", self.tr("&Yes, now"), "handshake"),
                Choice("maybe", words.readiness("maybe")),
                Choice("not_today", words.readiness("not_today")),
                Choice("not_asked", words.readiness("not_asked")),
            ],
            "not_asked",
            folds=True,
        )
        self._means = Label(look, "", "small", "text_soft", wrap=True)
        self.happy = Toggle(look, self.tr("Happy to wait"))
        self.quiet = Toggle(look, self.tr("Quiet space"))
        self.police = Toggle(look, self.tr("Not police"), removable=True)
        self.child = Toggle(look, self.tr("Child"), "baby")
        self.dog = Toggle(look, self.tr("Dog"), "dog")
        self.friend = Toggle(look, self.tr("Friend"), "users-round")
        self.unwell = Toggle(look, self.tr("Too unwell to agree to things now"), "circle-pause")
        self.not_this = Button(look, self.tr("Not this person"), size="small", icon="plus")
        self.stays = ComboBox(look)
        self.stays.setAccessibleName(self.tr("How long can they stay?"))
        for minutes in STAYS:
            self.stays.addItem(self._stay_words(minutes), minutes)
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what the panel uses

    def start(self, row: ComingRow, workers: Sequence[OnSiteRow]) -> None:
        """Show what is known of somebody, or what they said already."""
        said = row.said
        self._workers = workers
        self._order = []
        for code, tile in self.tiles.items():
            self._set_quietly(tile, code in row.needs)
        self._order = [code for code in row.needs if code in self.tiles]
        self._mark_main()
        self._yes_at = said.said_yes_at if said else None
        self.urgency.set_chosen(str(min(row.urgency, LEVELS[0])))
        self.readiness.set_chosen(said.readiness if said else "not_asked")
        self._set_quietly(self.happy, said.happy_to_wait if said else True)
        for toggle, on in (
            (self.quiet, bool(said and said.quiet_space)),
            (self.police, row.avoid_police or bool(said and said.avoid_police)),
            (self.child, bool(said and said.child)),
            (self.dog, bool(said and said.dog)),
            (self.friend, bool(said and said.friend)),
            (self.unwell, bool(said and said.too_unwell)),
        ):
            self._set_quietly(toggle, on)
        self._show_avoids(said.avoid_staff if said else ())
        minutes = self._stay_minutes(said.stays_until if said else None)
        self.stays.setCurrentIndex(self.stays.findData(minutes))
        self._say_level()

    def answers(self, *, later: bool = False) -> Answers:
        """Return what was answered so far."""
        minutes = int(self.stays.currentData() or 0)
        return Answers(
            needs=tuple(self._order),
            urgency=self._level(),
            readiness=self.readiness.chosen_code() or "not_asked",
            said_yes_at=self._yes_at,
            stays_until=self._clock.now() + timedelta(minutes=minutes) if minutes else None,
            happy_to_wait=self.happy.isChecked(),
            quiet_space=self.quiet.isChecked(),
            avoid_police=self.police.isChecked(),
            avoid_staff=tuple(self._avoids),
            child=self.child.isChecked(),
            dog=self.dog.isChecked(),
            friend=self.friend.isChecked(),
            too_unwell=self.unwell.isChecked(),
            later=later,
        )

    def press_digit(self, digit: str) -> bool:
        """Press the tile of a digit; say whether there is one."""
        for need in standard_codes().needs:
            if need.key == digit:
                self.tiles[need.code].toggle()
                return True
        return False

    def say_yes(self) -> None:
        """Choose `Yes, now`, which stamps the time at once."""
        self.readiness.set_chosen("now")
        self._on_readiness("now")

    def first_tile(self) -> TileButton:
        """Return where the keyboard begins: the main need, or the first tile."""
        code = self._order[0] if self._order else next(iter(self.tiles))
        return self.tiles[code]

    def set_whole(self, whole: bool) -> None:
        """Be as high as all of it, or scroll in the height there is."""
        self._scroll.set_whole(whole)

    # ------------------------------------------------------------------ answers

    def is_quick(self) -> bool:
        """Say whether they came for the fast lane alone."""
        fast = {need.code for need in standard_codes().needs if need.fast}
        in_turn = int(self.urgency.chosen_code() or LEVELS[0]) == LEVELS[0]
        return bool(self._order) and set(self._order) <= fast and in_turn

    def _level(self) -> int:
        """Return the level; somebody who came for the fast lane alone is Quick."""
        return QUICK if self.is_quick() else int(self.urgency.chosen_code() or LEVELS[0])

    def _on_tile(self, code: str, on: bool) -> None:
        if on and code not in self._order:
            self._order.append(code)
        elif not on and code in self._order:
            self._order.remove(code)
        self._mark_main()
        self.answered.emit()

    def _mark_main(self) -> None:
        main = self._order[0] if self._order else ""
        for code, tile in self.tiles.items():
            tile.set_mark(self.tr("main") if code == main else "")
        self._say_level()  # the fast lane alone has a level of its own

    def _on_urgency(self) -> None:
        self._say_level()
        self.answered.emit()

    def _say_level(self) -> None:
        self._means.setText(words.urgency_means(self._level()))

    def _on_readiness(self, code: str) -> None:
        if code == "now" and self._yes_at is None:
            self._yes_at = self._clock.now()
        elif code != "now":
            self._yes_at = None
        self.answered.emit()

    def _choose_avoided(self) -> None:
        menu = QMenu(self)
        for worker in self._workers:
            if worker.staff_id not in self._avoids:
                action = menu.addAction(worker.name)
                action.triggered.connect(
                    lambda _on=False, worker=worker: self._avoid(worker.staff_id, worker.called)
                )
        menu.popup(self.not_this.mapToGlobal(self.not_this.rect().bottomLeft()))

    def _avoid(self, staff_id: UUID, called: str) -> None:
        self._add_avoid(staff_id, called)
        self.answered.emit()

    def _add_avoid(self, staff_id: UUID, called: str) -> None:
        words_ = self.tr("Not {worker}").format(worker=called)
        toggle = Toggle(self._look, words_, removable=True)
        toggle.setChecked(True)
        toggle.toggled.connect(lambda _on: self._no_longer(staff_id))
        self._avoids[staff_id] = toggle
        self._toggles.insert(self._toggles.indexOf(self.not_this), toggle)

    def _no_longer(self, staff_id: UUID) -> None:
        toggle = self._avoids.pop(staff_id)
        toggle.hide()
        toggle.deleteLater()
        self.answered.emit()

    def _show_avoids(self, staff: Sequence[UUID]) -> None:
        for toggle in self._avoids.values():
            toggle.hide()
            toggle.deleteLater()
        self._avoids = {}
        called = {worker.staff_id: worker.called for worker in self._workers}
        for staff_id in staff:
            if staff_id in called:
                self._add_avoid(staff_id, called[staff_id])

    def _stay_words(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Can stay")
        if minutes < STAYS[3]:
            return self.tr("Stays {n} min").format(n=minutes)
        hours = minutes // 60
        return self.tr("Stays 1 hour") if hours == 1 else self.tr("Stays {n} hours").format(n=hours)

    def _stay_minutes(self, until: datetime | None) -> int:
        if until is None:
            return 0
        left = (until - self._clock.now()).total_seconds() / 60
        return min(STAYS[1:], key=lambda minutes: abs(minutes - left))

    # ------------------------------------------------------------------ building

    def _tile(self, code: str) -> TileButton:
        need = standard_codes().needs[code]
        tile = TileButton(self._look, need.key, self._look.need(code).icon, need.label)
        tile.toggled.connect(lambda on: self._on_tile(code, on))
        return tile

    def _level_icon(self, level: int) -> str:
        return "" if level == LEVELS[0] else self._look.urgency(level).icon

    def _set_quietly(self, button: TileButton | Toggle, on: bool) -> None:
        button.blockSignals(True)
        button.setChecked(on)
        button.blockSignals(False)
        button.renew()

    def _connect(self) -> None:
        self.urgency.chosen.connect(lambda _code: self._on_urgency())
        self.readiness.chosen.connect(self._on_readiness)
        for toggle in (
            self.happy, self.quiet, self.police, self.child, self.dog, self.friend, self.unwell,
        ):  # fmt: skip
            toggle.toggled.connect(lambda _on: self.answered.emit())
        self.not_this.clicked.connect(self._choose_avoided)
        self.stays.activated.connect(lambda _place: self.answered.emit())

    def _lay_out(self) -> None:
        look = self._look
        # On an old laptop of 768 px the gaps give way: every question is seen without scrolling.
        scroll = self._scroll = ScrollColumn(look, yields=True)
        lines, near, far = scroll.body, look.space("xs"), look.space("s")
        lines.setSpacing(look.space("hair"))
        lines.setContentsMargins(look.space("xl"), near, look.space("l"), near)
        self._toggles = Flow(far, near)
        for widget in (
            self.happy, self.quiet, self.police, self.not_this, self.child, self.dog, self.friend,
            self.unwell, self.stays,
        ):  # fmt: skip
            self._toggles.addWidget(widget)
        scroll.add_gap(far)
        lines.addLayout(self._question("1", self.tr("What would help most today?")))
        scroll.add_gap(near)
        lines.addWidget(TileGrid(look, tuple(self.tiles.values())))
        scroll.add_gap(far)
        lines.addLayout(self._question("2", self.urgency.accessibleName()))
        scroll.add_gap(near)
        lines.addWidget(self.urgency)
        scroll.add_gap(near)
        lines.addWidget(self._means)
        scroll.add_gap(far)
        lines.addLayout(self._question("", self.readiness.accessibleName()))
        scroll.add_gap(near)
        lines.addWidget(self.readiness)
        scroll.add_gap(far)
        lines.addLayout(self._question("3", self.tr("Happy to wait? Anyone you’d rather not see?")))
        scroll.add_gap(near)
        lines.addLayout(self._toggles)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _question(self, number: str, words_: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._look.space("s"))
        line.addWidget(NumberDot(self._look, number))
        line.addWidget(Label(self._look, words_, "strong", wrap=True), 1)
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_digit(event.text()):
            super().keyPressEvent(event)
