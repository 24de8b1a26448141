"""What was agreed and who has signed: three cards side by side."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.clock import local_date
from desk.domain.composer import ComposerRow
from desk.domain.letter_rows import Stroke
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.chip_label import ChipLabel
from desk.widgets.labels import IconLabel, Label
from desk.widgets.side_by_side import SideBySide
from desk.widgets.signature_pad import SignaturePad, path_of
from desk.wording import facts, letter_agreed, letters, times

WIDTH_TO_HEIGHT = 150 / 40


class Agreement(SideBySide):
    """Consent, the person's signature, the worker's own.

    `wants_consent()` to record what they say; `worker_signed()` when the worker's pad changed.
    """

    wants_consent = Signal()
    worker_signed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "m", parent)
        self._consent = Card(look, "", "none", ground="paper", radius="box")
        self._person = Card(look, "", "none", ground="paper", radius="box")
        self._worker = Card(look, "", "none", ground="paper", radius="box")
        self._said = Label(look, "", "strong")
        self._chip = ChipLabel(look, "")
        self._words = Label(look, "", "small", "text_soft", wrap=True)
        self.record = Button(look, "", size="small", icon="handshake")
        self._ink = InkLine(look)
        self._signed_name = Label(look, "", "label")
        self._signed_how = Label(look, "", "small", "text_muted", wrap=True)
        self._signed_tick = IconLabel(look, "check", "with_text", "icon_chip")
        self.pad = SignaturePad(look, self.tr("Your signature"))
        self._own_name = Label(look, "", "label")
        self._own_how = Label(look, "", "small", "text_muted")
        self._wipe = Button(look, self.tr("Wipe"), "quiet", "small")
        self._lay_out()
        self.record.clicked.connect(self.wants_consent)
        self.pad.changed.connect(self._on_pad)
        self._wipe.clicked.connect(self.pad.clear)

    def show_row(self, row: ComposerRow, today: date, zone: ZoneInfo) -> None:
        """Show what was agreed, and whose signatures are there."""
        self._show_consent(row, today, zone)
        self._show_person(row)
        self._worker.setVisible(row.may_sign)
        self._own_name.setText(row.signer.called)
        self._on_pad()

    def offer_to_ask(self, *, here: bool) -> None:
        """Offer to ask, unless the foot of the page does; when they agreed, to ask again."""
        self.record.setVisible(here)
        self.turn()

    def worker_strokes(self) -> tuple[Stroke, ...]:
        """Return the worker's signature, nothing if they did not use the pad."""
        return self.pad.strokes

    # ------------------------------------------------------------------ each card

    def _show_consent(self, row: ComposerRow, today: date, zone: ZoneInfo) -> None:
        consent, agreed = row.consent, row.agreed
        status = consent.status if consent else "not_asked"
        state = self.look.state(f"consent_{status}")
        self._chip.set_chip(facts.consent_state(status), state.meaning, state.icon)
        self._consent.set_tone("with" if agreed else "paper")
        unwell = row.visit is not None and row.visit.too_unwell
        if agreed is not None:
            said = letters.has_agreed(row.person)
            when = self._when(agreed.at, today, zone)
            self._said.setText(f"{said}, {when}" if when else said)
            self._words.setText(letter_agreed.agreement(agreed, row.person))
        else:
            self._said.setText(self.tr("Does {name} agree?").format(name=row.person.name_to_use))
            self._words.setText(
                letters.too_unwell(row.person)
                if unwell
                else self.tr("Nothing goes to {place} before {name} says yes to it.").format(
                    place=row.destination.name, name=row.person.name_to_use
                )
            )
        self.record.set_words(self.tr("Ask a&gain") if agreed else self.tr("Record &consent"))
        self.turn()

    def _show_person(self, row: ComposerRow) -> None:
        agreed = row.agreed
        self._ink.show_strokes(row.strokes if agreed else ())
        # When they did stands on the card beside it; here it would fold or cut the words.
        self._signed_name.setText(row.person.name_to_use)
        how = self.tr("has not said yet")
        if agreed is not None and agreed.how == "spoken":
            how = self.tr("said aloud")
        elif agreed is not None:
            how = self.tr("signed") if row.strokes else self.tr("signs on paper")
        self._signed_how.setText(how)
        signed = agreed is not None
        self._signed_tick.setVisible(signed)
        self._signed_how.set_meaning("with_text" if signed else "text_muted")
        self._person.setAccessibleName(f"{self._signed_name.text()}, {how}")

    def _on_pad(self) -> None:
        empty = self.pad.is_empty
        self._wipe.setVisible(not empty)
        self._own_how.setText(self.tr("signs last") if empty else self.tr("signed"))
        self.worker_signed.emit()

    def _when(self, moment: datetime | None, today: date, zone: ZoneInfo) -> str:
        if moment is None:
            return ""
        day = local_date(moment, zone)
        if day == today:
            return times.clock_time(moment, zone)
        return times.short_date(day, today)

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self.look
        look.changed.connect(self._measure)
        self._measure()
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        head.addWidget(self._said)
        head.addStretch(1)
        head.addWidget(self._chip)
        self._consent.body.addLayout(head)
        self._consent.body.addWidget(self._words)
        self._consent.body.addStretch(1)
        self._consent.body.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot(self._person, self._ink, self._signed_name, self._signed_tick, self._signed_how)
        self._foot(self._worker, self.pad, self._own_name, self._wipe, self._own_how)
        for card, share in ((self._consent, 6), (self._person, 4), (self._worker, 4)):
            self.add(card, share)

    def _measure(self) -> None:
        self.pad.setFixedHeight(self.look.px("button_main"))
        self.pad.setMinimumWidth(self.look.px("toggle") * 4)

    def _foot(self, card: Card, ink: QWidget, name: Label, *beside: QWidget) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(self.look.space("xs"))
        foot.addWidget(name)
        foot.addStretch(1)
        for widget in beside:
            foot.addWidget(widget, 2 if widget is self._signed_how else 0)
        card.body.addWidget(ink)
        card.body.addLayout(foot)
        card.body.addStretch(1)


class InkLine(QWidget):
    """A line to sign on, with the signature that was kept, if there is one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._strokes: tuple[Stroke, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show a signature."""
        self._strokes = tuple(stroke for stroke in strokes if stroke)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px("toggle") * 4, self.look.px("button_main"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("text"), look.stroke("field")))
        foot = self.height() - look.space("xs")
        painter.drawLine(0, foot, self.width(), foot)
        if self._strokes:
            pen = QPen(look.colour("text"), look.space("hair"))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            wide = min(float(self.width()), self.height() * WIDTH_TO_HEIGHT)
            painter.drawPath(path_of(self._strokes, QRectF(0, 0, wide, float(self.height()))))
