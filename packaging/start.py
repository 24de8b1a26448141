#!/usr/bin/env python3
"""Start Drop-in Desk from a bare machine: set up what is missing, once, then go.

    python3 packaging/start.py                  the app
    python3 packaging/start.py rehearse         an invented Friday morning, on real input
    python3 packaging/start.py test             every check; what follows goes to pytest
    python3 packaging/start.py bench            the benchmarks
    python3 packaging/start.py WORD …           any other job of the desk, such as import-people

The first start makes an environment in `.venv` (or in the folder that DESK_VENV names) from the
hash-locked requirements, and installs missing system libraries with apt where it may. Where it
may not, it prints the one line to run. Later starts need no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)

IN_TWO = ("--numprocesses=2", "--dist=loadfile")
"""Two halves at once, each with a screen, servers and keyring of its own; a file stays whole, so
that what its tests share is made once. `test -n 0` runs all of them in one process."""

CHECKS = (
    ("Lint", ["ruff", "check", "."]),
    ("Format", ["ruff", "format", "--check", "."]),
    ("Types", ["mypy"]),
    ("Who may import whom", ["lint-imports", "--no-logo"]),
    ("Tests", ["pytest", *IN_TWO]),
)


def main(words: list[str]) -> int:
    """Do what `words` ask, setting up first what that needs, and return the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        print("Drop-in Desk needs Python 3.11 or later; this is", sys.version.split()[0])
        return 1
    if words[:1] in (["-h"], ["--help"], ["help"]):
        print(__doc__)
        return 0
    first = words[0] if words else ""
    python = set_up(tests=first in {"test", "bench"})
    if python is None:
        return 1
    if first == "test":
        return check_everything(python, words[1:])
    if first == "bench":
        os.chdir(ROOT)
        return become(python, ["-m", "tests.bench", *words[1:]])
    return become(python, ["-m", "desk", *words])


def set_up(*, tests: bool) -> Path | None:
    """Make the machine ready and return the environment's Python, or None after saying why not.

    With `tests` also what only the checks need.
    """
    from venv_folder import NotOurs, VenvFolder

    venv = VenvFolder(ROOT, Path(os.environ.get("DESK_VENV") or ROOT / ".venv").absolute())
    if venv.is_ready(tests=tests):
        return venv.python
    if not get_system_packages(tests=tests):
        return None
    print(f"Setting up {venv.folder}, once. It takes a minute or two…", flush=True)
    try:
        venv.make_ready(tests=tests)
    except NotOurs as refusal:
        print(refusal, "Name another folder with DESK_VENV.")
    except PermissionError:
        print("You may not write into", venv.folder, end=". ")
        print("Clone the project into a folder of your own, or name one with DESK_VENV.")
    except subprocess.CalledProcessError:
        print("The set-up stopped half-way. With the network back, start again: it goes on.")
    else:
        return venv.python
    return None


def get_system_packages(*, tests: bool) -> bool:
    """See to the libraries and programs beside Python, and tell whether all are here.

    Known on Linux only; macOS and Windows need no more than Python for the window.
    """
    import system_needs as needs

    if sys.platform != "linux":
        if tests:
            wanted = ", ".join(need.command for need in needs.TESTS)
            print("Here the tests that need a Linux service find none of:", wanted)
        return True

    def missing() -> list[str]:
        wanted = needs.WINDOW + (needs.TESTS if tests else ())
        return [*needs.missing_for_environment(), *needs.missing(wanted)]

    packages = missing()
    if packages and needs.install(packages):
        packages = missing()
    if packages:
        print("Some parts of the system are not here yet. As an administrator, run once:")
        print(f"\n    {needs.line_to_run(packages)}\n")
        print("(those are Debian's names; another Linux has the same parts under its own)")
        print("and start again.")
    return not packages


def check_everything(python: Path, pytest_words: list[str]) -> int:
    """Run every check, also after one has failed, and return 0 only when all are clean."""
    failed = []
    for heading, (program, *arguments) in CHECKS:
        print(f"\n== {heading}", flush=True)
        more = pytest_words if program == "pytest" else []
        command = [str(python.parent / program), *arguments, *more]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(heading)
    print(f"\nNot clean: {', '.join(failed)}" if failed else "\nAll clean")
    return 1 if failed else 0


def become(python: Path, arguments: list[str]) -> int:
    """Hand this process over to the environment's Python; on Windows, wait for it instead."""
    command = [str(python), *arguments]
    if os.name == "posix":
        os.execv(python, command)  # noqa: S606 - a program and its words, no shell wanted
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
