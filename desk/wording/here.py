"""The words of somebody who is here: what they came for, who is next for them, how long it is."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import whole_minutes
from desk.domain.clocks import YesRule
from desk.domain.visits import HereRow
from desk.domain.waits import Wait, nearly_due, wait_of
from desk.domain.workers import OnSiteRow
from desk.snapshot import snapshot
from desk.wording import floor, times, words

MINUTE = 60


@snapshot
class Hall:
    """What the words about one person take from everybody else: the moment, and the workers.

    `now` is a full minute, so that all clocks tick together; `ten` is the same in tens of seconds
    while somebody's yes is in its last minutes, else None.
    """

    now: datetime
    ten: datetime | None
    zone: ZoneInfo
    nation: str
    rule: YesRule
    workers: Mapping[UUID, OnSiteRow]
    ask_lasts: int

    def reads_as(self, other: "Hall") -> bool:
        """Tell whether every row would read the same: no time has passed, no worker changed."""
        same_time = (self.now, self.ten) == (other.now, other.ten)
        return same_time and self.at_hand() == other.at_hand()

    def at_hand(self) -> Mapping[UUID, tuple[str, int | None] | str]:
        """Return what rows say of workers: their names, and whom the free ones are given."""
        return {
            staff_id: (one.called, one.next_ticket) if self.is_free(staff_id) else one.called
            for staff_id, one in self.workers.items()
        }

    def called(self, staff_id: UUID | None) -> str:
        """Return what people call a worker; empty when they are not on site."""
        worker = self.workers.get(staff_id) if staff_id else None
        return worker.called if worker else ""

    def is_free(self, staff_id: UUID | None) -> bool:
        """Tell whether a worker has nobody and takes people."""
        worker = self.workers.get(staff_id) if staff_id else None
        return worker is not None and worker.intake == "on" and worker.with_visit_id is None

    def next_ticket(self, staff_id: UUID | None) -> int | None:
        """Return the number of whoever is next for a worker."""
        worker = self.workers.get(staff_id) if staff_id else None
        return worker.next_ticket if worker else None

    def wait(self, row: HereRow) -> Wait:
        """Return the clock of somebody."""
        return wait_of(row, self.now, self.rule)

    def seconds_left(self, row: HereRow) -> int | None:
        """Return what is left of a yes in its last minutes, in tens of seconds."""
        if self.ten is None or not nearly_due(row, self.ten, self.rule) or not row.said_yes_at:
            return None
        return int((row.said_yes_at + self.rule.worker_due - self.ten).total_seconds())


def ticket(row: HereRow) -> str:
    """Write a number as it is on the slip: two figures."""
    return f"{row.ticket:02}"


def needs(row: HereRow) -> str:
    """Say what somebody came for, in list words; what is answered already is left out."""
    t = QCoreApplication.translate
    still = [words.need_short(need.code) for need in row.needs if need.outcome == "open"]
    said = [", ".join(still) if still else t("floor", "Not asked yet")]
    if row.nameless:
        said.append(t("floor", "no name yet"))
    if row.interpreter == "phone":
        said.append(t("floor", "phone interpreter"))
    elif row.interpreter == "needed":
        said.append(t("floor", "interpreter"))
    return " · ".join(said)


def speaks(row: HereRow, nation: str) -> str:
    """Say how to be understood by somebody: "Polish, phone interpreter"; empty for English."""
    t = QCoreApplication.translate
    spoken = floor.language(row.language, nation) if row.language not in ("", "en") else ""
    through = ""
    if row.interpreter == "phone":
        through = t("floor", "phone interpreter")
    elif row.interpreter == "needed":
        through = t("floor", "interpreter")
    return ", ".join(part for part in (spoken, through) if part)


def said_yes(row: HereRow, zone: ZoneInfo) -> str:
    """Say when somebody said yes: "Said yes 09:41"."""
    if row.said_yes_at is None:
        return ""
    moment = times.clock_time(row.said_yes_at, zone)
    return QCoreApplication.translate("floor", "Said yes {time}").format(time=moment)


def child() -> str:
    """Say that a child is with them."""
    return QCoreApplication.translate("floor", "Child")


def dog() -> str:
    """Say that a dog is with them."""
    return QCoreApplication.translate("floor", "Dog")


def who_next(row: HereRow, hall: Hall) -> tuple[str, str]:  # noqa: PLR0911 - one return for each
    """Say who would be next for somebody, and when."""
    t = QCoreApplication.translate
    asked = hall.called(row.asked_staff_id)
    if asked and row.asked_at and whole_minutes(row.asked_at, hall.now) < hall.ask_lasts:
        return asked, t("floor", "asked {ago}").format(ago=times.ago(row.asked_at, hall.now))
    if row.who_next == "":
        return t("floor", "First free"), ""
    if row.who_next is None:
        return t("floor", "Nobody here"), t("floor", "can do this")
    before = hall.next_ticket(row.who_next_id)
    if before not in (None, row.ticket):
        return row.who_next, t("floor", "after {ticket:02}").format(ticket=before)
    if hall.is_free(row.who_next_id):
        return row.who_next, t("floor", "free now")
    if not row.who_next_in:
        return row.who_next, t("floor", "next")
    return row.who_next, t("floor", "in about {n} min").format(n=row.who_next_in)


def clock_note(row: HereRow, wait: Wait, hall: Hall) -> str:
    """Say the level, and what is left of its time once half of it is used."""
    t = QCoreApplication.translate
    if row.moved_up:
        return t("floor", "Moved up, over by {n}").format(n=row.over_by)
    level = words.urgency(row.level)
    seconds = hall.seconds_left(row)
    if seconds is not None:
        left = f"{seconds // MINUTE}:{seconds % MINUTE:02}"
        return t("floor", "{level}, {time} left").format(level=level, time=left)
    if wait.state == "over" and row.target:
        return t("floor", "{level}, over by {n}").format(level=level, n=wait.over_by)
    if wait.state == "half" and row.target:
        return t("floor", "{level}, {n} left").format(level=level, n=wait.left)
    return level


def aside_chip(row: HereRow, now: datetime) -> str:
    """Return the code of the state to show for somebody who is not in the queue."""
    if row.state == "popped_out" and row.place_until and now > row.place_until:
        return "out_too_long"
    return row.state


def aside(row: HereRow, hall: Hall) -> str:
    """Say where somebody is who is called, popped out, between workers, with one, or gone."""
    t = QCoreApplication.translate
    since = times.wait(row.state_since, hall.now)
    workers = words.both(row.worker, row.second) if row.worker else ""
    match aside_chip(row, hall.now):
        case "called":
            where = ", ".join(part for part in (row.room, workers) if part)
            ago = times.ago(row.state_since, hall.now)
            return t("floor", "to {where}, {ago}").format(where=where, ago=ago)
        case "with_worker":
            return ", ".join(part for part in (workers, row.room, since) if part)
        case "between_workers":
            worker = hall.called(row.asked_staff_id)
            return t("floor", "for {worker}, {time}").format(worker=worker, time=since)
        case "out_too_long":
            return t("floor", "{time}, look outside or let go").format(time=since)
        case "popped_out" if row.place_until:
            until = times.clock_time(row.place_until, hall.zone)
            return t("floor", "{time}, place kept until {until}").format(time=since, until=until)
        case _:
            moment = times.clock_time(row.state_since, hall.zone)
            return t("floor", "at {time}").format(time=moment)


def sentence(row: HereRow, hall: Hall) -> str:
    """Say a row for a screen reader: what to do first, then everything the row shows."""
    t = QCoreApplication.translate
    parts = [ticket(row), floor.full_name(row.name, row.telling)]
    if row.action_line:
        parts.insert(0, floor.do_this(row.action_line))
    if row.state != "waiting":
        parts += [words.state(aside_chip(row, hall.now)).lower(), aside(row, hall)]
        return ", ".join(parts)
    wait = hall.wait(row)
    yes = row.said_yes_at is not None and row.sat_at is None
    if not wait.minutes:
        parts.append(t("floor", "said yes just now") if yes else t("floor", "just came"))
    elif yes:
        parts.append(t("floor", "said yes {n} minutes ago").format(n=wait.minutes))
    else:
        parts.append(t("floor", "waiting {n} minutes").format(n=wait.minutes))
    parts.append(clock_note(row, wait, hall).lower())
    worker, when = who_next(row, hall)
    parts.append(t("floor", "next with {worker}, {when}").format(worker=worker, when=when))
    parts.append(t("floor", "came for {needs}").format(needs=needs(row).lower()))
    return ", ".join(parts)
