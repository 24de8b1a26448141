"""The panel in which somebody is let in: the three questions, or a new person."""
