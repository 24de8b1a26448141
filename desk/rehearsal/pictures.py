"""The pictures of a rehearsal: which screen, at which minute, with whom at the desk."""

from collections.abc import Callable
from datetime import time
from pathlib import Path
from uuid import UUID

from desk.rehearsal.hall import Hall
from desk.rehearsal.letters import Letters
from desk.rehearsal.stage import Stage
from desk.screens.floor.screen import FloorScreen
from desk.snapshot import snapshot
from desk.theme.look import ThemeChoice

WIDE, DRAWN, SMALL = (1366, 768), (1280, 800), (1024, 700)


@snapshot
class Scene:
    """What a picture may show: the window, the hall behind it, and the letters under way."""

    stage: Stage
    hall: Hall
    letters: Letters

    def person(self, reference: str) -> UUID:
        """Return one of the people."""
        return self.hall.people[reference]


@snapshot
class Picture:
    """One picture: `name` of its file, the minute, who is at the desk, and what they open."""

    name: str
    at: time
    by: str
    opens: Callable[[Scene], object]
    size: tuple[int, int] = DRAWN
    theme: ThemeChoice = "light"


def take(picture: Picture, scene: Scene, folder: Path) -> Path:
    """Take one picture; return its file. Raises stage.NotSettled, OSError."""
    stage = scene.stage
    stage.clear()
    stage.dress(picture.theme, *picture.size)
    stage.sit_down(scene.hall.viewer(picture.by))
    picture.opens(scene)
    path = folder / f"{picture.name}.png"
    stage.grab(path)
    return path


def _floor(scene: Scene) -> None:
    """Show the Floor with somebody selected who said yes and still waits."""
    page = scene.stage.window.show_page("floor")
    scene.stage.settle()
    visits = scene.hall.visits_now()
    said_yes = [one for one in visits if one.state == "waiting" and one.said_yes_at]
    if isinstance(page, FloorScreen) and said_yes:
        page.here.select(said_yes[0].visit_id)


def _find(scene: Scene) -> None:
    scene.stage.search("shan")


def _check_in(scene: Scene) -> None:
    scene.stage.window.check_in(scene.person("P01"))


def _new_person(scene: Scene) -> None:
    scene.stage.window.new_person("Jono")


def _my_room(scene: Scene) -> None:
    scene.stage.window.show_page("my_room")


def _profile(scene: Scene) -> None:
    scene.stage.window.open_profile(scene.person("P02"))


def _referral(scene: Scene) -> None:
    scene.stage.window.open_letter(scene.letters.kept["P02"].referral_id)


def _referrals(scene: Scene) -> None:
    scene.stage.window.show_page("referrals")


def _day_report(scene: Scene) -> None:
    scene.stage.window.show_page("reports")


RECEPTION, MAGS, GETHIN, LEAD = "Carol Adeyemi", "Mags Fielding", "Gethin Ellis", "Nerys Wyn"

PICTURES = (
    Picture("floor", time(9, 47), RECEPTION, _floor),
    Picture("floor_1366", time(9, 47), RECEPTION, _floor, WIDE),
    Picture("floor_dark", time(9, 47), RECEPTION, _floor, WIDE, "dark"),
    Picture("floor_contrast", time(9, 47), RECEPTION, _floor, DRAWN, "contrast"),
    Picture("floor_1024", time(9, 47), RECEPTION, _floor, SMALL),
    Picture("find", time(9, 47), RECEPTION, _find),
    Picture("check_in", time(9, 47), RECEPTION, _check_in),
    Picture("new_person", time(9, 48), RECEPTION, _new_person),
    Picture("my_room", time(9, 57), MAGS, _my_room),
    Picture("profile", time(9, 57), MAGS, _profile, WIDE),
    Picture("referral", time(10, 0), MAGS, _referral, WIDE),
    Picture("referrals", time(11, 5), GETHIN, _referrals),
    Picture("day_report", time(13, 0), LEAD, _day_report),
)
"""In the order of the morning; each shows a screen when there is something to see on it."""
