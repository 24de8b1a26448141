"""The pages of the window: which there are, who has them, and how each is made and opened."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Protocol, cast, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.front_desk import FrontDesk
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.side_panel import SidePanel

WORKERS = ("worker", "lead", "peer")
LEADS = ("lead", "manager")


@runtime_checkable
class Page(Protocol):
    """What the window asks of every page."""

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""

    def minute_passed(self) -> None:
        """Bring the clocks on the page up to date."""

    def print_shown(self) -> None:
        """Print what the page shows, if it is something to print."""


@runtime_checkable
class Opens(Protocol):
    """A page about one thing, which is named when the page is opened."""

    def open(self, of: UUID) -> None:
        """Show this one."""


@runtime_checkable
class Begins(Protocol):
    """A page on which something new is begun for somebody."""

    def begin(self, person_id: UUID, visit_id: UUID | None) -> None:
        """Begin it."""


@runtime_checkable
class HasParts(Protocol):
    """A page of several parts, one of them in front."""

    def show_part(self, code: str) -> None:
        """Bring this part to the front."""


@runtime_checkable
class LiesUnder(Protocol):
    """A page that makes room for a panel over it."""

    def lie_over(self, panel: SidePanel) -> None:
        """Stay live beside `panel`."""


class CheckIn(Protocol):
    """The panel in which somebody is let in."""

    def open_person(self, person_id: UUID) -> None:
        """Open for a known person."""

    def open_visit(self, visit_id: UUID) -> None:
        """Open for somebody who is here."""

    def open_new(self, typed: str = "") -> None:
        """Open for somebody we do not know."""


@snapshot
class PageEntry:
    """A page on the rail."""

    code: str
    words: str
    icon: str
    at_foot: bool = False


# Each page's screen, imported when the page is first opened.
_SCREENS: Mapping[str, tuple[str, str]] = {
    "floor": ("desk.screens.floor.screen", "FloorScreen"),
    "people": ("desk.screens.people.screen", "PeopleScreen"),
    "person": ("desk.screens.person.screen", "PersonScreen"),
    "my_room": ("desk.screens.my_room.screen", "MyRoomScreen"),
    "referral": ("desk.screens.referral.screen", "ReferralScreen"),
    "referrals": ("desk.screens.referrals.screen", "ReferralsScreen"),
    "reports": ("desk.screens.day_report.screen", "DayReportScreen"),
    "setup": ("desk.screens.setup.screen", "SetupScreen"),
    "imports": ("desk.screens.imports.screen", "ImportsScreen"),
    "unsent": ("desk.screens.away.screen", "UnsentScreen"),
}
# Pages that are reached from another one.
_BELONGS = {"person": "people", "referral": "referrals", "imports": "setup", "unsent": "floor"}


def for_role(role: str) -> tuple[PageEntry, ...]:
    """Return the pages of a role, in the order of the rail; others are absent, not grey."""
    t = QCoreApplication.translate
    entries = [
        PageEntry("floor", t("pages", "Floor"), "layout-grid"),
        PageEntry("people", t("pages", "People"), "users-round"),
    ]
    if role in WORKERS:
        entries.append(PageEntry("my_room", t("pages", "My room"), "door-open"))
    entries.append(PageEntry("referrals", t("pages", "Referrals"), "send"))
    if role in LEADS:
        entries.append(PageEntry("reports", t("pages", "Reports"), "chart-column"))
    entries.append(PageEntry("setup", t("pages", "Set-up"), "settings-2", at_foot=True))
    return tuple(entries)


def on_rail(code: str) -> str:
    """Return the page of the rail to which a page belongs."""
    return _BELONGS.get(code, code)


def make(code: str, front_desk: FrontDesk, look: Look) -> QWidget:
    """Make a page."""
    module, name = _SCREENS[code]
    screen = cast("Callable[[FrontDesk, Look], QWidget]", getattr(import_module(module), name))
    return screen(front_desk, look)


def make_check_in(front_desk: FrontDesk, look: Look, page: QWidget) -> tuple[SidePanel, CheckIn]:
    """Make the check-in panel over `page`: the panel as the window sees it, and as it is used."""
    from desk.screens.check_in.panel import CheckInPanel
    from desk.screens.floor.screen import FloorScreen

    panel = CheckInPanel(front_desk, look, page)
    if isinstance(page, LiesUnder):
        page.lie_over(panel)
    if isinstance(page, FloorScreen):
        panel.wants_hand_out.connect(page.panels.hand_out_to)
    return panel, panel
