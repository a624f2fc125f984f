"""Pack contents written as files. What a reader may not see never comes in here."""
