"""The day in figures: the sheet itself, its share-safe copy, and the same figures as a table."""
