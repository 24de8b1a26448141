"""Papers that leave the printer: letters and day sheets, made from rows only."""
