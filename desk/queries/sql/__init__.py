"""The statements behind what every screen shows again and again, written with SQLAlchemy.

Named in capitals here; `desk/queries/` asks for them in small letters. After a change run
``python -m desk.queries.sql``, which keeps them for both drivers (see `db/reading.py`).
"""

from importlib import import_module
from types import ModuleType

NOUNS = (
    "expected",
    "find",
    "floor",
    "here",
    "joined",
    "on_site",
    "router_facts",
    "routing",
    "venue",
    "whole",
    "writing",
)


def modules() -> tuple[ModuleType, ...]:
    """Return every module of statements."""
    return tuple(import_module(f"{__name__}.{noun}") for noun in NOUNS)
