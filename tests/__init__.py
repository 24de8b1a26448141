"""The tests of the desk, laid out as the code they test."""
