"""The words of a letter in the order of reading, for those who hear the page."""

from desk.domain.letter_rows import LetterPage, Run, Section, SignedBy


def page_text(page: LetterPage) -> str:
    """Return the words of a page in the order of reading, for those who hear it."""
    lines = [
        page.agency,
        page.strapline,
        page.confidential,
        *page.to,
        *page.facing,
        page.ask,
        page.note,
        *(f"{line.label}: {line.value}" for line in page.who),
        *_heard(page.why),
        _runs(page.facts_heading),
        *(
            ", ".join(part for part in (f"{fact.label}: {fact.value}", fact.source) if part)
            for fact in page.facts
        ),
        *_heard(page.risks),
        *_heard(page.next_steps),
        *_heard(page.agreement),
        _signed(page.worker),
        _signed(page.person),
        _runs(page.papers),
        *page.foot_left,
        *page.foot_right,
    ]
    return "\n".join(line for line in lines if line)


def _heard(section: Section) -> tuple[str, str]:
    return _runs(section.heading), _runs(section.text)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _signed(signed: SignedBy) -> str:
    return ", ".join(part for part in (f"{signed.name}{signed.rest}", signed.second) if part)
