"""Referrals on the sheet of a day, as they stood then, on both stores."""

from datetime import datetime, timedelta

from db.models import Destination, Referral, ReferralStep
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.store import Store
from tests.hall import FRIDAY, OPENS, open_hall
from tests.queries.days import Days, at, person, sheet
from tests.stores import put_in


def test_referrals_made_open_and_late_as_they_stood_on_the_day(
    store: Store, clock: SetClock
) -> None:
    hall = open_hall(store, clock)
    hall.clock.set(at(4 * 60))
    days = Days(hall)
    last_week = FRIDAY - timedelta(weeks=1)
    days.another(last_week)
    place, whose = new_id(), person(hall, "Ange")
    put_in(
        hall.store,
        Destination(id=place, name="Bryn Derw", kind="rehab", requires=[], parts=[], asks=[]),
    )

    def refers(*steps: tuple[str, datetime]) -> None:
        id_ = new_id()
        put_in(
            hall.store,
            Referral(
                id=id_, person_id=whose, destination_id=place, reference=f"DD-{id_}",
                agency_id=hall.agency_id, kind="rehab", template="residential", asks_for="",
                notice="", stage=steps[-1][0], stage_at=steps[-1][1], draft={},
                created_at=steps[0][1],
            ),
            *(ReferralStep(id=new_id(), referral_id=id_, stage=s, at=moment)
              for s, moment in steps),
        )  # fmt: skip

    before = OPENS - timedelta(weeks=1)
    refers(("signed", before), ("sent", before))
    refers(("signed", before), ("sent", before), ("admitted", OPENS - timedelta(days=1)))
    refers(("signed", before), ("refused", before + timedelta(hours=1)))
    refers(("drafted", at(1)), ("signed", at(2)), ("sent", at(3)))
    refers(("drafted", at(5)))
    names = ("open", "overdue", "placed")
    counted = sheet(hall)
    assert counted.kinds == ("rehab",)
    assert counted["made.rehab"] == 1
    assert [counted[name] for name in names] == [3, 1, 1]
    assert counted.overdue_first == ("Bryn Derw",)
    then = sheet(hall, last_week)
    assert then["made.rehab"] == 3
    assert [then[name] for name in names] == [2, 0, 0]
