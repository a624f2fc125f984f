"""The steps from an empty file to the present book: named, in order, append-only.

A step never changes once it has been released: a new need is a new module and a new line here. Each module holds
SCRIPT, SQL statements with a blank line between them. The steps are imported only when a book is made or upgraded.
"""

STEPS = (
    "m0001_meetings",
    "m0002_follow_up",
    "m0003_changes",
    "m0004_search",
    "m0005_lists",
    "m0006_agenda",
    "m0007_minutes",
    "m0008_typing",
    "m0009_follow_up_kept",
    "m0010_plans_and_measures",
)
VERSION = len(STEPS)
