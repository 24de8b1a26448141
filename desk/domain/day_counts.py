"""Counts a day, by the frozen definitions. Source: domain brief §6."""

from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.clock import local, local_date, whole_minutes
from desk.domain.day_measures import middle, nearest_rank, one_arrival_each
from desk.domain.day_records import DayRecords, VisitRecord
from desk.domain.day_tally import DayTally
from desk.domain.referrals import STAGES
from desk.domain.small_numbers import Sum
from desk.snapshot import snapshot

GAP = timedelta(weeks=12)
_ENDED = ("departed_seen", "left_not_seen", "turned_away", "emergency_removed")
_ENDINGS = ("seen", "kit_only", "left", "turned_away", "emergency", "here")
_PART_MET = ("part", "passed_on", "referred")
# It stands on no page, but is nought on most days, and a reader will take it for that.
_GUESSED = frozenset({"came_again"})
NEED_PARTS = ("met", "part", "not_met", "open")
"""What may have become of a need, in the order of the sheet; open until its visit ends."""


@snapshot
class Counted:
    """Figures of a day. `figures` are shown; `counts` and `sums` tell what can be worked out.

    `counts` are all the numbers of people or things, among them some that no page shows but any
    reader can subtract. `measured` tells of how many each median is. `need_parts` is what became
    of needs: open is among them only while some are.
    """

    figures: dict[str, int | None]
    counts: dict[str, int]
    sums: tuple[Sum, ...]
    measured: dict[str, int]
    unshown: frozenset[str]
    half_hours: tuple[str, ...]
    needs: tuple[str, ...]
    need_parts: tuple[str, ...]
    levels: tuple[tuple[int, int], ...]
    agencies: tuple[str, ...]
    kinds: tuple[str, ...]
    stages: tuple[str, ...]
    reasons: tuple[str, ...]
    overdue_first: tuple[str, ...]
    yes_target: int


def count_day(records: DayRecords) -> Counted:
    """Count everything that the records of a day can tell, and nothing else."""
    return _Count(records).counted()


