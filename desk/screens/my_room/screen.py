"""My room: take the next person, read what helps, say what became of each need."""

from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.contacts import (
    AddNeed,
    AnswerNeed,
    Collect,
    Finish,
    HandOver,
    TakeNext,
    WithMe,
)
from desk.commands.held import ToldOfRelease
from desk.commands.on_site import ComeOnSite, SetIntake
from desk.commands.people import Looked
from desk.commands.profile import SaveNote
from desk.commands.second import LeaveSecond
from desk.domain.ids import new_id
from desk.domain.my_room import MyRoomRow
from desk.front_desk import FrontDesk
from desk.queries.my_room import my_room
from desk.screens.my_room.columns import RoomColumns
from desk.screens.my_room.me_card import MeCard
from desk.screens.my_room.next_card import AlsoCard, NextCard
from desk.screens.my_room.person_cards import ChangesCard, HelpsCard, PersonCard
from desk.screens.my_room.plan_card import PlanCard
from desk.screens.my_room.released_bar import ReleasedBar
from desk.screens.my_room.work_cards import AfterCard, NeedsCard, NoteCard
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.told_keys import bind
from desk.wording import routing, words

PARTED_MS = 1_000
"""So long after somebody left the room the same key takes nobody: a hand that presses twice, or
holds the key, meant the one press."""

TOPICS = frozenset({"visits", "on_site", "people", "referrals", "consent"})


