"""Set-up: the venue, its people and places, and this computer."""
