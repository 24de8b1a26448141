"""The right side of the day report: the A4 sheet itself, exactly as it prints."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.front_desk import FrontDesk
from desk.screens.day_report.papers import Made
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import Label, SentenceLabel
from desk.widgets.page_view import PageView, Render, Then


class Preview(QWidget):
    """Shows a made sheet, at full width or as a whole page."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = front_desk, look
        self.view = PageView(look, self._run)
        self._title = Label(look, self.tr("Preview"), "strong")
        self._note = SentenceLabel(look, "text_muted")
        self._words = self.tr("exactly what prints, black and white, one page")
        self.fit = ChoiceRow(
            look,
            self.tr("Size of the preview"),
            [
                Choice("page", self.tr("Whole page")),
                Choice("width", self.tr("Full width")),
            ],
            "width",
            folds=True,
        )
        self.fit.chosen.connect(self._on_fit)
        self._lay_out()

    def show_made(self, made: Made) -> None:
        """Show the page; the keyboard and the place on it stay where they are."""
        name = self.tr("Day sheet {reference}").format(reference=made.sheet.head.reference)
        self.view.show_pdf(made.pdf, name, made.heard)

    def _on_fit(self, code: str) -> None:
        if code == "page":
            self.view.fit_page()
        else:
            self.view.fit_width()

    def _run(self, job: Render, then: Then) -> None:
        self._desk.work(self.view, job, then, replaces="day_sheet_drawing")

    def _lay_out(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.setContentsMargins(look.space("l"), look.space("s"), look.space("l"), look.space("s"))
        head.setSpacing(look.space("s"))
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        head.addWidget(self.fit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self._title.sizeHint().width() + self.fit.sizeHint().width()
        gaps = 2 * self._look.space("l") + 2 * self._look.space("s")
        room = self.width() - rest - gaps
        fits = self._look.width("base", self._words) <= room
        self._note.set_sentence(self._words if fits else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("canvas"))
