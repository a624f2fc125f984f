"""Matters Arising: board meeting packs, kept offline and followed up."""

__version__ = "0.1.0"
