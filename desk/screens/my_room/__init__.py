"""A worker’s own room: who is next, who sits here, what becomes of each need."""
