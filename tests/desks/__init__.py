"""Several desks on one server: what one does, the others see."""
