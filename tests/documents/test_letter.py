from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from desk.documents.fonts import printable, typeface
from desk.documents.letter import PageTooLong, laid_out, letter_pdf
from desk.documents.paper import BODY, HEIGHT, INNER, LEFT, WIDTH
from desk.documents.setting import Setter
from desk.domain.letter_rows import LetterRequest, Run
from desk.domain.people import Born
from tests.documents.samples import (
    DAZ_FACTS,
    SIGNATURE,
    agency,
    daz,
    detox_request,
    housing_request,
    page_of,
    sian,
)

LONG_NAME = ("Bartholomew-Maximilian " * 9)[:200]
NO_SPACE = "Ŵ" * 200
EVERY_LETTER = "Žilvinas Łukaszewski-Śądź Ŵŷn ąčęėįšųūž ćłńóśźż âêîôû ăâîșț"


def made(request: LetterRequest, template: str = "", *, draft: bool = False) -> bytes:
    return letter_pdf(
        page_of(request, template), draft=draft, worker_strokes=SIGNATURE, person_strokes=SIGNATURE
    )


def text_of(pdf: bytes) -> str:
    reader = PdfReader(BytesIO(pdf))
    assert len(reader.pages) == 1
    return reader.pages[0].extract_text()


def words_of(pdf: bytes) -> str:
    """The text with every run of spaces and line ends made one space."""
    return " ".join(text_of(pdf).split())


def font_names(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = opened.pages[0].Resources.Font
        for font in fonts.values():
            assert "/FontFile2" in font.FontDescriptor, "a font is not embedded"
        return [str(font.BaseFont) for font in fonts.values()]


def test_a_letter_is_one_page_of_a4() -> None:
    (page,) = PdfReader(BytesIO(made(detox_request()))).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)


def test_it_says_what_the_page_says() -> None:
    words = words_of(made(detox_request()))
    for part in (
        "Llwybr Recovery", "CYFRINACHOL / CONFIDENTIAL", "Our ref LR-2026-0412", "page 1 of 1",
        "Please offer a detox bed today.", "Darren (Daz) Hollis", "999 000 0018",
        "31 of 40, possible dependence", "hospital, Mar 2026", "before 11:00",
        "To follow: GP summary, blood tests, funding.", "Mae croeso i chi gysylltu",
    ):  # fmt: skip
        assert part in words


def test_only_bundled_fonts_are_in_it_and_all_are_embedded() -> None:
    for pdf in (made(detox_request()), made(detox_request(), draft=True)):
        names = font_names(pdf)
        assert names
        assert all("AtkinsonHyperlegibleNext" in name for name in names)
        assert b"Helvetica" not in pdf


def test_the_same_page_gives_the_same_bytes() -> None:
    first, second = made(housing_request()), made(housing_request())
    assert first == second
    assert made(housing_request(), draft=True) != first


def test_two_threads_at_once_give_the_same_bytes_as_one() -> None:
    wanted = [made(detox_request()), made(housing_request())]
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(made, [detox_request(), housing_request()] * 6))
    assert found == wanted * 6


def test_its_metadata_holds_the_reference_and_no_name() -> None:
    pdf = made(detox_request())
    meta = PdfReader(BytesIO(pdf)).metadata
    assert meta is not None
    assert meta.title == "LR-2026-0412"
    told = " ".join(str(value) for value in meta.values())
    assert not [name for name in ("Daz", "Hollis", "Mags", "Bryn") if name in told]


def test_it_tells_its_language() -> None:
    with pikepdf.open(BytesIO(made(detox_request()))) as english:
        assert str(english.Root.Lang) == "en-GB"
    with pikepdf.open(BytesIO(made(housing_request()))) as welsh:
        assert str(welsh.Root.Lang) == "cy"


@pytest.mark.parametrize(("request_", "word"), [
    (detox_request(), "D R A F T"), (housing_request(), "D R A F F T"),
])  # fmt: skip
def test_draft_stands_behind_the_words_until_it_is_signed(
    request_: LetterRequest, word: str
) -> None:
    letters = "".join(word.split())
    draft, signed = made(request_, draft=True), made(request_)
    assert letters in "".join(text_of(draft).split())
    assert letters not in "".join(text_of(signed).split())
    with pikepdf.open(BytesIO(draft)) as opened:
        states = opened.pages[0].Resources.ExtGState
        assert 0.07 in [float(state.ca) for state in states.values() if "/ca" in state]


@pytest.mark.parametrize("draft", [True, False])
def test_a_letter_of_practice_says_so_over_and_behind_its_words_and_takes_no_more_room(
    draft: bool,
) -> None:
    page = page_of(detox_request())
    real = letter_pdf(page, draft=draft)
    practice = letter_pdf(page, draft=draft, practice=True)
    assert "nobody here is real" not in text_of(real)
    assert "Practice: nobody here is real." in text_of(practice)
    assert ("PRACTICE" in words_of(practice).replace(" ", "")) == (not draft)
    assert letter_pdf(page, draft=draft) == real
    rest = words_of(practice).replace("Practice: nobody here is real.", "")
    assert words_of(real)[-400:] in rest


