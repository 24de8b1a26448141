"""Why the venue's server or a desk of it could not be had, and what to do: one sentence or two."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def sentences() -> Mapping[str, str]:
    """Give the sentence of each refusal code."""
    return _of_this_computer() | _of_the_server() | _of_desks() | _of_joining()


def _of_this_computer() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "venue_server.root": t(
            "refusals",
            "PostgreSQL does not run as root. Sign in as the person whose desk this is, and run "
            "the same words again, without sudo. Nothing was touched.",
        ),
        "venue_server.none_installed": t(
            "refusals",
            "There is no PostgreSQL on this computer that the desk can find. Debian, Ubuntu: "
            "sudo apt install postgresql. Windows: the installer from postgresql.org. Where it "
            "lies elsewhere, name its folder (on the command line with --postgres).",
        ),
        "venue_server.not_in_folder": t(
            "refusals",
            "{folder} does not hold PostgreSQL’s server. Give the folder with postgres, initdb and "
            "pg_ctl.",
        ),
        "venue_server.too_old": t(
            "refusals",
            "PostgreSQL {found} is too old: 15 or later is needed. Install a newer one beside it.",
        ),
        "venue_server.other_version": t(
            "refusals",
            "The venue’s server was made with PostgreSQL {needed}, which is no longer on this "
            "computer. Install that version again. Nothing was touched.",
        ),
        "venue_server.too_deep": t(
            "refusals",
            "The folder {folder} has too long a name for a server. Choose a shorter one with "
            "DESK_HOME.",
        ),
        "venue_server.no_login": t(
            "refusals", "On this computer the desk does not know how to start it at sign-in."
        ),
        "venue_server.desk_open": t(
            "refusals",
            "Drop-in Desk is open on this computer. Close its window, then try again. Nothing was "
            "touched.",
        ),
    }


def _of_the_server() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "venue_server.not_here": t(
            "refusals",
            "This computer is not the venue’s server. To make it so: desk venue-server start",
        ),
        "venue_server.elsewhere": t(
            "refusals",
            "This desk works on a server of another computer. Run this there. Nothing was touched.",
        ),
        "venue_server.in_use": t(
            "refusals",
            "There is a venue’s server on this computer already, with records of its own, and the "
            "settings do not lead to it. Put the earlier settings back. Nothing was touched.",
        ),
        "venue_server.port_taken": t(
            "refusals",
            "Another program listens on port {port}. Choose another number, such as 7433 (on the "
            "command line with --port).",
        ),
        "venue_server.torn": t(
            "refusals",
            "The files of the venue’s server in {folder} are damaged. Put a backup in their place. "
            "Nothing was touched.",
        ),
        "venue_server.no_password": t(
            "refusals",
            "The server’s own password is no longer kept on this computer, or the server has "
            "another one. Sign in as the person who made the server.",
        ),
        "venue_server.not_made": t(
            "refusals", "PostgreSQL could not make its files. Look for free space, then try again."
        ),
        "venue_server.not_started": t(
            "refusals", "The venue’s server did not start. What it says is in {log}"
        ),
        "venue_server.not_stopped": t(
            "refusals", "The venue’s server did not stop. What it says is in {log}"
        ),
        "venue_server.stopped": t("refusals", "Stopped. Nothing was changed."),
        "venue_server.differs": t(
            "refusals",
            "What came across is not what was here. Nothing was changed: the store of this "
            "computer stays in use. Try again, and tell us if it stays so.",
        ),
        "venue_server.chain": t(
            "refusals",
            "The audit of this store is broken, so it was not brought across. The store of this "
            "computer stays in use. Ask whoever set it up.",
        ),
    }


def _of_desks() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "venue_server.desk_name": t(
            "refusals", "A desk needs a name that no other desk of the venue has: “{desk}”."
        ),
        "venue_server.no_desk": t("refusals", "The venue has no desk called {desk}."),
        "venue_server.stands_still": t(
            "refusals",
            "The venue’s server stands still. Start it with: desk venue-server start",
        ),
        "venue_server.wrong_passphrase": t(
            "refusals", "That is not the passphrase of this desk. Look at capitals and spaces."
        ),
        "venue_server.own_desk": t(
            "refusals", "This is the server’s own desk. It cannot be shut out."
        ),
    }


def _of_joining() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "joining.set_up": t(
            "refusals",
            "This computer has a store of its own already, or is a desk of a venue. It cannot join "
            "another. Nothing was touched.",
        ),
        "joining.no_file": t("refusals", "The invitation {file} cannot be opened."),
        "joining.not_one": t(
            "refusals",
            "{file} is not an invitation of Drop-in Desk, or not a whole one. Copy it again.",
        ),
        "joining.half_code": t(
            "refusals", "A code has eight letters and figures. This was not counted as a try."
        ),
        "joining.wrong_code": t(
            "refusals",
            "That is not the code of this invitation. Ask to hear it again. Tries left: {left}.",
        ),
        "joining.over": t(
            "refusals",
            "This invitation no longer works: it was used, taken back, is older than an hour, or "
            "had five wrong codes. Ask for a new one at the server.",
        ),
        "joining.stranger": t(
            "refusals",
            "What answers is not the server that wrote this invitation. Look whether this computer "
            "is in the venue’s network, then ask for a new invitation.",
        ),
        "joining.no_answer": t(
            "refusals",
            "The venue’s server does not answer. Look whether this computer is in the same network "
            "and the server is on, then try again with the same invitation.",
        ),
        "joining.passphrase": t(
            "refusals",
            "This computer has no keyring, so a passphrase has to guard its way in: at least 12 "
            "letters, twice the same.",
        ),
    }
