"""The wording of one kind of letter, as the venue's file says it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from desk.domain.code_files import BadCodes, read_file
from desk.domain.resources import FOLDER
from desk.snapshot import snapshot

MOST_ROWS = 12
"""Rows of key facts that one page can hold. Source: domain brief §4.4."""


@snapshot
class WhoWords:
    """One line of the block that says who somebody is: `what` it shows, under which label."""

    what: str
    label: str


@snapshot
class RowWords:
    """One row of key facts: its label and the fact codes in it, the leading one first.

    `always` are further facts that are printed even when not known; `blank` is what the row adds
    to an answer where nothing is known, with ``{days}`` for how early a threatened home counts.
    An `extra` row is printed only when one of its facts is known or asked for by the place.
    """

    label: str
    codes: tuple[str, ...]
    always: tuple[str, ...] = ()
    blank: str = ""
    extra: bool = False


@snapshot
class LetterWords:
    """Every wording of a letter. `own` facts belong to the referral, not to the person.

    `why_from`, `risk_from` and `next_from` are the facts of which a first text is made; `tell`
    holds, by fact, the frames that make sentences of them.
    Source of the order: domain brief §4.4.
    """

    template: str
    help: str
    languages: tuple[str, ...]
    own: tuple[str, ...]
    why_from: tuple[str, ...]
    risk_from: tuple[str, ...]
    next_from: tuple[str, ...]
    headings: Mapping[str, Any]
    head: Mapping[str, str]
    ask: Mapping[str, str]
    notice: Mapping[str, tuple[str, str]]
    say: Mapping[str, str]
    tell: Mapping[str, Mapping[str, str]]
    foot: Mapping[str, tuple[str, ...]]
    who: tuple[WhoWords, ...]
    rows: tuple[RowWords, ...]

    def heading(self, name: str) -> tuple[str, str]:
        """Return a heading in its two weights: strong words, plain words."""
        strong, plain = self.headings[name]
        return strong, plain


def read_letter(path: Path) -> LetterWords:
    """Read the wording of one letter from its file, for example ``residential.toml``.

    Raises:
        BadCodes: the file is missing, is not TOML, lacks an entry or has too many rows.
    """
    document = read_file(path)
    try:
        words = _letter(path.stem, document)
    except (KeyError, TypeError, ValueError) as error:
        raise BadCodes(f"{path.name}: {error} is missing or of the wrong kind") from error
    certain = [row for row in words.rows if not row.extra]
    if len(certain) > MOST_ROWS:
        raise BadCodes(f"{path.name}: a page holds {MOST_ROWS} rows, not {len(certain)}")
    return words


@cache
def standard_letter(template: str) -> LetterWords:
    """Return the wording that comes with the app for one template.

    Raises:
        BadCodes: as `read_letter`.
    """
    return read_letter(FOLDER / "letters" / f"{template}.toml")


def _letter(template: str, document: Mapping[str, Any]) -> LetterWords:
    return LetterWords(
        template=template,
        help=document["help"],
        languages=tuple(document["languages"]),
        own=tuple(document["own"]),
        why_from=tuple(document["why_from"]),
        risk_from=tuple(document["risk_from"]),
        next_from=tuple(document["next_from"]),
        headings=document["headings"],
        head=document["head"],
        ask=document["ask"],
        notice={code: (words[0], words[1]) for code, words in document["notice"].items()},
        say=document["say"],
        tell=document["tell"],
        foot={side: tuple(lines) for side, lines in document["foot"].items()},
        who=tuple(WhoWords(**who) for who in document["who"]),
        rows=tuple(
            RowWords(
                label=row["label"],
                codes=tuple(row["codes"]),
                always=tuple(row.get("always", ())),
                blank=row.get("blank", ""),
                extra=row.get("extra", False),
            )
            for row in document["row"]
        ),
    )