def test_unknown_facts_are_printed() -> None:
    blank = detox_request(facts=(), consent=None, to_follow=(), enclosed=(), next_steps="")
    words = words_of(made(blank, draft=True))
    assert words.count("Not asked by us") >= 12
    assert (
        "Whether there is a risk of violence, fire-setting, sexual offences or self-harm was not "
        "asked by us."
    ) in words
    assert "Not recorded yet." in words


def test_nobody_known_at_all_still_makes_a_page() -> None:
    nobody = sian(full_name="", name_to_use="Blue jacket 09:12", born=Born(), speaks="")
    words = words_of(made(housing_request(person=nobody, facts=(), consent=None), draft=True))
    assert "Blue jacket 09:12 (full name not known)" in words


@pytest.mark.parametrize("name", [LONG_NAME, NO_SPACE])
def test_two_hundred_letters_of_a_name_are_all_there(name: str) -> None:
    text = "".join(text_of(made(detox_request(person=daz(full_name=name)))).split())
    wanted = "".join(name.split())
    assert wanted[-60:] in text
    assert wanted[:20] in text


def test_letters_of_welsh_polish_lithuanian_and_romanian_are_printed() -> None:
    pdf = made(detox_request(person=daz(full_name=EVERY_LETTER)))
    assert "".join(EVERY_LETTER.split()[1:]) in "".join(text_of(pdf).split()).replace("(Daz)", "")
    assert typeface().lacks(EVERY_LETTER) == ""


def test_emoji_are_left_out_and_letters_we_lack_are_told() -> None:
    assert printable("Łukasz 🙂\u200d️") == "Łukasz "
    assert printable("Žilvinas (Łukasz 🙂) Ŵyn") == "Žilvinas (Łukasz) Ŵyn"
    assert printable("a\u0302 ≥ 3\n→ b") == "â at least  3 to b"
    assert typeface().lacks("Łukasz 🙂 محمد") == "محد"


def test_a_name_in_letters_we_lack_still_makes_a_page() -> None:
    assert text_of(made(detox_request(person=daz(full_name="محمد علي", name_to_use="Mo"))))


def test_a_long_agency_name_is_whole() -> None:
    name = "Tŷ’r Ŵyddfa a’r Cymoedd: Ymddiriedolaeth Adferiad a Lles Gogledd-ddwyrain Cymru"
    assert name in words_of(made(detox_request(agency=agency(name=name))))


def test_the_page_gives_way_before_it_refuses() -> None:
    more = "and some more words than fit on one line"
    facts = tuple(
        replace(each, value=f"{each.value} {more}") if each.code in {"body", "mind"} else each
        for each in DAZ_FACTS
    )
    why = "Daz has slept rough since 16 November and wants to stop drinking today. " * 4
    assert more in words_of(made(detox_request(facts=facts, why_now=why)))


def test_rows_of_blanks_are_gathered_before_it_refuses() -> None:
    why = "He wants to stop drinking and has nowhere dry to sleep tonight, he says. " * 17
    request = detox_request(facts=(), to_follow=(), why_now=why)
    words = words_of(made(request))
    assert "Not asked by us: Alcohol, AUDIT, Withdrawal" in words
    assert why.strip() in words


@pytest.mark.parametrize(
    ("field", "part"), [("why_now", "why"), ("risks", "risks"), ("next_steps", "next")]
)
def test_what_cannot_fit_is_refused_and_named(field: str, part: str) -> None:
    with pytest.raises(PageTooLong) as refused:
        made(detox_request(**{field: "He wants to stop. " * 150}))
    assert refused.value.part == part
    assert 5 < refused.value.lines < 40
    assert refused.value.code == "letter.too_long"
    assert "He wants" not in str(refused.value)


def test_a_fact_that_is_far_too_long_is_named_by_its_code() -> None:
    facts = tuple(
        replace(each, value="shakes " * 300) if each.code == "withdrawal" else each
        for each in DAZ_FACTS
    )
    with pytest.raises(PageTooLong) as refused:
        made(detox_request(facts=facts))
    assert refused.value.part == "withdrawal"


@pytest.mark.parametrize(
    ("request_", "template"),
    [
        (detox_request(), ""),
        (detox_request(person=daz(full_name=LONG_NAME)), ""),
        (housing_request(), ""),
        (housing_request(nation="england"), "housing_england"),
    ],
)
def test_nothing_runs_off_the_page_or_into_the_foot(request_: LetterRequest, template: str) -> None:
    sheet = laid_out(page_of(request_, template))
    for text in sheet.texts:
        assert text.x >= LEFT - 0.5
        assert text.x + text.face.width(text.text, text.size) <= WIDTH - LEFT + 0.5, text.text
        assert 0 < text.base < HEIGHT - 20
    assert min(text.size for text in sheet.texts) >= 10


def set_lines(runs: Sequence[Run], width: float) -> list[str]:
    lines = Setter(typeface()).lines(tuple(runs), width, BODY)
    assert all(line.width <= width + 0.01 for line in lines)
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_strong_words_join_what_follows_without_a_space() -> None:
    runs = (Run("Ring "), Run("Mags", strong=True), Run(". Now."))
    assert set_lines(runs, INNER) == ["Ring Mags. Now."]


def test_a_line_breaks_between_words_and_inside_only_when_it_must() -> None:
    assert set_lines([Run("one two")], 35) == ["one", "two"]
    assert "".join(set_lines([Run("x" * 200)], 60)) == "x" * 200
