"""Values of columns as they are kept in a list: dates, times and ids say what they are."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

_KINDS: Mapping[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "uuid": UUID,
}


def pack(value: object) -> object:
    """Return a value as plain JSON can hold it, for `unpack`."""
    if isinstance(value, datetime):  # which is a date too
        return {"as": "datetime", "of": value.isoformat()}
    if isinstance(value, date):
        return {"as": "date", "of": value.isoformat()}
    if isinstance(value, time):
        return {"as": "time", "of": value.isoformat()}
    if isinstance(value, UUID):
        return {"as": "uuid", "of": value.hex}
    return value


def unpack(kept: object) -> object:
    """Return the value that `pack` was given."""
    return _KINDS[kept["as"]](kept["of"]) if isinstance(kept, dict) else kept
