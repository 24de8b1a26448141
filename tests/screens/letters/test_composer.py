"""A letter in a real window: from the person in the room to a printed page in three actions."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.computer import ThisComputer
from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.queries.letters import letter_bytes
from desk.screens.referral.screen import ReferralScreen
from desk.settings import Settings
from desk.store import Store
from tests.documents.samples import SIGNATURE
from tests.letter_room import LetterRoom, open_room, unwell
from tests.real.print_queue import PrintQueue
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz, who said yes at 09:41, and Siân."""
    return open_room(embedded_store, clock)


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication, tmp_path: Path) -> Iterator[AtDesk]:
    """Sit in Mags’s room, at a computer without a printer."""
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Mags"), BareComputer(tmp_path)) as made:
        yield made


def opened(desk: AtDesk, qtbot: QtBot) -> ReferralScreen:
    """Open the page in a window of the smallest size there is."""
    screen = ReferralScreen(desk.front, desk.look)
    qtbot.addWidget(screen)
    screen.resize(936, 600)
    open_window(screen)
    return screen


def begin(screen: ReferralScreen, desk: AtDesk, room: LetterRoom, name: str = "Daz") -> None:
    """Begin a letter to the place of the plan."""
    screen.begin(room.people[name], room.visits[name])
    desk.settle()
    press(screen.choose.list, Qt.Key.Key_Return)
    desk.settle()


def ctrl_enter(screen: ReferralScreen, desk: AtDesk) -> None:
    """Press Ctrl and Enter wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Return, CTRL)
    desk.settle()


def agree(screen: ReferralScreen, desk: AtDesk) -> None:
    """Ask, choose the yes that the keyboard stands on, and record it as the form offers it."""
    ctrl_enter(screen, desk)
    says_yes(screen)
    ctrl_enter(screen, desk)


def says_yes(screen: ReferralScreen) -> None:
    """Press Space on the yes, which has the keyboard when the form opens."""
    form = screen._form
    assert form is not None
    press(form.first(), Qt.Key.Key_Space, " ")
    assert form.said.chosen_code() == "given"


def sign(screen: ReferralScreen, desk: AtDesk) -> None:
    """Sign and print, and say so once more."""
    ctrl_enter(screen, desk)
    ctrl_enter(screen, desk)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def kept(room: LetterRoom, screen: ReferralScreen) -> bytes:
    """Read the bytes of the letter that stands."""
    row = screen._row
    assert row
    letter = room.row(row.id).letter
    assert letter
    return room.store.read(
        room.viewer("Mags"), lambda tx, viewer: letter_bytes(tx, viewer, letter.id)
    )


# ---------------------------------------------------------------------- the three actions


def test_three_actions_by_keyboard_give_a_printed_page(
    room: LetterRoom, qapp: QApplication, qtbot: QtBot, tmp_path: Path, print_queue: PrintQueue
) -> None:
    assert qapp is not None
    computer = ThisComputer(Settings(home=tmp_path))
    with at_desk(room.hall, room.viewer("Mags"), computer) as desk:
        screen = opened(desk, qtbot)
        begin(screen, desk, room)
        agree(screen, desk)
        sign(screen, desk)
        qtbot.waitUntil(lambda: len(print_queue.printed()) == 1, timeout=20_000)
        desk.settle()
        out = print_queue.printed()[0]
        assert out.title == "LR-2026-0412"
        assert words_of(out.pdf) == words_of(kept(room, screen))
        assert "Darren (Daz) Hollis" in words_of(out.pdf)
        assert "DRAFT" not in words_of(out.pdf)
        letter = room.row(screen._row.id).letter  # type: ignore[union-attr]
        assert letter
        assert letter.print_count == 1
        assert "took it" in screen.page.kept.paper.words()


def words_of(pdf: bytes) -> str:
    """Read a page as it came out of the printer, whose filters write it anew."""
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    return page.extract_text()


def test_a_second_print_is_the_same_bytes(
    room: LetterRoom, qapp: QApplication, qtbot: QtBot, tmp_path: Path, print_queue: PrintQueue
) -> None:
    assert qapp is not None
    computer = ThisComputer(Settings(home=tmp_path))
    with at_desk(room.hall, room.viewer("Mags"), computer) as desk:
        screen = opened(desk, qtbot)
        begin(screen, desk, room)
        agree(screen, desk)
        sign(screen, desk)
        qtbot.waitUntil(screen.page.kept.paper.print.isVisible, timeout=20_000)
        before = kept(room, screen)
        click(screen.page.kept.paper.print)
        qtbot.waitUntil(lambda: len(print_queue.printed()) == 2, timeout=20_000)
        qtbot.waitUntil(lambda: "2 times" in screen.page.kept.paper.words(), timeout=20_000)
        first, second = print_queue.printed()
        assert words_of(first.pdf) == words_of(second.pdf) == words_of(before)
        assert kept(room, screen) == before


def test_a_failing_printer_keeps_the_letter_and_says_what_to_do(
    room: LetterRoom, qapp: QApplication, qtbot: QtBot, tmp_path: Path, print_queue: PrintQueue
) -> None:
    assert qapp is not None
    computer = ThisComputer(Settings(home=tmp_path, printer=print_queue.jams))
    with at_desk(room.hall, room.viewer("Mags"), computer) as desk:
        screen = opened(desk, qtbot)
        begin(screen, desk, room)
        agree(screen, desk)
        sign(screen, desk)
        qtbot.waitUntil(lambda: "kept" in screen.page.kept.paper.words(), timeout=20_000)
        row = room.row(screen._row.id)  # type: ignore[union-attr]
        assert row.stage == "signed"
        assert row.letter
        assert screen.page.kept.paper.print.text() == "&Try again"
        assert screen.page.kept.paper.save.isVisible()


def test_without_a_printer_the_letter_is_kept(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    sign(screen, desk)
    assert "No printer was found. It is kept." in screen.page.kept.paper.words()
    assert kept(room, screen).startswith(b"%PDF")
    assert [refusal.code for refusal in desk.refused] == ["print.no_printer"]


def test_the_same_by_mouse(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    screen.begin(room.people["Daz"], room.visits["Daz"])
    desk.settle()
    click(screen.choose.begin)
    desk.settle()
    assert not screen.page.composer.agreement.record.isVisible()
    click(screen.page.composer.bar.consent)
    desk.settle()
    form = screen._form
    assert form
    click(form.said.segment("given"))
    click(form.how.segment("pad"))
    drag(form.pad)
    click(form._save)
    desk.settle()
    row = room.row(screen._row.id)  # type: ignore[union-attr]
    assert row.agreed
    assert row.agreed.how == "signed"
    assert len(row.strokes) == 1
    assert not screen.page.composer.bar.consent.isVisible()
    assert screen.page.composer.agreement.record.text() == "Ask a&gain"
    drag(screen.page.composer.agreement.pad)
    click(screen.page.composer.bar.sign)
    assert not screen.page.composer.bar.name.isVisible()
    click(screen.page.composer.bar.really)
    desk.settle()
    assert room.row(row.id).stage == "signed"


def drag(pad: QWidget) -> None:
    """Draw one stroke across a pad."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    for step in range(1, 6):
        QTest.mouseMove(pad, QPoint(10 + 10 * step, 12 + 3 * step))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(70, 30))


