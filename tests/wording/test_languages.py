"""The window in another language: what is finished is said in it, the rest stays English."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desk.app import App
from desk.domain.clock import SetClock
from desk.settings import Settings, save
from desk.wording import times, words
from desk.wording.languages import speak

DAY = date(2026, 11, 20)


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    """Let the window speak Welsh."""
    assert qapp is not None
    translator = speak("cy")
    assert translator is not None
    yield
    QCoreApplication.removeTranslator(translator)
    translator.deleteLater()


def test_a_finished_word_is_said_in_welsh(welsh: None) -> None:
    assert welsh is None
    assert times.whole_date(DAY) == "20 Tachwedd 2026"


def test_a_word_that_no_translator_has_looked_at_stays_english(welsh: None) -> None:
    assert welsh is None
    assert words.state("waiting") == "Waiting"


def test_words_are_found_under_the_class_that_wrote_them(welsh: None) -> None:
    class PeopleTable(QObject):
        def head(self) -> str:
            return self.tr("Name")

    class ShortTable(PeopleTable):
        """Has no words of its own."""

    assert welsh is None
    assert ShortTable().head() == "Enw"


def test_a_language_without_words_changes_nothing(qapp: QApplication) -> None:
    assert qapp is not None
    assert speak("xx") is None
    assert times.whole_date(DAY) == "20 November 2026"


def test_the_desk_starts_in_the_language_of_its_computer(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_keyring: None
) -> None:
    assert no_keyring is None
    monkeypatch.setenv("DESK_HOME", str(tmp_path))
    monkeypatch.delenv("DESK_DATABASE_URL", raising=False)
    save(Settings(tmp_path, language="cy"))
    desk = App(qapp, SetClock(datetime(2026, 11, 20, 8, 16, tzinfo=UTC)))
    desk.start()
    assert times.whole_date(DAY) == "20 Tachwedd 2026"
    desk.start_window.close()
    desk.close()
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
