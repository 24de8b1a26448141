"""Every screen and paper of the rehearsal Friday beside the picture of it that was approved.

`pytest tests/looks` compares. When a picture is to look otherwise, look at the new one in
`build/looks`, then `pytest tests/looks --approve`, with `-k NAME` for a few.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.looks.album import ALBUM
from tests.looks.compare import difference, with_few_colours
from tests.looks.conftest import ROOT, take

APPROVED = Path(__file__).parent / "approved"
NAMES = sorted(one.name for one in ALBUM)
MOST_BYTES = 6_000_000
ON_A_DISPLAY = ["check_in", "find", "letter"]

pytestmark = [
    pytest.mark.timeout(300),  # whoever comes first waits for the whole album
    pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise there"),
]


@pytest.mark.parametrize("picture", NAMES)
def test_it_looks_as_approved(
    album: Path, failed_folder: Path, picture: str, request: pytest.FixtureRequest
) -> None:
    new = album / f"{picture}.png"
    approved = APPROVED / new.name
    if request.config.getoption("--approve"):
        approve(new, approved)
        return
    if not approved.exists():
        left = shutil.copy(new, failed_folder)
        pytest.fail(f"nobody has approved it yet: look at {named(left)}, then add --approve")
    found = difference(QImage(str(approved)), QImage(str(new)))
    if found is not None:
        left = shutil.copy(new, failed_folder)
        apart = failed_folder / f"{picture}_difference.png"
        found.picture.save(str(apart))
        pytest.fail(
            f"{found.words}: compare {named(left)} with {named(approved)} ({named(apart)} shows"
            f" where). If it is better so: pytest tests/looks -k '{picture}' --approve"
        )


def approve(new: Path, approved: Path) -> None:
    """Keep a picture, unless the one that is kept shows the same."""
    there = QImage(str(approved)) if approved.exists() else None
    picture = QImage(str(new))
    if there is None or difference(there, picture) is not None:
        approved.parent.mkdir(exist_ok=True)
        assert with_few_colours(picture).save(str(approved), quality=0)


def named(path: str | Path) -> str:
    """Return where a picture is, from the root of the project."""
    return Path(path).relative_to(ROOT).as_posix()


def test_every_approved_picture_is_still_taken_and_all_are_small() -> None:
    kept = sorted(APPROVED.iterdir())
    assert [path.stem for path in kept] == NAMES
    assert sum(path.stat().st_size for path in kept) < MOST_BYTES


@pytest.fixture(scope="module")
def on_display(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a few pictures that were taken on the display of this run."""
    if not os.environ.get("DISPLAY"):
        pytest.skip("there is no display")
    return take(tmp_path_factory.mktemp("display"), ON_A_DISPLAY, "xcb")


@pytest.mark.parametrize("picture", ON_A_DISPLAY)
def test_a_display_shows_the_same_as_no_display(
    album: Path, on_display: Path, picture: str
) -> None:
    without, shown = (QImage(str(folder / f"{picture}.png")) for folder in (album, on_display))
    found = difference(without, shown)
    assert found is None, found.words
