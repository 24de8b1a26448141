"""The real things the tests talk to: a database server, a keyring, a print queue."""
