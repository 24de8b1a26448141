"""The page on screen: drawn away from the window's thread, fitted, zoomed, scrolled, spoken."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from desk.theme import Look
from desk.widgets.page_view import Fit, PageImage, PageView, render_pages
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key
Job = Callable[[], tuple[PageImage, ...]]
Then = Callable[[tuple[PageImage, ...]], None]


def paper(pages: int = 1, size: tuple[float, float] = A4) -> bytes:
    """Make a PDF whose pages are black in their upper half."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=size)
    for _ in range(pages):
        canvas.rect(0, size[1] / 2, size[0], size[1] / 2, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


class Background:
    """Keeps the jobs of a view until the test lets them run, as a slow thread would."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Job, Then]] = []

    def run(self, job: Job, then: Then) -> None:
        self.jobs.append((job, then))

    def finish(self, place: int = 0) -> None:
        job, then = self.jobs.pop(place)
        then(job())


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def view(look: Look, background: Background, qtbot: QtBot) -> PageView:
    """Show an empty page view."""
    view = PageView(look, background.run)
    qtbot.addWidget(view)
    view.resize(600, 500)
    open_window(view)
    return view


def test_a_page_is_as_wide_as_asked_and_keeps_its_shape() -> None:
    (page,) = render_pages(paper(), 210, 2.0)
    assert page.width == 420
    assert page.height == pytest.approx(594, abs=1)
    assert len(page.pixels) == page.width * page.height * 4
    assert page.pixels[: 420 * 4] == b"\0\0\0\xff" * 420
    assert page.pixels[-420 * 4 :] == b"\xff" * 420 * 4


def test_every_page_is_drawn() -> None:
    assert len(render_pages(paper(3), 100, 1.0)) == 3


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        render_pages(b"Dear Sir", 100, 1.0)


def test_the_page_appears_when_it_is_drawn(view: PageView, background: Background) -> None:
    drawn = Heard(view.drawn)
    view.show_pdf(paper(), "Letter for Daz", "Please offer an alcohol detox bed today.")
    assert drawn == []
    background.finish()
    assert len(drawn) == 1
    picture = view.viewport().grab().toImage()
    (sheet,) = view.sheets()
    assert picture.pixelColor(sheet.center().x(), sheet.top() + 40) == QColor(Qt.GlobalColor.black)
    assert view.accessibleName() == "Letter for Daz"
    assert view.accessibleDescription() == "Please offer an alcohol detox bed today."


def test_a_late_page_does_not_replace_a_newer_one(view: PageView, background: Background) -> None:
    drawn = Heard(view.drawn)
    view.show_pdf(paper(1), "first", "")
    view.show_pdf(paper(2), "second", "")
    background.finish(1)
    background.finish(0)
    assert len(drawn) == 1
    assert len(view.sheets()) == 2


def test_at_no_height_is_a_page_drawn_over_and_over(view: PageView, background: Background) -> None:
    view.fit_page()
    for height in range(560, 660):
        view.resize(900, height)
        view.clear()
        view.show_pdf(paper(), "letter", "")
        background.finish()
        assert background.jobs == [], f"drawn again at {height}"


def test_a_page_of_another_shape_is_fitted_anew(view: PageView, background: Background) -> None:
    view.fit_page()
    view.show_pdf(paper(size=landscape(A4)), "sheet", "")
    background.finish()
    background.finish()
    assert background.jobs == []
    (sheet,) = view.sheets()
    assert sheet.width() > sheet.height()


def test_the_same_page_is_not_drawn_twice(view: PageView, background: Background) -> None:
    pdf = paper()
    view.show_pdf(pdf, "letter", "")
    background.finish()
    view.show_pdf(pdf, "letter", "")
    assert background.jobs == []


def test_whole_page_and_full_width(view: PageView, background: Background) -> None:
    view.show_pdf(paper(), "letter", "")
    background.finish()
    wide = view.sheets()[0].width()
    view.fit_page()
    assert view.fit is Fit.PAGE
    background.finish()
    (sheet,) = view.sheets()
    assert view.viewport().rect().contains(sheet)
    assert sheet.width() < wide
    view.fit_width()
    background.finish()
    assert view.sheets()[0].width() == wide


def test_keys_zoom_and_scroll(view: PageView, background: Background) -> None:
    view.show_pdf(paper(), "letter", "")
    background.finish()
    wide = view.sheets()[0].width()
    press(view, Key.Key_Plus, "+")
    assert view.sheets()[0].width() == pytest.approx(wide * 1.25, abs=1)
    press(view, Key.Key_0, "0")
    assert view.sheets()[0].width() == wide
    down = view.verticalScrollBar()
    press(view, Key.Key_PageDown)
    assert down.value() > down.singleStep()
    press(view, Key.Key_PageUp)
    assert down.value() == 0
    press(view, Key.Key_End)
    assert down.value() == down.maximum()
    press(view, Key.Key_Down)
    press(view, Key.Key_Home)
    assert down.value() == 0
    press(view, Key.Key_Down)
    assert down.value() > 0


def test_ctrl_and_the_wheel_zoom(view: PageView, background: Background) -> None:
    view.show_pdf(paper(), "letter", "")
    background.finish()
    wide = view.sheets()[0].width()
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.sheets()[0].width() < wide


def test_zoom_has_an_end(view: PageView, background: Background) -> None:
    view.show_pdf(paper(), "letter", "")
    background.finish()
    for _ in range(30):
        view.zoom_by(0.5)
    assert view.sheets()[0].width() >= 100


def test_a_new_width_is_drawn_once_it_rests(
    view: PageView, background: Background, qtbot: QtBot
) -> None:
    view.show_pdf(paper(), "letter", "")
    background.finish()
    for width in (620, 640, 660):
        view.resize(width, 500)
    assert background.jobs == []
    qtbot.waitUntil(lambda: len(background.jobs) == 1)
    background.finish()
    assert background.jobs == []


def test_cleared_shows_no_page(view: PageView, background: Background, look: Look) -> None:
    view.show_pdf(paper(), "letter", "words")
    view.clear()
    background.finish()
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(view.viewport().rect().center()) == look.colour("canvas")
    assert view.accessibleDescription() == ""
