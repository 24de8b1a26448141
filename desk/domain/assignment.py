"""The best way to give each of a few workers one of many people: the Hungarian method."""

from collections.abc import Sequence

NOTHING = 0.0


def assign(worth: Sequence[Sequence[float]]) -> tuple[int | None, ...]:
    """Choose a column for each row so that the sum of `worth` is greatest.

    No column is chosen twice. A row whose best is worth nothing (0 or less) gets None. Ties fall
    to the earlier row and column, so the same question has one answer. Source: Kuhn 1955, in the
    form with potentials; time rows² x columns.
    """
    if not worth or not worth[0]:
        return tuple(None for _ in worth)
    rows = len(worth)
    # As many empty columns as rows let each row stay without anybody at the price of nothing.
    cost = [[-max(value, NOTHING) for value in row] + [0.0] * rows for row in worth]
    chosen = _hungarian(cost)
    return tuple(
        column if column < len(worth[row]) and worth[row][column] > NOTHING else None
        for row, column in enumerate(chosen)
    )


def _hungarian(cost: Sequence[Sequence[float]]) -> list[int]:  # noqa: C901 - one textbook loop
    rows, columns = len(cost), len(cost[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    holder = [0] * (columns + 1)
    for row in range(1, rows + 1):
        holder[0] = row
        column = 0
        least, came_from = [float("inf")] * (columns + 1), [0] * (columns + 1)
        used, unused = [0], list(range(1, columns + 1))
        while holder[column]:
            current, step, onward = holder[column], float("inf"), 0
            prices, paid = cost[current - 1], row_price[current]
            for other in unused:
                price = prices[other - 1] - paid - column_price[other]
                if price < least[other]:
                    least[other], came_from[other] = price, column
                if least[other] < step:
                    step, onward = least[other], other
            for other in used:
                row_price[holder[other]] += step
                column_price[other] -= step
            for other in unused:
                least[other] -= step
            column = onward
            used.append(column)
            unused.remove(column)
        while column:
            before = came_from[column]
            holder[column] = holder[before]
            column = before
    chosen = [0] * rows
    for column in range(1, columns + 1):
        if holder[column]:
            chosen[holder[column] - 1] = column - 1
    return chosen
