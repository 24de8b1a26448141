"""The clock of the invented Friday, running."""

from datetime import UTC, datetime

from desk.domain.clock import OffsetClock, SystemClock

NOW = datetime(2026, 11, 20, 9, 47, tzinfo=UTC)


def friday_clock() -> OffsetClock:
    """Give a clock that stands at 09:47 on the Friday of `big_store` and runs on."""
    return OffsetClock(NOW, SystemClock())
