"""The words of the command line for the venue's server and for the desks that may use it."""

from pathlib import Path
from typing import Annotated

import typer

from desk.venue_server.place import USUAL_PORT

app = typer.Typer(
    help="Make this computer the venue’s server, so that several desks work as one.",
    epilog="It uses an installed PostgreSQL 15 or later. Debian, Ubuntu: sudo apt install "
    "postgresql. Windows: the installer from postgresql.org (not tried by us).",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("start", short_help="Start the server; the first time, make it.")
def start(
    postgres: Annotated[
        Path | None,
        typer.Option(
            help="The folder with PostgreSQL’s programs, where the desk does not find it."
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=1024, max=65535, help=f"Where it listens; at first {USUAL_PORT}."),
    ] = None,
    *,
    login: Annotated[
        bool | None,
        typer.Option(
            "--at-login/--not-at-login",
            help="Start it also whenever you sign in to this computer, or no longer.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Start the venue’s server; the first time, make it and bring this computer’s store across.

    Run it as the person whose desk this is, not as root, with the desk’s window closed. The former
    store is kept. Every desk connects encrypted and with a password of its own, which nobody sees.
    The records lie on this computer’s disk as PostgreSQL keeps them: use a disk that is encrypted.
    """
    from desk.cli.serving import start_server

    raise typer.Exit(start_server(postgres, port, login=login))


@app.command("stop", short_help="Stop the server.")
def stop() -> None:
    """Stop the venue’s server. Desks that are open say that it is away until it starts again."""
    from desk.cli.serving import stop_server

    raise typer.Exit(stop_server())


@app.command("status", short_help="Say how the server is.")
def status() -> None:
    """Say since when the server runs, which desks are connected, and what it takes of the disk.

    Ends with exit status 1 when it does not run.
    """
    from desk.cli.serving import tell_status

    raise typer.Exit(tell_status())


@app.command("invite", short_help="Invite a desk to this venue.")
def invite(
    name: Annotated[str, typer.Argument(help="What the desk is called, such as “Nia’s room”.")],
    to: Annotated[
        Path,
        typer.Option(
            "--to", help="The folder for the invitation: a USB stick, or one that both can open."
        ),
    ],
) -> None:
    """Write an invitation for another computer, and say the code to read aloud there.

    On the other computer: Join a venue, or desk join and the file. It works once, for an hour, and
    ends after five wrong codes. File and code are of use only together: do not send them one way.
    """
    from desk.cli.inviting import invite_desk

    raise typer.Exit(invite_desk(name, to))


@app.command("desks", short_help="List the desks of this venue.")
def desks() -> None:
    """List the desks that may come in, and those that are invited."""
    from desk.cli.inviting import list_desks

    raise typer.Exit(list_desks())


@app.command("shut-out", short_help="Let a desk in no more.")
def shut_out(
    name: Annotated[str, typer.Argument(help="The name of the desk, as desks lists it.")],
) -> None:
    """Let a desk in no more, at once, or take back its invitation. What it wrote stays."""
    from desk.cli.inviting import shut_desk_out

    raise typer.Exit(shut_desk_out(name))
