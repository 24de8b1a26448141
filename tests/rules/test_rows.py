"""A row crosses threads and a command is kept for undo, so neither can change once made."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.tree import named, parsed, python_files

ROW = {"frozen", "slots"}
COMMAND = ROW | {"kw_only"}


def switched_on(decorator: ast.expr) -> set[str] | None:
    """Return what a dataclass decorator switches on; None for any other decorator."""
    call = decorator if isinstance(decorator, ast.Call) else None
    name = call.func if call else decorator
    if ast.unparse(name) not in {"dataclass", "dataclasses.dataclass"}:
        return None
    return {
        keyword.arg
        for keyword in (call.keywords if call else [])
        if keyword.arg and isinstance(keyword.value, ast.Constant) and keyword.value.value is True
    }


def dataclasses_in(tree: ast.AST) -> Iterator[tuple[ast.ClassDef, set[str]]]:
    """Yield every dataclass with what its decorator switches on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for decorator in node.decorator_list:
                switches = switched_on(decorator)
                if switches is not None:
                    yield node, switches


def is_command(node: ast.ClassDef) -> bool:
    """Tell whether a class says that it is a command."""
    return any(ast.unparse(base).split(".")[-1] == "Command" for base in node.bases)


def loose(tree: ast.AST) -> Iterator[str]:
    """Yield the dataclasses that lack something of what rows and commands must have."""
    for node, switches in dataclasses_in(tree):
        missing = (COMMAND if is_command(node) else ROW) - switches
        if missing:
            yield f"{node.name} lacks {', '.join(sorted(missing))}"


@pytest.mark.parametrize("folder", ["desk/domain", "desk/commands"])
def test_rows_and_commands_cannot_change_once_made(folder: str) -> None:
    files = python_files(folder)
    assert any(True for path in files for _ in dataclasses_in(parsed(path)))
    broken = [f"{named(path)}: {fault}" for path in files for fault in loose(parsed(path))]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    "text",
    [
        "@dataclass\nclass Row: ...",
        "@dataclass(frozen=True)\nclass Row: ...",
        "@dataclasses.dataclass(frozen=True, slots=False)\nclass Row: ...",
        "@dataclass(frozen=True, slots=True)\nclass CheckIn(Command): ...",
    ],
)
def test_the_rule_finds_a_fault(text: str) -> None:
    assert list(loose(ast.parse(text)))
