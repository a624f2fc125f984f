"""How a scorecard is read: its heading rows, its key, its rows brought back under their columns, and its risks."""
