"""Find, check in, ask a worker: by keyboard and by mouse, on both stores, keys counted."""

from tests.hall import OPENS
from tests.journeys.desk import Desk
from tests.journeys.hands import Mouse


def test_a_person_we_know_is_in_with_two_keys(desk: Desk) -> None:
    desk.finds("daz").confirms()
    assert desk.here() == ["Daz"]
    assert desk.is_ready_to_find()
    assert isinstance(desk.hands, Mouse) or desk.keys_since() == 2


def test_another_worker_and_why_is_two_keys_more(desk: Desk) -> None:
    desk.finds("ange").says_needs("home")
    first = desk.panel.best.choice().staff_id
    before = desk.hands.keys
    desk.chooses_worker(2)
    desk.confirms().says_why()
    assert isinstance(desk.hands, Mouse) or desk.keys_since(before) == 3
    asked = desk.row("Ange").asked_staff_id
    assert asked is not None
    assert asked != first
    assert asked in (desk.hall.staff["Gethin"], desk.hall.staff["Ffion"])


def test_second_hit_need_yes_another_worker_and_why_take_seven_keys(desk: Desk) -> None:
    desk.finds("daz", hit=2).says_needs("home").says_yes().chooses_worker(2).confirms().says_why()
    row = desk.row("Dazza")
    assert [need.code for need in row.needs] == ["home"]
    assert row.said_yes_at == OPENS
    assert row.asked_staff_id in (desk.hall.staff["Gethin"], desk.hall.staff["Ffion"])
    assert isinstance(desk.hands, Mouse) or desk.keys_since() <= 7
    assert "said yes" in next(one for one in desk.sentences() if "Dazza" in one)


def test_a_walk_in_takes_three_keys(desk: Desk) -> None:
    desk.acts("F2", desk.window._top._new).types("Žilvinas").confirms().confirms()
    assert desk.here() == ["Žilvinas"]
    assert desk.is_ready_to_find()
    assert isinstance(desk.hands, Mouse) or desk.keys_since() == 3


def test_somebody_without_a_name_is_in_by_what_we_see(desk: Desk) -> None:
    desk.acts("F2", desk.window._top._new).types("Blue jacket")
    form = desk.panel.form
    if isinstance(desk.hands, Mouse):
        desk.acts("", form.no_name)
    else:
        desk.tabs_to(form.no_name).presses("Space")
    desk.confirms().confirms()
    assert desk.here() == ["Blue jacket 09:00"]
    assert desk.row("Blue jacket 09:00").nameless


def test_somebody_found_by_a_street_name_and_a_slip_of_the_finger(desk: Desk) -> None:
    desk.finds("smilr").confirms()
    assert desk.here() == ["Ange"]


def test_enter_before_the_hits_came_means_the_first_of_them(desk: Desk) -> None:
    desk.hands.type("ange")
    desk.presses("Enter")
    desk.confirms()
    assert desk.here() == ["Ange"]


def test_what_is_typed_while_a_list_has_the_keyboard_is_searched_for(desk: Desk) -> None:
    desk.finds("daz").confirms().selects("Daz")
    desk.types("ange")
    assert desk.search.hasFocus()
    assert desk.hits.isVisible()
    desk.presses("Escape")
    assert desk.is_ready_to_find()
