"""Gives the pictures as they look now, and `--approve`, which keeps them as they should look."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FAILED = ROOT / "build" / "looks"
"""Where pictures that differ are left to be looked at; Git does not keep it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--approve", action="store_true", help="keep every picture as it looks now")


@pytest.fixture(scope="session")
def failed_folder() -> Path:
    """Give an empty folder for the pictures that differ."""
    shutil.rmtree(FAILED, ignore_errors=True)
    FAILED.mkdir(parents=True)
    return FAILED


@pytest.fixture(scope="session")
def album(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the pictures that the chosen tests ask for, taken without a screen."""
    return take(tmp_path_factory.mktemp("album"), wanted(request.session.items), "offscreen")


def wanted(items: list[pytest.Item]) -> list[str]:
    """Return the names of the pictures for which there are tests in this run."""
    calls = (getattr(item, "callspec", None) for item in items)
    found = {call.params["picture"] for call in calls if call and "picture" in call.params}
    return sorted(found)


def take(folder: Path, names: list[str], platform: str) -> Path:
    """Take pictures in a process of its own; return their folder."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    drawn_alike = {
        "FONTCONFIG_FILE": str(HERE / "fonts.conf"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": platform,
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.looks.album", str(folder), *names],
        env=plain | drawn_alike,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return folder
