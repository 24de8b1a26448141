"""The morning as a list of steps in the order of the clock."""

from datetime import datetime, timedelta

from desk.domain.rehearsal import Arrival, Event, LetterSteps, Rehearsal
from desk.snapshot import snapshot

WHAT = ("rung", "agreed", "signed", "printed", "sent")
HOLDS = timedelta(minutes=35)
"""A worker does not let go of somebody with whom something is to be done within this time."""


@snapshot
class LetterStep:
    """One step of the way of a letter: rung, agreed, signed, printed or sent."""

    what: str
    letter: LetterSteps


@snapshot
class Step:
    """Something that happens at a moment."""

    at: datetime
    does: Arrival | Event | LetterStep


class Script:
    """Everything that is written down for the morning."""

    def __init__(self, told: Rehearsal) -> None:
        """Put what is `told` in order; in one minute people come in before anything else."""
        steps = [Step(told.moment(arrival.at), arrival) for arrival in told.arrivals]
        steps += [Step(told.moment(event.at), event) for event in told.events]
        for letter in told.letters:
            steps += [
                Step(told.moment(at), LetterStep(what, letter))
                for what in WHAT
                if (at := getattr(letter, what)) is not None
            ]
        self.steps = tuple(sorted(steps, key=lambda step: step.at))
        self._told = told
        self._talks_on = [event for event in told.events if event.what == "talks_on"]
        self._minutes = {arrival.who: arrival.minutes for arrival in told.arrivals}

    def minutes_of(self, who: str) -> int:
        """Return how long a contact with somebody lasts, 0 for as long as is usual."""
        return self._minutes.get(who, 0)

    def binds(self, who: str, worker: str, now: datetime) -> bool:
        """Tell whether a worker still has something to do with somebody they sit with.

        That is a step of a letter they write, a hand-over to somebody else, or talk that goes on.
        """
        moment = self._told.moment
        if any(
            event.worker == worker and event.until and moment(event.at) <= now < moment(event.until)
            for event in self._talks_on
        ):
            return True
        return any(
            now < step.at <= now + HOLDS and _ties(step.does, who, worker) for step in self.steps
        )


def _ties(does: Arrival | Event | LetterStep, who: str, worker: str) -> bool:
    if isinstance(does, LetterStep):
        return does.letter.who == who and does.letter.by == worker
    if isinstance(does, Event):
        return does.what == "hand_over" and does.who == who and does.worker != worker
    return False
