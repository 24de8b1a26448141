"""Makes rows: plain snapshots that cross threads, and that nobody changes.

A row is a slotted dataclass that the type checker holds frozen. Python's own freezing is left
out, and comparing and telling are made by hand: together that makes a class in a third of the
time, which every start pays a hundred times before the first picture, and a row in a quarter,
which the Floor pays some hundreds of times after every change (decision 0007).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def snapshot(bare: type[T]) -> type[T]: ...
@overload
def snapshot(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def snapshot(bare: type[T] | None = None, *, kw_only: bool = False) -> Any:
    """Make a class a row, as ``@row`` or ``@snapshot(kw_only=True)``.

    Rows of one class are equal when their fields are, and hash alike; a field with
    ``compare=False`` or ``repr=False`` is left out of the one or the other.
    """

    def make(one: type[T]) -> Any:
        own = vars(one)
        made: Any = dataclass(slots=True, kw_only=kw_only, repr=False, eq=False, match_args=False)(
            one
        )
        compared = _values_of([part.name for part in fields(made) if part.compare])

        def same(this: Any, other: object) -> Any:
            if other.__class__ is not this.__class__:
                return NotImplemented
            return compared(this) == compared(other)

        made.__eq__ = same
        made.__hash__ = lambda this: hash(compared(this))
        if "__repr__" not in own:
            made.__repr__ = _told
        return made

    return make if bare is None else make(bare)


def _values_of(names: list[str]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _told(one: Any) -> str:
    parts = (f"{part.name}={getattr(one, part.name)!r}" for part in fields(one) if part.repr)
    return f"{type(one).__qualname__}({', '.join(parts)})"
