"""Renders lists, hits, cards, tables and paper as pictures: `python -m tests.looks.gallery_rows`.

Each theme at 100 and 200 %, to be laid beside the drawings of the screens.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.card_list import CardList
from desk.widgets.columns import Column, Head
from desk.widgets.hits import Hits
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.widgets.search_box import SearchBox
from desk.widgets.signature_pad import SignaturePad
from desk.widgets.table_view import TableRowsView
from tests.looks import rows_shown
from tests.looks.rows_shown import Line, Shown

THEMES = ("light", "dark", "contrast")
SCALES = (1.0, 2.0)
SIGNED = (
    ((0.1, 0.7), (0.12, 0.25), (0.2, 0.4), (0.18, 0.65), (0.1, 0.7)),
    ((0.3, 0.6), (0.26, 0.5), (0.24, 0.65), (0.32, 0.5), (0.34, 0.7)),
    ((0.4, 0.5), (0.5, 0.48), (0.42, 0.7), (0.55, 0.66), (0.8, 0.6)),
)


def list_of(look: Look, rows: Sequence[Shown | Head], name: str) -> RowsView[Shown]:
    """Make a list of invented rows."""
    model = RowsModel[Shown]((Column(text=lambda row: row.paint.title),), key=attrgetter("id"))
    view = RowsView[Shown](look, model, attrgetter("paint"), name)
    model.setParent(view)
    view.set_rows(rows)
    return view


def text_of(place: int, line: Line) -> str:
    """Return the words of one cell of a table."""
    return line.cells[place].text


def table_of(
    look: Look,
    titles: Sequence[str],
    rows: Sequence[Line | Head],
    widths: Sequence[int | None],
    row: str,
) -> TableRowsView[Line]:
    """Make a table of invented rows."""
    columns: list[Column[Line]] = [
        Column(text=partial(text_of, place), title=title) for place, title in enumerate(titles)
    ]
    model = RowsModel[Line](columns, key=attrgetter("id"))
    view = TableRowsView[Line](
        look, model, lambda line, column: line.cells[column], widths, titles[0], row=row
    )
    model.setParent(view)
    view.set_rows(rows)
    return view


def floor(look: Look) -> QWidget:
    """Lay the three lists of the floor beside one another."""
    page = QWidget()
    across = QHBoxLayout(page)
    widths = (240, 552, 344)
    lists = (rows_shown.EXPECTED, rows_shown.HERE, rows_shown.ON_SITE)
    for rows, width in zip(lists, widths, strict=True):
        view = list_of(look, rows, "list")
        view.setFixedSize(round(width * look.scale), round(612 * look.scale))
        across.addWidget(view)
        if rows is rows_shown.HERE:
            view.select("23")
    return page


def narrow_floor(look: Look) -> QWidget:
    """Lay the lists as narrow as the smallest window makes them."""
    page = QWidget()
    across = QHBoxLayout(page)
    lists = (rows_shown.EXPECTED, rows_shown.HERE, rows_shown.ON_SITE)
    for rows, width in zip(lists, (194, 424, 276), strict=True):
        view = list_of(look, rows, "list")
        view.setFixedSize(round(width * look.scale), round(500 * look.scale))
        across.addWidget(view)
    return page


def find(look: Look) -> QWidget:
    """Show what a search found, over an empty page."""
    page = QWidget()
    page.resize(round(720 * look.scale), round(400 * look.scale))
    box = SearchBox(look, "Find anyone: name, street name, number", "Ctrl F", page)
    box.move(QPoint(round(24 * look.scale), round(12 * look.scale)))
    box.resize(round(412 * look.scale), box.height())
    empty = SearchBox(look, "Find anyone: name, street name, number", "Ctrl F", page)
    empty.move(box.geometry().topRight() + QPoint(16, 0))
    empty.resize(round(240 * look.scale), box.height())
    hits = Hits(look, box, rows_shown.HITS_WORDS, page)
    box.setText("shan")
    page.show()
    hits.show_hits(rows_shown.HITS, "shan")
    return page


def cards(look: Look) -> QWidget:
    """Lay the two kinds of cards side by side."""
    page = QWidget()
    across = QHBoxLayout(page)
    for shown in (rows_shown.WORKERS_TO_SEE, rows_shown.MATCHES):
        column = QVBoxLayout()
        view = CardList(look, "Best to see", page)
        view.set_cards(shown)
        view.setFixedWidth(round(250 * look.scale))
        column.addWidget(view)
        column.addStretch()
        across.addLayout(column)
    pad = SignaturePad(look, "Daz signs here", page)
    pad.set_strokes(SIGNED)
    pad.setFixedSize(round(184 * look.scale), round(100 * look.scale))
    across.addWidget(pad)
    return page


def tables(look: Look) -> QWidget:
    """Lay facts, weeks and consent, and the tracker under them."""
    page = QWidget()
    down = QVBoxLayout(page)
    across = QHBoxLayout()
    facts = table_of(look, rows_shown.FACT_TITLES, rows_shown.FACTS, (12, None, 13, 18), "row_fact")
    weeks = table_of(look, rows_shown.WEEK_TITLES, rows_shown.WEEKS, (11, *[None] * 5), "row_fact")
    consent = table_of(
        look, rows_shown.CONSENT_TITLES, rows_shown.CONSENT, (20, None, 14, 13), "button_small"
    )
    tracker = table_of(
        look,
        rows_shown.REFERRAL_TITLES,
        rows_shown.REFERRALS,
        (22, 29, 29, 29, None, 10),
        "row_worker",
    )
    tracker.select("Daz")
    right = QVBoxLayout()
    right.addWidget(weeks)
    right.addWidget(consent)
    facts.setFixedSize(round(594 * look.scale), round(280 * look.scale))
    weeks.setFixedSize(round(552 * look.scale), round(130 * look.scale))
    consent.setFixedSize(round(552 * look.scale), round(140 * look.scale))
    tracker.setFixedSize(round(1158 * look.scale), round(330 * look.scale))
    across.addWidget(facts)
    across.addLayout(right)
    down.addLayout(across)
    down.addWidget(tracker)
    return page


def pictures(look: Look) -> Iterator[tuple[str, QPixmap]]:
    """Draw each page of the gallery in the look as it is."""
    for make in (floor, narrow_floor, find, cards, tables):
        page = make(look)
        page.show()
        QApplication.processEvents()
        QApplication.processEvents()
        yield make.__name__, page.grab()
        page.close()
        page.deleteLater()
        QApplication.processEvents()


def main() -> None:
    """Write the pictures to the folder named on the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    look = Look()
    look.apply(app)
    for theme in THEMES:
        look.choose(theme)  # type: ignore[arg-type]
        for scale in SCALES:
            look.set_scale(scale)
            for name, picture in pictures(look):
                picture.save(str(folder / f"{name}_{theme}_{round(scale * 100)}.png"))


if __name__ == "__main__":
    main()
