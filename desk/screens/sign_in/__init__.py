"""Who is at this desk?: pick your name, or say that you are new here."""
