"""The kinds of entry in the venue's lists: what a need, a fact or a reason carries."""

from desk.domain.code_files import Code
from desk.snapshot import snapshot


@snapshot
class NeedCode(Code):
    """A need: the digit and icon of its tile, its short word, the skill that answers it."""

    short: str = ""
    key: str = ""
    icon: str = ""
    skill: str = ""
    fast: bool = False

    def words(self) -> tuple[str, ...]:
        """Return every word that means this need."""
        return (self.code, self.label, self.short, self.cy, *self.also)


@snapshot
class FactCode(Code):
    """A fact of a profile: where it stands, who may see it, when it shows its age.

    `tier` is A, B, C or D; `part` the part of consent that covers it; `max_age_days` in days;
    `weekly` facts are asked again at each weekly review. Source: domain brief §2.
    """

    group: str = ""
    tier: str = "B"
    part: str = "identity"
    max_age_days: int = 90
    weekly: bool = False
    hint: str = ""


@snapshot
class HousingCode(Code):
    """Where somebody stays, with what returns call it. Source: domain brief §2.2."""

    detail: str = ""
    need: str = ""
    nhs: str = ""
    hclic: str = ""
    tier: str = "B"


@snapshot
class SubstanceCode(Code):
    """A substance with the names heard at the desk. Source: domain brief §2.3."""

    icd11: str = ""
    street: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """Return every word that means this substance."""
        return (self.code, self.label, *self.also, *self.street)


@snapshot
class RouteCode(Code):
    """A way of taking something, with its number in the treatment returns."""

    number: int = 0


@snapshot
class ReasonCode(Code):
    """Why somebody may come: `words` alone, `with_detail` round what was typed.

    `likelihood` (0 to 100) and `urgency` (1 to 5) only order the list of the expected.
    """

    words_alone: str = ""
    with_detail: str = ""
    likelihood: int = 0
    urgency: int = 4

    def sentence(self, detail: str = "") -> str:
        """Return the reason as the desk reads it, such as "invited by outreach"."""
        if detail and self.with_detail:
            return self.with_detail.replace("{detail}", detail)
        return self.words_alone or self.label


@snapshot
class OverrideCode(Code):
    """Why the desk chose another worker; `needs_words` asks for a few words as well."""

    needs_words: bool = False


@snapshot
class RefusalCode(Code):
    """Why a place said no; `letters` tells which letters it fits: residential, housing."""

    letters: tuple[str, ...] = ()


@snapshot
class AgencyKind(Code):
    """A kind of agency: may it see health facts.

    `body` says what it is ("a prison") if it has the duty to refer in England, else nothing.
    Source: domain brief §4.2.
    """

    health: bool = True
    body: str = ""


@snapshot
class DestinationKind(Code):
    """A kind of place: the letter it gets, what may be asked of it."""

    template: str = ""
    asks: tuple[str, ...] = ()


@snapshot
class TemplateCode(Code):
    """A letter: which facts a place usually wants, which parts of a profile it holds.

    Without its `essential` parts a letter cannot be taken by anybody.
    """

    requires: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    essential: tuple[str, ...] = ()


@snapshot
class PartCode(Code):
    """A part of the profile somebody may agree to share, and how it reads in a sentence."""

    phrase: str = ""
    phrase_cy: str = ""


@snapshot
class LanguageCode(Code):
    """A language by its ISO 639 code; `own` is what its speakers call it."""

    own: str = ""

    def words(self) -> tuple[str, ...]:
        """Return every word that means this language."""
        return (self.code, self.label, self.own, *self.also)


@snapshot
class ColumnCode(Code):
    """A column of a venue's file.

    At least one column of each `one_of` group must be there; `several` headings may repeat.
    """

    one_of: str = ""
    several: bool = False


@snapshot
class Nation(Code):
    """What is different in one nation: the law a housing letter names, languages, returns.

    `ask_listed` is the sentence of an agency with a duty to refer, with ``{body}`` for what it
    is, `ask_voluntary` that of any other; `threatened_days` is how early a threatened home
    counts. Source: domain brief §4.2.
    """

    languages: tuple[str, ...] = ("en",)
    crisis_line: str = ""
    contact_us: str = ""
    treatment_return: str = ""
    treatment_target: str = ""
    housing_template: str = ""
    housing_act: str = ""
    threatened_days: int = 56
    ask_listed: str = ""
    ask_voluntary: str = ""
    chose: str = ""
    priority: tuple[str, ...] = ()
