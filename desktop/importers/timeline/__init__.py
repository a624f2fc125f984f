"""How a timeline of headlines is read."""