class MyRoomScreen(QWidget):
    """A worker's own page: left who is next, in the middle who is here, right what is done."""

    wants_profile = Signal(object)
    wants_letter = Signal(object)
    wants_new_letter = Signal(object, object)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._row: MyRoomRow | None = None
        self._looked_at: UUID | None = None
        self._note_id: UUID | None = None
        self._just_parted = QTimer(self, singleShot=True, interval=PARTED_MS)
        self.me = MeCard(look, front_desk.zone)
        self.next = NextCard(look)
        self.also = AlsoCard(look)
        self.person = PersonCard(look)
        self.plan = PlanCard(look)
        self.changes = ChangesCard(look)
        self.helps = HelpsCard(look)
        self.needs = NeedsCard(look)
        self.after = AfterCard(look)
        self.note = NoteCard(look)
        self.finish_button = Button(look, "", "plain", "main", key=self.tr("Ctrl Enter"))
        self.released = ReleasedBar(look, front_desk.zone)
        self._question = Banner(look, "soon", "info", folds=True)
        self._waits = Button(look, self.tr("They wait for it"), "plain", "small")
        self._goes = Button(look, self.tr("They go now"), "plain", "small")
        self._empty = Label(look, "", "base", "text_soft", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.come_button = Button(look, self.tr("I am on site today"), "primary", "main")
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what the window calls

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        query = partial(my_room, day=self._desk.day, venue=self._desk.venue)
        self._desk.ask(self, query, self._show, replaces="my_room")

    def minute_passed(self) -> None:
        """Bring the clocks up to date."""
        self.shown()

    def print_shown(self) -> None:
        """There is no paper of this page."""

    def main_action(self) -> None:
        """Finish with whom I took, or take the next; pressed twice, it takes nobody."""
        if self._just_parted.isActive():
            return
        if self._has_taken():
            self.finish()
        else:
            self.take_next()

    # ------------------------------------------------------------------ showing

    def _show(self, row: MyRoomRow) -> None:
        self._row = row
        self.released.show_rows(row.released)
        now, today = self._desk.clock.now(), self._desk.today
        here = row.me is not None
        for widget in (self.me, self.next):
            widget.setVisible(here)
        self.come_button.setVisible(not here)
        if row.me is not None:
            self.me.show_me(row.me, now)
            self.next.show_next(row, now, self._desk.venue.nation)
            self.next.word_button(row.next, row.with_me is not None)
        # Who is next cannot be said while the server is away: they stand first in the list.
        first = (row.next.visit,) if row.next is not None and self._desk.away else ()
        self.also.show_also((*first, *row.also), now)
        mine = row.with_me
        self.columns.show_somebody(here=mine is not None)
        for work in (self._foot, self.after):
            work.setVisible(self._has_taken())
        takes = row.next is not None and not self._desk.away
        self.next.button.setVisible(takes and (mine is None or not mine.sits_in))
        self._empty.setText(self._empty_words(row))
        self._question.hide()
        if mine is None:
            self._looked_at, self._note_id = None, None
            return
        self.person.show_person(mine, now, today, self._desk.venue.nation)
        self.plan.show_plan(mine, now, today)
        self.changes.show_changes(mine.changes, mine.since, today)
        self.helps.show_facts(mine.facts, today)
        for card in (self.changes, self.helps):
            card.setVisible(mine.person is not None)
        self.needs.show_needs(mine.visit.needs)
        self.after.show_offers(mine.hand_over, known=mine.person is not None)
        self._note_id = mine.note_id or self._note_id
        self.note.show_note(mine)
        self.finish_button.set_words(self.tr("Finish with {name}").format(name=mine.visit.name))
        self._note_looking(mine.person.id if mine.person else None)

    def _empty_words(self, row: MyRoomRow) -> str:
        if row.me is None:
            return self.tr("You are not on today’s list yet.")
        if row.next is not None and self._desk.away:
            return self.tr("Nobody is with you. Open somebody in the list to collect them.")
        if row.next is not None:
            return self.tr("Nobody is with you. F7 takes the next person.")
        if row.beside is not None:
            return routing.kept_beside(row.beside)
        if row.waiting:
            return self.tr("Nobody is waiting for you. {n} wait for others.").format(n=row.waiting)
        return self.tr("Nobody is waiting.")

    def _note_looking(self, person_id: UUID | None) -> None:
        """Leave in the audit, once, that this worker read the profile."""
        if person_id is not None and person_id != self._looked_at:
            self._looked_at = person_id
            self._desk.do(self, Looked(what="profile", person_id=person_id))

    # ------------------------------------------------------------------ doing

    def _has_taken(self) -> bool:
        """Tell whether somebody is here whom I took; with whom I only sit in, another took."""
        mine = self._row.with_me if self._row else None
        return mine is not None and not mine.sits_in

    def take_next(self) -> None:
        """Take the next person; whom I took is finished with first."""
        if self._row is None or self._row.me is None:
            return
        if self._has_taken():
            self.finish(then_take=True)
        else:
            self._take(self._next_id())

    def _next_id(self) -> UUID | None:
        return self._row.next.visit.visit_id if self._row and self._row.next else None

    def _take(self, meant: UUID | None) -> None:
        staff_id, day_id = self._desk.viewer.staff_id, self._desk.day.id
        if staff_id is not None:
            self._desk.do(self, TakeNext(day_id=day_id, staff_id=staff_id, meant=meant))

    def finish(self, *, then_take: bool = False) -> None:
        """Finish; a need that nobody answered asks one question first."""
        mine = self._row.with_me if self._row else None
        if mine is None:
            return
        self.note.save_now()
        still = [need for need in mine.visit.needs if need.outcome == "open"]
        if still and not self._question.isVisible():
            self._ask_about(words.need(still[0].code), then_take=then_take)
            return
        self._finish(waits=False, then_take=then_take)

    def _ask_about(self, need: str, *, then_take: bool) -> None:
        self._then_take = then_take
        self._question.show_sentence(
            self.tr("{need}: not reached today?").format(need=need), [need]
        )
        self._waits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, *, waits: bool, then_take: bool = False) -> None:
        mine = self._row.with_me if self._row else None
        if mine is None:
            return
        command = Finish(contact_id=mine.contact_id, waits=waits)
        self._just_parted.start()
        meant = self._next_id()
        self._desk.do(self, command, lambda _done: self._take(meant) if then_take else None)

    def _collect(self, visit_id: object) -> None:
        staff_id = self._desk.viewer.staff_id
        if isinstance(visit_id, UUID) and staff_id is not None:
            self._desk.do(self, Collect(visit_id=visit_id, staff_id=staff_id))

    def _start(self) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and mine.started_at is None:
            self._desk.do(self, WithMe(contact_id=mine.contact_id))

    def _second_leaves(self) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and mine.second_id is not None:
            self.note.save_now()
            self._desk.do(self, LeaveSecond(contact_id=mine.contact_id, staff_id=mine.second_id))

    def _answer(self, need_id: object, outcome: str) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and isinstance(need_id, UUID):
            self._desk.do(
                self, AnswerNeed(need_id=need_id, outcome=outcome, contact_id=mine.contact_id)
            )

    def _add_need(self, code: str) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None:
            self._desk.do(self, AddNeed(visit_id=mine.visit.visit_id, code=code))

    def _hand_over(self, staff_id: object) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and isinstance(staff_id, UUID):
            self.note.save_now()
            self._just_parted.start()
            self._desk.do(self, HandOver(contact_id=mine.contact_id, to_staff_id=staff_id))

    def _refer(self) -> None:
        mine = self._row.with_me if self._row else None
        if mine is None or mine.person is None:
            return
        if mine.letters:
            self.wants_letter.emit(mine.letters[0].referral_id)
        else:
            self.wants_new_letter.emit(mine.person.id, mine.visit.visit_id)

    def _new_letter(self) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and mine.person is not None:
            self.wants_new_letter.emit(mine.person.id, mine.visit.visit_id)

    def _save_note(self, audience: str, text: str) -> None:
        mine = self._row.with_me if self._row else None
        if mine is None:
            return
        self._note_id = self._note_id or new_id()
        self._desk.do(
            self,
            SaveNote(
                visit_id=mine.visit.visit_id,
                person_id=mine.person.id if mine.person else None,
                audience=audience,
                text=text,
                note_id=self._note_id,
            ),
        )

    def _set_intake(self, code: str, until: object) -> None:
        me = self._row.me if self._row else None
        if me is not None:
            moment = until if isinstance(until, datetime) else None
            self._desk.do(self, SetIntake(on_site_id=me.id, intake=code, until=moment))

    def _read_release(self, contact_id: object) -> None:
        if isinstance(contact_id, UUID):
            told = ToldOfRelease(contact_id=contact_id)
            self._desk.do(self, told, lambda _done: self.shown())

    def _come(self) -> None:
        staff_id = self._desk.viewer.staff_id
        if staff_id is not None:
            self._desk.do(self, ComeOnSite(day_id=self._desk.day.id, staff_id=staff_id))

    def _profile(self) -> None:
        mine = self._row.with_me if self._row else None
        if mine is not None and mine.person is not None:
            self.wants_profile.emit(mine.person.id)

    # ------------------------------------------------------------------ building

    def _connect(self) -> None:
        self._then_take = False
        self.me.intake.connect(self._set_intake)
        self.next.take.connect(self.take_next)
        self.also.collect.connect(self._collect)
        self.person.with_me.connect(self._start)
        self.person.second_leaves.connect(self._second_leaves)
        self.person.wants_profile.connect(lambda _id: self._profile())
        self.plan.wants_letter.connect(self.wants_letter)
        self.plan.wants_new_letter.connect(self._new_letter)
        self.needs.answer.connect(self._answer)
        self.needs.add.connect(self._add_need)
        self.after.hand_over.connect(self._hand_over)
        self.after.refer.connect(self._refer)
        self.note.save.connect(self._save_note)
        self.released.read.connect(self._read_release)
        self.finish_button.clicked.connect(self.main_action)
        self._waits.clicked.connect(lambda: self._finish(waits=True, then_take=self._then_take))
        self._goes.clicked.connect(lambda: self._finish(waits=False, then_take=self._then_take))
        self.come_button.clicked.connect(self._come)
        self._desk.changed.connect(self._on_changed)
        self._desk.offline.connect(self._on_offline)
        self._desk.viewer_changed.connect(self._on_viewer)
        bind(self, "F7", self.tr("take next"), self.take_next)
        does = self.tr("finish, or take next")
        bind(self, "Ctrl+Return Ctrl+Enter", does, self.main_action)
        bind(self, "Ctrl+O", self.tr("full profile"), self._profile)

    def _on_changed(self, topics: frozenset[str]) -> None:
        if self.isVisible() and topics & TOPICS:
            self.shown()

    def _on_offline(self) -> None:
        if self.isVisible():
            self.shown()

    def _on_viewer(self) -> None:
        if self.isVisible():
            self.shown()

    def _lay_out(self) -> None:
        look = self._look
        self._question.add_button(self._waits)
        self._question.add_button(self._goes)
        self._question.hide()
        self.columns = RoomColumns(
            look,
            (self.me, self.next, self.also, self.come_button),
            (self.person, self.plan, self.changes, self.helps),
            (self.needs, self.after),
            self.note,
            self._empty,
        )
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.finish_button, 1, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.space("l"), look.space("s"), look.space("l"), look.space("s"))
        whole.setSpacing(look.space("s"))
        whole.addWidget(self.released)
        whole.addWidget(self.columns, 1)
        whole.addWidget(self._question)
        whole.addWidget(self._foot)
