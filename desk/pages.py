"""The pages of the window: which there are, who has them, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.front_desk import FrontDesk
from desk.theme import Look

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


@dataclass(frozen=True, slots=True)
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
}
# Pages that are reached from another one.
_BELONGS = {"person": "people", "referral": "referrals"}


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
