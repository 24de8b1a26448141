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
    letters = max(5, min(11, sum(mark.isalpha() for mark in name) // 2 + 2))
    width = (RIGHT - LEFT) / (letters + 1)
    line: list[tuple[float, float]] = []
    start = LEFT
    for number in range(letters):
        tall, wide, turns = (digest[number + step] / 255 for step in (0, 8, 16))
        capital = number == 0 or (number == letters // 2 and " " in name)
        height = 0.42 + 0.2 * tall if capital else 0.08 + 0.34 * tall**3
        breadth = width * (1.7 if capital else 0.6 + 0.7 * wide)
        loop = 0.1 + 0.6 * turns
        for point in range(POINTS):
            turn = 2 * pi * point / POINTS
            across = start + breadth * (point / POINTS + loop * sin(turn) * 0.5)
            down = BASE - height * (1 - cos(turn)) / 2 - 0.06 * (turns - 0.5) * sin(turn)
            line.append((round(min(across, RIGHT), 4), round(down, 4)))
        start += breadth
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
