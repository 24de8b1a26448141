"""The sheet of keys, and the keys that work everywhere."""
