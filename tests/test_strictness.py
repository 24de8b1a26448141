"""Every test fails that says, or leaves behind, what it should not: seen on tests that do."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

TESTS = """
import logging, threading, time
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

kept = []

def test_that_says_what_is_usual():
    logging.getLogger("desk").info("as it should be")

@pytest.mark.expects_log
def test_that_is_about_a_warning():
    logging.getLogger("desk").warning("as it should be")

def test_whose_window_goes(qapp):
    kept.append(QWidget())
    kept[0].show()
    kept.pop().deleteLater()

def test_that_leaves_a_log():
    logging.getLogger("desk").warning("out of joint")

def test_that_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(9,), daemon=True).start()

def test_that_leaves_a_window(qapp):
    kept.append(QWidget())
    kept[0].show()

def test_that_leaves_a_timer(qapp):
    kept.pop().close()
    QTimer(qapp).start(1_000)
"""


def test_what_is_said_or_left_behind_is_found(tmp_path: Path) -> None:
    file = tmp_path / "test_each.py"
    file.write_text(TESTS)
    words = ["-p", "tests.conftest", "-p", "no:cacheprovider", "-p", "no:randomly", "-rE", "-q"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *words, "-c", str(ROOT / "pyproject.toml"), str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = run.stdout.splitlines()
    failed = [line.split(" - ")[0].split("::")[1] for line in said if line.startswith("ERROR ")]
    assert failed == [f"test_that_leaves_a_{what}" for what in ("log", "thread", "window", "timer")]
    assert said[-1].startswith("7 passed, 4 errors")
