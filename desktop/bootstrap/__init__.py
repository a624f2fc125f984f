"""The two commands of the README; the standard library only, and readable by old Pythons too."""
