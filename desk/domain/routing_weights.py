"""The weights and limits of the router: data of the venue, not of the code."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from desk.domain.resources import FOLDER
from desk.snapshot import snapshot

LEVELS = 5


@snapshot
class Weights:
    """Start values are those of the domain brief §5, step 2; a venue may change each.

    Points unless a name says minutes. `targets` are minutes by level, 1 to 5. The names from
    `loss_worth` on belong to `next_for`: what it is worth to see somebody now. They were chosen
    with the simulator, on other mornings than those it reports.
    """

    main_need: float = 40
    second_need: float = 10
    key_worker: float = 25
    asked_for: float = 35
    last_saw: float = 10
    language: float = 20
    gender: float = 15
    free_now: float = 15
    per_minute: float = 1
    ready_and_refers: float = 15
    culture: float = 5
    per_person_today: float = 2
    scarce: float = 30
    leaves_too_soon_minutes: float = 10
    ask_lasts_minutes: float = 5
    usual_contact_minutes: float = 20
    targets: tuple[int, ...] = (0, 10, 30, 60, 5)
    window_minutes: float = 30
    loss_worth: float = 100
    yes_weighs: float = 3
    yes_stays_minutes: float = 25
    others_stay_minutes: float = 90
    told_sureness: float = 4
    guess_sureness: float = 2.4
    next_chance_minutes: float = 60
    level_worth: tuple[float, ...] = (1000, 150, 15, 0, 450)
    overdue_minutes: float = 40
    in_turn_from_minutes: float = 10
    in_turn_per_minute: float = 5
    in_turn_most: float = 100
    ahead_per_minute: float = 0.2
    fit: float = 0.2
    second_need_share: float = 0.3
    asked_worth: float = 500


def read_weights(text: str) -> Weights:
    """Make weights from TOML text; what it does not name keeps its start value.

    Raises ValueError naming a weight that is not known, is no number, or is out of bounds.
    """
    given: Mapping[str, object] = tomllib.loads(text)
    known = {one.name: one.default for one in fields(Weights)}
    read: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise ValueError(f"unknown weight: {name}")
        if isinstance(known[name], tuple):
            read[name] = _five(name, value)
        else:
            read[name] = _number(name, value)
    return Weights(**read)


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ValueError(f"weight {name} is not a number")
    # Minutes and sureness divide, or count on from a moment.
    if name.endswith(("_minutes", "_sureness")) and value <= 0:
        raise ValueError(f"weight {name} is not more than 0")
    return value


def _five(name: str, value: object) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != LEVELS:
        raise ValueError(f"weight {name} is not a list of {LEVELS}")
    return tuple(_number(name, one) for one in value)


@cache
def standard_weights() -> Weights:
    """Return the weights that come with the app."""
    return read_weights((FOLDER / "codes" / "routing.toml").read_text("utf-8"))
