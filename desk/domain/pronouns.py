"""Pronouns, so that a sentence about somebody reads as they would wish."""

from desk.snapshot import snapshot


@snapshot
class Pronouns:
    """The words that stand for somebody. `plural` asks for "they have", not "he has"."""

    subject: str
    object: str
    possessive: str
    plural: bool = False

    def words(self) -> dict[str, str]:
        """Return the parts that sentences of a letter are filled with.

        ``{subject}``, ``{object}``, ``{their}``, with capitals as ``{Subject}`` and ``{Their}``,
        and the verbs that follow: ``{is}``, ``{has}`` and the ending ``{s}`` of "ask{s}".
        """
        return {
            "subject": self.subject,
            "Subject": _capital(self.subject),
            "object": self.object,
            "their": self.possessive,
            "Their": _capital(self.possessive),
            "is": "are" if self.plural else "is",
            "has": "have" if self.plural else "has",
            "s": "" if self.plural else "s",
        }


_THEY = Pronouns("they", "them", "their", plural=True)
_KNOWN = {
    "he": Pronouns("he", "him", "his"),
    "she": Pronouns("she", "her", "her"),
    "they": _THEY,
}


def pronouns(told: str, name: str) -> Pronouns:
    """Return the pronouns that somebody told us, such as "she/her" or "use name".

    What nobody has told us becomes "they"; "use name" repeats `name`.
    Two or three words of another set ("xe/xem/xyr") are taken as they are.
    """
    said = told.strip().lower().replace("_", " ")
    if said in {"use name", "name"}:
        return Pronouns(name, name, f"{name}’s")
    words = [word.strip() for word in said.split("/") if word.strip()]
    if not words:
        return _THEY
    known = _KNOWN.get(words[0])
    if known is not None:
        return known
    if len(words) == 1:
        return _THEY
    return Pronouns(words[0], words[1], words[2] if len(words) > 2 else words[1])  # noqa: PLR2004


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
