"""The jobs that need no window: reading in files, the day's figures, a rehearsal, printers.

Each ends with exit status 0 when all went well, 1 when it did not, 2 when it was asked wrongly,
and 3 when a file was read in but some of its rows were left out, or when it was taken back but
some of it stays.
"""

import os
from datetime import date, time
from pathlib import Path
from typing import Annotated

import typer

from desk.cli import said, venue_server
from desk.cli.telling import told

PRIVATE = 0o077

UNLOCKING = (
    "Where a passphrase guards the store, a terminal asks for it. Without a terminal (a timer, a "
    "pipe) it is the first line of standard input: desk summary < a-file-only-you-may-read"
)
"""Told under every job that opens the store."""

app = typer.Typer(
    name="desk",
    help="Drop-in Desk. Without a word after it, the window opens.",
    epilog=UNLOCKING,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(venue_server.app, name="venue-server", short_help="Work with several desks.")

File = Annotated[
    Path, typer.Argument(help="A CSV or XLSX file with a line of headings.", show_default=False)
]
Again = Annotated[
    bool, typer.Option("--again", help="Read it in although this very file was read before.")
]
Look = Annotated[
    bool, typer.Option("--look", help="Only say what would be read in, and what is wrong.")
]


def main() -> int:
    """Do what the command line asks; return the exit status."""
    os.umask(PRIVATE)
    return told(app)


@app.command("import-people", short_help="Read in people, and facts about them.", epilog=UNLOCKING)
def import_people(
    file: File,
    facts: Annotated[
        Path | None, typer.Option(help="A second file with facts about these people.")
    ] = None,
    *,
    again: Again = False,
    look: Look = False,
) -> None:
    """Read in people: names, birth, needs, plan, alerts, consent, who may come.

    People with a reference are known by it again and brought up to date. What the file leaves
    blank stays as it is.
    """
    from desk.cli.reading_in import read_in

    files = [(file, "people"), *([(facts, "facts")] if facts else [])]
    raise typer.Exit(read_in(files, again=again, look=look))


@app.command("import-facts", short_help="Read in facts about people.", epilog=UNLOCKING)
def import_facts(file: File, *, again: Again = False, look: Look = False) -> None:
    """Read in facts about people who are known, each with who says so and since when."""
    from desk.cli.reading_in import read_in

    raise typer.Exit(read_in([(file, "facts")], again=again, look=look))


@app.command("import-visits", short_help="Read in earlier visits.", epilog=UNLOCKING)
def import_visits(file: File, *, again: Again = False, look: Look = False) -> None:
    """Read in earlier visits, so that who comes most weeks is known from the start."""
    from desk.cli.reading_in import read_in

    raise typer.Exit(read_in([(file, "visits")], again=again, look=look))


@app.command("import-rota", short_help="Read in who works on which day.", epilog=UNLOCKING)
def import_rota(file: File, *, again: Again = False, look: Look = False) -> None:
    """Read in who works on which day, and the agencies they come from."""
    from desk.cli.reading_in import read_in

    raise typer.Exit(read_in([(file, "rota")], again=again, look=look))


@app.command("import-destinations", short_help="Read in places for letters.", epilog=UNLOCKING)
def import_destinations(file: File, *, again: Again = False, look: Look = False) -> None:
    """Read in the places that letters go to, with what each asks for."""
    from desk.cli.reading_in import read_in

    raise typer.Exit(read_in([(file, "destinations")], again=again, look=look))


@app.command(
    "take-back-import", short_help="List what was read in, or take it back.", epilog=UNLOCKING
)
def take_back_import(
    number: Annotated[
        int | None,
        typer.Argument(help="Its number; without one they are listed.", show_default=False),
    ] = None,
    *,
    look: Annotated[
        bool, typer.Option("--look", help="Only say what would go, and what would stay.")
    ] = False,
) -> None:
    """List the files that were read in, or take one back, however long ago that was.

    What has been used or changed since stays, and is named; the rest goes. What was read in last
    is taken back first.
    """
    from desk.cli.taking_back import list_imports, take_back

    raise typer.Exit(list_imports() if number is None else take_back(number, look=look))


@app.command("summary", short_help="Give the figures of a day.", epilog=UNLOCKING)
def summary(
    on: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=said.day,
            metavar="DAY",
            help="The day, such as 20/11/2026; without it the last drop-in.",
            show_default=False,
        ),
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option(help="Write the day sheet here.", show_default=False)
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help="Write the figures here as CSV.", show_default=False)
    ] = None,
    xlsx: Annotated[
        Path | None, typer.Option(help="Write the figures here as XLSX.", show_default=False)
    ] = None,
    by: Annotated[
        str,
        typer.Option(
            help="Who makes it, by name, as it stands under the figures; else your account.",
            show_default=False,
        ),
    ] = "",
    *,
    full: Annotated[
        bool,
        typer.Option("--full", help="Also small numbers and notes; not to be passed on."),
    ] = False,
) -> None:
    """Give the figures of a day, on the screen or into files.

    What is made may be passed on: small numbers are hidden unless --full asks for them.
    """
    from desk.cli.summary import summarise

    wanted = {"pdf": pdf, "csv": csv, "xlsx": xlsx}
    files = {kind: path for kind, path in wanted.items() if path is not None}
    raise typer.Exit(summarise(on, files, by=by, full=full))


@app.command("rehearse", short_help="Play an invented Friday.")
def rehearse(
    output: Annotated[
        Path, typer.Option(help="The folder for papers, pictures and figures.")
    ] = Path("rehearsal-output"),
    until: Annotated[
        time | None,
        typer.Option(
            parser=said.time_of_day, metavar="TIME", help="Play up to this time of the morning."
        ),
    ] = None,
    *,
    offscreen: Annotated[
        bool, typer.Option("--offscreen", help="Play without a window, also where there is one.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the practice store afterwards.")
    ] = False,
    desks: Annotated[
        int, typer.Option(min=1, max=12, help="How many desks; several work on a private server.")
    ] = 1,
) -> None:
    """Play an invented Friday on real input: in the window, or without one into a folder."""
    from desk import rehearsal

    raise typer.Exit(
        rehearsal.run(output, offscreen=offscreen, until=until, keep=keep, desks=desks)
    )


@app.command("join", short_help="Join a venue that has a server.")
def join(
    file: Annotated[Path, typer.Argument(help="The invitation, as the server wrote it.")],
) -> None:
    """Make this computer a desk of a venue, with an invitation and its code.

    A terminal asks for the code that is read aloud at the server. Without a terminal it is the
    first line of standard input. Where the computer has no keyring, a passphrase guards the way
    in: a terminal asks for it, else it is the second line.
    """
    from desk.cli.inviting import join_venue

    raise typer.Exit(join_venue(file))


@app.command("printers", short_help="List the printers.")
def printers() -> None:
    """List the printers of this computer; the one that letters go to is marked."""
    from desk.cli.computers import list_printers

    raise typer.Exit(list_printers())
