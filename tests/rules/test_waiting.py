"""What only waits inside a ``with`` stands in one: by itself it would wait for nothing."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.tree import named, parsed, python_files

WAITS = {
    "assertNotEmitted", "captureExceptions", "waitActive", "waitCallback", "waitExposed",
    "waitSignal", "waitSignals",
}  # fmt: skip
"""What pytest-qt waits for when its block ends."""


def idle_waits(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that only name a wait, as statements of their own."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name))) if name in WAITS:
                yield node.lineno


def test_nothing_waits_in_vain() -> None:
    broken = [
        f"{named(path)}:{line}"
        for path in python_files("tests")
        for line in idle_waits(parsed(path))
    ]
    assert not broken, f"let it wait for what happens inside a with: {broken}"


@pytest.mark.parametrize("line", ["qtbot.waitExposed(page)", "qtbot.waitSignal(look.changed)"])
def test_the_rule_finds_a_wait_for_nothing(line: str) -> None:
    assert list(idle_waits(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "with qtbot.waitExposed(page):\n    page.show()",
        "with qtbot.waitSignal(look.changed) as heard:\n    look.larger()",
        "heard = qtbot.waitSignal(look.changed)",
    ],
)
def test_the_rule_lets_a_real_one_through(line: str) -> None:
    assert not list(idle_waits(ast.parse(line)))
