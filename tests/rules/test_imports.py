"""Who may import whom: the floors of the house, and what may stand on each.

The import-linter contracts in pyproject.toml say the same and follow imports of imports. This file
is the one to read, and it knows the leaves and the exceptions.
"""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.tree import ROOT, named, parsed, python_files

FLOORS = (
    ("__main__",),
    ("app", "cli"),
    ("rehearsal", "first_start", "server_window"),
    ("later", "window", "start_window", "pages", "opening", "computer", "faults"),
    ("venue_server",),
    ("credentials", "logs", "printing"),
    ("screens",),
    ("front_desk", "widgets"),
    ("settings", "safe_file"),
    ("steady_store",),
    ("store", "background", "theme", "wording"),
    ("ledger",),
    ("commands", "queries", "documents", "spreadsheets", "tables"),
    ("domain",),
    ("snapshot",),
)
"""From the roof to the ground. A part may use its own floor and those below, never those above."""

LEAVES = {*FLOORS[5], "settings", "safe_file"}
"""They use nothing of the desk but one another and the ground; `app` and `cli` connect them."""

GROUND = {*FLOORS[-1]}

NEVER = {
    "screens": {"settings", "safe_file"},
    "front_desk": {"safe_file"},
    "widgets": {"settings", "safe_file", "domain", "store", "commands", "queries", "documents"},
    "documents": {"commands", "queries"},
    "spreadsheets": {"commands", "queries", "documents"},
    "tables": {"commands", "queries", "documents"},
}
"""Below, and yet not for them: screens are given what they need, widgets know no domain,
papers and tables are made from rows alone."""

QT = {"PySide6", "shiboken6"}
QT_PARTS = {
    "app",
    "window",
    "start_window",
    "faults",
    "first_start",
    "pages",
    "rehearsal",
    "screens",
    "server_window",
    "widgets",
    "front_desk",
    "background",
    "theme",
    "wording",
}
QT_INSIDE_FUNCTIONS = {"printing"}
"""Off Linux a page goes to Qt's printer, and only then is Qt wanted."""

DATABASE = {"db", "sqlalchemy", "sqlcipher3", "psycopg", "alembic"}
DATABASE_PARTS = {
    "commands",
    "queries",
    "ledger",
    "store",
    "steady_store",
    "opening",
    "venue_server",
    "app",
    "cli",
}


def part_of(path: Path) -> str:
    """Return the part of the application that a file of desk/ belongs to."""
    return path.relative_to(ROOT / "desk").parts[0].removesuffix(".py")


def floor_of(part: str) -> int:
    """Return how far down a part stands, the roof being 0; one without a floor, below them all."""
    return next((number for number, floor in enumerate(FLOORS) if part in floor), len(FLOORS))


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything imported anywhere in `tree`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # "from desk import store" means desk.store
            names = (alias.name for alias in node.names)
            module = node.module or ""
            yield from (f"{module}.{name}" if module == "desk" else module for name in names)


def imports_at_the_top(tree: ast.Module) -> Iterator[str]:
    """Yield what is imported as soon as the file itself is."""
    for statement in tree.body:
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from imports(statement)


def faults(part: str, tree: ast.Module) -> list[str]:
    """Return what a file of `part` imports against the rules."""
    found = []
    for module in imports(tree):
        package, *inner = module.split(".")
        if package == "desk" and inner and not may_use(part, inner[0]):
            found.append(f"{part} uses desk.{inner[0]}")
        if package in QT and part not in QT_PARTS | QT_INSIDE_FUNCTIONS:
            found.append(f"{part} uses {package}")
        if package in DATABASE and part not in DATABASE_PARTS:
            found.append(f"{part} uses {package}")
    if part in QT_INSIDE_FUNCTIONS:
        tops = {module.split(".")[0] for module in imports_at_the_top(tree)}
        found += [f"{part} uses {package} before it must" for package in tops & QT]
    return found


def may_use(part: str, other: str) -> bool:
    """Tell whether `part` of the application may import `other`."""
    if part in LEAVES:
        return other in LEAVES | GROUND
    below = floor_of(other) >= floor_of(part)
    return below and other not in NEVER.get(part, set())


def test_every_part_of_the_application_has_its_floor() -> None:
    known = {part for floor in FLOORS for part in floor} | {"__init__", "decisions"}
    parts = {part_of(path) for path in python_files("desk")}
    assert parts <= known, f"give these a floor, here and in pyproject.toml: {parts - known}"
    assert {"domain", "commands", "store", "front_desk"} <= parts


def test_imports_lead_only_downwards_and_to_what_the_part_may_know() -> None:
    broken = [
        f"{named(path)}: {fault}"
        for path in python_files("desk")
        if part_of(path) != "__init__"
        for fault in faults(part_of(path), parsed(path))
    ]
    assert not broken, "\n".join(broken)


def test_the_database_knows_nothing_of_the_desk_nor_of_qt() -> None:
    broken = [
        f"{named(path)}: {module}"
        for path in python_files("db")
        for module in imports(parsed(path))
        if module.split(".")[0] in {"desk"} | QT
    ]
    assert not broken, "\n".join(broken)


def test_migrations_stand_alone() -> None:
    broken = [
        named(path)
        for path in python_files("db/migrations/versions")
        if any(module.split(".")[0] == "db" for module in imports(parsed(path)))
    ]
    assert not broken, f"a migration must mean the same for ever: {broken}"


def test_no_screen_imports_another() -> None:
    broken = []
    for path in python_files("desk"):
        if part_of(path) != "screens":
            continue
        own = path.relative_to(ROOT / "desk/screens").parts[0].removesuffix(".py")
        for module in imports(parsed(path)):
            package, part, *inner = [*module.split("."), ""]
            if (package, part) == ("desk", "screens") and inner[0] not in {own, ""}:
                broken.append(f"{named(path)}: {module}")
    assert not broken, "\n".join(broken)


def test_import_linter_knows_the_same_floors() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    theirs = [{part.strip(" ()") for part in layer.split(":")} for layer in layers]
    assert theirs == [set(floor) for floor in FLOORS]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("domain", "import desk.queries.people"),
        ("domain", "from desk import commands"),
        ("domain", "from PySide6.QtCore import QObject"),
        ("commands", "from desk.store import Store"),
        ("documents", "from desk.queries.people import find"),
        ("queries", "import shiboken6"),
        ("front_desk", "from desk.screens.floor import Floor"),
        ("widgets", "from desk.domain.visits import Visit"),
        ("screens", "from db.base import Tx"),
        ("screens", "from sqlalchemy import select"),
        ("screens", "def late() -> None:\n    from desk.app import run"),
        ("printing", "from PySide6.QtPrintSupport import QPrinter"),
        ("printing", "from desk.domain.refusals import Refusal"),
    ],
)
def test_the_rules_find_a_fault(part: str, line: str) -> None:
    assert faults(part, ast.parse(line))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("app", "from desk.printing import send"),
        ("screens", "from desk.widgets.rows_view import RowsView"),
        ("screens", "from desk.queries import floor"),
        ("front_desk", "from desk.settings import Settings"),
        ("commands", "from db.base import Tx"),
        ("printing", "def off_linux() -> None:\n    from PySide6.QtPrintSupport import QPrinter"),
    ],
)
def test_the_rules_let_the_allowed_through(part: str, line: str) -> None:
    assert not faults(part, ast.parse(line))
