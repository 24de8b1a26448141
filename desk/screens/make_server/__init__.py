"""Making this computer the venue's server: what is asked, how far it is, how it went."""
