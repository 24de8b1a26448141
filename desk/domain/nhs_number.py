"""NHS numbers: whether one can be right, and how it is shown."""

_LENGTH = 10
_WEIGHTS = range(10, 1, -1)
_MODULUS = 11


def digits_of(text: str) -> str:
    """Return the digits of what somebody typed, without the spaces and hyphens between them."""
    return "".join(mark for mark in text if mark not in " -\u00a0\u2011")


def is_valid(text: str) -> bool:
    """Tell whether `text` has the form and the check digit of an NHS number.

    A right check digit does not make it the right person. Ten equal digits are refused.
    Source: domain brief §2.1, after the NHS data dictionary.
    """
    digits = digits_of(text)
    if len(digits) != _LENGTH or not (digits.isascii() and digits.isdigit()):
        return False
    if len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:-1], _WEIGHTS, strict=True))
    check = (_MODULUS - total % _MODULUS) % _MODULUS
    return check == int(digits[-1])  # a check of 10 equals no digit, so it is never valid


def shown(text: str | None) -> str | None:
    """Show a valid number in groups of 3, 3 and 4; None when there is none to trust."""
    if text is None or not is_valid(text):
        return None
    digits = digits_of(text)
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
