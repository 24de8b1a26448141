"""Compares a picture with the approved one, and keeps approved ones small; QImage alone."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

SEEN = 12
"""By so many of 255 steps may a channel of one point differ: letters are smoothed, colours few."""
BLOCK = 16
MOST_OF_BLOCK = 0.04
"""So much of any square of `BLOCK` points may differ by more: ten points, less than one letter."""
MOST_OF_AREA = 4
"""By so many steps may the mean colour of a square differ: less than the next shade of a fill."""

COLOURS, EXACT = 256, 64
"""How many colours an approved picture has, and how many are those that are most used."""
RGB = QImage.Format.Format_RGB888


@dataclass(frozen=True, slots=True)
class Difference:
    """How two pictures differ: a sentence, and a picture whose bright points do."""

    words: str
    picture: QImage


def difference(approved: QImage, new: QImage) -> Difference | None:
    """Say how `new` differs from what was approved, or None if nobody would see it."""
    apart = _apart(approved, new)
    if approved.size() != new.size():
        was, now = approved.size(), new.size()
        words = f"is {now.width()}×{now.height()}, was {was.width()}×{was.height()}"
        return Difference(words, apart)
    marked = _marked(apart)
    share = _highest(_small(marked)) / 255
    if share > MOST_OF_BLOCK:
        return Difference(f"{share:.0%} of a square of {BLOCK} points differs", marked)
    steps = _highest(_apart(_small(approved), _small(new)))
    if steps > MOST_OF_AREA:
        return Difference(f"the colour of a square differs by {steps} steps", apart)
    return None


def _apart(one: QImage, other: QImage) -> QImage:
    """Return how far each point of two pictures is apart."""
    apart = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return apart.convertToFormat(RGB)


def _marked(apart: QImage) -> QImage:
    """Return white for every channel that is further apart than anybody may overlook."""
    white = bytes(255 if steps > SEEN else 0 for steps in range(256))
    marks = bytes(apart.constBits()).translate(white)
    return QImage(marks, apart.width(), apart.height(), apart.bytesPerLine(), RGB).copy()


def _small(picture: QImage) -> QImage:
    """Return the mean of every square."""
    width, height = -(-picture.width() // BLOCK), -(-picture.height() // BLOCK)
    how = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(width, height, *how).convertToFormat(RGB)


def _highest(picture: QImage) -> int:
    points, line, used = picture.constBits(), picture.bytesPerLine(), picture.width() * 3
    return max(max(points[y * line : y * line + used]) for y in range(picture.height()))


def with_few_colours(picture: QImage) -> QImage:
    """Return a picture in at most 256 colours, the most used ones as they are.

    Every other point takes the nearest of them, within `SEEN` steps.
    """
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    points = memoryview(plain.constBits()).cast("I").tolist()
    used = [colour for colour, _ in Counter(points).most_common()]
    steps = next(steps for steps in range(256) if _chosen(used, steps))
    how = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, _chosen(used, steps), how)


def _chosen(used: list[int], steps: int) -> list[int]:
    """Choose colours until each of `used` has one within `steps`; none if that takes too many."""
    chosen: list[tuple[int, int, int]] = []
    for colour in used:
        red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
        if len(chosen) < EXACT or not any(
            abs(red - r) <= steps and abs(green - g) <= steps and abs(blue - b) <= steps
            for r, g, b in chosen
        ):
            chosen.append((red, green, blue))
            if len(chosen) > COLOURS:
                return []
    return [0xFF000000 | red << 16 | green << 8 | blue for red, green, blue in chosen]
