from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from desk.domain.clocks import standard_clocks
from desk.domain.tracker import TrackedRow, TrackLine, track

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 20, 10, 14, tzinfo=UTC)
RULES = standard_clocks()


def a_row(stage: str = "sent", ago: timedelta = timedelta(0), **more: object) -> TrackedRow:
    at = NOW - ago
    row = TrackedRow(
        id=UUID(int=1), person_id=UUID(int=2), name="Daz", destination_id=UUID(int=3),
        destination="Bryn Derw House", phone="01632 960118", kind="detox", template="residential",
        asks_for="detox_bed", notice="same_day", stage=stage, stage_at=at, reference="LR-2026-0412",
        created_at=at, said_yes_at=None, sent_at=at if stage == "sent" else None,
        sent_how="by_hand" if stage == "sent" else None, refusal=None, next_step="",
        owner_id=None, owner="Mags", paused_since=None, reached={"accepted_help": at, stage: at},
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def only(row: TrackedRow) -> TrackLine:
    (line,) = track((row,), "wales", RULES, now=NOW, zone=LONDON)
    return line


def test_a_yes_counts_down_to_the_letter_and_then_over_it() -> None:
    said = NOW - timedelta(minutes=33)
    line = only(a_row("drafted", said_yes_at=said))
    assert (line.group, line.clock.code, line.clock.count) == ("today", "send", 27)
    assert not line.clock.past
    late = only(a_row("drafted", said_yes_at=NOW - timedelta(minutes=72)))
    assert (late.clock.count, late.clock.past) == (-12, True)


def test_a_yes_of_another_day_needs_somebody_today() -> None:
    line = only(a_row("drafted", timedelta(days=3), said_yes_at=NOW - timedelta(days=3)))
    assert (line.group, line.clock.code, line.clock.count) == ("today", "said", 3)


def test_a_letter_sent_today_waits_for_its_answer_until_monday() -> None:
    line = only(a_row())
    assert (line.group, line.steps) == ("moved", 3)
    assert line.clock.clock
    assert line.clock.clock.due_on.isoformat() == "2026-11-23"


def test_no_answer_after_two_working_days_means_ring() -> None:
    line = only(a_row(ago=timedelta(days=4)))
    assert (line.group, line.clock.code, line.clock.clock.code) == (  # type: ignore[union-attr]
        "today",
        "over",
        "acknowledged",
    )


def test_a_refusal_asks_what_next_until_another_letter_is_begun() -> None:
    refused = a_row("refused", timedelta(days=14), refusal="no_bed")
    line = only(refused)
    assert (line.group, line.clock.code, line.steps_meaning) == ("today", "choose", "late_text")
    assert track((replace(refused, replaced=True),), "wales", RULES, now=NOW, zone=LONDON) == ()
    lately = a_row("refused", timedelta(days=2), refusal="no_bed", replaced=True)
    assert only(lately).group == "finished"


def test_who_went_in_is_finished_for_a_week() -> None:
    row = a_row("admitted", timedelta(days=4), said_yes_at=NOW - timedelta(days=18))
    line = only(row)
    assert (line.group, line.clock.code, line.clock.count) == ("finished", "done", 14)
    assert (line.steps, line.steps_meaning) == (6, "with_text")
    assert (
        track((a_row("admitted", timedelta(days=8)),), "wales", RULES, now=NOW, zone=LONDON) == ()
    )


def test_a_pause_waits_and_shows_how_long() -> None:
    row = a_row(ago=timedelta(days=20), paused_since=NOW - timedelta(days=6))
    line = only(row)
    assert (line.group, line.clock.code, line.clock.count) == ("waiting", "paused", 6)


def test_a_pause_before_moves_what_is_due() -> None:
    sent = a_row(ago=timedelta(days=4))
    assert only(sent).clock.code == "over"
    assert only(replace(sent, paused=timedelta(days=4))).clock.code == "running"


@pytest.mark.parametrize("stage", ["signed", "printed", "info_requested"])
def test_what_waits_for_us_needs_somebody_today(stage: str) -> None:
    assert only(a_row(stage, timedelta(days=2))).group == "today"


def test_the_most_urgent_come_first() -> None:
    rows = (
        a_row("refused", timedelta(days=1), id=UUID(int=11), refusal="no_bed"),
        a_row(ago=timedelta(days=4), id=UUID(int=12)),
        a_row(ago=timedelta(days=9), id=UUID(int=13)),
        a_row("drafted", said_yes_at=NOW - timedelta(minutes=5), id=UUID(int=14)),
        a_row("drafted", timedelta(days=20), id=UUID(int=15)),
        a_row(id=UUID(int=16)),
    )
    lines = track(rows, "wales", RULES, now=NOW, zone=LONDON)
    assert [line.row.id.int for line in lines] == [14, 13, 12, 11, 16, 15]
    assert [line.group for line in lines] == ["today"] * 4 + ["moved", "waiting"]
