"""Rows compare, hash and tell as dataclasses do; who changes one is told by the type checker."""

import subprocess
import sys
from dataclasses import field, fields, replace
from pathlib import Path

import pytest

from desk.snapshot import snapshot


@snapshot
class Seat:
    """A chair in the hall."""

    row: int
    name: str = "A"
    kept_for: str = field(default="", repr=False)
    seen: int = field(default=0, compare=False)


@snapshot(kw_only=True)
class Bench:
    """A seat for several."""

    seats: tuple[Seat, ...] = ()

    def __repr__(self) -> str:
        return "a bench"


@snapshot
class Nothing:
    """Has no fields at all."""


def test_rows_are_equal_when_their_fields_are() -> None:
    assert Seat(1, "B") == Seat(1, "B")
    assert Seat(1, "B") != Seat(2, "B")
    as_bench: object = Bench()
    assert Seat(1) != as_bench
    assert len({Seat(1), Seat(1), Seat(2)}) == 2
    assert Nothing() == Nothing()


def test_what_is_not_compared_does_not_count() -> None:
    assert Seat(1, seen=4) == Seat(1)
    assert hash(Seat(1, seen=4)) == hash(Seat(1))


def test_what_is_not_told_is_not_in_its_words() -> None:
    assert repr(Seat(1, kept_for="somebody")) == "Seat(row=1, name='A', seen=0)"
    assert repr(Bench()) == "a bench"


def test_a_row_is_a_dataclass() -> None:
    assert replace(Seat(1), name="C") == Seat(1, "C")
    assert [part.name for part in fields(Bench)] == ["seats"]
    with pytest.raises(AttributeError):
        Seat(1).colour = "red"  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Bench((Seat(1),))  # type: ignore[call-arg]


def test_the_type_checker_refuses_a_change(tmp_path: Path) -> None:
    changed = tmp_path / "changed.py"
    changed.write_text("from tests.test_snapshot import Seat\nSeat(1).name = 'B'\n")
    root = Path(__file__).parents[1]
    asked = [sys.executable, "-m", "mypy", "--no-incremental", str(changed)]
    told = subprocess.run(asked, cwd=root, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert 'Property "name" defined in "Seat" is read-only' in told.stdout
