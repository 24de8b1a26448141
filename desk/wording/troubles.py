"""Why the desk cannot open, and what to do: a heading and a few plain sentences for each code."""

from PySide6.QtCore import QCoreApplication

from desk.snapshot import snapshot


@snapshot
class Trouble:
    """What stands on the page: what is wrong and what to do.

    `again` says whether trying again may help, `backups` whether the copies are of use.
    """

    heading: str
    words: str
    again: bool = True
    backups: bool = False


def trouble(code: str) -> Trouble:
    """Give the words of a code; of one that nobody knows, words that are still of use."""
    known = _of_the_store() | _of_the_server() | _of_the_key() | _of_the_computer()
    return known.get(code) or known["unknown"]


def _of_the_store() -> dict[str, Trouble]:
    t = QCoreApplication.translate
    return {
        "wrong_key": Trouble(
            t("troubles", "The key does not open the store"),
            t(
                "troubles",
                "Nothing was touched. The store on this computer was locked with another key, or "
                "its first page is damaged. Put a backup in its place, or ask whoever set this "
                "computer up. Until then, paper works: write name, time and need.",
            ),
            backups=True,
        ),
        "torn": Trouble(
            t("troubles", "The store is damaged"),
            t(
                "troubles",
                "Nothing was touched. The file on this computer cannot be read whole, so the desk "
                "leaves it alone. Put the newest backup in its place, or ask whoever set this "
                "computer up. Until then, paper works: write name, time and need.",
            ),
            backups=True,
        ),
        "newer": Trouble(
            t("troubles", "This store belongs to a newer Drop-in Desk"),
            t(
                "troubles",
                "Nothing was touched. Another computer has a newer version of the app. "
                "Bring this one up to date, then open it again.",
            ),
        ),
        "disk": Trouble(
            t("troubles", "The disk does not answer"),
            t(
                "troubles",
                "Nothing was lost. Look whether this computer has free space and its disk is well, "
                "then try again. Until then, paper works: write name, time and need.",
            ),
            backups=True,
        ),
        "full": Trouble(
            t("troubles", "The disk is full"),
            t(
                "troubles",
                "Nothing was lost. Free some space on this computer, then try again.",
            ),
        ),
    }


def _of_the_server() -> dict[str, Trouble]:
    t = QCoreApplication.translate
    return {
        "away": Trouble(
            t("troubles", "The server does not answer"),
            t(
                "troubles",
                "Nothing was touched. Look whether this computer is on the network and the server "
                "is switched on, then try again. Until then, paper works: write name, time and "
                "need.",
            ),
        ),
        "older": Trouble(
            t("troubles", "The venue’s server is older than this desk"),
            t(
                "troubles",
                "Nothing was touched. On the computer that is the venue’s server, bring the app up "
                "to date, then run: desk venue-server start",
            ),
        ),
        "copy": Trouble(
            t("troubles", "What this computer kept of the day cannot be read"),
            t(
                "troubles",
                "The file today.db is damaged, or was locked with another key. It may hold what "
                "was done here while the server was away. Move it out of the folder, keep it, "
                "and try again; then look together with the others what is missing.",
            ),
        ),
        "not_let_in": Trouble(
            t("troubles", "The venue’s server does not let this desk in"),
            t(
                "troubles",
                "Nothing was touched. This desk was shut out, or the server does not know it. Ask "
                "whoever looks after the venue’s server. Until then, paper works: write name, time "
                "and need.",
            ),
        ),
        "stranger": Trouble(
            t("troubles", "This is not the venue’s server"),
            t(
                "troubles",
                "Nothing was touched, and nothing was sent. Something answered that cannot show "
                "the venue’s certificate. Look whether this computer is on the right network. If "
                "it is, run this on the server’s computer: desk venue-server start",
            ),
        ),
    }


def _of_the_key() -> dict[str, Trouble]:
    t = QCoreApplication.translate
    return {
        "no_key": Trouble(
            t("troubles", "The key to the store is missing"),
            t(
                "troubles",
                "Nothing was touched. The store is here, but its key is no longer in the keyring "
                "of this computer. Sign in as the person who set the desk up, or ask them. "
                "Without its key nobody can read the store.",
            ),
            backups=True,
        ),
        "no_keyring": Trouble(
            t("troubles", "The keyring does not answer"),
            t(
                "troubles",
                "Nothing was touched. The key to the store is kept in this computer’s keyring, "
                "and that is not running now. Sign out of the computer and in again, then try "
                "again.",
            ),
        ),
        "locked": Trouble(
            t("troubles", "The keyring is locked"),
            t(
                "troubles",
                "Nothing was touched. Unlock the keyring of this computer with your sign-in "
                "password when it asks, then try again.",
            ),
        ),
        "odd": Trouble(
            t("troubles", "The key to the store is damaged"),
            t(
                "troubles",
                "Nothing was touched. What is kept in the place of the key is not a key. Put the "
                "backup of the key file back, or ask whoever set this computer up.",
            ),
            backups=True,
        ),
    }


def _of_the_computer() -> dict[str, Trouble]:
    t = QCoreApplication.translate
    return {
        "open_already": Trouble(
            t("troubles", "Drop-in Desk is open already"),
            t(
                "troubles",
                "It is open in another window on this computer. Look for it on the taskbar. "
                "If you cannot find it, sign out of the computer and in again.",
            ),
        ),
        "settings": Trouble(
            t("troubles", "The settings of this computer cannot be read"),
            t(
                "troubles",
                "Nothing was touched. The settings file is damaged, belongs to a newer version, or "
                "is closed to you. Move it away to begin with plain settings, or mend it. "
                "What you recorded is not in it and is safe.",
            ),
        ),
        "unreadable": Trouble(
            t("troubles", "The desk’s folder is closed to you"),
            t(
                "troubles",
                "Nothing was touched. You may not write in the folder of the store. Sign in as the "
                "person who set the desk up, or ask them to give you the folder.",
            ),
        ),
        "unknown": Trouble(
            t("troubles", "The desk cannot open"),
            t(
                "troubles",
                "Nothing was touched. Try again. If it stays so, ask whoever set this computer up "
                "and read them the reference below.",
            ),
        ),
    }
