"""What happens to people who are here: out, back, left, asked for, known after all, undone."""

from datetime import timedelta

import pytest

from desk.commands.arrivals import CheckInNameless
from desk.commands.people import AddKeepApart
from desk.commands.profile import AddAlert
from tests.hall import FRIDAY, OPENS
from tests.journeys.desk import Desk
from tests.journeys.hands import Mouse
from tests.journeys.known import Known


def test_somebody_expected_is_opened_from_the_list_and_let_in(desk: Desk, known: Known) -> None:
    desk.opens_expected(known["Angela Moss"]).confirms()
    assert desk.here() == ["Ange"]
    desk.rests()
    assert not any("Ange" in said for said in desk.sentences(desk.floor.expected.view))
    assert desk.is_ready_to_find()


def test_several_come_in_at_once_to_be_asked_later(desk: Desk, known: Known) -> None:
    expected = desk.floor.expected
    if isinstance(desk.hands, Mouse):
        desk.acts("", expected._several)
    else:
        desk.hands.go_to(expected.view, known["Angela Moss"])
        desk.tabs_to(expected._several, back=True).presses("Space")
    assert expected._model.ticks_shown
    for name in ("Angela Moss", "Lee Parry"):
        desk.hands.go_to(expected.view, known[name])
        if not isinstance(desk.hands, Mouse):
            desk.presses("Space")
    assert len(expected._model.ticked()) == 2
    desk.acts("Enter", expected._all)
    assert sorted(desk.here()) == ["Ange", "Lee"]
    assert all(not row.needs for row in desk.here_rows())
    desk.undoes()
    assert desk.here() == []


def test_out_keeps_the_place_back_takes_it_again_left_ends_it(desk: Desk) -> None:
    desk.finds("daz").confirms().finds("ange").confirms()
    desk.selects("Daz").does("out", "Alt+O")
    assert desk.row("Daz").state == "popped_out"
    desk.minute_passes(21)
    assert "too long" in next(said for said in desk.sentences() if "Daz" in said).lower()
    desk.selects("Daz").does("back", "Alt+B")
    assert desk.row("Daz").state == "waiting"
    assert desk.row("Daz").ticket < desk.row("Ange").ticket
    desk.selects("Daz").does("left", "Alt+L")
    desk.picks("")
    assert desk.here() == ["Ange"]
    desk.undoes()
    assert sorted(desk.here()) == ["Ange", "Daz"]


def test_a_worker_is_asked_for_somebody_who_waits(desk: Desk) -> None:
    desk.finds("daz").says_needs("money").confirms()
    desk.selects("Daz").does("ask", "Alt+A")
    desk.acts("Enter", desk.small_panel.main_button)
    assert desk.row("Daz").asked_staff_id == desk.hall.staff["Owen"]
    assert desk.is_ready_to_find()


@pytest.mark.parametrize("seat", ["keyboard", "server"], indirect=True)
def test_thirty_steps_are_taken_back_and_done_again(desk: Desk) -> None:
    before = desk.sentences()
    for name in ("daz", "dazza", "ange", "carys", "robbo"):
        desk.finds(name).confirms()
    for code, key in (
        ("out", "Alt+O"), ("back", "Alt+B"), ("said_yes", "Alt+Y"), ("out", "Alt+O"),
        ("back", "Alt+B"),
    ):  # fmt: skip
        for name in ("Daz", "Dazza", "Ange", "Carys", "Robbo"):
            desk.selects(name).does(code, key)
    after = desk.rests().sentences()
    assert "said yes" in " ".join(after)
    for _ in range(30):
        desk.hands.press("Ctrl+Z")  # as fast as the key repeats
    desk.settle()
    assert desk.rests().sentences() == before
    assert not desk.window._bar.undo_button.isVisible()
    for _ in range(30):
        desk.presses("Ctrl+Y")
    assert desk.rests().sentences() == after


def test_a_known_person_takes_over_a_nameless_visit(desk: Desk, known: Known) -> None:
    jacket = CheckInNameless(day_id=desk.hall.day_id, shown_name="Blue jacket 09:00")
    desk.hall.store.apply(jacket, desk.hall.desk)
    desk.another_desk_changed()
    desk.selects("Blue jacket 09:00")
    desk.acts("Shift+F10", desk.floor.here.bar._more).picks("This is")
    desk.types("dazza")
    desk.acts("Enter", desk.small_panel.main_button)
    assert desk.here() == ["Dazza"]
    assert desk.row("Dazza").person_id == known["Darius Wyn"]
    desk.undoes()
    assert desk.here() == ["Blue jacket 09:00"]


def test_somebody_barred_is_taken_to_the_lead_and_no_reason_is_shown(
    desk: Desk, known: Known
) -> None:
    desk.hall.store.apply(
        AddAlert(
            person_id=known["Robert Ince"],
            kind="violence_staff",
            level="serious",
            action_line="Ask lead before seating",
            detail="threw a chair",
            hard_stop=True,
            review_on=FRIDAY + timedelta(days=30),
        ),
        desk.hall.desk,
    )
    desk.another_desk_changed()
    desk.finds("robbo")
    assert desk.panel.main_button.text() == "Ask the lead"
    assert "chair" not in desk.words_in(desk.window)
    desk.confirms()
    assert desk.here() == []
    desk.acts("Space", desk.panel._lead.first()).confirms()
    assert desk.here() == ["Robbo"]


def test_two_to_be_kept_apart_ask_the_lead_and_neither_is_named(desk: Desk, known: Known) -> None:
    apart = AddKeepApart(person_id=known["Darren Hollis"], other_id=known["Angela Moss"])
    desk.hall.store.apply(apart, desk.hall.desk)
    desk.another_desk_changed()
    desk.finds("ange").confirms()
    desk.finds("daz")
    assert desk.panel.main_button.text() == "Ask the lead"
    assert "Ange" not in desk.words_in(desk.panel)
    desk.acts("Space", desk.panel._lead.first()).confirms()
    assert sorted(desk.here()) == ["Ange", "Daz"]


def test_the_yes_clock_runs_on_the_floor_until_they_sit_down(desk: Desk) -> None:
    desk.finds("daz").says_needs("recovery").says_yes().confirms()
    desk.minute_passes(4)
    said = next(one for one in desk.sentences() if "Daz" in one)
    assert "said yes 4 minutes ago" in said
    assert desk.row("Daz").said_yes_at == OPENS
