#!/usr/bin/env python3
"""Brings what translators are given up to date with the words of the desk.

    .venv/bin/python packaging/translations.py

`resources/translations/desk_*.ts` is for translators: every word of the window, in its context.
From each a `.qm` is made, which the desk loads; only words that are finished get into it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


def update(file: Path) -> None:
    """Give a translators' file every word there is, and take away those that are gone.

    Raises CalledProcessError, whose `stderr` says why.
    """
    sources = (path.relative_to(ROOT).as_posix() for path in (ROOT / "desk").rglob("*.py"))
    _run(
        "lupdate",
        *("-no-obsolete", "-sort-messages", "-locations", "none", "-source-language", "en_GB"),
        *("-tr-function-alias", "translate+=t"),  # `t = QCoreApplication.translate`
        *sorted(sources),
        *("-ts", str(file)),
    )


def release(file: Path, made: Path) -> None:
    """Make what the desk loads from a translators' file. Raises CalledProcessError."""
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(made))


def _run(tool: str, *words: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([program, *words], cwd=ROOT, check=True, capture_output=True, text=True)


def main() -> None:
    """Bring every language up to date, and tell how far each is."""
    for file in sorted(TRANSLATIONS.glob("desk_*.ts")):
        update(file)
        release(file, file.with_suffix(".qm"))
        text = file.read_text("utf-8")
        left, every = text.count('type="unfinished"'), text.count("<message>")
        print(f"{file.name}: {every - left} of {every} words are finished")


if __name__ == "__main__":
    main()
