"""Letters as they were kept, to be printed again byte for byte."""

from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Letter
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer


def letter_bytes(tx: Tx, viewer: Viewer, letter_id: UUID) -> bytes:
    """Return the page of a letter as it was signed, byte for byte. Raises Refusal ``gone``."""
    return letter_to_print(tx, viewer, letter_id)[0]


def letter_to_print(tx: Tx, viewer: Viewer, letter_id: UUID) -> tuple[bytes, str]:
    """Return the bytes of a letter and its reference. Raises Refusal ``gone``."""
    row = tx.execute(select(Letter.pdf, Letter.reference).where(Letter.id == letter_id)).first()
    if row is None:
        raise Refusal("gone")
    return bytes(row.pdf), row.reference
