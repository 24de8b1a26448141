"""The calm page for the moment when the desk cannot open. It touches nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.start_frame import StartFrame
from desk.wording.troubles import trouble


class TroubleScreen(StartFrame):
    """Says what is wrong, what to do, and where the copies lie.

    `wants_again` asks to try once more, `wants_folder` to show the folder of the store,
    `wants_close` to leave.
    """

    wants_again = Signal()
    wants_folder = Signal()
    wants_close = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self._words = Label(look, "", wrap=True)
        self._where = Label(look, "", "small", "text_muted", wrap=True)
        self._where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._again = Button(look, self.tr("&Try again"), "primary", "main", key=self.tr("Enter"))
        self._folder = Button(look, self.tr("Show the &folder"), size="main")
        self._copy = Button(look, self.tr("&Copy"), size="main", name=self.tr("Copy these words"))
        self._close = Button(look, self.tr("C&lose"), "quiet", "main")
        self.body.addWidget(self._words)
        self.body.addWidget(self._where)
        line = QHBoxLayout()
        for button in (self._again, self._folder, self._copy, self._close):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        self._again.clicked.connect(self.wants_again)
        self._folder.clicked.connect(self.wants_folder)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.wants_close)

    def show_trouble(self, code: str, folder: str = "", reference: str = "") -> None:
        """Show the words of a code; `folder` is where store and backups lie, if that helps."""
        told = trouble(code)
        self.show_heading(told.heading)
        self._words.setText(told.words)
        where = []
        if folder and told.backups:
            where.append(self.tr("Store and backups: {folder}").format(folder=folder))
        elif folder:
            where.append(folder)
        if reference:
            where.append(self.tr("Reference {reference}").format(reference=reference))
        self._where.setText("\n".join(where))
        self._where.setVisible(bool(where))
        self._folder.setVisible(bool(folder))
        self._again.setVisible(told.again)

    def focus_first(self) -> None:
        """Put the keyboard where Enter is most likely right."""
        (self._again if not self._again.isHidden() else self._close).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def _on_copy(self) -> None:
        parts = (self.heading.text(), self._words.text(), self._where.text())
        QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
