"""An invitation for one desk: the file that is carried to it, and the code that is read aloud.

The file says where the venue's server is and by what it is known, and lets its bearer knock. The
code proves two things: to the server, that the bearer was invited; to the desk, that nobody changed
the file. Neither is of use alone. Source: desk/decisions/0009.
"""

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, replace
from pathlib import Path

from desk.credentials import KeyStretching
from desk.domain.refusals import Refusal
from desk.safe_file import write_safely
from desk.snapshot import snapshot

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32: none is taken for another. Source: crockford.com/base32."""
CODE_LETTERS = 8
"""40 bits, read aloud as twice four."""
CHECK_LETTERS = 4
"""20 bits: too few to find the code by, enough that no changed file is believed."""
STRETCHING = KeyStretching(passes=3, memory_kib=64 * 1024, lanes=4)
ENDING = ".invitation"
LARGEST = 64 * 1024
_FORMAT = 1
_SALT_BYTES = 16
_READABLE = 0o644
_BITS = 5
_HEARD_AS = str.maketrans("OIL", "011")


@snapshot
class Invitation:
    """What the file holds. `hosts` are tried in their order; `authority` is a certificate (PEM).

    `role` and `ticket` let the bearer knock; `until` is an ISO moment, told and not trusted; with
    `salt` the code is stretched; `check` stands for all the rest, made with the code.
    """

    desk: str
    role: str
    ticket: str
    hosts: tuple[str, ...]
    port: int
    authority: str
    until: str
    salt: str
    check: str = ""

    def __repr__(self) -> str:
        return f"Invitation({self.role!r})"

    def checked_with(self, key: bytes) -> "Invitation":
        """Return it with the check that the key of its code makes."""
        return replace(self, check=self._check(key))

    def fits(self, key: bytes) -> bool:
        """Say whether this is what was written, and `key` is of the code that belongs to it."""
        return hmac.compare_digest(self.check.encode(), self._check(key).encode())

    def key(self, code: str) -> bytes:
        """Turn the code that somebody heard into a key. Takes a moment, so that trying costs."""
        return STRETCHING.stretch(plain(code), base64.b64decode(self.salt))

    def write(self, folder: Path) -> Path:
        """Write it into `folder`, for others to read; return where it is.

        Raises Refusal ``paper.folder``.
        """
        name = "".join(letter if letter.isalnum() else "-" for letter in self.desk)
        path = folder / f"{name}{ENDING}"
        text = json.dumps({"format": _FORMAT, **asdict(self)}, indent=1, ensure_ascii=False)
        try:
            if not folder.is_dir():
                raise NotADirectoryError
            write_safely(path, text.encode())
            # Another account reads it where both can look: the file alone opens nothing.
            path.chmod(_READABLE)
        except OSError:
            raise Refusal("paper.folder", folder=str(folder)) from None
        return path

    def _check(self, key: bytes) -> str:
        written = json.dumps({**asdict(self), "check": ""}, sort_keys=True).encode()
        whole = int.from_bytes(hmac.digest(key, b"file\0" + written, "sha256"), "big")
        return _letters(whole, CHECK_LETTERS)


def read(path: Path) -> Invitation:
    """Read an invitation. Raises Refusal ``joining.no_file`` or ``joining.not_one``."""
    try:
        with path.open("rb") as file:
            written = file.read(LARGEST + 1)
    except OSError:
        raise Refusal("joining.no_file", file=str(path)) from None
    try:
        kept = json.loads(written)
        if kept["format"] != _FORMAT or len(written) > LARGEST:
            raise Refusal("joining.not_one", file=path.name)
        words = {name: str(kept[name]) for name in _WORDS}
        hosts, port = tuple(str(host) for host in kept["hosts"]), int(kept["port"])
        base64.b64decode(words["salt"], validate=True)
    except (ValueError, KeyError, TypeError):
        raise Refusal("joining.not_one", file=path.name) from None
    odd = any(set(host) & set(",\\' \t\n") or host.startswith("/") for host in hosts)
    if not hosts or odd or not words["role"].startswith(INVITED):
        raise Refusal("joining.not_one", file=path.name)
    return Invitation(hosts=hosts, port=port, **words)


INVITED, DESK = "invited_", "desk_"
"""How the role that may knock is called, and with the same number the desk's own."""
_WORDS = ("desk", "role", "ticket", "authority", "until", "salt", "check")


def new_code() -> str:
    """Make a code by chance."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))


def new_salt() -> str:
    """Make what the code of one invitation is stretched with."""
    return base64.b64encode(secrets.token_bytes(_SALT_BYTES)).decode("ascii")


def plain(code: str) -> str:
    """Return a code as it was made, whatever way it was heard and typed."""
    return "".join(code.upper().replace("-", " ").split()).translate(_HEARD_AS)


def in_groups(code: str) -> str:
    """Return a code as it is shown: four letters, and four more."""
    half = CODE_LETTERS // 2
    return f"{code[:half]} {code[half:]}"


def answer(key: bytes) -> bytes:
    """Return what the desk tells the server to show that it has the code."""
    return hmac.digest(key, b"join\0", "sha256")


def kept_answer(key: bytes) -> bytes:
    """Return what the server keeps of `answer`."""
    return hashlib.sha256(answer(key)).digest()


def _letters(whole: int, count: int) -> str:
    """Write the lowest bits of a number in `count` letters."""
    mask = (1 << _BITS) - 1
    return "".join(LETTERS[whole >> (_BITS * place) & mask] for place in range(count))
