"""The window: Qt widgets over the book; never SQL, never a rule of the domain."""
