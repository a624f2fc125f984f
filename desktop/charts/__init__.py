"""Charts as plain data, counted from records; figure.py draws them. No storage, no Qt."""
