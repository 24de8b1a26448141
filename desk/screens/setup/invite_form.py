"""The form that invites a desk, and the code that it gives."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desk.domain.clock import local
from desk.domain.desks import CodeRow, Desks
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.screens.setup.form import Form
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.wording.spelling import aloud

BREAK = "\u200b"


class InviteForm(Form):
    """Takes the name of a desk and the place for its invitation; then shows the code once.

    `invited` when there is a new one.
    """

    invited = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, desks: Desks, passphrase: str) -> None:
        """Ask `desks`, unlocked with `passphrase`."""
        super().__init__(look, self.tr("Invite a desk"), self.tr("Save the invitation"))
        self._desk = front_desk
        self._desks = desks
        self._passphrase = passphrase
        self._folder = _first_place()
        self._told = False
        self.first = TextField(look, self.tr("&What the desk is called"))
        self.first.edit.setPlaceholderText(self.tr("such as Nia’s room"))
        self._place = Label(look, "", "base", "text_soft", wrap=True)
        self._choose = Button(look, self.tr("Choose a &folder"), size="normal")
        self._choose.clicked.connect(self._on_choose)
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addStretch(1)
        self.add(self.first)
        self.fields.addWidget(Label(look, self.tr("Where the invitation goes"), "strong"))
        self.fields.addWidget(self._place)
        self.fields.addLayout(line)
        self.fields.addWidget(
            Label(
                look,
                self.tr("A USB stick, or a folder that the other computer can open too."),
                "small",
                "text_muted",
                wrap=True,
            )
        )
        self.faults = {"venue_server.desk_name": self.first}
        self._show_place()

    def set_folder(self, folder: str) -> None:
        """Use this place."""
        self._folder = Path(folder)
        self._show_place()

    def save(self) -> None:
        """Write the invitation, or say what is missing; afterwards, close."""
        if self._told:
            self.finished.emit()
            return
        if not self.first.text():
            self.fault(self.first, self.tr("A name is needed."))
            return
        self.set_busy(busy=True)
        job = partial(self._desks.invite, self.first.text(), self._folder, self._passphrase)
        self._desk.work(self, job, self._tell, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self.set_busy(busy=False)
        if isinstance(error, Refusal):
            self.show_refusal(error)
        else:
            self._desk.broken.emit(error)

    def _tell(self, made: CodeRow) -> None:
        """Show the code, in place of what was asked."""
        self.set_busy(busy=False)
        self._told = True
        code = Label(self.look, made.code, "title")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        code.setAccessibleName(aloud(made.code))
        until = local(made.until, self._desk.zone)
        steps = self.tr(
            "On the other computer: start Drop-in Desk, choose Join a venue, find the invitation, "
            "type the code. It works once, until {time}, and ends after five wrong codes."
        ).format(time=f"{until:%H:%M}")
        shown = _breakable(str(made.file))
        self.show_instead(
            self.tr("Read this code aloud"),
            self.tr("Done"),
            code,
            Label(self.look, aloud(made.code), "base", "text_soft", wrap=True),
            Label(self.look, steps, wrap=True),
            Label(self.look, self.tr("The invitation is {file}").format(file=shown), wrap=True),
            Label(
                self.look,
                self.tr("The code is shown only now. Do not write it where the file is."),
                "strong",
                wrap=True,
            ),
        )
        announce(code, aloud(made.code))
        self.invited.emit()

    def _on_choose(self) -> None:
        """Open the computer's own dialog; it stands beside the desk and holds nothing up."""
        dialog = QFileDialog(self, self.tr("Choose a folder"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.set_folder)
        dialog.open()

    def _show_place(self) -> None:
        self._place.setText(_breakable(str(self._folder)))


def _breakable(path: str) -> str:
    """A path is one long word: give it room to break after each part."""
    return path.replace("/", f"/{BREAK}").replace("\\", f"\\{BREAK}")


def _first_place() -> Path:
    """Offer the folder for documents, as other programs do."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(kind) or Path.home())
