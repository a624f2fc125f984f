"""How boards work: frozen records and rules. Standard library only."""
