"""The log: enough to mend a fault, and nothing of the people at the drop-in."""

import logging
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from desk.logs import log_fault, new_reference, start_logging, stop_logging

NAME = "Ange Tester"
pytestmark = pytest.mark.expects_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level, told = root.level, logging.raiseExceptions
    yield start_logging(tmp_path / "logs")
    stop_logging()
    root.setLevel(level)
    logging.raiseExceptions = told


def _fault_of_the_database() -> str:
    engine = create_engine("sqlite://")
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT :name FROM nowhere"), {"name": NAME})
    except SQLAlchemyError:
        return log_fault(*_current())
    finally:
        engine.dispose()
    return ""


def _current() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    kind, fault, trace = sys.exc_info()
    assert kind is not None
    assert fault is not None
    return kind, fault, trace


def test_a_reference_can_be_said_over_a_telephone() -> None:
    references = {new_reference() for _ in range(200)}
    assert len(references) > 195
    assert all(re.fullmatch(r"[2-9A-HJKMNP-Z]{2}-[2-9A-HJKMNP-Z]{3}", one) for one in references)


def test_a_fault_is_found_by_its_reference_with_its_types_and_places(log: Path) -> None:
    reference = _fault_of_the_database()
    told = log.read_text()
    assert f"ERROR desk.fault {reference} sqlite3.OperationalError" in told
    assert "sqlalchemy.exc.OperationalError" in told
    assert re.search(r"tests/test_logs\.py:\d+ in _fault_of_the_database", told)


def test_a_fault_tells_neither_values_nor_messages_nor_where_we_live(log: Path) -> None:
    _fault_of_the_database()
    told = log.read_text()
    assert NAME not in told
    assert "SELECT" not in told
    assert str(Path(__file__).parent) not in told


def test_an_exception_logged_by_anybody_keeps_its_message_to_itself(log: Path) -> None:
    try:
        int(NAME)
    except ValueError:
        logging.getLogger("desk.store").exception("write failed")
    told = log.read_text()
    assert "write failed" in told
    assert "builtins.ValueError" in told
    assert NAME not in told


def test_a_fault_that_is_its_own_cause_ends(log: Path) -> None:
    one, other = ValueError("one"), KeyError("other")
    one.__context__, other.__context__ = other, one
    assert log_fault(ValueError, one, None) in log.read_text()


def test_libraries_are_heard_only_when_it_is_serious(log: Path) -> None:
    logging.getLogger("fontTools").info("chatter")
    logging.getLogger("fontTools").warning("a font is odd")
    logging.getLogger("desk.store").info("visit.check_in done")
    told = log.read_text()
    assert "chatter" not in told
    assert "a font is odd" in told
    assert "visit.check_in done" in told


def test_the_database_is_never_heard_even_with_echo(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = create_engine("sqlite://", echo=True)
    with engine.connect() as connection:
        connection.execute(text("SELECT :name"), {"name": NAME})
    engine.dispose()
    logging.getLogger("sqlalchemy.engine").propagate = True
    logging.getLogger("sqlalchemy.engine").error("SELECT '%s'", NAME)
    capsys.readouterr()
    assert NAME not in log.read_text()


def test_the_log_is_private_also_after_it_has_turned_over(log: Path) -> None:
    mending = logging.getLogger("desk.test")
    for _ in range(12):
        mending.info("x" * 100_000)
    files = sorted(log.parent.iterdir())
    assert [file.name for file in files] == ["desk.log", "desk.log.1"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_starting_twice_writes_once(log: Path) -> None:
    start_logging(log.parent)
    logging.getLogger("desk.store").info("once")
    assert log.read_text().count("once") == 1
