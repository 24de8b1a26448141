"""Reaching a server that has several addresses, in a hall where no name can be looked up."""

import socket
import time
from threading import Event
from typing import Any

import psycopg
import pytest

from db import reaching
from db.reaching import reach

NAMED = "192.0.2.9,fd00::9,hall.example"


class Driver:
    """Answers at `there`, says `said` elsewhere, and keeps what was tried."""

    OperationalError = psycopg.OperationalError

    def __init__(self, there: str, said: str = "timeout expired") -> None:
        self.there, self.said = there, said
        self.tried: list[dict[str, Any]] = []

    def connect(self, _address: str, **how: Any) -> str:
        self.tried.append(how)
        if how["hostaddr"] != self.there:
            raise self.OperationalError(self.said)
        return str(how["host"])

    @property
    def numbers(self) -> list[str]:
        return [how["hostaddr"] for how in self.tried]


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "_answered", {})
    monkeypatch.setattr(reaching, "_looked_up", {})


def names(monkeypatch: pytest.MonkeyPatch, number: str, after: Event | None = None) -> None:
    """Let names stand for `number`, told once `after` is set."""

    def look_up(*_words: object, **_how: object) -> list[tuple[object, ...]]:
        if after is not None:
            after.wait(20)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_no_name_is_looked_up_while_a_number_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *words, **_how: asked.append(words))
    driver = Driver("192.0.2.9")
    assert str(reach(driver, host=f"hall.example,{NAMED}", port=7432)) == "192.0.2.9"
    assert not asked
    assert driver.tried == [{"host": "192.0.2.9", "hostaddr": "192.0.2.9", "port": "7432"}]


def test_a_name_that_takes_long_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Event()
    names(monkeypatch, "192.0.2.10", after=told)
    monkeypatch.setattr(reaching, "NAME_WITHIN_S", 0.05)
    driver, since = Driver("192.0.2.10"), time.monotonic()
    with pytest.raises(psycopg.OperationalError, match="timeout expired"):
        reach(driver, host=NAMED, port="7432,7432,7432")
    assert time.monotonic() - since < 5
    told.set()
    monkeypatch.setattr(reaching, "NAME_WITHIN_S", 5)
    assert str(reach(driver, host=NAMED, port="7432,7432,7432")) == "hall.example"


def test_who_answered_last_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, "192.0.2.9")
    driver = Driver("fd00::9")
    for _ in range(2):
        reach(driver, f"postgresql://nia@/desk?host={NAMED}&port=7432,7432,7432")
    assert driver.numbers == ["192.0.2.9", "fd00::9", "fd00::9"]
    assert driver.tried[1]["connect_timeout"] == reaching.OTHERS_WITHIN_S
    assert (driver.tried[0]["user"], driver.tried[0]["dbname"]) == ("nia", "desk")


def test_what_the_server_itself_says_is_its_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, "192.0.2.10")
    driver = Driver("", "password authentication failed for user")
    with pytest.raises(psycopg.OperationalError, match="authentication failed"):
        reach(driver, host=NAMED, port=7432)
    assert driver.numbers == ["192.0.2.9"]
