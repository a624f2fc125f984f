"""What of a return was refused, as a text to send back to its lead."""

from collections.abc import Iterator

from desktop.domain.dates import long_date
from desktop.domain.wording import counted, listed
from desktop.workflows.return_difference import Difference, RowDifference, State

_WORDING = 200


def refused_count(difference: Difference) -> int:
    """Return how many answers were refused, filled-in rows that belong to nothing sent among them."""
    return len(difference.cells(State.REFUSED)) + len(difference.unknown)


def refused_words(difference: Difference) -> str:
    """Return "2 answers were refused", or "" where none was."""
    count = refused_count(difference)
    return f"{counted(count, 'answer')} {'was' if count == 1 else 'were'} refused" if count else ""


def refused_text(difference: Difference) -> str:
    """Return what was refused and why, row by row; "" where nothing was."""
    return "\n".join(_lines(difference)) if refused_count(difference) else ""


def _lines(difference: Difference) -> Iterator[str]:
    leads = listed(list(dict.fromkeys(each.lead for each in difference.requests)))
    yield f"Not taken from {difference.name} ({leads}), read on {long_date(difference.on)}:"
    told: RowDifference | None = None
    for row, cell in difference.cells(State.REFUSED):
        if row is not told:
            wording = row.wording if len(row.wording) <= _WORDING else f"{row.wording[:_WORDING].rstrip()}…"
            yield f"\n{row.ref}  {wording}".replace("\n  ", "\n")
            told = row
        yield f"- {cell.heading.split('(')[0].strip()}: “{' '.join(cell.theirs.split())}”"
        yield f"  {cell.why}"
    if difference.unknown:
        yield "\nRows that belong to nothing that was sent:"
        yield from (f"- {place}" for place in difference.unknown)
