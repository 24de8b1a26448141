"""A theme as Qt's palette, so that even a widget nobody styled looks right."""

from PySide6.QtGui import QColor, QPalette

from desk.theme.tokens import BrokenTokensError, Theme

DISABLED = "Disabled_"


def make_palette(theme: Theme) -> QPalette:
    """Fill every role the tokens name; `Disabled_<Role>` is for what cannot be used.

    Raises:
        BrokenTokensError: if the tokens name a role that Qt does not have.
    """
    palette = QPalette()
    for name, colour in sorted(
        theme.palette.items(), key=lambda item: item[0].startswith(DISABLED)
    ):
        role = getattr(QPalette.ColorRole, name.removeprefix(DISABLED), None)
        if role is None:
            raise BrokenTokensError(f"Qt's palette has no role {name!r}")
        if name.startswith(DISABLED):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
        else:
            palette.setColor(role, QColor(colour))
    return palette