class _Count(DayTally):
    """One counting of one day, section by section as on the sheet."""

    def __init__(self, records: DayRecords) -> None:
        super().__init__()
        self.records = records
        self.belongs = one_arrival_each(records.visits)
        self.visits = list({visit.id: visit for visit in self.belongs.values()}.values())
        self.need_parts: tuple[str, ...] = NEED_PARTS
        self.first_contact = self._first_contacts()
        self.kits = self._kits()

    def counted(self) -> Counted:
        self._who()
        half_hours = self._arrivals()
        reasons = self._endings()
        levels = self._waits()
        self._yes()
        needs = self._needs()
        agencies = self._agencies()
        kinds = self._referrals()
        stages = self._stages()
        self._supplies()
        return Counted(
            figures=self.figures,
            counts=self.counts,
            sums=tuple(self.sums),
            measured=self.measured,
            unshown=frozenset(self.counts) - frozenset(self.figures) - _GUESSED,
            half_hours=half_hours,
            needs=needs,
            need_parts=self.need_parts,
            levels=levels,
            agencies=agencies,
            kinds=kinds,
            stages=stages,
            reasons=reasons,
            overdue_first=self._overdue_first(),
            yes_target=self.records.yes_target,
        )

    def _first_contacts(self) -> dict[UUID, datetime]:
        """Return when each visit first sat with a worker; handing over a kit does not count."""
        first: dict[UUID, datetime] = {}
        for contact in self.records.contacts:
            visit = self.belongs.get(contact.visit_id)
            if visit is None or contact.started_at is None or contact.kit_only:
                continue
            known = first.get(visit.id, contact.started_at)
            first[visit.id] = min(known, contact.started_at)
        return first

    def _kits(self) -> frozenset[UUID]:
        ids = [each.visit_id for each in self.records.contacts if each.kit_only]
        ids += [each.visit_id for each in self.records.supplies if each.visit_id is not None]
        return frozenset(self.belongs[id_].id for id_ in ids if id_ in self.belongs)

    def _who(self) -> None:
        known = [visit for visit in self.visits if visit.person_id is not None]
        people: dict[UUID | None, VisitRecord] = {}
        for visit in sorted(known, key=lambda each: each.arrived_at):
            people.setdefault(visit.person_id, visit)
        came = sum(visit.expected for visit in self.visits)
        self.put("visits", len(self.visits))
        self.put("people", len(people))
        self.put("unidentified", len(self.visits) - len(known))
        self.put("came_again", len(known) - len(people), shown=False)
        self.put("expected_came", came)
        self.put("expected_absent", max(0, self.records.expected - came))
        self.put("unexpected", len(self.visits) - came)
        kinds = Counter(self._kind(visit) for visit in people.values())
        for kind in ("new", "returning", "regular"):
            self.put(kind, kinds[kind])
        self.sums += [
            Sum("people", ("new", "returning", "regular")),
            Sum("visits", ("people", "unidentified", "came_again")),
            Sum("visits", ("expected_came", "unexpected")),
        ]
        self.share("interpreter", sum(visit.interpreter for visit in self.visits), "visits")

    @staticmethod
    def _kind(visit: VisitRecord) -> str:
        if visit.previous_at is None:
            return "new"
        return "returning" if visit.arrived_at - visit.previous_at > GAP else "regular"

    def _arrivals(self) -> tuple[str, ...]:
        slots = Counter(self._half_hour(visit.arrived_at) for visit in self.visits)
        first = min([self._half_hour(self.records.doors_open), *slots])
        last = max([self._half_hour(self.records.doors_close - timedelta(minutes=1)), *slots])
        labels = []
        for slot in range(first, last + 1):
            label = f"{slot // 2:02}:{slot % 2 * 30:02}"
            labels.append(label)
            self.put(f"arrivals.{label}", slots[slot])
        self.sums.append(Sum("visits", tuple(f"arrivals.{label}" for label in labels)))
        return tuple(labels)

    def _half_hour(self, moment: datetime) -> int:
        shown = local(moment, self.records.zone)
        return shown.hour * 2 + shown.minute // 30

    def _endings(self) -> tuple[str, ...]:
        endings = Counter(self._ending(visit) for visit in self.visits)
        for ending in _ENDINGS:
            self.put(ending, endings[ending])
        self.sums.append(Sum("visits", _ENDINGS))
        turned = [visit for visit in self.visits if self._ending(visit) == "turned_away"]
        return self.parts("turned_away", "reason", Counter(one.end_reason for one in turned))

    def _ending(self, visit: VisitRecord) -> str:
        if visit.id in self.first_contact:
            return "seen"
        if visit.id in self.kits:
            return "kit_only"
        named = {"turned_away": "turned_away", "emergency_removed": "emergency"}
        return named.get(visit.state, "left" if visit.state in _ENDED else "here")

    def _waits(self) -> tuple[tuple[int, int], ...]:
        waits: dict[int, list[int]] = {level: [] for level, _ in self.records.targets}
        timed = [visit for visit in self.visits if visit.id in self.first_contact]
        for visit in timed:
            if not visit.back_entered:
                began = self.first_contact[visit.id]
                waits.setdefault(visit.urgency, []).append(whole_minutes(visit.arrived_at, began))
        every = [wait for level in waits.values() for wait in level]
        levels = tuple((level, target) for level, target in self.records.targets if waits[level])
        in_time = {level: sum(wait <= target for wait in waits[level]) for level, target in levels}
        for level, _ in levels:
            self._wait_row(f"wait.{level}", waits[level], in_time[level])
        self._wait_row("wait.all", every, sum(in_time.values()))
        self.put("back_entered", len(timed) - len(every))
        for part in ("n", "in_time", "late"):
            self.sums.append(
                Sum(f"wait.all.{part}", tuple(f"wait.{level}.{part}" for level, _ in levels))
            )
        self.sums.append(Sum("seen", ("wait.all.n", "back_entered")))
        return levels

    def _wait_row(self, key: str, waits: list[int], in_time: int) -> None:
        self.put(f"{key}.n", len(waits))
        self.measure(f"{key}.median", middle(waits), len(waits))
        self.measure(f"{key}.p90", nearest_rank(waits, 90), len(waits))
        self.measure(f"{key}.longest", max(waits, default=None), len(waits))
        self.put(f"{key}.in_time", in_time)
        self.put(f"{key}.late", len(waits) - in_time, shown=False)
        self.sums.append(Sum(f"{key}.n", (f"{key}.in_time", f"{key}.late")))

    def _yes(self) -> None:
        said = [visit for visit in self.visits if visit.said_yes_at is not None]
        to_worker = [
            whole_minutes(visit.said_yes_at, visit.sat_at)
            for visit in said
            if visit.said_yes_at and visit.sat_at
        ]
        to_letter = [
            whole_minutes(visit.said_yes_at, visit.letter_sent_at)
            for visit in said
            if visit.said_yes_at and visit.letter_sent_at and self._today(visit.letter_sent_at)
        ]
        in_time = sum(wait <= self.records.yes_target for wait in to_worker)
        self.share("yes", len(said), "visits")
        self.share("yes_in_time", in_time, "yes")
        self.share("yes_letter", len(to_letter), "yes")
        self.measure("yes_to_worker", middle(to_worker), len(to_worker))
        self.measure("yes_to_letter", middle(to_letter), len(to_letter))

    def _today(self, moment: datetime) -> bool:
        return local_date(moment, self.records.zone) == self.records.on_date

    def _needs(self) -> tuple[str, ...]:
        still = {visit.id for visit in self.records.visits if visit.state not in _ENDED}
        asked: dict[str, Counter[str]] = {}
        for need in self.records.needs:
            if need.outcome == "met":
                answer = "met"
            elif need.outcome == "open" and need.visit_id in still:
                answer = "open"
            else:
                answer = "part" if need.outcome in _PART_MET else "not_met"
            asked.setdefault(need.code, Counter())[answer] += 1
        if not any(answers["open"] for answers in asked.values()):
            self.need_parts = NEED_PARTS[:-1]
        order = sorted(asked, key=lambda code: (-asked[code].total(), code))
        for code in order:
            self.put(f"need.{code}", asked[code].total())
            for part in self.need_parts:
                self.put(f"need.{code}.{part}", asked[code][part])
            parts = tuple(f"need.{code}.{part}" for part in self.need_parts)
            self.sums.append(Sum(f"need.{code}", parts))
        return tuple(order)

    def _agencies(self) -> tuple[str, ...]:
        """Count contacts and hours by agency: also of one that was there and met nobody."""
        workers = self.records.workers  # staff, not people who came: never hidden
        met = Counter(each.agency for each in self.records.contacts if each.started_at is not None)
        minutes: Counter[str] = Counter()
        for worker in workers:
            minutes[worker.agency] += worker.minutes
        order = sorted({*met, *minutes}, key=lambda name: (-met[name], name))
        for name in order:
            self.put(f"agency.{name}", met[name])
            self.figures[f"hours.{name}"] = _hours(minutes[name])
        self.figures["workers"] = len({worker.staff_id for worker in workers})
        self.figures["worker_hours"] = _hours(minutes.total())
        self.figures["agencies"] = len(minutes)
        return tuple(order)

    def _referrals(self) -> tuple[str, ...]:
        rows = self.records.referrals
        made = Counter(row.kind for row in rows if row.made_today)
        order = sorted(made, key=lambda kind: (-made[kind], kind))
        for kind in order:
            self.put(f"made.{kind}", made[kind])
        self.put("open", sum(row.open for row in rows))
        self.share("overdue", sum(row.open and row.days_over > 0 for row in rows), "open")
        self.put("placed", sum(row.placed_this_week for row in rows))
        return tuple(order)

    def _stages(self) -> tuple[str, ...]:
        """Share out what is open by the stage it has come to, in the order of the stages."""
        there = Counter(row.stage for row in self.records.referrals if row.open)
        return tuple(sorted(self.parts("open", "stage", there), key=STAGES.index))

    def _overdue_first(self) -> tuple[str, ...]:
        """Return the places that are past their clock, the longest first."""
        late = [row for row in self.records.referrals if row.open and row.days_over > 0]
        late.sort(key=lambda row: -row.days_over)
        return tuple(dict.fromkeys(row.destination for row in late))

    def _supplies(self) -> None:
        given: Counter[str] = Counter()
        for supply in self.records.supplies:
            given[supply.kind] += supply.given
            given[f"{supply.kind}_returned"] += supply.returned
        self.put("needles", given["needles"])
        self.put("needles_returned", given["needles_returned"])
        self.put("naloxone", given["naloxone_new"] + given["naloxone_replaced"])


def _hours(minutes: int) -> int:
    return round(minutes / 60)
