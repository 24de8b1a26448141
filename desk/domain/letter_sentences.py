"""The sentences of a letter: the ask, why now, risks, what happens next, what was agreed."""

import re
from collections.abc import Iterable, Mapping

from desk.domain.clock import local_date
from desk.domain.codes import Codes
from desk.domain.dates import at_time, clock_time, day_and_date, full_date
from desk.domain.letter_facts import BLANKS, FactBook, lowered, names_itself, sentences
from desk.domain.letter_prose import LONGEST_SAID, inside, listed, opening, told
from desk.domain.letter_rows import LetterRequest, Run
from desk.domain.letter_words import LetterWords
from desk.domain.people import ConsentRow
from desk.domain.pronouns import Pronouns, pronouns

NO_PHONE = "number not known"
_NONE_KNOWN = re.compile(r"(?:none|no risk|no|nothing) known\b", re.IGNORECASE)
_STRONG = re.compile(r"\*\*(.+?)\*\*")


def runs(text: str) -> tuple[Run, ...]:
    """Split text at its pairs of stars into plain and strong words."""
    pieces = _STRONG.split(text.strip())
    return tuple(Run(piece, strong=place % 2 == 1) for place, piece in enumerate(pieces) if piece)


class Speaker:
    """Fills the sentences of one letter with the person's pronouns and the letter's facts."""

    def __init__(self, request: LetterRequest, words: LetterWords, codes: Codes) -> None:
        """Speak about the person of `request` in the wording of `words`."""
        self.request, self.words, self.codes = request, words, codes
        self.book = FactBook(request, words, codes)
        name = request.person.name_to_use
        spoken = pronouns(request.person.pronouns, name)
        self._said: Mapping[str, str] = spoken.words()
        # Once, where somebody is spoken of first, the name stands for the pronoun if it is short.
        named = Pronouns(name, spoken.object, f"{name}’s") if len(name) <= LONGEST_SAID else spoken
        self._named: Mapping[str, str] = named.words()

    def fill(self, text: str, **more: str) -> str:
        """Fill a sentence; words that a person typed go in as they stand."""
        return text.format(**self._said, **more)

    def say(self, name: str, **more: str) -> str:
        """Fill the sentence of that name in the letter's file."""
        return self.fill(self.words.say[name], **more)

    @property
    def phone(self) -> str:
        """The number that is answered today: the signer's own, else the agency's."""
        return self.request.signer.phone or self.request.agency.phone or NO_PHONE

    def ask(self) -> str:
        """Return the one line that says what is asked, and how soon."""
        request = self.request
        if request.ask.strip():
            return request.ask.strip()
        nation = self.codes.nation(request.nation)
        kind = self.codes.agency_kinds.get(request.agency.kind)
        body = kind.body if kind else ""
        pattern = self.words.ask.get(request.asks_for) or next(iter(self.words.ask.values()))
        return self.fill(
            pattern,
            when=self._notice[0],
            kind=self.codes.destination_kinds.label(request.destination.kind).lower(),
            ask=nation.ask_listed.format(body=body) if body else nation.ask_voluntary,
        )

    def note(self) -> str:
        """Return the line under the ask: the yes, and how soon they can come if they said."""
        request, come = self.request, self._notice[1]
        said = "note" if request.said_yes_at is None else "note_yes"
        yes = at_time(request.said_yes_at, request.zone, request.on) if request.said_yes_at else ""
        return self.say(said if self._has_notice else f"{said}_unsaid", come=come, yes=yes)

    @property
    def _has_notice(self) -> bool:
        return self.request.notice in self.words.notice

    @property
    def _notice(self) -> tuple[str, str]:
        return self.words.notice.get(self.request.notice, ("", ""))

    def why_now(self) -> str:
        """Return a first wording of why now, from facts that may be shown."""
        said = self._told(self.words.why_from, named=True)
        withheld = self.book.withheld(self.words.why_from)
        if not withheld:
            return sentences(said)
        if len(withheld) == len(self.words.why_from):
            return self.say("not_part")
        what = listed([lowered(self.book.label(code)) for code in withheld])
        return sentences((*(said or [BLANKS["not_asked"]]), self.say("not_part_listed", what=what)))

    def _told(self, codes: Iterable[str], *, named: bool) -> list[str]:
        """Return what is known of each fact as a sentence; the first one may use the name."""
        name = self.request.person.name_to_use
        made: list[str] = []
        for code in codes:
            fact = self.book.known(code)
            if fact is not None:
                frames = self.words.tell.get(code, {})
                said = self._named if named and not made else self._said
                made.append(told(fact.value, frames, said, name))
        return made

    def risks(self) -> str:
        """Return a first wording of the risks; what nobody knows is said, not left out."""
        if not self.request.covers("risk"):
            return self.say("not_part")
        plan, *kinds = self.words.risk_from
        grouped: dict[tuple[str, str], list[str]] = {}
        for code in kinds:
            fact = self.book.known(code)
            value = fact.value.strip().rstrip(".") if fact else ""
            grouped.setdefault((self.book.answer(code), value), []).append(code)
        said = self._told((plan,), named=False)
        said += [self._risk(answer, value, group) for (answer, value), group in grouped.items()]
        return sentences(said)

    def _risk(self, answer: str, value: str, group: list[str]) -> str:
        """Return what is recorded of one or more kinds of risk as one sentence."""
        frames = self.words.tell["risk"]
        what = listed([lowered(self.book.label(code)) for code in group], "or")
        if not value:
            return self.fill(frames.get(answer, frames["not_known"]), what=what)
        none = _NONE_KNOWN.match(value)
        if none is not None:
            return self.fill(frames["known"], what=what, rest=value[none.end() :])
        name = self.request.person.name_to_use
        itself = len(group) == 1 and names_itself(self.book.label(group[0]), value)
        own = self.words.tell.get(group[0], {}) if itself else {}
        if own.get(opening(value, name)):
            return told(value, own, self._said, name)
        both = listed([lowered(self.book.label(code)) for code in group])
        return self.fill(frames["said"], what=both, value=inside(value))

    def next_steps(self) -> str:
        """Return a first wording of what happens next and how to reach the person."""
        request, say = self.request, self.words.say
        said = [self.say("ring", signer=f"{request.signer.name}, {self.phone}")]
        said += self._told(self.words.next_from, named=False)
        if request.back_at is not None and "back" in say:
            day = day_and_date(local_date(request.back_at, request.zone)).rsplit(" ", 1)[0]
            back = f"{day} at {clock_time(request.back_at, request.zone)}"
            said.append(self.say("back", back=back))
        if "stays" in say:
            said.append(self.say("stays"))
        letters_in = self.codes.languages.find(request.person.letters_in or "en")
        if "write" in say and letters_in is not None and letters_in.code != "en":
            said.append(self.say("write", language=letters_in.label))
        return sentences(said)

    def saw(self) -> str:
        """Return that the signer saw the person, and when; nothing if nobody recorded it."""
        day, on = self.request.seen_on, self.request.on
        if day is None:
            return ""
        if day == on:
            return self.say("saw")
        words = full_date(day)
        return self.say("saw_before", day=words.removesuffix(f" {on.year}"))

    def agreement(self) -> str:
        """Return what the person agreed to: which parts, for whom, when, and their way back."""
        consent = self.request.consent
        if consent is None or consent.status != "given" or consent.at is None:
            return self.say("not_recorded")
        language = self.codes.languages.find(consent.language or "en")
        foreign = language is not None and language.code != "en"
        return self.say(
            "agreed",
            language=f" in {language.label}" if language is not None and foreign else "",
            how=self.words.say["signed" if consent.how == "signed" else "aloud"],
            at=at_time(consent.at, self.request.zone, self.request.on),
            heard=self._heard(consent),
            parts=self._parts(),
            receiver=consent.receiver or self.request.destination.name,
        )

    def _heard(self, consent: ConsentRow) -> str:
        return self.say("witness", witness=consent.witness) if consent.witness else ""

    def _parts(self) -> str:
        return listed(
            [part.phrase for part in self.codes.consent_parts if self.request.covers(part.code)]
        )

    def papers(self) -> tuple[Run, ...]:
        """Return the line of enclosures and of what is still to follow; empty if neither."""
        request, said = self.request, []
        if request.enclosed:
            said += [Run(f"{self.words.headings['enclosed']} ", strong=True)]
            said += [Run(f"{', '.join(request.enclosed)}. ")]
        follows = [code for code in request.to_follow if self.book.may_show(code)]
        if follows:
            labels = [self.book.label(code) for code in follows]
            named = ", ".join([labels[0], *(lowered(label) for label in labels[1:])])
            said += [Run(f"{self.words.headings['to_follow']} ", strong=True), Run(f"{named}.")]
        return tuple(said)
