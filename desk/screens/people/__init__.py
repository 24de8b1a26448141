"""The list of people, and a new record made by hand."""
