"""An action log that was kept elsewhere, in whatever columns: which is what is guessed, shown, and then read."""
