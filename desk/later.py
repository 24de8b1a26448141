"""What a start brings in late: each of these imports what the first picture does not need."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.domain.clock import Clock
    from desk.opening import Opened
    from desk.screens.first_run.answers import Answers, JoinAnswers
    from desk.settings import Settings
    from desk.store import Store


def import_the_window() -> None:
    """Import what the window is built of, while the store is opened."""
    for module in ("desk.front_desk", "desk.window", "desk.screens.floor.screen"):
        import_module(module)


def import_what_writes(store: "Store") -> None:
    """Import what the first command needs, while the person looks at the Floor."""
    import_module("desk.commands.arrivals")
    import_module("desk.commands.contacts")
    store.warm()


def open_desk(settings: "Settings", passphrase: str, clock: "Clock | None") -> "Opened":
    """Open the store for a window, as `opening.open_desk` does."""
    from desk import opening

    if settings.store_url:
        _wake(settings, passphrase)
    return opening.open_desk(settings, passphrase, clock, steady=True)


def _wake(settings: "Settings", passphrase: str) -> None:
    """Start the server of this computer; where it cannot be, opening the store tells why."""
    from desk.venue_server.place import Place

    if not Place.of(settings).is_made:  # most desks use a server that is elsewhere
        return
    from contextlib import suppress

    from desk.credentials import KeyPlaceFailed, WrongPassphrase
    from desk.domain.refusals import Offline, Refusal, StoreBroken
    from desk.venue_server.waking import wake

    told = (Refusal, Offline, StoreBroken, KeyPlaceFailed, WrongPassphrase, OSError)
    with suppress(*told):
        wake(settings, (lambda: passphrase) if passphrase else None)


def begin_desk(
    settings: "Settings", opened: "Opened | None", answers: "Answers", clock: "Clock | None"
) -> "Opened":
    """Carry out a first start, as `opening.begin` does."""
    from desk import opening

    return opening.begin(settings, opened, answers, clock)


def join_venue(settings: "Settings", answers: "JoinAnswers") -> "Settings":
    """Join the venue of an invitation, as `venue_server.joining` does; return our settings then."""
    from dataclasses import replace

    from desk.venue_server import invitation
    from desk.venue_server.joining import Joining

    words = answers.passphrase
    guarded = replace(settings, key_storage="passphrase" if words else "keyring")
    joining = Joining(guarded, (lambda: words) if words else None)
    return joining.join(invitation.read(answers.file), answers.code)


def keyring_is_usable() -> bool:
    """Say whether this computer has a keyring that answers."""
    from desk.credentials import keyring_is_usable as is_usable

    return is_usable()
