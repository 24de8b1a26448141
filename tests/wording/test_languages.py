"""The window in another language: what is finished is said in it, the rest stays English."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from desk.wording import times, words
from desk.wording.languages import speak

DAY = date(2026, 11, 20)


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    """Let the window speak Welsh."""
    translator = speak(qapp, "cy")
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
    assert speak(qapp, "xx") is None
    assert times.whole_date(DAY) == "20 November 2026"
