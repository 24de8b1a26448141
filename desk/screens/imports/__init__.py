"""Reading in a file: look first, then take the good rows."""
