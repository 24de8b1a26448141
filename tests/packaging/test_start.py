import subprocess
import sys
from pathlib import Path

import pytest

import start
from venv_folder import VenvFolder


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """An environment whose checks only write down how they were called; lint finds a fault."""
    for program in ("ruff", "mypy", "lint-imports", "pytest"):
        path = tmp_path / program
        status = 1 if program == "ruff" else 0
        path.write_text(f'#!/bin/sh\necho "$(basename $0) $*" >> {tmp_path}/ran\nexit {status}\n')
        path.chmod(0o755)
    return tmp_path / "python"


def test_every_check_runs_also_after_one_has_failed(
    python: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert start.check_everything(python, ["-k", "door"]) == 1
    assert (python.parent / "ran").read_text("utf-8").splitlines() == [
        "ruff check .",
        "ruff format --check .",
        "mypy ",
        "lint-imports --no-logo",
        "pytest --numprocesses=2 --dist=loadfile -k door",
    ]
    assert capfd.readouterr().out.endswith("Not clean: Lint, Format\n")


def test_all_clean_is_said_only_when_it_is(python: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (python.parent / "ruff").write_text("#!/bin/sh\nexit 0\n", "utf-8")
    assert start.check_everything(python, []) == 0
    assert capfd.readouterr().out.endswith("All clean\n")


def test_help_tells_a_newcomer_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("rehearse", "test", "bench", "DESK_VENV"))


def test_the_help_needs_nothing_but_python() -> None:
    script = str(Path(start.__file__))
    ran = subprocess.run(
        [sys.executable, "-I", "-S", script, "help"], check=False, capture_output=True
    )
    assert ran.returncode == 0, ran.stderr


def test_a_clone_of_somebody_else_is_told_kindly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def may_not(*_words: object, **_how: object) -> None:
        raise PermissionError

    monkeypatch.setenv("DESK_VENV", str(tmp_path / "venv"))
    monkeypatch.setattr(start, "get_system_packages", lambda **_how: True)
    monkeypatch.setattr(VenvFolder, "make_ready", may_not)
    assert start.main([]) == 1
    assert "name one with DESK_VENV" in capsys.readouterr().out
