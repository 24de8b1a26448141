"""Keeps the statements as they are now: `python -m desk.queries.sql`."""

from db.writing_down import write_book
from desk.queries.sql import modules

write_book(modules())