# ---------------------------------------------------------------------- where to


def test_the_place_of_the_plan_is_chosen_and_a_draft_is_opened_again(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    screen.begin(room.people["Daz"], room.visits["Daz"])
    desk.settle()
    assert screen.choose.list.selected_id() == room.places["Bryn Derw House"]
    names = [row.place.name for row in screen.choose._model.rows()]  # type: ignore[union-attr]
    assert "Meddygfa’r Bont" not in names
    screen.choose.go_on()
    desk.settle()
    first = screen._row
    assert first
    screen.begin(room.people["Daz"], room.visits["Daz"])
    desk.settle()
    screen.main_action()
    desk.settle()
    assert screen._row
    assert screen._row.id == first.id


def test_another_place_asks_for_consent_anew(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    assert screen.page.composer.bar.sign.isVisible()
    place = screen.page.composer.where.place
    place.combo.setCurrentIndex(place.combo.findData(str(room.places["Tŷ Heulwen"])))
    place.combo.activated.emit(place.combo.currentIndex())
    desk.settle()
    row = screen._row
    assert row
    assert (row.destination.name, row.agreed) == ("Tŷ Heulwen", None)
    assert row.draft.asks_for == "rehab_place"
    assert not screen.page.composer.bar.sign.isVisible()
    assert "Record first" in screen.page.composer.bar.in_the_way


# ---------------------------------------------------------------------- what is missing


def test_a_missing_fact_is_answered_in_place(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    facts = screen.page.composer.facts
    assert facts.meter.value() == 13
    line = facts._lines["gp_summary"]
    click(line.answer)
    assert facts.has_form()
    form = facts._form
    assert form
    press(form.value.edit, Qt.Key.Key_Return)
    assert "Write what you know" in form.value.fault()
    QTest.keyClicks(form.value.edit, "Held, dated 2 November")
    press(form.value.edit, Qt.Key.Key_Return)
    desk.settle()
    assert not facts.has_form()
    assert facts.meter.value() == 14
    assert "gp_summary" not in facts._lines


def test_a_fact_can_be_promised_and_taken_back(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    composer = screen.page.composer
    composer.facts._lines["funding"].follows.emit(True)
    desk.settle()
    request = composer.request()
    assert request
    assert request.to_follow == ("funding",)
    assert composer.facts._note.text() == "1 would get it sent back"
    composer.keep()
    desk.settle()
    assert room.row(screen._row.id).draft.to_follow == ("funding",)  # type: ignore[union-attr]
    composer.facts._lines["funding"].follows.emit(False)
    assert composer.facts._note.text() == "2 would get it sent back"


def test_parts_that_were_not_agreed_to_cannot_be_ticked(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    ctrl_enter(screen, desk)
    form = screen._form
    assert form
    says_yes(screen)
    click(form.boxes["risk"])
    ctrl_enter(screen, desk)
    boxes = screen.page.composer.parts.boxes
    assert not boxes["risk"].isEnabled()
    assert not boxes["risk"].isChecked()
    assert boxes["risk"].accessibleDescription() == "He did not agree to this part."
    assert boxes["health"].isChecked()


# ---------------------------------------------------------------------- words and the page


def test_the_page_follows_the_words_within_300_ms(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    qtbot.waitUntil(lambda: "Why now" in screen.page.paper.view.accessibleDescription())
    words = screen.page.composer.words
    click(words.fold)
    words.texts["why_now"].field.set_text("He has had enough and will go today.")
    qtbot.waitUntil(
        lambda: "will go today" in screen.page.paper.view.accessibleDescription(), timeout=2_000
    )
    assert "DRAFT" not in screen.page.paper.view.accessibleDescription()


def test_unkind_words_get_a_hint_and_never_a_lock(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    words = screen.page.composer.words
    words.turn()
    note = words.texts["why_now"]
    note.field.set_text("He is an addict. His sister Kim wants him to go.")
    assert "“addict”: better “uses drugs”" in note.hints()
    assert "“Kim” looks like somebody else’s name" in note.hints()
    qtbot.wait(100)
    desk.settle()
    assert screen.page.composer.bar.sign.isVisible()


def test_too_much_for_one_page_is_said_beside_the_part(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    words = screen.page.composer.words
    words.turn()
    words.texts["why_now"].field.set_text("He wants to go today. " * 80)
    qtbot.waitUntil(lambda: bool(words.texts["why_now"].field.fault()), timeout=3_000)
    assert "One page only" in words.texts["why_now"].field.fault()
    assert not screen.page.composer.bar.sign.isVisible()
    ctrl_enter(screen, desk)
    assert not screen.page.composer.bar.is_asking()
    words.texts["why_now"].field.set_text("He wants to go today.")
    qtbot.waitUntil(screen.page.composer.bar.sign.isVisible, timeout=3_000)


def test_what_was_written_is_kept_when_the_page_is_left(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    words = screen.page.composer.words
    words.turn()
    words.texts["risks"].field.set_text("A fit in March. Never to stop suddenly.")
    screen.hide()
    desk.settle()
    row = room.row(screen._row.id)  # type: ignore[union-attr]
    assert row.draft.risks == "A fit in March. Never to stop suddenly."


# ---------------------------------------------------------------------- who may not


def test_somebody_too_unwell_is_neither_asked_nor_signed_for(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    unwell(room)
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    composer = screen.page.composer
    assert not composer.agreement.record.isVisible()
    assert not composer.bar.consent.isVisible()
    assert "too unwell" in composer.bar.in_the_way
    ctrl_enter(screen, desk)
    assert screen._form is None
    assert not composer.bar.is_asking()


def test_reception_does_not_sign_but_prints(
    room: LetterRoom, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Carol"), BareComputer(tmp_path)) as desk:
        screen = opened(desk, qtbot)
        referral = room.begin()
        room.agrees(referral)
        screen.open(referral)
        desk.settle()
        assert not screen.page.composer.bar.sign.isVisible()
        assert not screen.page.composer.agreement.pad.isVisible()
        assert "not reception" in screen.page.composer.bar.in_the_way
        ctrl_enter(screen, desk)
        assert not screen.page.composer.bar.is_asking()


def test_a_yes_is_never_assumed(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    ctrl_enter(screen, desk)
    form = screen._form
    assert form
    assert form.said.chosen_code() == ""
    ctrl_enter(screen, desk)
    assert "first, then choose what they said" in form._fault.text()
    assert form._fault.isVisible()
    click(form.said.segment("given"))
    assert not form._fault.isVisible()
    assert room.row(screen._row.id).consent is None  # type: ignore[union-attr]


def test_a_no_is_written_down(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    ctrl_enter(screen, desk)
    form = screen._form
    assert form
    click(form.said.segment("refused"))
    ctrl_enter(screen, desk)
    consent = room.row(screen._row.id).consent  # type: ignore[union-attr]
    assert consent
    assert consent.status == "refused"
    assert not screen.page.composer.bar.sign.isVisible()


def test_an_empty_pad_is_no_signature(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    ctrl_enter(screen, desk)
    form = screen._form
    assert form
    click(form.said.segment("given"))
    click(form.how.segment("pad"))
    ctrl_enter(screen, desk)
    assert "has not signed yet" in form._fault.text()
    form.pad.set_strokes(SIGNATURE)
    ctrl_enter(screen, desk)
    assert screen._form is None


# ---------------------------------------------------------------------- once it is signed


def test_nothing_is_signed_before_it_was_asked_once_more(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    bar = screen.page.composer.bar
    ctrl_enter(screen, desk)
    assert bar.is_asking()
    assert bar._question.text() == "Sign and print the letter for Daz to Bryn Derw House?"
    press(bar, Qt.Key.Key_Escape)
    desk.settle()
    assert not bar.is_asking()
    assert not room.row(screen._row.id).letters  # type: ignore[union-attr]
    ctrl_enter(screen, desk)
    bar.name.set_text("")
    ctrl_enter(screen, desk)
    assert "Type your name" in bar.name.fault()
    assert not room.row(screen._row.id).letters  # type: ignore[union-attr]


def test_how_it_went_is_asked_and_ends_the_clock(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    sign(screen, desk)
    kept_letter = screen.page.kept
    assert screen.page.head.clock.isVisible()
    click(kept_letter.not_yet)
    desk.settle()
    assert room.row(screen._row.id).stage == "signed"  # type: ignore[union-attr]
    click(kept_letter.how.segment("by_hand"))
    desk.settle()
    row = room.row(screen._row.id)  # type: ignore[union-attr]
    assert (row.stage, row.sent_how) == ("sent", "by_hand")
    assert not kept_letter.how.isVisible()
    assert not screen.page.head.clock.isVisible()
    assert kept_letter.new.isVisible()


def test_a_void_needs_a_reason_and_gives_the_draft_back(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    sign(screen, desk)
    void = screen.page.kept._void
    click(void._open)
    click(void.really)
    assert "Write in a few words" in void.reason.fault()
    void.reason.set_text("wrong dose")
    click(void.really)
    desk.settle()
    row = room.row(screen._row.id)  # type: ignore[union-attr]
    assert (row.stage, row.reference) == ("drafted", "LR-2026-0412-2")
    assert screen.page.composer.isVisible()


def test_a_new_letter_is_asked_of_the_window(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    sign(screen, desk)
    click(screen.page.kept.how.segment("post"))
    desk.settle()
    heard = Heard(screen.wants_new_letter)
    click(screen.page.kept.new)
    assert heard == [(room.people["Daz"], room.visits["Daz"])]


def test_a_letter_in_wales_is_an_application(room: LetterRoom, desk: AtDesk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room, "Siân")
    view = screen.page.paper.view
    qtbot.waitUntil(lambda: "section 62" in view.accessibleDescription(), timeout=3_000)
    assert "Caniatâd" in view.accessibleDescription()


def test_another_person_at_the_desk_does_not_sign_with_this_hand(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    drag(screen.page.composer.agreement.pad)
    desk.front.sit_down(room.viewer("Gethin"))
    desk.settle()
    assert screen.page.composer.agreement.pad.is_empty
    request = screen.page.composer.request()
    assert request
    assert (request.signer.called, request.agency.name) == ("Gethin", "Drws Agored")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_part_of_it_asks_for_more_than_the_smallest_window(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot, scale: float
) -> None:
    desk.look.set_scale(scale)
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    agree(screen, desk)
    sign(screen, desk)
    assert (screen.width(), screen.height()) == (936, 600)
    desk.look.set_scale(1.0)


def test_everything_that_takes_the_keyboard_has_a_name(
    room: LetterRoom, desk: AtDesk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    begin(screen, desk, room)
    ctrl_enter(screen, desk)
    assert nameless(screen) == []
    ctrl_enter(screen, desk)
    screen.page.composer.words.turn()
    ctrl_enter(screen, desk)
    qtbot.waitUntil(lambda: bool(screen.page.paper.view.accessibleName()), timeout=3_000)
    assert nameless(screen) == []
    ctrl_enter(screen, desk)
    view = screen.page.paper.view
    qtbot.waitUntil(lambda: "Bryn Derw House" in view.accessibleDescription(), timeout=3_000)
    assert nameless(screen) == []


def nameless(screen: QWidget) -> list[str]:
    """List what takes the keyboard by Tab and has no name."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        type(widget).__name__
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & tab == tab
        and widget.focusProxy() is None
        and not widget.accessibleName()
    ]
