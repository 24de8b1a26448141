"""One person's page: what is known, what was agreed, what happened, and every way to correct it."""
