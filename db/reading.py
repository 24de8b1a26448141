"""Reads plain columns with statements that SQLAlchemy wrote beforehand.

Most of what a screen shows is columns of a handful of fixed statements. Written with SQLAlchemy
in `desk/queries/sql/`, they are kept in `statements.json` as the SQL of the file and of the server,
and are run straight over its driver: no import of SQLAlchemy before the first picture, and a third
of the time for each later one.

`python -m desk.queries.sql` writes the file anew; a test fails when it is not fresh.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, cached_property, lru_cache
from importlib import import_module
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from sqlalchemy import Executable

BOOK = Path(__file__).with_name("statements.json")
VALUES_KEPT = 8192
"""More than a full Friday reads, with its people, its workers and four Fridays before it."""


class Rows(list[Any]):
    """The rows that a statement gave: tuples whose columns also have names."""

    def all(self) -> "Rows":
        """Return every row, as SQLAlchemy's result would."""
        return self

    def first(self) -> Any:
        """Return the first row, or None."""
        return self[0] if self else None


class Reader(Protocol):
    """What a query reads from: one moment of either store, with its clock."""

    @property
    def now(self) -> datetime:
        """The moment, aware; it does not move within a transaction."""

    @property
    def actor(self) -> UUID | None:
        """The staff id of whoever asks, None for the app itself."""

    def columns(self, statement: "Statement", values: Mapping[str, Any] | None = None) -> Any:
        """Read plain columns; the rows can be gone through, and have `all` and `first`."""

    def together(self, *asked: "Asked") -> list["Rows"]:
        """Read the rows of several statements, in their order, in one journey to a server."""


class Statement:
    """One statement by name: as SQLAlchemy has it, and as the drivers run it."""

    def __init__(self, module: str, name: str) -> None:
        """Name the statement `NAME` that `module` defines."""
        self._module, self._name = module, name

    @cached_property
    def written(self) -> "Executable":
        """The statement as it was written; imports SQLAlchemy."""
        found: Executable = getattr(import_module(self._module), self._name.upper())
        return found

    @cached_property
    def quick(self) -> "Quick":
        """The statement as the drivers take it."""
        kept = _book()[f"{self._module.rpartition('.')[2]}.{self._name}"]
        return Quick.from_book(kept)


def for_server(words: str, takes: Iterable[str], gives: Iterable[str]) -> Statement:
    """Make a statement that a server alone is asked, of its own words.

    `takes` and `gives` name its values and its columns, all of them kinds that its driver knows.
    """
    statement = Statement(__name__, words)
    statement.quick = Quick(
        words="",
        servers=words,
        servers_takes=tuple((name, _as_it_is) for name in takes),
        takes=(),
        makes=(),
        row=_row_class(gives),
    )
    return statement


Asked = tuple[Statement, Mapping[str, Any]]
"""A statement with the values it is given."""


class Statements:
    """The statements of one module, each under its name in small letters."""

    def __init__(self, module: str) -> None:
        """Stand for `module`, which is imported when SQLAlchemy is needed and not before."""
        self._module = module

    def __getattr__(self, name: str) -> Statement:
        """Return a statement; the next time it is found at once."""
        statement = Statement(self._module, name)
        setattr(self, name, statement)
        return statement


@dataclass(frozen=True, slots=True)
class Quick:
    """SQL of both stores; for the file also what values and columns are made of and into.

    The server's driver knows ids, moments and lists by itself.
    """

    words: str
    servers: str
    servers_takes: tuple[tuple[str, Callable[[Any], Any]], ...]
    takes: tuple[tuple[str, Callable[[Any], Any]], ...]
    makes: tuple[tuple[int, Callable[[Any], Any]], ...]
    row: Callable[[Iterable[Any]], Any]

    @classmethod
    def from_book(cls, kept: Mapping[str, Any]) -> "Quick":
        """Make it from its entry in the book."""
        made = [(at, _GIVES[kind]) for at, (_, kind) in enumerate(kept["gives"].items()) if kind]
        return cls(
            words=kept["sql"],
            servers=kept["server"],
            servers_takes=tuple(
                (name, _SERVER_TAKES.get(kind, _as_it_is)) for name, kind in kept["takes"].items()
            ),
            takes=tuple((name, _TAKES[kind]) for name, kind in kept["takes"].items()),
            makes=tuple(made),
            row=_row_class(kept["gives"]),
        )


def read(raw: Any, quick: Quick, values: Mapping[str, Any]) -> Rows:
    """Run a statement over a connection of the driver. Raises KeyError for a value left out."""
    given = {name: takes(values[name]) for name, takes in quick.takes}
    found = raw.execute(quick.words, given)
    row, makes = quick.row, quick.makes
    rows = Rows()
    for plain in found:
        values_of = list(plain)
        for at, make in makes:
            if values_of[at] is not None:
                values_of[at] = make(values_of[at])
        rows.append(row(values_of))
    return rows


def read_server(raw: Any, quick: Quick, values: Mapping[str, Any]) -> Rows:
    """Run a statement over a connection of the server's driver, in the transaction that it is in.

    Raises KeyError for a value left out.
    """
    return _rows(quick, raw.execute(quick.servers, _given(quick, values)))


def read_server_together(raw: Any, asked: Sequence[Asked]) -> list[Rows]:
    """Run several statements as `read_server` does, one after the other, in one journey.

    A journey takes a fifth of a millisecond on this computer and many over weak Wi-Fi.
    """
    each = [(one.quick, values) for one, values in asked]
    with raw.pipeline():
        found = [raw.execute(quick.servers, _given(quick, values)) for quick, values in each]
    return [_rows(quick, rows) for (quick, _), rows in zip(each, found, strict=True)]


def _given(quick: Quick, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: takes(values[name]) for name, takes in quick.servers_takes}


def _rows(quick: Quick, found: Any) -> Rows:
    return Rows(map(quick.row, found)) if found.description else Rows()


@cache
def _book() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(BOOK.read_text(encoding="utf-8"))
    return kept


def _row_class(names: Iterable[str]) -> type[tuple[Any, ...]]:
    """Make a tuple whose columns have names; `namedtuple` takes ten times as long to be made."""
    columns: dict[str, Any] = {name: property(itemgetter(at)) for at, name in enumerate(names)}
    return type("Row", (tuple,), {"__slots__": (), **columns})


# ---------------------------------------------------------------- values, as SQLAlchemy keeps them


@lru_cache(maxsize=VALUES_KEPT)
def id_of(letters: str) -> UUID:
    """Return the id that the file keeps as letters; one read before costs a tenth."""
    return UUID(letters)


@lru_cache(maxsize=VALUES_KEPT)
def _moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC)


def _keep_id(value: UUID | None) -> str | None:
    return None if value is None else value.hex


def _keep_moment(value: datetime) -> str:
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _keep_ids(values: Iterable[UUID]) -> str:
    return json.dumps([value.hex for value in values])


def _as_it_is(value: Any) -> Any:
    return value


_GIVES: Mapping[str, Callable[[Any], Any]] = {
    "id": id_of,
    "moment": _moment,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "json": json.loads,
    "bool": bool,
}
_TAKES: Mapping[str, Callable[[Any], Any]] = {
    "": _as_it_is,
    "id": _keep_id,
    "moment": _keep_moment,
    "date": date.isoformat,
    "json": json.dumps,
    "ids": _keep_ids,
    "texts": json.dumps,
}
_SERVER_TAKES: Mapping[str, Callable[[Any], Any]] = {"json": json.dumps, "ids": list, "texts": list}
