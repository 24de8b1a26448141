"""Writes statements down as each store's driver runs them, for `reading` to find later."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import ModuleType
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Insert, SelectBase, Time, Update, Uuid
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.types import TypeEngine

from db.base import JsonValue, UtcTime
from db.reading import BOOK

Kept = SelectBase | Insert | Update

_KINDS: Mapping[type[Any], str] = {
    Uuid: "id",
    UtcTime: "moment",
    JsonValue: "json",
    Boolean: "bool",
    Date: "date",
    Time: "time",
}
_LIST = re.compile(r"\(__\[POSTCOMPILE_(\w+)\]\)")
_ONE = re.compile(r"(?<!:):(\w+)")
_SERVERS_LIST = re.compile(r"IN \(__\[POSTCOMPILE_(\w+)\]\)")
_SERVERS_ONE = re.compile(r"%\((\w+)\)s")


def write_book(modules: Iterable[ModuleType]) -> None:
    """Keep every statement of `modules` where `reading` looks for it."""
    BOOK.write_text(book(modules), encoding="utf-8")


def book(modules: Iterable[ModuleType]) -> str:
    """Return every statement of `modules`, those named in capitals, as the book keeps them."""
    kept = {
        f"{module.__name__.rpartition('.')[2]}.{name.lower()}": _entry(statement)
        for module in modules
        for name, statement in sorted(vars(module).items())
        if isinstance(statement, Kept) and not name.startswith("_")
    }
    return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"


def _entry(statement: Kept) -> dict[str, Any]:
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    takes: dict[str, str] = {}

    def one(name: str) -> str:
        bind = compiled.binds[name]
        if not bind.required:
            return _literal(bind.value)
        takes[name] = _taken(bind)
        return f":{name}"

    def several(name: str) -> str:
        bind = compiled.binds[name]
        if not bind.required:
            return f"({', '.join(_literal(value) for value in bind.value or ())})"
        takes[name] = "ids" if _kind(bind.type) == "id" else "texts"
        # One value for a list of any length, so that the store finds the statement prepared.
        return f"(SELECT value FROM json_each(:{name}))"  # noqa: S608 - a name of our own

    words = " ".join(str(compiled).split())
    words = _ONE.sub(lambda found: one(found[1]), words)
    words = _LIST.sub(lambda found: several(found[1]), words)
    gives = {column.key: _kind(column.type) for column in statement.exported_columns}
    return {"sql": words, "server": _servers(statement), "takes": takes, "gives": gives}


def _servers(statement: Kept) -> str:
    """Return the words for PostgreSQL's driver, which takes and gives ids and moments as they are.

    It says of each value what it is, and a list is one value, so that the server finds the
    statement prepared.
    """
    dialect = psycopg.dialect()  # type: ignore[no-untyped-call] # it is not typed
    compiled = statement.compile(dialect=dialect)

    def one(found: re.Match[str]) -> str:
        bind = compiled.binds[found[1]]
        return found[0] if bind.required else _literal(bind.value, for_server=True)

    def several(found: re.Match[str]) -> str:
        bind = compiled.binds[found[1]]
        if bind.required:
            return f"= ANY(%({found[1]})s::{bind.type.compile(dialect)}[])"
        return f"IN ({', '.join(_literal(value, for_server=True) for value in bind.value or ())})"

    words = _SERVERS_ONE.sub(one, " ".join(str(compiled).split()))
    return _SERVERS_LIST.sub(several, words)


def _taken(bind: BindParameter[Any]) -> str:
    kind = _kind(bind.type)
    return kind if kind in {"id", "moment", "date", "json"} else ""


def _kind(type_: TypeEngine[Any]) -> str:
    return next((kind for known, kind in _KINDS.items() if isinstance(type_, known)), "")


def _literal(value: Any, *, for_server: bool = False) -> str:
    match value:
        case None:
            return "NULL"
        case bool():
            return str(value).lower() if for_server else str(int(value))
        case int():
            return str(value)
        case UUID():
            return f"'{value if for_server else value.hex}'"
        case date() if not isinstance(value, datetime):
            return f"'{value.isoformat()}'"
        case str():
            quoted = "'" + value.replace("'", "''") + "'"
            return quoted.replace("%", "%%") if for_server else quoted
    message = f"a {type(value).__name__} cannot stand in a statement"
    raise TypeError(message)
