"""The Floor: who may come, who is here, who works, and what to do next."""
