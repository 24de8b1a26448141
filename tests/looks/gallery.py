"""Draws every widget in each theme, usual and double size: `python -m tests.looks.gallery DIR`.

The pictures are for people to look at beside the drawings of the design.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.theme.tokens import THEMES
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button, Kind, Size
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, NoteField, TextField
from desk.widgets.key_cap import KeyCap
from desk.widgets.labels import Avatar, IconLabel, Label
from desk.widgets.meter import Meter
from desk.widgets.notice_bar import Notice, NoticeBar
from desk.widgets.rail import Rail, RailPage
from desk.widgets.side_panel import SidePanel
from desk.widgets.ticks import CheckBox, Switch
from desk.widgets.tiles import TileButton
from desk.widgets.toggles import Pill, Toggle

SCALES = (1.0, 2.0)
KINDS: tuple[Kind, ...] = ("primary", "plain", "quiet", "yes", "danger")
SIZES: tuple[Size, ...] = ("small", "normal", "main")
NEEDS = (
    ("home", "A place to stay"),
    ("recovery", "Drugs or alcohol"),
    ("script", "Script, medication"),
    ("nurse", "Nurse"),
    ("talk", "Someone to talk to"),
    ("money", "Money, benefits"),
    ("family", "Family"),
    ("papers", "Letters, ID, phone"),
    ("basics", "Food, shower"),
    ("quick", "Quick pick-up"),
)


def in_line(*widgets: QWidget) -> QHBoxLayout:
    """Lay widgets in a line, as a page would."""
    line = QHBoxLayout()
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def buttons(look: Look) -> QWidget:
    """Show every kind of button in every size, on and off."""
    page = QWidget()
    whole = QVBoxLayout(page)
    for size in SIZES:
        whole.addLayout(in_line(*(Button(look, f"&{kind}", kind, size) for kind in KINDS)))
    off = Button(look, "Cannot be used", icon="printer")
    off.setEnabled(False)
    focused = Button(look, "Check in 28, for Gethin", "primary", "main", key="Enter")
    more = Button(look, icon="ellipsis", size="small", name="More")
    whole.addLayout(in_line(Button(look, "New person", icon="user-plus", key="F2"), off, more))
    whole.addLayout(in_line(Button(look, "Arrived, ask &later", size="main"), focused))
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def questions(look: Look) -> QWidget:
    """Show the three questions of the check-in."""
    page = QWidget()
    whole = QVBoxLayout(page)
    whole.addWidget(Label(look, "What would help most today?", "strong"))
    tiles = QGridLayout()
    for at, (code, words) in enumerate(NEEDS):
        need = look.need(code)
        tile = TileButton(look, need.key, need.icon, words)
        tile.setChecked(code in {"home", "money"})
        tiles.addWidget(tile, at // 2, at % 2)
        if code == "home":
            tile.set_mark("main")
            tile.setFocus(Qt.FocusReason.TabFocusReason)
    whole.addLayout(tiles)
    urgency = [Choice("4", "In turn"), Choice("3", "Soon", look.urgency(3).icon)]
    urgency += [Choice("2", "Very soon", look.urgency(2).icon), Choice("1", "Now", "siren")]
    whole.addWidget(ChoiceRow(look, "Anything urgent?", urgency, "3"))
    ready = [Choice("now", "&Yes, now", "handshake"), Choice("maybe", "Maybe")]
    ready += [Choice("not_today", "Not today"), Choice("not_asked", "Not asked")]
    whole.addWidget(ChoiceRow(look, "Would you like help to start today?", ready))
    wait, police = Toggle(look, "Happy to wait"), Toggle(look, "Not police", removable=True)
    wait.setChecked(True)
    police.setChecked(True)
    whole.addLayout(in_line(wait, Toggle(look, "Quiet space"), police))
    child, dog = Toggle(look, "Child", "baby"), Toggle(look, "Dog", "dog")
    dog.setChecked(True)
    whole.addLayout(in_line(Toggle(look, "Not this person", "plus"), child, dog))
    pill = Pill(look, "Open", "", 41)
    pill.setChecked(True)
    whole.addLayout(in_line(Pill(look, "With a worker", "messages-square", 7), pill))
    return page


def ticks(look: Look) -> QWidget:
    """Show switches, tick boxes, the meter and small labels."""
    page = QWidget()
    whole = QVBoxLayout(page)
    slip = Switch(look, "Print number slip")
    slip.setChecked(True)
    whole.addLayout(in_line(slip, Switch(look, "Quiet list", key="F8", words_first=True)))
    said, sent = CheckBox(look, "Bryn Derw rung", tone="yes"), CheckBox(look, "Health")
    said.setChecked(True)
    sent.setChecked(True)
    off = CheckBox(look, "Children")
    off.set_usable(False, "He did not agree to this part")
    whole.addLayout(in_line(said, sent, CheckBox(look, "Risk"), off))
    meter = Meter(look)
    meter.show_count(13, 15, "13 of 15 facts, missing GP summary and funding")
    whole.addWidget(meter)
    muted = Label(look, "Seen by 3 agencies he agreed to.", "small", "text_muted")
    icon = IconLabel(look, "shield-check", "text_muted")
    whole.addLayout(in_line(Avatar(look, "CA"), icon, muted, KeyCap(look, "Ctrl F")))
    return page


def fields(look: Look) -> QWidget:
    """Show fields, written, empty, with the keyboard and with a fault."""
    page = QWidget()
    whole = QVBoxLayout(page)
    name = TextField(look, "&Name to use")
    name.set_text("Jono")
    other = TextField(look, "Any other name", "if they offer one", "Not asked")
    fault = TextField(look, "Phone", "if safe")
    fault.set_text("01632 9601")
    fault.show_fault("Two figures are missing. Ask again, or leave it empty.")
    age = ChoiceField(look, "Age", [Choice("30", "About 30", "bed")], "a guess is fine")
    age.set_chosen("30")
    born = DateField(look, "Born")
    note = NoteField(look, "Note", lines=2)
    note.set_text("Worried about his dog, Bella.")
    for field in (name, other, fault, age, born, note):
        whole.addWidget(field)
    name.edit.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def cards(look: Look) -> QWidget:
    """Show cards of each tone, and coloured lines."""
    page = QWidget()
    whole = QVBoxLayout(page)
    here = Card(look, "Here")
    here.set_count(17)
    here.add_to_head(Pill(look, "Gone", "circle-check", 10))
    said = Banner(look, "yes", "handshake")
    words = "Daz said yes 6 min ago. Gethin is free and could start."
    said.show_sentence(words, ["Daz said yes 6 min ago."])
    said.add_button(Button(look, "Ask &Gethin", "yes", "small"))
    here.body.addWidget(said)
    late = Banner(look, "soon", "cloud-off")
    late.show_sentence("Working alone since 09:42. Check-ins are kept here and sent later.")
    here.body.addWidget(late)
    whole.addWidget(here)
    plan = Card(look, "He said yes. His plan is ready.", "small", tone="yes")
    plan.body.addWidget(CheckBox(look, "Letter to Bryn Derw", tone="yes"))
    say = Card(look, "Say this", "small", tone="accent")
    say.body.addWidget(Label(look, "“We write a little down.”", wrap=True))
    whole.addWidget(plan)
    whole.addWidget(say)
    return page


def frame(look: Look) -> QWidget:
    """Show rail, side panel and notice bar as a window has them."""
    page = QWidget()
    rail = Rail(look, "Pages")
    rail.set_clock("09:47")
    rail.set_pages(
        [
            RailPage("floor", "Floor", "layout-grid", "Ctrl 1"),
            RailPage("people", "People", "users-round"),
            RailPage("referrals", "Referrals", "send"),
            RailPage("setup", "Set-up", "settings-2", at_foot=True),
        ]
    )
    rail.select("floor")
    rail.set_badge("referrals", 4, "4 need someone today")
    notice = NoticeBar(look)
    words = "Ange checked in as 27, waiting for the first free worker."
    notice.show_notice(Notice(words=words, strong=["27"], undo="Undo: Ange checked in"))
    notice.set_status("Saved 09:47", "2 desks connected")
    floor = QWidget()
    floor.setMinimumHeight(look.px("rail_item") * 5)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(floor, 1)
    column.addWidget(notice)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(column, 1)
    look.set_reduced_motion(True)
    page.resize(look.px("window_width"), look.px("rail_item") * 6)
    page.show()
    panel = SidePanel(look, floor, "Check in Siân")
    panel.set_content(Label(look, "  Siân", "person"))
    panel.open()
    return page


def fit(page: QWidget, width: int) -> None:
    """Give a page the width of half a side panel, and the height that this asks for."""
    layout = page.layout()
    if layout is not None:
        room = max(width, layout.minimumSize().width())
        page.resize(room, max(layout.totalHeightForWidth(room), layout.sizeHint().height()))


def pictures(look: Look) -> Iterator[tuple[str, QWidget]]:
    """Make each page of the gallery."""
    for make in (buttons, questions, ticks, fields, cards, frame):
        yield make.__name__, make(look)


def draw(folder: Path) -> None:
    """Draw the whole gallery into a folder."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("a gallery needs an application with windows")
    folder.mkdir(parents=True, exist_ok=True)
    look = Look()
    look.apply(app)
    for theme in THEMES:
        for scale in SCALES:
            look.choose(theme)
            look.set_scale(scale)
            for name, page in pictures(look):
                if name != "frame":
                    fit(page, look.px("panel_ask"))
                page.show()
                page.activateWindow()
                app.processEvents()
                page.grab().save(str(folder / f"{name}-{theme}-{int(scale * 100)}.png"))
                page.close()


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
