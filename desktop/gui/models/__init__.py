"""Qt models that read the book and never write it."""
