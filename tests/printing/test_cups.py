"""Printing on a real CUPS: paper that comes out, and every way it does not."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desk.printing import PrintFailed, print_pdf, printers
from tests.real.print_queue import PrintQueue

REFERENCE = "L-2026-0042"


@pytest.fixture(scope="module")
def letter() -> bytes:
    paper = io.BytesIO()
    page = Canvas(paper, pagesize=A4)
    page.setTitle(REFERENCE)
    page.drawString(72, 700, "Ange Tester asks for a place")
    page.save()
    return paper.getvalue()


def _code_of(printing: Callable[[], object]) -> str:
    with pytest.raises(PrintFailed) as failed:
        printing()
    return failed.value.code


def test_a_letter_comes_out_on_the_default_printer(print_queue: PrintQueue, letter: bytes) -> None:
    job = print_pdf(letter, REFERENCE, None)
    (paper,) = print_queue.printed()
    assert job.printer == print_queue.works
    page = PdfReader(io.BytesIO(paper.pdf)).pages[0]
    assert "Ange Tester asks for a place" in page.extract_text()
    assert [round(side) for side in page.mediabox[2:]] == [595, 842]


def test_the_letter_stays_lines_and_letters_at_its_true_size(
    print_queue: PrintQueue, letter: bytes
) -> None:
    print_pdf(letter, REFERENCE, print_queue.works)
    (paper,) = print_queue.printed()
    assert "media=A4" in paper.options
    assert "print-scaling=none" in paper.options
    assert not PdfReader(io.BytesIO(paper.pdf)).pages[0].images


def test_the_queue_shows_the_reference_and_no_name(print_queue: PrintQueue, letter: bytes) -> None:
    job = print_pdf(letter, REFERENCE, print_queue.works)
    (paper,) = print_queue.printed()
    assert paper.title == job.title == REFERENCE
    assert "Ange" not in print_queue.admin("lpstat", "-l", "-W", "all", "-o")


def test_the_printers_are_listed_with_the_default_first(print_queue: PrintQueue) -> None:
    first, *others = printers()
    assert (first.name, first.is_default) == (print_queue.works, True)
    assert first.description == "Hall printer (works)"
    assert [info.name for info in others] == sorted(info.name for info in others)
    assert {info.name for info in printers() if info.is_stopped} == {print_queue.stopped}


@pytest.mark.parametrize("printer", ["jams", "retries"])
def test_a_printer_that_fails_is_told_and_the_job_taken_back(
    print_queue: PrintQueue, letter: bytes, printer: str
) -> None:
    assert _code_of(lambda: print_pdf(letter, REFERENCE, printer)) == "printer_stopped"
    assert print_queue.waiting() == []


def test_a_printer_that_gives_the_job_up_is_told(print_queue: PrintQueue, letter: bytes) -> None:
    assert _code_of(lambda: print_pdf(letter, REFERENCE, print_queue.gives_up)) == "rejected"


def test_a_stopped_printer_is_never_sent_the_letter(print_queue: PrintQueue, letter: bytes) -> None:
    before = print_queue.admin("lpstat", "-W", "all", "-o", print_queue.stopped)
    assert _code_of(lambda: print_pdf(letter, REFERENCE, print_queue.stopped)) == "printer_stopped"
    assert print_queue.admin("lpstat", "-W", "all", "-o", print_queue.stopped) == before


def test_a_printer_that_takes_no_jobs_rejects_it(print_queue: PrintQueue, letter: bytes) -> None:
    assert _code_of(lambda: print_pdf(letter, REFERENCE, print_queue.closed)) == "rejected"


def test_a_printer_that_was_taken_away_is_no_printer(
    print_queue: PrintQueue, letter: bytes
) -> None:
    print_queue.admin("lpstat", "-r")
    assert _code_of(lambda: print_pdf(letter, REFERENCE, "sold")) == "no_printer"


def test_no_default_printer_is_no_printer(print_queue: PrintQueue, letter: bytes) -> None:
    print_queue.admin("lpadmin", "-x", print_queue.works)
    try:
        assert _code_of(lambda: print_pdf(letter, REFERENCE, None)) == "no_printer"
    finally:
        print_queue.add_printers()


def test_a_slow_printer_is_not_waited_for_without_end(
    print_queue: PrintQueue, letter: bytes
) -> None:
    assert _code_of(lambda: print_pdf(letter, REFERENCE, print_queue.slow, patience=1)) == "timeout"
    assert len(print_queue.waiting()) == 1


@pytest.mark.usefixtures("no_print_service")
def test_a_print_service_that_does_not_run_is_told(letter: bytes) -> None:
    assert _code_of(lambda: print_pdf(letter, REFERENCE, None)) == "not_installed"
    assert _code_of(printers) == "not_installed"


def test_a_computer_without_printing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, letter: bytes
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _code_of(lambda: print_pdf(letter, REFERENCE, None)) == "not_installed"
    assert _code_of(printers) == "not_installed"
