"""What is wrong in a venue's file, and what is done about it: one sentence for each problem."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import local
from desk.domain.import_rows import ImportRow, TakingBack
from desk.domain.imports import Problem
from desk.wording import times


def kind(code: str) -> str:
    """Name what a file holds."""
    t = QCoreApplication.translate
    return {
        "people": t("imports", "People"),
        "facts": t("imports", "Facts about people"),
        "visits": t("imports", "Earlier visits"),
        "rota": t("imports", "Rota and agencies"),
        "agencies": t("imports", "Agencies"),
        "destinations": t("imports", "Places for letters"),
    }.get(code, t("imports", "Not known"))


def who(row: ImportRow) -> str:
    """Name who read a file in, or at which desk where nobody had said who they are."""
    return row.by or row.desk


def state(row: ImportRow, zone: ZoneInfo, today: date) -> str:
    """Say when a file was taken back, and what of it stayed; nothing while all of it is there."""
    if row.taken_back_at is None:
        return ""
    told = times.short_date(local(row.taken_back_at, zone).date(), today)
    if not row.kept:
        return told
    words = QCoreApplication.translate("imports", "{date}, but for {kept}")
    return words.format(date=told, kept=row.kept)


def would_go(told: TakingBack) -> str:
    """Say what taking back a file would come to."""
    t = QCoreApplication.translate
    words = t("imports", "This much would go: {gone}.").format(gone=told.gone)
    more = told.kept > len(told.names)
    return f"{words} {staying(told.kept, ', '.join(told.names), more=more)}".strip()


def taken_back(facts: Mapping[str, Any]) -> str:
    """Say what became of a file that was taken back, from the facts of the command."""
    t = QCoreApplication.translate
    words = t("imports", "{kind}: {gone} taken back.").format(
        kind=kind(str(facts["kind"])), gone=facts["gone"]
    )
    stays = staying(int(facts["kept"]), str(facts["who"]), more=facts["kept"] > facts["named"])
    return f"{words} {stays}".strip()


def staying(kept: int, who: str, *, more: bool) -> str:
    """Say how much of a file stays, and who or what, if `who` names any; nothing if all goes."""
    if not kept:
        return ""
    t = QCoreApplication.translate
    words = t("imports", "Used or changed since, so it stays: {kept}").format(kept=kept)
    if not who:
        return f"{words}."
    whole = t("imports", "{who} and more").format(who=who) if more else who
    return f"{words} ({whole})."


def told_kinds(found: str, wanted: str) -> dict[str, str]:
    """Name what a file holds and what it was said to hold, and the command for what it holds."""
    command = "import-rota" if found == "agencies" else f"import-{found}"
    return {"kind": kind(found).lower(), "wanted": kind(wanted).lower(), "command": command}


def where(problem: Problem) -> str:
    """Say where in the file a problem lies: row and column as a spreadsheet shows them."""
    t = QCoreApplication.translate
    if problem.column:
        return t("imports", "Row {row}, {column}").format(row=problem.row, column=problem.column)
    return t("imports", "Row {row}").format(row=problem.row)


def sentence(problem: Problem) -> str:
    """Say what is wrong and what was made of it."""
    facts = _Facts(problem.facts)
    template = _sentences().get(problem.code)
    if template is None:
        template = QCoreApplication.translate("imports", "“{value}” could not be read.")
    words = template.format_map(facts)
    if problem.code == "column.missing" and "nearest" in problem.facts:
        t = QCoreApplication.translate
        words += " " + t("imports", "Is it “{nearest}”?").format_map(facts)
    return words


def outcome(problem: Problem) -> str:
    """Say what becomes of the row."""
    t = QCoreApplication.translate
    return t("imports", "Read in") if problem.imported else t("imports", "Left out")


class _Facts(dict[str, str | int]):
    """The facts of a problem; a cell that was empty has no value."""

    def __missing__(self, key: str) -> str:
        return ""


def _sentences() -> Mapping[str, str]:
    return _of_the_file() | _of_rows() | _of_cells() | _of_whom() | _of_names() | _of_dates()


def _of_the_file() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "file.no_headings": t("imports", "No line with headings was found. It needs: {wanted}."),
        "column.missing": t("imports", "A column is missing: {wanted}."),
        "column.unknown": t("imports", "Nobody knows this column; it is passed over."),
        "column.twice": t("imports", "This column stands twice; the first one is read."),
    }


def _of_rows() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "row.same_reference": t("imports", "The same reference stands in row {first}."),
        "row.same_person": t("imports", "The same person stands in row {first}."),
        "row.same_name": t(
            "imports", "Somebody of the same name stands in row {first}. Both are kept."
        ),
        "row.same_name_and_born": t(
            "imports", "The same name and birth date stand in row {first}. Both are kept."
        ),
        "row.same_fact": t("imports", "The same fact stands in row {first}."),
        "row.same_visit": t("imports", "The same visit stands in row {first}."),
        "row.same_shift": t("imports", "The same worker and day stand in row {first}."),
        "row.same_agency": t("imports", "The same agency stands in row {first}."),
        "row.same_destination": t("imports", "The same place stands in row {first}."),
        "person.blank": t("imports", "Neither a reference nor a name says who this is about."),
        "visit.when": t("imports", "A visit needs its day and the time of arrival."),
        "visit.before_arrival": t("imports", "“{value}” lies before the arrival. It is left out."),
        "visit.outcomes": t(
            "imports", "Needs and outcomes do not pair up: “{value}”. The usual one is taken."
        ),
        "rota.day": t("imports", "A line of the rota needs its day."),
        "rota.ends_before_start": t("imports", "“{value}” lies before they come."),
        "agency.blank": t("imports", "The agency is missing."),
        "agency.kind": t("imports", "Say what kind of agency it is. “{value}” is not one."),
        "agency.new_kind": t(
            "imports", "“{value}” is new here. Add a column Agency kind, or add the agency first."
        ),
        "destination.kind": t("imports", "Say what kind of place it is. “{value}” is not one."),
        "fact.unknown": t("imports", "“{value}” is not a fact on our list."),
        "fact.blank": t("imports", "Nothing is said about {fact}."),
        "alert.no_action_line": t(
            "imports", "An alert needs a line that says what to do. It is left out."
        ),
        "alert.line_too_long": t(
            "imports",
            "The action line has {length} letters, at most {limit} fit. The alert is left out.",
        ),
        "alert.review_too_late": t(
            "imports", "An alert is looked at again within {days} days. That day is taken."
        ),
        "consent.unreadable": t(
            "imports", "“{value}” cannot be read as consent. Consent is never guessed."
        ),
        "consent.no_status": t(
            "imports", "“{value}” does not say yes or no. Consent is never guessed."
        ),
        "expected.no_reason": t("imports", "An expectation needs its reason. It is left out."),
    }


def _of_cells() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "cell.unknown_word": t("imports", "“{value}” is not on our list. The cell is left out."),
        "cell.yes_or_no": t("imports", "“{value}” is neither yes nor no. The cell is left out."),
        "cell.too_long": t(
            "imports", "{length} letters, at most {limit} fit. The cell is left out."
        ),
        "cell.formula_error": t(
            "imports", "This formula ends in an error ({value}). The cell is left out."
        ),
        "cell.formula_empty": t(
            "imports", "This formula has no result yet. Save the file in a spreadsheet first."
        ),
        "nhs_number.wrong": t(
            "imports", "“{value}” is not an NHS number: the check digit is wrong. It is left out."
        ),
        "worker.unknown": t(
            "imports", "No worker is called “{value}”. Read in the rota first, then this again."
        ),
        "destination.unknown": t(
            "imports", "No place is called “{value}”. Read in the places first, then this again."
        ),
        "receiver.unknown": t(
            "imports", "No agency or place is called “{value}”. This consent is left out."
        ),
        "person.unknown": t("imports", "Nobody here is “{value}”."),
        "person.several": t(
            "imports", "Several people are called “{value}”. Give their reference."
        ),
    }


def _of_whom() -> dict[str, str]:
    """Word what somebody has to decide: whom a row is about."""
    t = QCoreApplication.translate
    return {
        "person.other_name": t(
            "imports", "“{value}” is the reference of another name here. Mend one of the two."
        ),
        "person.other_born": t(
            "imports", "“{value}” has another date of birth here. Mend one of the two."
        ),
        "person.other_number": t(
            "imports", "“{value}” has another NHS number here. Mend one of the two."
        ),
        "person.number_taken": t("imports", "{value} is the NHS number of another name here."),
        "person.several_such": t(
            "imports", "Several people here are just like this. Give a reference."
        ),
        "person.perhaps_here": t(
            "imports", "“{value}” is here already. Made new: join the two if they are one."
        ),
        "person.name_alone": t(
            "imports", "“{value}” is here already. Which one? Give a reference or date of birth."
        ),
        "person.by_name": t("imports", "Only a name: it goes to the one “{value}” here."),
        "worker.other_name": t(
            "imports", "“{value}” is the reference of a worker of another name."
        ),
        "worker.same": t(
            "imports", "“{value}” works here already and is taken for the same. No second is made."
        ),
        "worker.two": t(
            "imports", "Another “{value}” works here already. These are kept as two people."
        ),
        "worker.left": t("imports", "“{value}” no longer works here. See Set-up, Staff."),
        "agency.short": t(
            "imports", "Another agency is “{value}” for short. Give this one another."
        ),
    }


def _of_names() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "name.blank": t("imports", "There is no name. A name to use is needed; any will do."),
        "name.from_full_name": t("imports", "There is no name to use. “{used}” is taken."),
        "name.not_a_name": t("imports", "Among the other names one is no name. It is left out."),
    }


def _of_dates() -> dict[str, str]:
    t = QCoreApplication.translate
    return {
        "date.not_a_date": t("imports", "“{value}” is not a date. The cell is left out."),
        "date.impossible": t("imports", "“{value}”: there is no such day. The cell is left out."),
        "date.two_digit_year": t(
            "imports", "“{value}”: which century? Write the year with four digits."
        ),
        "date.future": t("imports", "“{value}” lies in the future. The cell is left out."),
        "date.too_long_ago": t("imports", "“{value}” lies too far back. The cell is left out."),
        "date.age_or_year": t("imports", "“{value}”: an age or a year? The cell is left out."),
        "time.not_a_time": t("imports", "“{value}” is not a time. The cell is left out."),
        "time.impossible": t("imports", "“{value}”: there is no such time. The cell is left out."),
    }
