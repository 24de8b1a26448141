"""The steps that can be taken for somebody on the Floor, as commands."""

from collections.abc import Callable
from uuid import UUID

from desk.commands.base import Command
from desk.commands.visits import (
    CallAgain,
    ChangeUrgency,
    ComeBack,
    Leave,
    NotHere,
    PopOut,
    SaidYes,
    TakeBackCheckIn,
    TurnAway,
)


def step(code: str, visit_id: UUID, detail: str) -> Command:
    """Return the command of a step, by the code that its button or key has."""
    commands: dict[str, Callable[[], Command]] = {
        "said_yes": lambda: SaidYes(visit_id=visit_id),
        "out": lambda: PopOut(visit_id=visit_id),
        "back": lambda: ComeBack(visit_id=visit_id),
        "back_in": lambda: ComeBack(visit_id=visit_id),
        "left": lambda: Leave(visit_id=visit_id, reason=detail),
        "not_here": lambda: NotHere(visit_id=visit_id),
        "again": lambda: CallAgain(visit_id=visit_id),
        "urgency": lambda: ChangeUrgency(visit_id=visit_id, urgency=int(detail)),
        "turned_away": lambda: TurnAway(visit_id=visit_id, reason=detail),
        "take_back": lambda: TakeBackCheckIn(visit_id=visit_id),
    }
    return commands[code]()
