"""The letter: where to, what it says, what was agreed, signed and printed."""
