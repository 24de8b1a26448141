"""A letter as it was kept: the very page, to look at and to print once more."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.profile import KeptLetterRow
from desk.front_desk import FrontDesk
from desk.screens.person.panel_frame import PanelFrame
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.page_view import PageImage, PageView


class LetterView(PanelFrame):
    """Shows the page of a letter. `wants_print()` prints the same bytes again."""

    wants_print = Signal()

    def __init__(
        self, front_desk: FrontDesk, look: Look, letter: KeptLetterRow, pdf: bytes
    ) -> None:
        title = self.tr("Letter {reference} to {place}").format(
            reference=letter.reference, place=letter.destination
        )
        super().__init__(look, title, self.tr("void") if letter.status == "void" else "")
        self._desk = front_desk
        self._page = PageView(look, self._run)
        self.show_whole(self._page)
        self._page.show_pdf(pdf, title, title)
        again = Button(look, self.tr("Print again"), "primary", "main", icon="printer")
        again.set_key(self.tr("Ctrl P"))
        again.clicked.connect(self.wants_print)
        again.setVisible(letter.status != "void")
        close = Button(look, self.tr("Close"), size="main", key=self.tr("Esc"))
        close.clicked.connect(self.wants_close)
        self.foot.addWidget(again)
        self.foot.addWidget(close)
        self.foot.addStretch(1)

    def first(self) -> QWidget:
        """Return what has the keyboard first."""
        return self._page

    def _run(
        self,
        job: Callable[[], tuple[PageImage, ...]],
        then: Callable[[tuple[PageImage, ...]], None],
    ) -> None:
        self._desk.work(self, job, then, replaces="letter")
