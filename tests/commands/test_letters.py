"""From consent to a letter that has left, command by command, on both stores."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

import pytest

from db.base import Tx
from db.models import Contact, Person
from desk.commands.base import Command, Did, must_get
from desk.commands.consent import WithdrawConsent
from desk.commands.letters import MarkPrinted, SignLetter, VoidLetter
from desk.commands.referrals import (
    ChangeDraft,
    GoOnWithReferral,
    MarkSent,
    MoveStage,
    PauseReferral,
    RecordRing,
    StartReferral,
)
from desk.domain.clock import SetClock
from desk.domain.composer import Draft
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.queries.letters import letter_bytes
from desk.store import Store
from desk.wording.refusals import sentence
from tests.hall import FRIDAY
from tests.letter_room import PARTS, LetterRoom, open_room, unwell
from tests.stores import put_in

PAGE = b"%PDF-1.4 an invented page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Died(Command):
    """Notes that somebody has died, as a file that is read in does."""

    name: ClassVar[str] = "test.died"

    person_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Note it."""
        must_get(tx, Person, self.person_id).deceased = True
        return Did(id=self.person_id)


@pytest.fixture
def room(store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz and Siân in the building."""
    return open_room(store, clock)


def sign(room: LetterRoom, by: str = "Mags", page: bytes = PAGE) -> tuple[UUID, UUID]:
    """Take a letter for Daz from its beginning to its signature; return referral and letter."""
    referral = room.begin()
    consent = room.agrees(referral)
    signed = SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=page)
    letter = room.store.apply(signed, room.viewer(by)).id
    assert letter
    return referral, letter


def sits(room: LetterRoom, called: str, ago: timedelta, second: str | None = None) -> None:
    """Put down that somebody of the staff sat with Daz, now or some days `ago`."""
    hall, began = room.hall, room.hall.clock.now() + ago
    put_in(
        room.store,
        Contact(
            id=new_id(), visit_id=room.visits["Daz"], drop_in_id=hall.day_id,
            staff_id=hall.staff[called], second_id=hall.staff[second] if second else None,
            taken_at=began, started_at=began, ended_at=began, right_worker=True, kit_only=False,
        ),
    )  # fmt: skip


def refused(room: LetterRoom, command: Command, by: str = "Mags") -> str:
    """Do what must be refused, and return the code."""
    with pytest.raises(Refusal) as told:
        room.store.apply(command, room.viewer(by))
    return told.value.code


def test_each_letter_has_the_next_number_of_its_agency(room: LetterRoom) -> None:
    first, second = room.begin(), room.begin("Siân", "Cyngor Aberllwyd Council", by="Gethin")
    assert room.row(first).reference == "LR-2026-0412"
    assert room.row(second).reference == "DA-2026-0412"
    again = room.begin("Siân")
    assert room.row(again).reference == "LR-2026-0413"


def test_a_signed_letter_is_kept_byte_for_byte(room: LetterRoom) -> None:
    referral, letter = sign(room)
    row = room.row(referral)
    assert row.stage == "signed"
    assert row.letter
    assert row.letter.sha256 == hashlib.sha256(PAGE).hexdigest()
    for _ in range(2):
        room.store.apply(MarkPrinted(letter_id=letter), room.viewer("Carol"))
        kept = room.store.read(
            room.viewer("Carol"),
            lambda tx, viewer: letter_bytes(tx, viewer, letter),
        )
        assert kept == PAGE
    after = room.row(referral)
    assert after.stage == "printed"
    assert after.letter
    assert after.letter.print_count == 2


def test_a_letter_begun_before_today_stops_the_clock_of_todays_yes(room: LetterRoom) -> None:
    start = StartReferral(
        person_id=room.people["Daz"], destination_id=room.places["Bryn Derw House"], year=2026
    )
    referral = room.store.apply(start, room.viewer("Mags")).id
    assert referral
    signed = SignLetter(
        referral_id=referral, consent_id=room.agrees(referral), parts=PARTS, pdf=PAGE
    )
    room.store.apply(signed, room.viewer("Mags"))
    room.store.apply(MarkSent(referral_id=referral, how="by_hand"), room.viewer("Mags"))
    row = room.row(referral)
    assert row.visit
    assert row.visit.letter_sent_at == room.hall.clock.now()
    assert row.said_yes_at == row.visit.said_yes_at


def test_a_letter_to_a_council_is_not_signed_without_housing(room: LetterRoom) -> None:
    council = "Cyngor Aberllwyd Council"
    referral = room.begin("Siân", council, by="Gethin")
    consent = room.agrees(referral, "Siân", council, ("identity", "housing", "money"))
    bare = SignLetter(
        referral_id=referral, consent_id=consent, parts=("identity", "money"), pdf=PAGE
    )
    assert refused(room, bare, by="Gethin") == "letter.parts_missing"
    assert "cannot be taken" in sentence(Refusal("letter.parts_missing"))
    assert not room.row(referral).letters
    whole = replace(bare, id=new_id(), parts=("identity", "housing"))
    assert room.store.apply(whole, room.viewer("Gethin")).id


def test_how_soon_they_can_come_is_not_said_before_they_were_asked(room: LetterRoom) -> None:
    assert room.row(room.begin()).draft.notice == ""


def test_the_worker_saw_them_only_if_it_was_recorded(room: LetterRoom) -> None:
    referral = room.begin()
    assert room.row(referral).seen_on is None
    sits(room, "Carol", timedelta(0))
    assert room.row(referral).seen_on is None
    sits(room, "Mags", -timedelta(days=7))
    assert room.row(referral).seen_on == FRIDAY - timedelta(days=7)
    sits(room, "Mags", timedelta(0))
    assert room.row(referral).seen_on == FRIDAY
    assert room.row(room.begin(by="Gethin"), by="Gethin").seen_on is None


def test_who_sits_in_saw_them_too(room: LetterRoom) -> None:
    referral = room.begin()
    sits(room, "Gethin", timedelta(0), second="Mags")
    assert room.row(referral).seen_on == FRIDAY


def test_reception_may_print_but_never_signs(room: LetterRoom) -> None:
    referral = room.begin()
    consent = room.agrees(referral)
    command = SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=PAGE)
    assert refused(room, command, by="Carol") == "letter.who_signs"
    assert not room.row(referral).letters


def test_nobody_who_is_too_unwell_agrees_or_is_signed_for(room: LetterRoom) -> None:
    referral = room.begin()
    consent = room.agrees(referral)
    unwell(room)
    with pytest.raises(Refusal) as told:
        room.agrees(referral)
    assert told.value.code == "consent.unwell"
    command = SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=PAGE)
    assert refused(room, command) == "consent.unwell"
    visit = room.row(referral).visit
    assert visit
    assert visit.too_unwell


def test_a_no_is_written_down_even_by_somebody_unwell(room: LetterRoom) -> None:
    referral = room.begin()
    unwell(room)
    room.agrees(referral, status="refused", parts=())
    row = room.row(referral)
    assert row.consent
    assert (row.consent.status, row.agreed) == ("refused", None)


def test_a_letter_needs_consent_to_this_place_and_to_each_part(room: LetterRoom) -> None:
    referral = room.begin()
    elsewhere = room.agrees(referral, place="Tŷ Heulwen")
    command = SignLetter(referral_id=referral, consent_id=elsewhere, parts=PARTS, pdf=PAGE)
    assert refused(room, command) == "letter.no_consent"
    some = room.agrees(referral, parts=("identity", "health"))
    command = SignLetter(referral_id=referral, consent_id=some, parts=PARTS, pdf=PAGE)
    assert refused(room, command) == "letter.parts"
    ended = room.agrees(referral, until=date(2026, 11, 19))
    command = SignLetter(referral_id=referral, consent_id=ended, parts=PARTS, pdf=PAGE)
    assert refused(room, command) == "letter.no_consent"
    assert room.row(referral).agreed is None


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"witness": " "}, "consent.no_witness"),
        ({"parts": ()}, "consent.no_parts"),
        ({"parts": ("identity", "shoe_size")}, "consent.part_unknown"),
        ({"parts": ("shoe_size",), "status": "refused"}, "consent.part_unknown"),
    ],
)
def test_a_yes_says_who_heard_it_and_to_what(
    room: LetterRoom, said: dict[str, object], code: str
) -> None:
    referral = room.begin()
    with pytest.raises(Refusal) as told:
        room.agrees(referral, **said)  # type: ignore[arg-type]
    assert told.value.code == code


def test_withdrawing_stops_what_has_not_left(room: LetterRoom) -> None:
    referral, _ = sign(room)
    consent = room.row(referral).consent
    assert consent
    done = room.store.apply(WithdrawConsent(consent_id=consent.id), room.viewer("Mags"))
    row = room.row(referral)
    assert done.facts["stopped"] == 1
    assert (row.stage, row.letter, row.agreed) == ("drafted", None, None)


def test_a_void_letter_keeps_its_number_and_the_next_has_its_own(room: LetterRoom) -> None:
    referral, letter = sign(room)
    void = VoidLetter(letter_id=letter, reason="wrong dose")
    assert room.store.apply(void, room.viewer("Mags")).undo is None
    row = room.row(referral)
    assert (row.stage, row.reference) == ("drafted", "LR-2026-0412-2")
    consent = row.consent
    assert consent
    again = SignLetter(referral_id=row.id, consent_id=consent.id, parts=PARTS, pdf=PAGE)
    room.store.apply(again, room.viewer("Mags"))
    assert [(one.reference, one.status) for one in room.row(row.id).letters] == [
        ("LR-2026-0412-2", "final"),
        ("LR-2026-0412", "void"),
    ]


def test_a_letter_that_was_sent_is_not_voided(room: LetterRoom) -> None:
    referral, letter = sign(room)
    room.store.apply(MarkSent(referral_id=referral, how="by_hand"), room.viewer("Mags"))
    assert refused(room, VoidLetter(letter_id=letter, reason="wrong dose")) == "letter.sent"
    row = room.row(referral)
    assert row.stage == "sent"
    assert [one.status for one in row.letters] == ["final"]


def test_a_letter_is_not_sent_tomorrow(room: LetterRoom) -> None:
    referral, _ = sign(room)
    later = room.hall.clock.now() + timedelta(minutes=1)
    assert refused(room, MarkSent(referral_id=referral, how="post", at=later)) == "referral.future"
    now = room.hall.clock.now()
    room.store.apply(MarkSent(referral_id=referral, how="post", at=now), room.viewer("Mags"))
    assert room.row(referral).stage == "sent"


def test_nobody_who_has_died_agrees_or_is_signed_for(room: LetterRoom) -> None:
    referral = room.begin()
    consent = room.agrees(referral)
    room.store.apply(Died(person_id=room.people["Daz"]), room.viewer("Mags"))
    with pytest.raises(Refusal) as told:
        room.agrees(referral)
    assert told.value.code == "person.died"
    command = SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=PAGE)
    assert refused(room, command) == "person.died"
    assert not room.row(referral).letters


def test_each_of_these_has_a_sentence() -> None:
    for code in ("letter.sent", "referral.future", "person.died", "consent.part_unknown"):
        words = sentence(Refusal(code, reference="LR-2026-0412"))
        assert code not in words
        assert words.endswith(".")


def test_sending_stops_the_clock_of_the_visit(room: LetterRoom) -> None:
    referral, _ = sign(room)
    room.hall.minutes_later(12)
    sent = MarkSent(referral_id=referral, how="by_hand")
    done = room.store.apply(sent, room.viewer("Carol"))
    row = room.row(referral)
    assert row.visit
    assert row.visit.letter_sent_at == room.hall.clock.now()
    assert (row.sent_how, row.stage) == ("by_hand", "sent")
    assert done.undo
    room.store.apply(done.undo, room.viewer("Carol"))
    assert room.row(referral).sent_at is None


def test_an_unsigned_letter_is_not_sent(room: LetterRoom) -> None:
    assert refused(room, MarkSent(referral_id=room.begin(), how="post")) == "letter.not_signed"


def test_a_draft_begun_before_today_joins_todays_visit(room: LetterRoom) -> None:
    referral = room.begin()
    room.store.apply(
        ChangeDraft(
            referral_id=referral,
            draft=Draft(to_follow=("gp_summary",)).kept(),
            asks_for="assessment",
            notice="one_day",
            destination_id=room.places["Tŷ Heulwen"],
            visit_id=room.visits["Daz"],
        ),
        room.viewer("Mags"),
    )
    row = room.row(referral)
    assert (row.draft.asks_for, row.draft.notice) == ("assessment", "one_day")
    assert row.draft.to_follow == ("gp_summary",)
    assert row.destination.name == "Tŷ Heulwen"
    assert row.said_yes_at == room.row(referral).visit.said_yes_at  # type: ignore[union-attr]


def test_a_signed_letter_is_not_changed(room: LetterRoom) -> None:
    referral, _ = sign(room)
    change = ChangeDraft(
        referral_id=referral,
        draft={},
        asks_for="advice",
        notice="one_week",
        destination_id=room.places["Bryn Derw House"],
    )
    assert refused(room, change) == "letter.signed"


def test_what_has_not_left_is_not_answered(room: LetterRoom) -> None:
    referral = room.begin()
    answered = MoveStage(referral_id=referral, stage="acknowledged")
    assert refused(room, answered) == "referral.not_sent"
    ended = MoveStage(referral_id=referral, stage="withdrawn_by_client")
    assert room.store.apply(ended, room.viewer("Mags")).id == referral


def test_a_refusal_has_its_reason_and_may_name_the_next_step(room: LetterRoom) -> None:
    referral, _ = sign(room)
    room.store.apply(MarkSent(referral_id=referral, how="post"), room.viewer("Mags"))
    bare = MoveStage(referral_id=referral, stage="refused")
    assert refused(room, bare) == "referral.why_refused"
    later = MoveStage(
        referral_id=referral,
        stage="acknowledged",
        at=room.hall.clock.now() + timedelta(hours=1),
    )
    assert refused(room, later) == "referral.future"
    why = MoveStage(
        referral_id=referral,
        stage="refused",
        refusal="no_bed",
        next_step="Try Tŷ Heulwen",
    )
    assert room.store.apply(why, room.viewer("Mags")).undo


def test_a_pause_and_a_call_are_noted_and_can_be_taken_back(room: LetterRoom) -> None:
    referral, _ = sign(room)
    mags = room.viewer("Mags")
    for command in (
        PauseReferral(referral_id=referral),
        GoOnWithReferral(referral_id=referral),
        RecordRing(referral_id=referral, detail="No answer", next_step="Ring Monday"),
    ):
        done = room.store.apply(command, mags)
        assert done.undo
    ended = MoveStage(referral_id=referral, stage="lost_contact")
    room.store.apply(ended, mags)
    assert refused(room, PauseReferral(referral_id=referral)) == "referral.ended"
