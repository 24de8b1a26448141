"""What keeps a letter from being signed, as the composer says it; and what it does not assume."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.commands.people import EditPerson
from desk.commands.profile import RecordFact
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.domain.people import PersonRow
from desk.screens.referral.signing import SignOrder
from desk.store import Store
from tests.documents.samples import daz
from tests.hall import FRIDAY
from tests.letter_room import PARTS, LetterRoom, open_room
from tests.screens.at_desk import AtDesk, at_desk
from tests.screens.letters.test_composer import (
    agree,
    begin,
    ctrl_enter,
    opened,
    says_yes,
    sign,
)

COUNCIL = "Cyngor Aberllwyd Council"


@pytest.fixture
def who() -> PersonRow:
    """Give the person who comes first; a test may have another."""
    return daz()


@pytest.fixture
def room(embedded_store: Store, clock: SetClock, who: PersonRow) -> LetterRoom:
    """Give the hall with them and Siân."""
    return open_room(embedded_store, clock, who)


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication, tmp_path: Path) -> Iterator[AtDesk]:
    """Sit in Mags’s room."""
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Mags"), BareComputer(tmp_path)) as made:
        yield made


@pytest.mark.parametrize("who", [daz(full_name="محمد علي", name_to_use="Mo")])
def test_a_name_the_paper_has_no_letters_for_is_not_signed(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room, "Mo")
    agree(screen, desk)
    composing, paper = screen.page.composer, screen.page.paper
    told = composing.bar.in_the_way
    assert "The paper has no letters for “محمد علي”." in told
    assert "as in the passport" in told
    assert paper.warning.text() == told
    assert not composing.bar.sign.isVisibleTo(composing.bar)
    sign(screen, desk)
    assert screen._row
    assert not room.row(screen._row.id).letters
    named = EditPerson(person_id=room.people["Mo"], full_name="Mohammed Ali")
    desk.front.do(screen, named)
    desk.settle()
    assert composing.bar.in_the_way == ""
    assert not paper.warning.isVisibleTo(paper)
    sign(screen, desk)
    assert room.row(screen._row.id).letter


@pytest.mark.parametrize("who", [daz(full_name="Mohammed Ali", name_to_use="محمد")])
def test_a_name_to_use_the_paper_cannot_show_gives_way_to_the_full_one(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room, "محمد")
    agree(screen, desk)
    assert screen.page.composer.bar.in_the_way == ""
    words = screen.page.paper.view.accessibleDescription()
    assert "Name: Mohammed Ali" in words
    assert "Mohammed has been sleeping rough" in words
    assert "محمد" not in words


def test_what_is_laid_out_to_be_signed_is_read_once_more(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    row, request = screen._row, screen.page.composer.request("Mags Fielding")
    assert row
    assert row.agreed
    assert request
    with qtbot.waitSignal(screen.signing.refused) as told:
        screen.signing.sign(
            SignOrder(
                referral_id=row.id,
                consent_id=row.agreed.id,
                person_id=row.person.id,
                request=replace(request, why_now="Он хочет."),
                template="residential",
                worker=(),
                person=(),
            )
        )
        desk.settle()
    (refusal,) = told.args
    assert (refusal.code, refusal.facts["words"]) == ("letter.not_printed", "Он хочет")
    assert not room.row(row.id).letters


def test_the_meter_says_what_a_council_cannot_do_without(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    referral = room.begin("Siân", COUNCIL)
    room.agrees(referral, "Siân", COUNCIL, ("identity", "money"))
    screen.open(referral)
    desk.settle()
    composing = screen.page.composer
    said = "This letter cannot do without: Housing."
    assert composing.facts._cannot_words.text() == said
    assert composing.facts._cannot.isVisibleTo(composing)
    assert composing.facts.meter.accessibleName().endswith(said)
    assert composing.bar.in_the_way == (
        "A council cannot take this letter without the part “Housing”, and Siân did not agree to"
        " it. Ask Siân again."
    )
    assert composing.bar.consent.isVisibleTo(composing.bar)
    ctrl_enter(screen, desk)
    form = screen._form
    assert form
    assert form.boxes["housing"].isChecked()
    assert "I chose this council." in form._statement.text()
    says_yes(screen)
    ctrl_enter(screen, desk)
    assert composing.bar.in_the_way == ""
    assert not composing.facts._cannot.isVisibleTo(composing)


def test_what_does_not_go_counts_as_missing_and_asks_for_no_answer(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    facts = screen.page.composer.facts
    assert not facts._cannot.isVisibleTo(facts)
    before = facts.meter.accessibleName()
    screen.page.composer.parts.ticked.emit("mental_health", False)
    desk.settle()
    assert facts.meter.accessibleName() != before
    facts._show_all()
    line = facts._lines["mind"]
    assert line.left_out
    assert not line.answer.isVisibleTo(line)
    assert facts.first_missing() is not line.answer
    assert "“Mental health” does not go" in line.words.text()


def test_how_soon_they_can_come_is_not_chosen_for_them(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    where = screen.page.composer.where
    assert where.notice.chosen_code() == ""
    request = screen.page.composer.request()
    assert request
    assert request.notice == ""
    where.notice.segment("one_day").click()
    desk.settle()
    request = screen.page.composer.request()
    assert request
    assert request.notice == "one_day"


def test_a_fact_in_other_letters_is_named_too(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    room.store.apply(
        RecordFact(
            person_id=room.people["Daz"], code="medicines", answer="known", value="Аспирин",
            as_of=FRIDAY, source="Daz", today=FRIDAY,
        ),
        room.viewer("Mags"),
    )  # fmt: skip
    screen = opened(desk, qtbot)
    referral = room.begin()
    room.agrees(referral, parts=PARTS)
    screen.open(referral)
    desk.settle()
    assert "“Аспирин”" in screen.page.composer.bar.in_the_way
