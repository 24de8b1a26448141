"""The database of Drop-in Desk: models, migrations and engines. Imports nothing of `desk`."""
