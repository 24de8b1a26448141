"""How everything looks: colours by meaning, letters, sizes, icons, in three themes."""

from desk.theme.look import Look
from desk.theme.tokens import NeedLook, StateLook, UnknownTokenError

__all__ = ["Look", "NeedLook", "StateLook", "UnknownTokenError"]
