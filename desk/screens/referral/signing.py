"""From the worker's yes to paper: lay out, keep, print, note that it was printed."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desk.commands.letters import MarkPrinted, SignLetter
from desk.commands.people import Looked
from desk.domain.codes import Codes
from desk.domain.letter_rows import LetterRequest, Stroke
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.queries.letters import letter_bytes
from desk.screens.referral.paper import Laid, lay_out
from desk.snapshot import snapshot
from desk.store import Done
from desk.wording import refusals


@snapshot(kw_only=True)
class SignOrder:
    """All that goes into one signed page."""

    referral_id: UUID
    consent_id: UUID
    person_id: UUID
    request: LetterRequest
    template: str
    worker: tuple[Stroke, ...]
    person: tuple[Stroke, ...]


class Signing(QObject):
    """Signs and prints. Whatever the printer does, what was signed is kept.

    `signed(letter id)` once it is kept, `refused(Refusal)` if it cannot be; `printing(letter
    id)`, `printed(letter id)` and `not_printed(letter id, sentence)` tell how the paper fares.
    """

    signed = Signal(object)
    refused = Signal(object)
    printing = Signal(object)
    printed = Signal(object)
    not_printed = Signal(object, str)

    def __init__(self, front_desk: FrontDesk, codes: Codes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._codes = front_desk, codes

    def sign(self, order: SignOrder) -> None:
        """Lay the page out without DRAFT, keep its bytes for ever, then print them."""

        def keep(laid: Laid) -> None:
            command = SignLetter(
                referral_id=order.referral_id,
                consent_id=order.consent_id,
                parts=order.request.parts,
                pdf=laid.pdf,
            )
            self._desk.do(self, command, lambda done: kept(done, laid), self.refused.emit)

        def kept(done: Done, laid: Laid) -> None:
            if done.id is None:
                return
            self.signed.emit(done.id)
            self._print(done.id, laid.pdf, str(done.facts["reference"]))

        self._desk.work(
            self,
            lambda: lay_out(
                order.request,
                order.template,
                self._codes,
                draft=False,
                practice=self._desk.computer.practice,
                worker=order.worker,
                person=order.person,
            ),
            keep,
            self._on_failed,
        )

    def print_again(self, letter_id: UUID, reference: str) -> None:
        """Print a kept letter: the same bytes as before."""
        self.printing.emit(letter_id)
        self._fetch(letter_id, lambda pdf: self._print(letter_id, pdf, reference))

    def save_as(self, letter_id: UUID, person_id: UUID, then: Callable[[bytes], None]) -> None:
        """Give the bytes of a letter to `then`, to be saved as a file; that is noted."""
        self._desk.do(self, Looked(what="export", person_id=person_id))
        self._fetch(letter_id, then)

    def _fetch(self, letter_id: UUID, then: Callable[[bytes], None]) -> None:
        self._desk.ask(self, lambda tx, viewer: letter_bytes(tx, viewer, letter_id), then)

    def _print(self, letter_id: UUID, pdf: bytes, reference: str) -> None:
        self.printing.emit(letter_id)

        def came_out(_: None) -> None:
            command = MarkPrinted(letter_id=letter_id)
            self._desk.do(self, command, lambda _done: self.printed.emit(letter_id))

        def failed(error: BaseException) -> None:
            if isinstance(error, Refusal):
                self.not_printed.emit(letter_id, refusals.sentence(error))
                self._desk.refused.emit(error)
            else:
                self._desk.broken.emit(error)

        job = partial(self._desk.computer.print_pdf, pdf, reference)
        self._desk.work(self, job, came_out, failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self.refused.emit(error)
        else:
            self._desk.broken.emit(error)
