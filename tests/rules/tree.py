"""The files of the project as the rule tests read them."""

import ast
import functools
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

OURS = ("desk", "db", "packaging", "tests")
"""The folders that hold our Python."""

WORDS = {".csv", ".json", ".md", ".py", ".qss", ".svg", ".toml", ".ts", ".txt"}
"""The kinds of file that a person wrote or will read."""


@functools.cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """Return our Python files in `folders`; none at all would make every rule hold, so it fails."""
    found = tuple(path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    assert found, f"no Python in {folders}: has it moved?"
    return found


@functools.cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of one file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def named(path: Path) -> str:
    """Return the path as a message should give it: from the root of the project, with slashes."""
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and text of everything written, also inside spreadsheets, but for lock files."""
    folders = [ROOT / name for name in (*OURS, "resources", ".ci") if (ROOT / name).is_dir()]
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    for path in [*sorted(ROOT.glob("*.md")), ROOT / "pyproject.toml", *paths]:
        if path.suffix in WORDS or path.parent.name == ".ci":
            yield named(path), path.read_text("utf-8", errors="replace")
        elif path.suffix == ".xlsx" and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as book:
                for part in book.namelist():
                    if part.endswith(".xml"):
                        yield f"{named(path)}:{part}", book.read(part).decode("utf-8", "replace")
