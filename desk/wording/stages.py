"""The words of a referral's stages, from the yes to a front door."""

from PySide6.QtCore import QCoreApplication


def stage(code: str) -> str:
    """Name where a referral stands."""
    t = QCoreApplication.translate
    words = {
        "accepted_help": t("stages", "Said yes"),
        "consent_recorded": t("stages", "Agreed to the letter"),
        "drafted": t("stages", "Being written"),
        "signed": t("stages", "Signed"),
        "printed": t("stages", "Printed, not sent"),
        "sent": t("stages", "Sent"),
        "acknowledged": t("stages", "They have it"),
        "info_requested": t("stages", "They asked for more"),
        "info_supplied": t("stages", "More was sent"),
        "assessment_booked": t("stages", "Assessment booked"),
        "assessed": t("stages", "Assessed"),
        "funding_decided": t("stages", "Funding decided"),
        "offer": t("stages", "Place offered"),
        "admitted": t("stages", "Admitted"),
        "placed": t("stages", "Housed"),
        "refused": t("stages", "Refused"),
        "withdrawn_by_client": t("stages", "They changed their mind"),
        "lost_contact": t("stages", "Out of touch"),
        "declined_offer": t("stages", "Place not taken"),
        "admitted_elsewhere": t("stages", "Placed elsewhere"),
        "died": t("stages", "Died"),
        "cancelled_error": t("stages", "Made in error"),
    }
    return words[code]
