"""What a desk shows of the server's being away, and what to decide on once it is back."""
