"""The rehearsal without a screen: an hour of it, what it leaves, and that its figures are true."""

import hashlib
import json
from datetime import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from desk.domain.rehearsal import Rehearsal, read_rehearsal
from desk.domain.resources import FOLDER
from desk.rehearsal.start import start

UNTIL = time(10, 14)


class Played(NamedTuple):
    """An hour that was played: its exit status and its folder."""

    status: int
    folder: Path
    told: Rehearsal

    @property
    def summary(self) -> dict[str, Any]:
        told = json.loads((self.folder / "summary.json").read_text("utf-8"))
        assert isinstance(told, dict)
        return told

    def names(self, pattern: str) -> set[str]:
        return {path.name for path in self.folder.glob(pattern)}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Played:
    assert qapp is not None
    folder = tmp_path_factory.mktemp("rehearsal") / "output"
    status = start(folder, offscreen=True, until=UNTIL, keep=False)
    return Played(status, folder, read_rehearsal(FOLDER / "rehearsal"))


def test_it_ends_well_and_nothing_is_out_of_joint(played: Played) -> None:
    assert played.summary["faults"] == []
    assert played.status == 0


def test_the_summary_counts_those_who_came_by_then(played: Played) -> None:
    came = [arrival for arrival in played.told.arrivals if arrival.at <= UNTIL]
    figures = played.summary["figures"]
    assert figures["visits"] == len(came)
    assert figures["arrivals.09:00"] == 30
    assert figures["unidentified"] == sum(bool(arrival.look) for arrival in came)
    assert figures["turned_away"] == 1
    assert figures["seen"] > 20
    assert played.summary["skipped"] == []


def test_a_letter_is_left_as_it_was_signed(played: Played) -> None:
    letters = played.names("letters-*.pdf")
    assert letters == {f"letters-{one}.pdf" for one in played.summary["letters"]}
    assert len(letters) >= 2
    pages = [(played.folder / name).read_bytes() for name in letters]
    assert all(page.startswith(b"%PDF") for page in pages)
    assert len({hashlib.sha256(page).hexdigest() for page in pages}) == len(pages)


def test_pictures_show_every_screen_of_that_hour(played: Played) -> None:
    pictures = played.names("*.png")
    assert pictures >= {
        "floor.png", "floor_dark.png", "floor_contrast.png", "floor_1024.png", "find.png",
        "check_in.png", "new_person.png", "my_room.png", "profile.png", "referral.png",
        "day-sheet.png", "day-sheet-share-safe.png",
    }  # fmt: skip
    assert "day_report.png" not in pictures
    assert all((played.folder / name).stat().st_size > 10_000 for name in pictures)
    assert played.names("day-sheet*.pdf") == {"day-sheet.pdf", "day-sheet-share-safe.pdf"}
