"""Tests of the widgets, each with invented rows and a real window."""
