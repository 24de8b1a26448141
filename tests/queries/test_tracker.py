"""The list of referrals and the memory of places, read from both stores."""

from datetime import timedelta
from uuid import UUID

import pytest

from desk.commands.base import Command
from desk.commands.letters import SignLetter
from desk.commands.referrals import (
    GoOnWithReferral,
    MarkSent,
    MoveStage,
    PauseReferral,
)
from desk.domain.clock import SetClock
from desk.domain.tracker import TrackedRow, TrackerRow
from desk.queries.directory import memory
from desk.queries.tracker import tracker
from desk.store import Store
from tests.letter_room import PARTS, LetterRoom, open_room


@pytest.fixture
def room(store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz and Siân in the building."""
    return open_room(store, clock)


def do(room: LetterRoom, *commands: Command) -> None:
    for command in commands:
        room.store.apply(command, room.viewer("Mags"))


def sent(room: LetterRoom, name: str = "Daz", place: str = "Bryn Derw House") -> UUID:
    referral = room.begin(name, place)
    consent = room.agrees(referral, name, place)
    do(
        room,
        SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=b"%PDF"),
        MarkSent(referral_id=referral, how="by_hand"),
    )
    return referral


def read(room: LetterRoom) -> TrackerRow:
    return room.store.read(room.viewer("Mags"), tracker)


def one(room: LetterRoom, referral: UUID) -> TrackedRow:
    return next(row for row in read(room).rows if row.id == referral)


def test_a_referral_carries_its_steps_its_owner_and_its_phone(room: LetterRoom) -> None:
    referral = sent(room)
    row = one(room, referral)
    assert (row.name, row.destination, row.owner, row.phone) == (
        "Daz",
        "Bryn Derw House",
        "Mags",
        "01632 960118",
    )
    assert set(row.reached) == {"accepted_help", "consent_recorded", "signed", "sent"}
    assert read(room).usual_minutes == 17


def test_pauses_are_added_up(room: LetterRoom) -> None:
    referral = sent(room)
    for minutes in (30, 12):
        do(room, PauseReferral(referral_id=referral))
        room.hall.minutes_later(minutes)
        assert one(room, referral).paused_since
        do(room, GoOnWithReferral(referral_id=referral))
    row = one(room, referral)
    assert (row.paused, row.paused_since) == (timedelta(minutes=42), None)


def test_a_refusal_is_replaced_by_the_next_letter(room: LetterRoom) -> None:
    referral = sent(room)
    do(room, MoveStage(referral_id=referral, stage="refused", refusal="no_bed"))
    assert not one(room, referral).replaced
    room.hall.minutes_later(1)
    room.begin("Daz", "Tŷ Heulwen")
    assert one(room, referral).replaced


def test_what_ended_long_ago_is_not_read(room: LetterRoom) -> None:
    gone = sent(room)
    do(room, MoveStage(referral_id=gone, stage="admitted"))
    refused = sent(room, "Siân")
    do(room, MoveStage(referral_id=refused, stage="refused", refusal="no_bed"))
    room.hall.minutes_later(8 * 24 * 60)
    assert [row.id for row in read(room).rows] == [refused]
    room.hall.minutes_later(21 * 24 * 60)
    assert read(room).rows == ()
    assert read(room).usual_minutes is None


def test_a_place_is_remembered_by_what_became_of_letters(room: LetterRoom) -> None:
    for outcome in ("no_bed", "", "no_bed"):
        referral = sent(room)
        room.hall.minutes_later(2 * 24 * 60)
        stage = "refused" if outcome else "admitted"
        do(room, MoveStage(referral_id=referral, stage=stage, refusal=outcome))
    found = room.store.read(
        room.viewer("Mags"),
        lambda tx, viewer: memory(tx, viewer, room.places["Bryn Derw House"]),
    )
    assert (found.sent, found.taken, found.refusals) == (3, 1, (("no_bed", 2),))
    assert found.usual_answer_days == 2
