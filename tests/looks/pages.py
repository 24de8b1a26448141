"""Which screens are pictured: at which minute, with whom at the desk, and how they are dressed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from typing import Any, cast

from desk.domain.refusals import Refusal
from desk.domain.resources import FOLDER
from desk.rehearsal.hall import NOBODY
from desk.rehearsal.pictures import GETHIN, LEAD, MAGS, RECEPTION, Scene
from desk.rehearsal.pictures import PICTURES as REHEARSED
from desk.theme.look import ThemeChoice
from desk.wording import refusals
from tests.looks.studio import Studio

USUAL, DRAWN, SMALLEST = (1366, 768), (1280, 800), (1024, 700)
Opens = Callable[[Scene], object]
OPENS: dict[str, Opens] = {picture.name: picture.opens for picture in REHEARSED}
"""How the rehearsal opens a screen, by the name of its picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name, the minute, who is at the desk, what they open, and its dress."""

    name: str
    at: time
    by: str
    opens: Opens
    theme: ThemeChoice = "light"
    size: tuple[int, int] = USUAL
    scale: float = 1.0
    long: bool = False


def in_every_dress(plain: Picture) -> tuple[Picture, ...]:
    """Return the picture of a screen that must be good in every theme, size and language."""
    name = plain.name
    return (
        plain,
        replace(plain, name=f"{name}_dark", theme="dark"),
        replace(plain, name=f"{name}_contrast", theme="contrast"),
        replace(plain, name=f"{name}_1280", size=DRAWN),
        replace(plain, name=f"{name}_200", scale=2.0),
        replace(plain, name=f"{name}_long", long=True),
    )


def page(code: str) -> Opens:
    """Return what brings a page to the front."""
    return lambda scene: scene.stage.window.show_page(code)


def setup(part: str) -> Opens:
    """Return what opens a part of Set-up."""
    return lambda scene: cast("Any", scene.stage.window.show_page("setup")).show_part(part)


def _find(scene: Scene) -> None:
    scene.stage.window._top._load_names()  # as a desk does soon after it is opened
    scene.stage.settle()
    OPENS["find"](scene)


def _ask(scene: Scene) -> None:
    OPENS["floor"](scene)
    cast("Any", scene.stage.window.page("floor")).here.bar.press("ask")


def _keys(scene: Scene) -> None:
    OPENS["floor"](scene)
    scene.stage.window._show_keys()


def _where(scene: Scene) -> None:
    scene.stage.window.begin_letter(scene.person("P02"))


def _imports(scene: Scene) -> None:
    shown = cast("Any", scene.stage.window.show_page("imports"))
    shown.look_at(FOLDER / "rehearsal" / "people.csv")


def _start(scene: Scene) -> Any:
    return cast("Studio", scene.stage).start


def _names(scene: Scene) -> None:
    from desk.queries.at_start import at_start

    now = scene.hall.clock.now()
    row = scene.hall.store.read(NOBODY, lambda tx, viewer: at_start(tx, viewer, now))
    _start(scene).show_names(row.venue, now, row.rota, row.everyone, row.agencies)


def _first_run(scene: Scene) -> None:
    _start(scene).begin(with_key=True)
    _start(scene).set_keyring(there=True)


def _join(scene: Scene) -> None:
    _start(scene).begin(with_key=True)
    _start(scene).set_keyring(there=False)
    _start(scene).join()
    _start(scene).not_joined(refusals.sentence(Refusal("joining.wrong_code", left=4)))


def _passphrase(scene: Scene) -> None:
    _start(scene).greet()
    _start(scene).ask_passphrase()


def _trouble(scene: Scene) -> None:
    _start(scene).show_trouble("unreadable", "Documents/Drop-in Desk")


FLOOR = Picture("floor", time(9, 47), RECEPTION, OPENS["floor"])

PICTURES = (
    *in_every_dress(FLOOR),
    replace(FLOOR, name="floor_1024", size=SMALLEST),
    replace(FLOOR, name="find", opens=_find),
    replace(FLOOR, name="ask", opens=_ask),
    replace(FLOOR, name="keys", opens=_keys),
    *in_every_dress(replace(FLOOR, name="check_in", opens=OPENS["check_in"])),
    Picture("new_person", time(9, 48), RECEPTION, OPENS["new_person"]),
    *in_every_dress(Picture("my_room", time(9, 57), MAGS, OPENS["my_room"])),
    Picture("people", time(9, 57), MAGS, page("people")),
    Picture("profile", time(9, 57), MAGS, OPENS["profile"]),
    Picture("letter_where", time(10, 0), MAGS, _where),
    *in_every_dress(Picture("letter", time(10, 0), MAGS, OPENS["referral"])),
    Picture("letter_signed", time(10, 3), MAGS, OPENS["referral"]),
    Picture("referrals", time(11, 5), GETHIN, OPENS["referrals"]),
    Picture("day_report", time(13, 0), LEAD, OPENS["day_report"]),
    *(
        Picture(f"setup_{part}", time(13, 0), LEAD, setup(part))
        for part in ("venue", "people", "agencies", "files", "places", "computer")
    ),
    Picture("imports", time(13, 0), LEAD, _imports),
    Picture("names", time(13, 0), LEAD, _names),
    Picture("first_run", time(13, 0), LEAD, _first_run),
    Picture("join", time(13, 0), LEAD, _join),
    Picture("passphrase", time(13, 0), LEAD, _passphrase),
    Picture("trouble", time(13, 0), LEAD, _trouble),
)
