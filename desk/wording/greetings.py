"""The first words of the day."""

from PySide6.QtCore import QCoreApplication

NOON = 12
EVENING = 18


def greeting(hour: int, nation: str) -> str:
    """Greet for an hour of the day at the venue; in Wales in Welsh first."""
    t = QCoreApplication.translate
    if hour < NOON:
        english, welsh = t("greetings", "Good morning."), "Bore da."
    elif hour < EVENING:
        english, welsh = t("greetings", "Good afternoon."), "Prynhawn da."
    else:
        english, welsh = t("greetings", "Good evening."), "Noswaith dda."
    return f"{welsh} {english}" if nation == "wales" else english


def practice() -> tuple[str, str]:
    """Say on every page that this is practice; return the line, and what in it is strong."""
    t = QCoreApplication.translate
    return t("practice", "Practice: nobody here is real."), t("practice", "Practice:")
