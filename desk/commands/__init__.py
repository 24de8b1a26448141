"""What people can change: one file a noun, one frozen dataclass a change."""
