"""How a progress review is read."""
