"""What touches several kinds of record at once: reading the book, the rules, and one group of edits or one file."""
