"""What single rows, cells and references of a plan's table say, whatever stands around them."""

import re
from collections.abc import Sequence

from desktop.domain.plan import EntryLevel
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.headings import heading_of
from desktop.importers.improvement_plan.horizon import TITLE
from desktop.importers.improvement_plan.refs import split_ref, unbulleted


def is_title(cells: Sequence[str]) -> bool:
    """Say whether a row above all headings is the name of the plan, as on a sheet."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) != 1 or not TITLE.search(filled[0]) or filled[0].rstrip().endswith("."):
        return False
    heading = heading_of(filled[0], in_table=True)
    return heading is None or not heading.ref


def is_of_run(letter: str, last: Draft | None) -> bool:
    """Say whether a lettered row is itself an action, as where a recommendation has actions a, b and c."""
    if last is None:
        return letter == "a"
    return last.level is EntryLevel.ACTION and len(last.ref) == 1 and last.ref == chr(ord(letter) - 1)


def number_after(ref: str) -> str:
    """Return the reference that follows one, "" where its end is no number below another."""
    found = re.fullmatch(r"(.*\D)(\d+)", ref)
    return f"{found[1]}{int(found[2]) + 1}" if found and "." in ref else ""


def joined(one: str, other: str, between: str = " ") -> str:
    """Return two texts as one; a blank one adds nothing."""
    return other if not one else f"{one}{between}{other}" if other else one


def ref_and_words(text: str) -> tuple[str, str]:
    """Return the number or letter that a theme's cell begins with ("" for none) and its words."""
    ref, words = split_ref(text, whole_numbers=True)
    return (ref, words) if words else ("", unbulleted(text))
