"""When the desk cannot open: what is wrong, and what to do."""
