"""The pieces screens are built of: they draw and report, and know nothing of the drop-in."""
