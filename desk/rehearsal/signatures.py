"""Invented signatures: strokes that a hand could have made, the same for a name every time."""

import hashlib
from math import cos, pi, sin

from desk.domain.letter_rows import Stroke

POINTS = 9
"""Points of each letter."""

LEFT, RIGHT, BASE = 0.06, 0.78, 0.72


def signature(name: str) -> tuple[Stroke, ...]:
    """Return the strokes of a signature for `name`, in 0..1 across and down."""
    digest = hashlib.sha256(name.encode()).digest()
    letters = max(6, min(14, sum(mark.isalpha() for mark in name) // 2 + 3))
    width = (RIGHT - LEFT) / letters
    line: list[tuple[float, float]] = []
    for number in range(letters):
        shape = digest[number] / 255
        capital = number == 0 or (number == letters // 2 and " " in name)
        height = 0.5 if capital else 0.12 + 0.26 * shape * shape
        lean = 0.35 + 0.3 * digest[number + 16 - letters] / 255
        for point in range(POINTS):
            turn = 2 * pi * point / POINTS
            across = LEFT + width * (number + point / POINTS + lean * sin(turn) * 0.7)
            down = BASE - height * (1 - cos(turn)) / 2 - 0.05 * shape * sin(turn)
            line.append((round(across, 4), round(down, 4)))
    return (tuple(line), _flourish(digest[-1] / 255))


def _flourish(shape: float) -> Stroke:
    """Return the line that ends a signature."""
    start, end = 0.2 + 0.2 * shape, 0.86 + 0.08 * shape
    steps = 10
    return tuple(
        (
            round(start + (end - start) * step / steps, 4),
            round(0.86 - 0.1 * shape * sin(pi * step / steps), 4),
        )
        for step in range(steps + 1)
    )
