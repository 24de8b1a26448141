"""What the kinds of place look like."""

_ICONS = {
    "detox": "bed",
    "rehab": "sprout",
    "housing": "house",
    "mental_health": "message-circle-heart",
    "gp": "stethoscope",
    "benefits": "wallet",
}


def kind_icon(kind: str) -> str:
    """Return the icon of a kind of place."""
    return _ICONS.get(kind, "send")
