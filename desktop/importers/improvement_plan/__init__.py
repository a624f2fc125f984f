"""How a improvement plan is read."""
