"""Indexes from which the lists of the window are read in order."""

SCRIPT = """
CREATE INDEX meetings_in_order ON meetings ("board_id", "date") WHERE "deleted_at" IS NULL
"""
