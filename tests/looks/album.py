"""Takes the pictures that are approved, or some of them: ``python -m tests.looks.album DIR NAMES``.

A process of its own, so that nothing of another test shows, and every computer draws alike.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desk.rehearsal.pictures import Scene
from tests.looks.morning import Friday, friday
from tests.looks.pages import PICTURES, Picture
from tests.looks.papers import PAPERS, Paper
from tests.looks.studio import studio

ALBUM: tuple[Picture | Paper, ...] = (*PICTURES, *PAPERS)


def take_all(folder: Path, names: Iterable[str]) -> None:
    """Take the pictures of these names, or all if there are none, into a folder that is there."""
    wanted = frozenset(names) or {one.name for one in ALBUM}
    due = [one for one in ALBUM if one.name in wanted]
    due.sort(key=lambda one: one.at)  # the morning only goes forward
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory() as home, friday(Path(home)) as played:
        for one in due:
            played.play(one.at)
            path = folder / f"{one.name}.png"
            if isinstance(one, Paper):
                one.draw(played, path)
            else:
                take(one, app, played, path)


def take(picture: Picture, app: QApplication, played: Friday, path: Path) -> None:
    """Take one picture of a screen, in a window in which nothing was done before."""
    with studio(app, played, played.hall.viewer(picture.by), long=picture.long) as opened:
        opened.wear(picture.theme, picture.size, picture.scale)
        picture.opens(Scene(opened, played.hall, played.letters))
        opened.take(path)


if __name__ == "__main__":
    take_all(Path(sys.argv[1]), sys.argv[2:])
