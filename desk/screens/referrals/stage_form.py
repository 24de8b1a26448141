"""Where a referral has come to: the stage, the day it happened, why, what next."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desk.commands.referrals import GoOnWithReferral, MarkSent, MoveStage, PauseReferral
from desk.domain.codes import Codes
from desk.domain.referrals import AFTER_SENT, DONE, ENDS, SIGNED_ON, STAGES
from desk.domain.refusals import Refusal
from desk.domain.tracker import TrackedRow
from desk.screens.referrals.form import PanelForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, NoteField, TextField
from desk.widgets.labels import Label
from desk.wording import notices, stages

LONGEST = 500
NOON = time(12)
WAYS = ("by_hand", "post", "secure_mail", "phone", "email")


def reachable(row: TrackedRow) -> tuple[str, ...]:
    """Return the stages that this referral can be taken to here; the letter has its own page."""
    if row.sent_at is not None:
        home = "placed" if row.kind == "housing" else "admitted"
        other = {"admitted", "placed"} - {home}
        after = [one for one in AFTER_SENT if one in STAGES and one not in other]
        found = (*after, *ENDS)
    elif row.stage in SIGNED_ON:
        found = ("sent", *(one for one in ENDS if one not in AFTER_SENT))
    else:
        found = tuple(one for one in ENDS if one not in AFTER_SENT)
    return tuple(one for one in found if one != row.stage)


class StageForm(PanelForm):
    """Takes a referral to its next stage, also back-dated; pauses it while it waits on them."""

    def __init__(
        self, look: Look, row: TrackedRow, codes: Codes, today: date, zone: ZoneInfo
    ) -> None:
        super().__init__(look)
        title = self.tr("{name}, {place}").format(name=row.name, place=row.destination)
        note = self.tr("Now: {stage}").format(stage=stages.stage(row.stage))
        self.say(title, note, self.tr("Save"))
        self._row, self._today, self._zone = row, today, zone
        letters = "housing" if row.kind == "housing" else "residential"
        self.stage = ChoiceField(
            look,
            self.tr("What has happened?"),
            [Choice(code, stages.stage(code)) for code in reachable(row)],
            "",
            self.tr("Choose"),
        )
        self.how = ChoiceRow(
            look, self.tr("How did it leave?"), [Choice(way, notices.sent_how(way)) for way in WAYS]
        )
        self._how_label = Label(look, self.tr("How did it leave?"), "strong")
        self.refusal = ChoiceField(
            look,
            self.tr("Why was it not taken?"),
            [Choice(one.code, one.label) for one in codes.refusals if letters in one.letters],
            "",
            self.tr("Choose"),
        )
        self.day = DateField(look, self.tr("On which day?"), self.tr("today, or a day before"))
        self.day.set_date(today)
        self.detail = NoteField(look, self.tr("More, if it matters"), lines=2)
        self.next_step = TextField(look, self.tr("Next step"), self.tr("who does what, by when"))
        self.next_step.edit.setMaxLength(LONGEST)
        self.next_step.set_text(row.next_step)
        self.faults = {
            "referral.why_refused": self.refusal,
            "referral.future": self.day,
            "referral.stage": self.stage,
        }
        for widget in (self.stage, self._how_label, self.how, self.refusal, self.day):
            self.body.addWidget(widget)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.next_step)
        self.finish()
        self._add_pause()
        self.stage.chosen.connect(self._turn)
        self._turn()

    def first(self) -> QWidget:
        return self.stage

    def submit(self) -> None:
        stage = self.stage.chosen_code()
        if not stage:
            self.stage.show_fault(self.tr("Choose what has happened."))
            self.stage.setFocus()
            return
        if stage == "refused" and not self.refusal.chosen_code():
            self.show_refusal(Refusal("referral.why_refused"))
            return
        day = self.day.when()
        if day is None:
            self.day.show_fault(self.tr("There is no such day."))
            self.day.setFocus()
            return
        if day > self._today:
            self.show_refusal(Refusal("referral.future"))
            return
        at = None if day == self._today else datetime.combine(day, NOON, self._zone)
        self._ask(stage, at)

    def _ask(self, stage: str, at: datetime | None) -> None:
        if stage == "sent":
            if not self.how.chosen_code():
                self.show_refusal(Refusal("referral.how"))
                return
            self.does.emit(MarkSent(referral_id=self._row.id, how=self.how.chosen_code(), at=at))
            return
        self.does.emit(
            MoveStage(
                referral_id=self._row.id,
                stage=stage,
                at=at,
                detail=self.detail.text()[:LONGEST],
                refusal=self.refusal.chosen_code() if stage == "refused" else "",
                next_step=self.next_step.text(),
            )
        )

    def _turn(self) -> None:
        """Show what goes with the chosen stage."""
        stage = self.stage.chosen_code()
        self.refusal.setVisible(stage == "refused")
        self.how.setVisible(stage == "sent")
        self._how_label.setVisible(stage == "sent")
        self.next_step.setVisible(stage != "sent")
        self.detail.setVisible(stage != "sent")

    def _add_pause(self) -> None:
        row = self._row
        if row.stage in DONE:
            return
        paused = row.paused_since is not None
        words = self.tr("Let it &run again") if paused else self.tr("&Pause: waiting for {name}")
        button = Button(self.look, words.format(name=row.name), icon="circle-pause")
        command = GoOnWithReferral if paused else PauseReferral
        button.clicked.connect(lambda: self.does.emit(command(referral_id=row.id)))
        self.beside.addWidget(button)
