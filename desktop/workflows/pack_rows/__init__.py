"""Records of the book turned into the rows of a pack."""
