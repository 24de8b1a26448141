"""Looks are decided in desk/theme alone: no colour, pixel size or style sheet anywhere else."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.rules.tree import ROOT, named, parsed, python_files

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
PIXELS = re.compile(r"\b\d+px\b")
MAKERS = {"QColor", "HexColor", "Color", "fromRgb"}


def faults(tree: ast.AST) -> Iterator[str]:
    """Yield each look that is decided on the spot."""
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if COLOUR.search(text) or PIXELS.search(text):
                yield f"line {node.lineno}: {text[:40]!r}"
            case ast.Attribute(attr="setStyleSheet" as name) | ast.Name(id="setStyleSheet" as name):
                yield f"line {node.lineno}: {name}"
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if (
                name in MAKERS and any(_is_number(argument) for argument in args)
            ):
                yield f"line {node.lineno}: {name} from numbers"


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float)


def test_looks_are_decided_in_the_theme_alone() -> None:
    theme = ROOT / "desk/theme"
    outside = [path for path in python_files("desk") if not path.is_relative_to(theme)]
    broken = [f"{named(path)} {fault}" for path in outside for fault in faults(parsed(path))]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    "line",
    [
        "colour = '#1f6f5c'",
        "border = '1px solid #ccc'",
        "sheet = 'padding: 12px'",
        "widget.setStyleSheet(sheet)",
        "pen = QColor(31, 111, 92)",
        "ink = colors.HexColor(0x1f6f5c)",
    ],
)
def test_the_rule_finds_a_fault(line: str) -> None:
    assert list(faults(ast.parse(line)))


@pytest.mark.parametrize("line", ["ticket = '#27'", "pen = QColor(tokens.ink)", "room = 'Room #3'"])
def test_the_rule_lets_the_allowed_through(line: str) -> None:
    assert not list(faults(ast.parse(line)))
