"""Tests of Matters Arising; a package of its own, for a library installs one of the same name."""
