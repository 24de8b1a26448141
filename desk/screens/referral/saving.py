"""Saving a kept letter as a file: the same bytes, never over another file."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.domain.referrals import LetterRow
from desk.front_desk import FrontDesk
from desk.screens.referral.signing import Signing


class Saving(QObject):
    """Asks where to, and writes. `says(str)` when the file is there; a refusal goes to the desk."""

    says = Signal(str)

    def __init__(self, front_desk: FrontDesk, signing: Signing, parent: QObject) -> None:
        """Save letters whose bytes `signing` gives."""
        super().__init__(parent)
        self._desk = front_desk
        self._signing = signing

    def begin(self, page: QWidget, letter: LetterRow, person_id: UUID) -> None:
        """Ask where a letter goes, beside the desk and without holding anything up."""
        dialog = QFileDialog(page, self.tr("Save the letter"), str(self._desk.computer.papers))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is written over
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{letter.reference}.pdf")
        dialog.fileSelected.connect(lambda chosen: self._save(letter, person_id, Path(chosen)))
        dialog.open()

    def _save(self, letter: LetterRow, person_id: UUID, path: Path) -> None:
        def write(pdf: bytes) -> None:
            job = partial(self._desk.computer.keep_paper, path.parent, path.name, pdf)
            self._desk.work(self, job, self._on_saved)

        self._signing.save_as(letter.id, person_id, write)

    def _on_saved(self, place: Path) -> None:
        words = self.tr("Saved: {name} in {folder}.")
        self.says.emit(words.format(name=place.name, folder=place.parent))
