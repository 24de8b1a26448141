"""The sentences of a letter: the ask, why now, risks, what happens next, what was agreed."""

import re
from collections.abc import Mapping

from desk.domain.clock import local_date
from desk.domain.codes import Codes
from desk.domain.dates import at_time, clock_time, day_and_date
from desk.domain.letter_facts import FactBook, names_itself, sentences
from desk.domain.letter_rows import LetterRequest, Run
from desk.domain.letter_words import LetterWords
from desk.domain.people import ConsentRow
from desk.domain.pronouns import pronouns

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
        self._said: Mapping[str, str] = pronouns(
            request.person.pronouns, request.person.name_to_use
        ).words()

    def fill(self, text: str, **more: str) -> str:
        """Fill a sentence; words that a person typed go in as they stand."""
        return text.format(**self._said, **more)

    def say(self, name: str, **more: str) -> str:
        """Fill the sentence of that name in the letter's file."""
        return self.fill(self.words.say[name], **more)

    @property
    def phone(self) -> str:
        """The number that is answered today: the signer's own, else the agency's."""
        return self.request.signer.phone or self.request.agency.phone

    def ask(self) -> str:
        """Return the one line that says what is asked, and how soon."""
        request = self.request
        if request.ask.strip():
            return request.ask.strip()
        nation = self.codes.nation(request.nation)
        kind = self.codes.agency_kinds.get(request.agency.kind)
        listed = kind is not None and kind.listed_in_england
        pattern = self.words.ask.get(request.asks_for) or next(iter(self.words.ask.values()))
        return self.fill(
            pattern,
            when=self._notice()[0],
            kind=self.codes.destination_kinds.label(request.destination.kind).lower(),
            ask=nation.ask_listed if listed else nation.ask_voluntary,
        )

    def note(self) -> str:
        """Return the line under the ask: the yes, and how soon they can come."""
        request, come = self.request, self._notice()[1]
        if request.said_yes_at is None:
            return self.say("note", come=come)
        yes = at_time(request.said_yes_at, request.zone, request.on)
        return self.say("note_yes", come=come, yes=yes)

    def _notice(self) -> tuple[str, str]:
        return self.words.notice.get(self.request.notice, ("", "can come when you say"))

    def why_now(self) -> str:
        """Return a first wording of why now, from facts that may be shown."""
        known = [fact.value for code in self.words.why_from if (fact := self.book.known(code))]
        return sentences(known)

    def risks(self) -> str:
        """Return a first wording of the risks; what nobody knows is said, not left out."""
        if not self.request.covers("risk"):
            return self.say("not_part")
        plan, *kinds = self.words.risk_from
        grouped: dict[str, list[str]] = {}
        for code in kinds:
            grouped.setdefault(self.book.value(code).strip().rstrip("."), []).append(code)
        said = [fact.value] if (fact := self.book.known(plan)) else []
        said += [self._risk(group, value) for value, group in grouped.items()]
        return sentences(said)

    def _risk(self, group: list[str], value: str) -> str:
        labels = [self.book.label(code) for code in group]
        if len(labels) == 1 and names_itself(labels[0], value):
            return value
        named = ", ".join([labels[0], *(label.lower() for label in labels[1:])])
        return f"{named}: {_inside(value)}"

    def next_steps(self) -> str:
        """Return a first wording of what happens next and how to reach the person."""
        request, say = self.request, self.words.say
        said = [self.say("ring", signer=request.signer.name, phone=self.phone)]
        said += [fact.value for code in self.words.next_from if (fact := self.book.known(code))]
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

    def agreement(self) -> str:
        """Return what the person agreed to: which parts, for whom, when, and their way back."""
        consent = self.request.consent
        if consent is None or consent.status != "given" or consent.at is None:
            return self.say("not_recorded")
        return self.say(
            "agreed",
            How=self._how(consent),
            at=at_time(consent.at, self.request.zone, self.request.on),
            parts=self._parts(),
            receiver=consent.receiver or self.request.destination.name,
        )

    def _how(self, consent: ConsentRow) -> str:
        language = self.codes.languages.find(consent.language or "en")
        foreign = language is not None and language.code != "en"
        spoken = f" in {language.label}" if language is not None and foreign else ""
        how = self.words.say["signed" if consent.how == "signed" else "aloud"]
        heard = self.say("witness", witness=consent.witness) if consent.witness else ""
        return f"{self.say('read', language=spoken)} {how}{heard}"

    def _parts(self) -> str:
        phrases = [
            part.phrase for part in self.codes.consent_parts if self.request.covers(part.code)
        ]
        return " and ".join(filter(None, [", ".join(phrases[:-1]), *phrases[-1:]]))

    def papers(self) -> tuple[Run, ...]:
        """Return the line of enclosures and of what is still to follow; empty if neither."""
        request, said = self.request, []
        if request.enclosed:
            said += [Run(f"{self.words.headings['enclosed']} ", strong=True)]
            said += [Run(f"{', '.join(request.enclosed)}. ")]
        if request.to_follow:
            labels = [self.book.label(code) for code in request.to_follow]
            named = ", ".join([labels[0], *(_inside(label) for label in labels[1:])])
            said += [Run(f"{self.words.headings['to_follow']} ", strong=True), Run(f"{named}.")]
        return tuple(said)


def _inside(text: str) -> str:
    """Lower the first letter of words that move inside a sentence, but not of AUDIT or GP."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() else text[:1].lower() + text[1:]
