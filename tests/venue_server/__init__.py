"""The venue's server, made by an ordinary account from an installed PostgreSQL."""
