"""The field in plain Python: rows that cross threads, rules, refusals. No Qt, no database."""
