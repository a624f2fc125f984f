"""How a scorecard is read."""
