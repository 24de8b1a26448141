"""No question to Qt makes a page the child of what stands on it.

Some of a widget's questions have the answer belong to the widget that was asked, for Python. Where
the answer may be the page, page and widget then hold one another: their Python half is collected
while Qt still shows them, and the next event finds nothing of what they knew.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.tree import named, parsed, python_files

INSTEAD = {
    "buddy": "the accessible name",
    "nextInFocusChain": "Qt's own Tab, within a SubWindow where it may not leave",
    "previousInFocusChain": "Qt's own Tab, within a SubWindow where it may not leave",
    "topLevelWidget": "window()",
}
"""What must not be asked, and what to use."""


def faults(tree: ast.AST) -> Iterator[str]:
    """Yield each question whose answer is taken for a child."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in INSTEAD:
                yield f"line {node.lineno}: {name}, use {INSTEAD[name]}"


def test_no_page_is_taken_for_the_child_of_what_stands_on_it() -> None:
    ours = python_files("desk", "tests")
    broken = [f"{named(path)} {fault}" for path in ours for fault in faults(parsed(path))]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    "line",
    ["step = step.nextInFocusChain()", "edit = label.buddy()", "page.topLevelWidget().show()"],
)
def test_the_rule_finds_a_fault(line: str) -> None:
    assert list(faults(ast.parse(line)))


@pytest.mark.parametrize("line", ["page = button.window()", "label.setBuddy(edit)"])
def test_the_rule_lets_the_allowed_through(line: str) -> None:
    assert not list(faults(ast.parse(line)))
