"""The first start of a computer: the venue, the key, you, and what next."""
