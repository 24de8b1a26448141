"""A letter saved as a file: the bytes that were kept, in a real folder, and words when it fails."""

import resource
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models.audit import Audit
from desk.computer import keep_paper
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.domain.referrals import LetterRow
from desk.screens.referral.screen import ReferralScreen
from desk.store import Store
from desk.wording import refusals
from tests.letter_room import LetterRoom, open_room
from tests.screens.at_desk import AtDesk, at_desk
from tests.screens.letters.test_composer import agree, begin, click, opened, sign
from tests.widgets.listening import Heard


class SavingComputer(BareComputer):
    """A computer that writes real files, on a disk that may be full: no byte more goes on it."""

    disk_is_full = False

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:
        """Write as a real computer does."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if self.disk_is_full:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))  # less than a page needs
        try:
            return keep_paper(folder, name, content)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz, who said yes at 09:41, and Siân."""
    return open_room(embedded_store, clock)


@pytest.fixture
def computer(tmp_path: Path) -> SavingComputer:
    """Give a computer without a printer that offers a folder for papers."""
    papers = tmp_path / "papers"
    papers.mkdir()
    return SavingComputer(papers)


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication, computer: SavingComputer) -> Iterator[AtDesk]:
    """Sit in Mags’s room."""
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Mags"), computer) as made:
        yield made


@pytest.fixture
def screen(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> ReferralScreen:
    """Open the page on a letter that was signed, and that no printer took."""
    made = opened(desk, qtbot)
    begin(made, desk, room)
    agree(made, desk)
    sign(made, desk)
    assert letter_of(made).reference
    return made


def letter_of(screen: ReferralScreen) -> LetterRow:
    """Return the letter that stands."""
    assert screen._row is not None
    assert screen._row.letter is not None
    return screen._row.letter


def save_in(screen: ReferralScreen, desk: AtDesk, place: str) -> None:
    """Press Save as PDF, write where to, and press Enter in the dialog."""
    click(screen.page.kept.paper.save)
    dialog = next(one for one in screen.findChildren(QFileDialog) if one.isVisible())
    name = dialog.findChild(QLineEdit)
    assert name is not None
    if place:
        name.setText(place)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    desk.settle()


def test_the_file_holds_the_bytes_that_are_kept(
    screen: ReferralScreen, desk: AtDesk, computer: SavingComputer
) -> None:
    said = Heard(screen.says)
    letter = letter_of(screen)
    save_in(screen, desk, "")  # where and as what it was offered
    file = computer.papers / f"{letter.reference}.pdf"
    assert sha256(file.read_bytes()).hexdigest() == letter.sha256
    assert file.stat().st_mode & 0o077 == 0
    assert said[-1] == f"Saved: {letter.reference}.pdf in {computer.papers}."
    asked = select(Audit.reason).where(Audit.name == "looked")
    noted = desk.hall.store.read(desk.hall.desk, lambda tx, _viewer: tx.scalars(asked).all())
    assert "export" in noted


def test_a_name_without_an_ending_becomes_a_pdf_and_nothing_is_written_over(
    screen: ReferralScreen, desk: AtDesk, computer: SavingComputer
) -> None:
    (computer.papers / "letter.pdf").write_bytes(b"something else")
    save_in(screen, desk, "letter")
    assert (computer.papers / "letter.pdf").read_bytes() == b"something else"
    second = computer.papers / "letter (2).pdf"
    assert sha256(second.read_bytes()).hexdigest() == letter_of(screen).sha256


def test_a_full_disk_is_said_in_a_sentence_and_leaves_nothing_behind(
    screen: ReferralScreen, desk: AtDesk, computer: SavingComputer
) -> None:
    computer.disk_is_full = True
    save_in(screen, desk, "")
    assert [refusal.code for refusal in desk.refused][-1:] == ["paper.full"]
    assert refusals.sentence(desk.refused[-1]).startswith("The disk is full. Nothing was saved.")
    assert list(computer.papers.iterdir()) == []
    computer.disk_is_full = False
    save_in(screen, desk, "")
    assert [path.stem for path in computer.papers.iterdir()] == [letter_of(screen).reference]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder nobody may write")
def test_a_folder_that_takes_no_file_is_said_in_a_sentence(
    screen: ReferralScreen, desk: AtDesk, computer: SavingComputer
) -> None:
    save_in(screen, desk, "/proc/self/letter.pdf")  # not even the computer’s owner may write there
    refusal = desk.refused[-1]
    assert refusal.code == "paper.folder"
    said = "Nothing can be written into /proc/self. Choose another folder."
    assert refusals.sentence(refusal) == said
    assert list(computer.papers.iterdir()) == []
