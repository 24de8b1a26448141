"""The figures of the day report are those of the morning that was played at the desk."""

from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.day_report import day
from tests.hall import FRIDAY, Hall
from tests.journeys.desk import Desk
from tests.journeys.hands import Mouse


def test_the_days_figures_are_what_was_played(desk: Desk, hall: Hall) -> None:
    for name in ("daz", "ange"):
        desk.finds(name).says_needs("home").confirms()
    desk.acts("F2", desk.window._top._new).types("Newcomer").confirms().confirms()
    desk.finds("carys").says_needs("money").says_yes().confirms()
    desk.selects("Carys").does("left", "Alt+L").picks("")
    desk.minute_passes(10)
    desk.sits_down(hall.as_worker("Gethin")).goes_to("my_room")
    desk.acts("F7", desk.room.next.button)
    desk.acts("Alt+M", desk.room.person.start_button)
    desk.minute_passes(15)
    met = desk.room.needs.first()
    assert met is not None
    if not isinstance(desk.hands, Mouse):
        desk.tabs_to(met)
    desk.acts("Space", met).acts("Ctrl+Return", desk.room.finish_button)
    figures = (
        hall.store.read(Viewer(role="lead"), lambda tx, viewer: day(tx, viewer, FRIDAY, VenueRow()))
        .full()
        .figures
    )
    played = {
        "visits": 4, "people": 4, "new": 4, "expected_came": 2, "seen": 1, "left": 1, "here": 2,
        "need.home.met": 1, "need.home.open": 1, "need.money.not_met": 1, "yes": 1,
    }  # fmt: skip
    assert {key: figures[key] for key in played} == played
