"""Why not, and what to do next: one sentence or two for each refusal code."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.domain.refusals import Refusal
from desk.wording import imports, times, venue_server, words


def sentence(refusal: Refusal) -> str:
    """Say why something was refused, and what is possible now."""
    facts = dict(refusal.facts)
    for number in facts.keys() & {"ticket", "second_ticket"}:
        facts[number] = words.ticket(int(facts[number]))
    if "state" in facts:
        facts["state"] = words.state(str(facts["state"])).lower()
    if "date" in facts:
        facts["date"] = times.long_date(date.fromisoformat(str(facts["date"])))
    if "need" in facts:
        facts["need"] = words.need(str(facts["need"]))
    if refusal.code == "import.other_kind":
        facts |= imports.told_kinds(str(facts["kind"]), str(facts["wanted"]))
    template = _sentences().get(refusal.code) or venue_server.sentences().get(refusal.code)
    if template is None:
        return QCoreApplication.translate(
            "refusals", "That did not work ({code}). Nothing was changed."
        ).format(code=refusal.code)
    return template.format(**facts)


def way_out(refusal: Refusal) -> str:
    """Word the button that leads to where this can be mended; nothing where nowhere does."""
    if refusal.code.startswith("print."):
        return QCoreApplication.translate("refusals", "Set up printer")
    return ""


def _sentences() -> Mapping[str, str]:
    t = QCoreApplication.translate
    return {
        "gone": t("refusals", "It is no longer there. The list is up to date now."),
        "overtaken": t(
            "refusals", "Somebody else changed it first. Look again, then try once more."
        ),
        "undo.overtaken": t(
            "refusals", "That can no longer be taken back: something has happened since."
        ),
        "store.full": t(
            "refusals", "The disk is full. Nothing was saved. Free some space, then try again."
        ),
        "store.version": t(
            "refusals",
            "Another desk has a newer version of Drop-in Desk, and nothing was saved. "
            "Close this desk, and start it with that version.",
        ),
        "away.take_next": t(
            "refusals",
            "The server is away, so nobody can say who is next. Look who waits, and collect one.",
        ),
        "away.waits": t(
            "refusals", "The server is away. Nothing was changed; do this once it is back."
        ),
        "away.shut_out": t(
            "refusals", "This desk was shut out. Nothing was changed. Ask the session lead."
        ),
        "away.other_version": t(
            "refusals", "This was done with another version of the app. Please do it again."
        ),
        "day.none": t("refusals", "There was no drop-in on that day. Choose another day."),
        "store.disk": t(
            "refusals",
            "The disk did not take it. Nothing was saved. Look for free space, then try again.",
        ),
        "desk.nobody": t("refusals", "Say first who is at this desk (top right)."),
        "person.no_name": t("refusals", "A name to use is needed. Anything will do."),
        "person.nhs_number": t(
            "refusals", "That is no NHS number: ten figures, and the last must fit the others."
        ),
        "person.gender_wish": t("refusals", "Choose a worker from the list."),
        "person.died": t("refusals", "This person has died. Please speak to the lead."),
        "person.joined": t("refusals", "These two records cannot be joined."),
        "person.both_here": t(
            "refusals",
            "Both are here today, as {ticket} and {second_ticket}. End one of the two visits, "
            "then join the records.",
        ),
        "visit.already_here": t("refusals", "{name} is here already, as {ticket}."),
        "visit.ask_lead": t("refusals", "Ask the lead before seating {name}."),
        "visit.nobody_let_in": t(
            "refusals", "Nobody was let in: here already, or the lead is to be asked first."
        ),
        "visit.something_done": t(
            "refusals", "Somebody has seen or helped {name} already. Use Left instead."
        ),
        "visit.has_name": t("refusals", "{name} has a name already."),
        "visit.moved_on": t("refusals", "{name} is {state} now. Your change was not made."),
        "visit.taken": t("refusals", "{worker} took {name}. Your change was not made."),
        "nobody.waiting": t("refusals", "Nobody is waiting whom you can help."),
        "next.taken": t(
            "refusals", "{taker} took {taken} a moment before. Nobody else waits whom you can help."
        ),
        "worker.has_somebody": t("refusals", "{worker} has somebody. Finish with them first."),
        "second.gone": t("refusals", "{worker} does not sit in any more. Nothing was changed."),
        "worker.not_matched": t("refusals", "{worker} is not matched. Choose somebody else."),
        "worker.intake": t("refusals", "That is not a state a worker can be in."),
        "value.odd": t("refusals", "That number cannot be right. Nothing was changed."),
        "need.outcome": t("refusals", "That is not an outcome of a need."),
        "need.there": t("refusals", "{need} is on the list already."),
        "fact.empty": t("refusals", "Write what you know, or say why there is no answer."),
        "fact.future": t("refusals", "The date lies in the future. Use today or a day before."),
        "alert.empty": t("refusals", "Write what to do. The reason is not needed here."),
        "alert.long": t("refusals", "Keep the action line to {most} letters or fewer."),
        "consent.unwell": t(
            "refusals", "{name} is too unwell to agree to things now. Ask again later."
        ),
        "consent.no_parts": t("refusals", "Tick at least one part that may be shared."),
        "consent.part_unknown": t(
            "refusals", "One of the parts is not on the list. Tick them again."
        ),
        "consent.no_witness": t("refusals", "For a spoken yes, say who heard it."),
        "letter.who_signs": t("refusals", "The worker who saw the person signs, not reception."),
        "letter.no_consent": t("refusals", "Record first that they agree to this letter."),
        "letter.parts": t("refusals", "The letter has a part they did not agree to."),
        "letter.parts_missing": t(
            "refusals", "Such a letter cannot be taken without a part that is left out."
        ),
        "letter.not_printed": t(
            "refusals",
            "The paper has no letters for “{words}”. Write it in Latin letters, a name as in the"
            " passport; keep the person’s own writing among their other names. Then sign.",
        ),
        "letter.signed": t("refusals", "Letter {reference} is signed. Void it to change it."),
        "letter.sent": t(
            "refusals",
            "Letter {reference} was sent. Ring the place, and begin a new letter if it was wrong.",
        ),
        "letter.not_signed": t("refusals", "Sign the letter before it is marked as sent."),
        "referral.how": t("refusals", "Say how the letter left."),
        "referral.stage": t("refusals", "That step is taken on the letter itself."),
        "referral.why_refused": t("refusals", "Choose why it was refused."),
        "referral.not_sent": t("refusals", "The letter has not been sent. Say first how it left."),
        "referral.ended": t("refusals", "This referral has ended. Nothing is waiting."),
        "referral.future": t("refusals", "The time lies in the future."),
        "venue.no_name": t("refusals", "The venue needs a name."),
        "venue.hours": t("refusals", "Doors must close after they open."),
        "staff.no_name": t("refusals", "A name is needed."),
        "staff.unknown": t(
            "refusals", "Nobody of that name works here. Give it as it stands in Set-up."
        ),
        "staff.same_name": t(
            "refusals", "More than one of that name works here. Put one of them right in Set-up."
        ),
        "staff.self": t("refusals", "You sit at this desk. Let somebody else note that."),
        "staff.with_somebody": t(
            "refusals", "{worker} is with somebody. Finish there first, then try again."
        ),
        "agency.no_name": t("refusals", "A name is needed."),
        "agency.no_kind": t("refusals", "Choose what kind of agency it is."),
        "agency.same_name": t("refusals", "There is an agency of that name already."),
        "agency.prefix": t("refusals", "Use one to four letters or figures, such as DA."),
        "agency.same_prefix": t(
            "refusals", "Letters from {agency} begin so already. Choose others."
        ),
        "print.not_installed": t(
            "refusals",
            "This computer has no print service. It is kept: save it as PDF, or ask the lead.",
        ),
        "print.no_printer": t(
            "refusals", "No printer was found. It is kept. Choose one in Set-up, then print again."
        ),
        "print.printer_stopped": t(
            "refusals",
            "The printer has stopped. It is kept. Look at paper and cable, then print again.",
        ),
        "print.rejected": t(
            "refusals",
            "The printer gave it back. It is kept. Try again, or choose another in Set-up.",
        ),
        "print.timeout": t(
            "refusals",
            "The printer is slow. It is kept. Look whether paper comes before you print again.",
        ),
        "paper.full": t(
            "refusals", "The disk is full. Nothing was saved. Free some space or choose a folder."
        ),
        "paper.folder": t(
            "refusals", "Nothing can be written into {folder}. Choose another folder."
        ),
        "computer.not_kept": t(
            "refusals", "This holds until you close the desk: it could not be saved here."
        ),
        "import.empty": t("refusals", "There is nothing in this file."),
        "import.too_big": t("refusals", "This file is larger than {limit} MB. Cut it in parts."),
        "import.too_many_rows": t(
            "refusals", "This file has more than {limit} rows. Cut it in parts."
        ),
        "import.too_many_columns": t(
            "refusals", "This file has more than {limit} columns. Is it the right one?"
        ),
        "import.pdf": t("refusals", "This is a PDF. Save the table as CSV or XLSX."),
        "import.old_or_locked": t(
            "refusals", "This workbook is old or has a password. Save it as XLSX without one."
        ),
        "import.picture": t("refusals", "This is a picture. Save the table as CSV or XLSX."),
        "import.document": t("refusals", "This is a letter. Save the table as CSV or XLSX."),
        "import.web_page": t("refusals", "This is a web page. Save the table as CSV or XLSX."),
        "import.torn": t("refusals", "This workbook is damaged. Open it, and save it anew."),
        "import.not_a_table": t("refusals", "This is not a table. It needs to be CSV or XLSX."),
        "import.quote": t(
            "refusals", "In row {row} a quotation mark is opened and not closed. Mend it there."
        ),
        "import.stopped": t("refusals", "Stopped. Nothing was read in."),
        "import.unreadable": t("refusals", "This file cannot be opened. Is it still there?"),
        "import.unknown": t(
            "refusals", "The headings do not say what this file holds. Choose it, then look again."
        ),
        "import.taken_back": t("refusals", "That file was taken back before."),
        "import.all_used": t(
            "refusals",
            "All that it brought has been used or changed since, so it stays ({kept}). Take back "
            "first what was read in after it.",
        ),
        "import.no_number": t("refusals", "No file was read in under that number."),
        "import.other_kind": t(
            "refusals",
            "This file holds {kind}, not {wanted}. Nothing was read in. Take it with "
            "“desk {command}”, or in the window under Set-up, Files.",
        ),
        "import.no_good_rows": t("refusals", "No row of this file can be read in."),
        "import.again": t("refusals", "This file was read in before, on {date}."),
    }
