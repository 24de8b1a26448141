"""When a fault is ours: a reference, and carry on."""
