"""Names mean something: no drawer for odds and ends, and "session" is no word of this house."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.rules.tree import OURS, named, parsed, python_files, texts

DRAWERS = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
UNFINISHED = re.compile(r"\b(?:T[O]DO|FIXM[E]|X[X]X)\b")
LONGEST = 380
"""Lines of a file before it must be split by meaning; 300 is where to start thinking."""


def drawers(name: str) -> set[str]:
    """Return the words of a module's or a class's name that say nothing."""
    words = re.findall(r"[A-Z]?[a-z]+", name)
    return {word.lower() for word in words} & DRAWERS


def sessions(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that call something just "session".

    A Friday here is a drop-in, and what SQLAlchemy calls a session is always `tx`.
    """
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(id="session" | "sessions")
                | ast.arg(arg="session" | "sessions")
                | ast.Attribute(attr="session" | "sessions")
                | ast.FunctionDef(name="session" | "sessions")
                | ast.ClassDef(name="Session" | "Sessions")
            ):
                yield node.lineno


def test_no_module_and_no_class_is_a_drawer_for_odds_and_ends() -> None:
    broken = []
    for path in python_files(*OURS):
        classes = (node.name for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef))
        names = [path.stem, path.parent.name, *classes]
        broken += [f"{named(path)}: {name}" for name in names if drawers(name)]
    assert not broken, "\n".join(broken)


def test_session_never_stands_alone() -> None:
    broken = [
        f"{named(path)}:{line}"
        for path in python_files("desk", "db")
        for line in sessions(parsed(path))
    ]
    assert not broken, "\n".join(broken)


def test_nothing_is_left_for_later() -> None:
    broken = [name for name, text in texts() if UNFINISHED.search(text)]
    assert not broken, f"finish it, or file an issue: {broken}"


def test_no_file_has_grown_past_comfort() -> None:
    ours = [path for path in python_files("desk", "db") if "migrations" not in path.parts]
    long = {named(path): len(path.read_text("utf-8").splitlines()) for path in ours}
    crowded = {name: lines for name, lines in long.items() if lines > LONGEST}
    assert not crowded, f"split these by meaning: {crowded}"


@pytest.mark.parametrize("name", ["utils", "date_helpers", "FontManager", "misc"])
def test_the_rule_finds_a_drawer(name: str) -> None:
    assert drawers(name)


@pytest.mark.parametrize("name", ["money_managed", "people", "HandOver"])
def test_the_rule_lets_a_meaning_through(name: str) -> None:
    assert not drawers(name)


@pytest.mark.parametrize(
    "line", ["session = make()", "def f(session): ...", "self.session.add(x)", "class Session: ..."]
)
def test_the_rule_finds_a_session(line: str) -> None:
    assert list(sessions(ast.parse(line)))


def test_the_rule_finds_what_is_left_for_later() -> None:
    assert UNFINISHED.search("# " + "TO" + "DO: more")
