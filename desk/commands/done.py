"""What comes back of a command. Light: screens hold it before anything has been written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from desk.commands.base import Command

Facts = Mapping[str, Any]
"""What the sentence about something done needs: a name to use, a ticket."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: what it made, its words, what changed, and how to take it back."""

    name: str
    id: UUID | None = None
    facts: Facts = field(default_factory=dict)
    topics: frozenset[str] = frozenset()
    undo: "Command | None" = None
    quiet: bool = False
    undoes: str = ""
    redo: bool = False
