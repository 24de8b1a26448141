"""A letter and its page side by side; in a narrow window, one behind the other."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.clock import local_date
from desk.domain.codes import Codes
from desk.domain.composer import ComposerRow
from desk.domain.letter_rows import LetterRequest
from desk.front_desk import FrontDesk
from desk.queries.letters import letter_bytes
from desk.screens.referral.composer import Composer
from desk.screens.referral.head import LetterHead
from desk.screens.referral.kept import KeptLetter
from desk.screens.referral.paper import Paper
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.scroll_column import ScrollColumn
from desk.widgets.tabs import Tabs
from desk.widgets.told_keys import bind

LETTER, PAGE = "letter", "page"


class Spread(QWidget):
    """The composer, or the kept letter once it is signed, beside the page itself."""

    def __init__(
        self, front_desk: FrontDesk, look: Look, codes: Codes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.look = front_desk, look
        self._row: ComposerRow | None = None
        self._kept_shown: object = None
        self.composer = Composer(look, codes)
        self.head = LetterHead(look)
        self.kept = KeptLetter(look)
        self.paper = Paper(front_desk, look, codes)
        self._left = QStackedWidget()
        self._tabs = Tabs(
            look,
            self.tr("Letter or page"),
            [Choice(LETTER, self.tr("&Letter")), Choice(PAGE, self.tr("Pag&e"))],
        )
        self._narrow = False
        self.paper.beside.addWidget(self.composer.words.fold)
        self._lay_out()
        self.composer.changed.connect(self._on_changed)
        self.paper.too_long.connect(self.composer.show_too_long)
        self.paper.unprinted.connect(self.composer.show_unprinted)
        self._tabs.currentChanged.connect(lambda _: self._turn())
        bind(self, "F6", self.tr("next area"), self._other_area)

    def show_row(self, row: ComposerRow, now: datetime) -> None:
        """Show a letter as it stands."""
        zone = self._desk.zone
        if self._row is None or self._row.id != row.id:
            self.paper.clear()
            self._kept_shown = None
        self._row = row
        self.composer.words.fold.setVisible(not row.signed)
        if row.signed:
            self.head.show_row(row, now, zone)
            self.kept.show_row(row, now, zone)
            self._left.setCurrentIndex(1)
            self._show_kept(row)
        else:
            self._kept_shown = None
            self._left.setCurrentIndex(0)
            self.composer.show_row(row, now, local_date(now, zone), zone)

    def minute_passed(self, now: datetime) -> None:
        """Bring the clock up to date."""
        self.composer.minute_passed(now)
        if self._row is not None:
            self.head.show_row(self._row, now, self._desk.zone)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do."""
        if self._row is not None and self._row.signed:
            self.kept.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.composer.focus_first()

    def _show_kept(self, row: ComposerRow) -> None:
        letter = row.letter or (row.letters[0] if row.letters else None)
        if letter is None or letter.id == self._kept_shown:
            return
        self._kept_shown = letter.id
        self._desk.ask(
            self,
            lambda tx, viewer: letter_bytes(tx, viewer, letter.id),
            lambda pdf: self.paper.show_kept(pdf, letter.reference),
            replaces="kept",
        )

    def _on_changed(self, request: LetterRequest) -> None:
        row = self._row
        if row is None or row.signed:
            return
        strokes = row.strokes if row.agreed else ()
        self.paper.show_draft(request, row.destination.template, strokes)

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self.look
        column = ScrollColumn(look)
        side = look.space("xl") - look.space("xs")
        column.body.setContentsMargins(side, look.space("m"), side, look.space("m"))
        column.body.setSpacing(look.space("m"))
        column.body.addWidget(self.head)
        column.body.addWidget(self.kept, 1)
        self._left.addWidget(self.composer)
        self._left.addWidget(column)
        self._two = QHBoxLayout()
        self._two.setSpacing(0)
        self._two.addWidget(self._left, 672)
        self._two.addWidget(self.paper, 520)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it turns when narrow
        whole.addWidget(self._tabs)
        whole.addLayout(self._two, 1)
        self._tabs.hide()

    def minimumSizeHint(self) -> QSize:
        left, paper = self._left.minimumSizeHint(), self.paper.minimumSizeHint()
        tabs = self._tabs.sizeHint().height()
        return QSize(max(left.width(), paper.width()), max(left.height(), paper.height()) + tabs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.look.px("panel_ask") + 2 * self.look.px("column_left")
        self._narrow = self.width() < room
        self._tabs.setVisible(self._narrow)
        self._turn()

    def _turn(self) -> None:
        page = self._narrow and self._tabs.code() == PAGE
        self._left.setVisible(not page)
        self.paper.setVisible(page or not self._narrow)

    def _other_area(self) -> None:
        """Go from the letter to the page and back."""
        if self.paper.view.hasFocus():
            self._tabs.choose(LETTER)
            self.focus_first()
        else:
            self._tabs.choose(PAGE)
            self.paper.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))
