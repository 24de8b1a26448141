from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.small_numbers import Sum, hidden_keys, is_small

COUNT = st.integers(min_value=0, max_value=9)


def possible(
    counts: Mapping[str, int], sums: tuple[Sum, ...], hidden: frozenset[str]
) -> Iterator[dict[str, int]]:
    """Every way in which a reader can fill the hidden numbers so that all sums come right."""
    keys = sorted(hidden)
    most = max(counts.values()) + 1
    for values in product(range(1, most + 1), repeat=len(keys)):
        filled = {**counts, **dict(zip(keys, values, strict=True))}
        if all(filled[each.total] == sum(filled[key] for key in each.parts) for each in sums):
            yield filled


def nothing_can_be_worked_out(counts: Mapping[str, int], sums: tuple[Sum, ...]) -> bool:
    hidden = hidden_keys(counts, sums)
    seen: dict[str, set[int]] = {key: set() for key in hidden}
    for filled in possible(counts, sums, hidden):
        for key in hidden:
            seen[key].add(filled[key])
    return all(len(seen[key]) > 1 for key in hidden if is_small(counts[key]))


def test_a_count_of_one_to_four_is_hidden_and_nought_is_not() -> None:
    counts = {"none": 0, "one": 1, "four": 4, "five": 5}
    assert hidden_keys(counts, ()) == {"one", "four"}


def test_the_only_hidden_part_of_a_known_sum_takes_the_next_smallest_with_it() -> None:
    counts = {"a": 3, "b": 20, "c": 9, "all": 32}
    assert hidden_keys(counts, [Sum("all", ("a", "b", "c"))]) == {"a", "c"}


def test_two_hidden_ones_that_add_up_to_two_are_not_enough() -> None:
    counts = {"a": 1, "b": 1, "c": 9, "all": 11}
    assert hidden_keys(counts, [Sum("all", ("a", "b", "c"))]) == {"a", "b", "c"}


def test_a_total_is_hidden_when_no_other_part_is_left() -> None:
    counts = {"a": 3, "b": 0, "all": 3}
    assert hidden_keys(counts, [Sum("all", ("a", "b"))]) == {"a", "all"}
    assert hidden_keys({"a": 3, "b": 6, "all": 9}, [Sum("all", ("a", "b"))]) == {"a", "b"}


def test_a_number_that_stands_on_no_page_is_still_guarded() -> None:
    counts = {"in_time": 9, "late": 2, "seen": 11}
    sums = [Sum("seen", ("in_time", "late"))]
    assert hidden_keys(counts, sums, frozenset({"late"})) == {"in_time"}


def test_a_number_known_from_two_sums_is_guarded_in_both() -> None:
    counts = {"a": 3, "b": 7, "c": 8, "d": 12, "top": 10, "left": 11, "foot": 20, "right": 19}
    sums = (
        Sum("top", ("a", "b")), Sum("foot", ("c", "d")),
        Sum("left", ("a", "c")), Sum("right", ("b", "d")),
    )  # fmt: skip
    assert nothing_can_be_worked_out(counts, sums)
    assert hidden_keys(counts, sums) > {"a"}


@given(st.lists(COUNT, min_size=2, max_size=4))
def test_no_small_part_of_a_sum_can_be_worked_out(parts: list[int]) -> None:
    counts = {f"part{number}": count for number, count in enumerate(parts)}
    sums = (Sum("total", tuple(counts)),)
    counts["total"] = sum(parts)
    assert nothing_can_be_worked_out(counts, sums)
