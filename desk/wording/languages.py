"""In which language the window speaks."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from desk.domain.resources import FOLDER


def speak(language: str, folder: Path = FOLDER / "translations") -> QTranslator | None:
    """Let every window that is made from now on speak `language`, as far as it is translated.

    The words in the code are English already: nobody calls this for it. Returns what was
    installed, or None if there is no such translation; everything then stays English.
    """
    words = QTranslator(QCoreApplication.instance())
    if words.load(f"desk_{language}.qm", str(folder)) and QCoreApplication.installTranslator(words):
        return words
    words.deleteLater()
    return None
