"""Spelling: British English by the system's dictionary, and the words of the board."""
