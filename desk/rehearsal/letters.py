"""The way of a letter in a rehearsal, step by step, through the composition that a worker uses."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from desk.commands.consent import RecordConsent
from desk.commands.letters import MarkPrinted, SignLetter
from desk.commands.profile import Expect
from desk.commands.referrals import ChangeDraft, MarkSent, RecordRing, StartReferral
from desk.domain.composer import ComposerRow, Draft, request_of
from desk.domain.computer import Computer
from desk.domain.letter_rows import LetterRequest, Stroke
from desk.domain.letters import hindrances
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import LetterSteps
from desk.domain.resources import standard_codes
from desk.queries.referrals import composer
from desk.rehearsal.hall import Hall
from desk.rehearsal.script import LetterStep
from desk.rehearsal.signatures import signature
from desk.screens.referral.paper import lay_out

HOLDS = timedelta(days=92)
"""How long a consent recorded on that day holds."""


@dataclass(slots=True)
class KeptLetter:
    """A letter that was begun, and its page once it was signed."""

    referral_id: UUID
    visit_id: UUID | None = None
    letter_id: UUID | None = None
    reference: str = ""
    pdf: bytes = b""
    printed: bool = False


class Letters:
    """The letters of the morning: each is written, signed and sent by its own worker."""

    def __init__(self, hall: Hall, computer: Computer) -> None:
        """Print on `computer`; whatever the printer does, a signed letter is kept."""
        self._hall = hall
        self._computer = computer
        self.kept: dict[str, KeptLetter] = {}

    @property
    def signed(self) -> int:
        """How many letters are signed."""
        return sum(bool(kept.pdf) for kept in self.kept.values())

    def is_signed(self, letter: LetterSteps) -> bool:
        """Tell whether a letter is signed, and its page kept."""
        kept = self.kept.get(letter.who)
        return kept is not None and bool(kept.pdf)

    def take(self, step: LetterStep) -> None:
        """Take one step. Raises Refusal where the desk does."""
        letter = step.letter
        match step.what:
            case "rung":
                self._ring(letter)
            case "agreed":
                self._agree(letter)
            case "signed":
                self._sign(letter)
            case "printed":
                self._print(letter)
            case "sent":
                self._send(letter)

    def begin_earlier(self) -> None:
        """Begin the letters that were drafted on an earlier day, as their workers did."""
        hall = self._hall
        zone = hall.told.venue.zone_info
        earlier = [letter for letter in hall.told.letters if letter.drafted is not None]
        for letter in sorted(earlier, key=lambda one: str(one.drafted)):
            if letter.drafted is not None:
                hall.clock.put(letter.drafted.replace(tzinfo=zone))
                self._begun(letter)

    def _begun(self, letter: LetterSteps) -> KeptLetter:
        """Begin the letter when it is first touched, with what is chosen for it."""
        kept = self.kept.get(letter.who)
        visit_id = self._hall.visits.get(letter.who)
        if kept is None:
            kept = self.kept[letter.who] = KeptLetter(self._start(letter, visit_id))
        if kept.visit_id is None:
            kept.visit_id = visit_id
            self._choose(letter, kept)
        return kept

    def _start(self, letter: LetterSteps, visit_id: UUID | None) -> UUID:
        hall = self._hall
        start = StartReferral(
            person_id=hall.people[letter.who],
            destination_id=hall.places[letter.to].id,
            visit_id=visit_id,
            asks_for=letter.asks_for,
            notice=letter.notice,
            year=hall.told.on.year,
        )
        done = hall.do(letter.by, start)
        if done.id is None:
            raise Refusal("gone")
        return done.id

    def _choose(self, letter: LetterSteps, kept: KeptLetter) -> None:
        """Keep what is chosen for the letter, and the visit that it comes from."""
        draft = Draft(
            asks_for=letter.asks_for,
            notice=letter.notice,
            parts=letter.parts,
            to_follow=letter.to_follow,
            enclosed=letter.enclosed,
        )
        self._hall.do(
            letter.by,
            ChangeDraft(
                referral_id=kept.referral_id,
                draft=draft.kept(),
                asks_for=draft.asks_for,
                notice=draft.notice,
                destination_id=self._hall.places[letter.to].id,
                visit_id=kept.visit_id,
            ),
        )

    def _ring(self, letter: LetterSteps) -> None:
        ring = RecordRing(referral_id=self._begun(letter).referral_id, detail="")
        self._hall.do(letter.by, ring)

    def _agree(self, letter: LetterSteps) -> None:
        """Record what the person agreed to, and when they are next here."""
        hall, kept = self._hall, self._begun(letter)
        person_id = hall.people[letter.who]
        row = self._row(letter, kept)
        consent = RecordConsent(
            person_id=person_id,
            purpose="referral",
            parts=letter.parts,
            how=letter.how,
            destination_id=hall.places[letter.to].id,
            referral_id=kept.referral_id,
            witness=letter.witness,
            strokes=self._strokes(row.person.full_name) if letter.how == "signed" else (),
            language=letter.language,
            until=hall.told.on + HOLDS,
        )
        hall.do(letter.by, consent)
        if letter.back is not None:
            expect = Expect(
                person_id=person_id,
                on_date=letter.back.date(),
                reason="appointment",
                usual=letter.back.time(),
            )
            hall.do(letter.by, expect)

    def _sign(self, letter: LetterSteps) -> None:
        """Lay the page out and keep its bytes for ever."""
        kept = self._begun(letter)
        row = self._row(letter, kept)
        request = self._request(row)
        stops = hindrances(request, standard_codes())
        if stops or row.agreed is None:
            raise Refusal(stops[0] if stops else "letter.no_consent")
        laid = lay_out(
            request,
            row.destination.template,
            standard_codes(),
            draft=False,
            practice=self._computer.practice,
            worker=self._strokes(row.signer.name),
            person=row.strokes,
        )
        sign = SignLetter(
            referral_id=kept.referral_id,
            consent_id=row.agreed.id,
            parts=request.parts,
            pdf=laid.pdf,
        )
        done = self._hall.do(letter.by, sign)
        kept.letter_id, kept.reference = done.id, str(done.facts["reference"])
        kept.pdf = laid.pdf

    def _print(self, letter: LetterSteps) -> None:
        kept = self._begun(letter)
        if kept.letter_id is None:
            raise Refusal("letter.not_signed")
        self._computer.print_pdf(kept.pdf, kept.reference)
        self._hall.do(letter.by, MarkPrinted(letter_id=kept.letter_id))
        kept.printed = True

    def _send(self, letter: LetterSteps) -> None:
        place = self._hall.places[letter.to]
        to = place.email if letter.sent_how in ("secure_mail", "email") else place.team
        kept = self._begun(letter)
        send = MarkSent(referral_id=kept.referral_id, how=letter.sent_how, to=to)
        self._hall.do(letter.by, send)

    def _request(self, row: ComposerRow) -> LetterRequest:
        told = self._hall.told
        request = request_of(
            row, row.draft, standard_codes(), on=told.on, zone=told.venue.zone_info
        )
        return replace(request, signed_at=row.agreed.at if row.agreed else None)

    def _row(self, letter: LetterSteps, kept: KeptLetter) -> ComposerRow:
        hall = self._hall
        read = partial(
            composer,
            referral_id=kept.referral_id,
            today=hall.told.on,
            zone=hall.told.venue.zone_info,
        )
        return hall.store.read(hall.viewer(letter.by), read)

    def _strokes(self, name: str) -> tuple[Stroke, ...]:
        return signature(name)
