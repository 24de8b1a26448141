"""What search and the New person panel show, as rows."""

from datetime import date
from uuid import UUID

from desk.domain.people import Born
from desk.snapshot import snapshot

EXPECTED, HERE, GONE, NOT_EXPECTED = "expected", "here", "gone", "not_expected"


@snapshot
class Reason:
    """Why somebody is offered, as a code that `wording` turns into words.

    `code` is exact, starts_with, also_called, nickname, sounds_like, one_letter_different,
    nearly (two letters different), number, shown_as, age_fits, age_differs or never_here.
    `text` is the name that matched, as written; `span` the part of it to underline, from and up
    to; `kind` which of their names it is (use, full, street, former, false, spelling, gp);
    `asked` the typed words that it answers. `fits` is False for what speaks against.
    """

    code: str
    text: str = ""
    span: tuple[int, int] = (0, 0)
    kind: str = ""
    asked: str = ""
    fits: bool = True
    never_aloud: bool = False


@snapshot
class TodayState:
    """Where somebody stands today.

    `standing` is expected, here, gone or not_expected; the rest is empty unless they came:
    `state` is the code of their visit, `worker` and `room` tell with whom they sit,
    `second` who sits in, where two workers must be there.
    """

    standing: str
    visit_id: UUID | None = None
    ticket: int | None = None
    state: str = ""
    worker: str | None = None
    room: str | None = None
    second: str | None = None


@snapshot
class HitRow:
    """Somebody whom the typed letters may mean.

    `person_id` is None for a nameless visit. `action_line` says what to do, never why;
    `hard_stop` that the lead is asked first; `keep_apart` that somebody whom they must not meet
    is here now. `born` is the raw bounds, for `ages`.
    """

    person_id: UUID | None
    name_to_use: str
    full_name: str
    born: Born
    reason: Reason
    today: TodayState
    last_here_on: date | None = None
    action_line: str | None = None
    hard_stop: bool = False
    keep_apart: bool = False
    deceased: bool = False

    @property
    def visit_id(self) -> UUID | None:
        """Their visit today, if they came."""
        return self.today.visit_id


@snapshot
class PossibleMatchRow:
    """Somebody already known who may be the new person, with what fits and what does not."""

    person_id: UUID
    name_to_use: str
    full_name: str
    born: Born
    reasons: tuple[Reason, ...]
    today: TodayState
    last_here_on: date | None
    action_line: str | None = None
    hard_stop: bool = False
    keep_apart: bool = False
    deceased: bool = False
