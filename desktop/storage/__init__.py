"""The minute book on disk: the only package that says SQL."""
