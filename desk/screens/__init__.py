"""What people see and do: one folder a screen. Screens do not know one another."""
