"""What the cells of progress say: one entry, or several that each begin with their day."""

import re
from collections.abc import Iterator
from datetime import date

from desktop.domain.dates import find_dates

_MARK = re.compile(r"\W*(?:(?:update|updated|as at|as of|position|on)\W+)?", re.I)
_AFTER = re.compile(r"\s*(?:[-–—:.)\]]+\s*|\s+)")


def entries_of(text: str, *, day: date, latest: date) -> Iterator[tuple[date, str]]:
    """Yield the entries of a text with the day of each; day is that of one without a day, none is later than latest."""
    begun: list[str] = []
    at = day
    for line in text.split("\n"):
        dated = _dated(line, latest)
        if dated is None:
            begun.append(line)
            continue
        if words := "\n".join(begun).strip():
            yield at, words
        at, begun = dated[0], [dated[1]]
    if words := "\n".join(begun).strip():
        yield at, words


def _dated(line: str, latest: date) -> tuple[date, str] | None:
    """Return the day with which a line begins and the words behind it, or None."""
    # a year with a colon behind it would be taken for an hour
    found = next(find_dates(line.replace(":", " ", 1)), None)
    if found is None or found.date is None or found.date > latest or found.first > 12:
        return None
    if not _MARK.fullmatch(line[: found.first]):
        return None
    rest = line[found.last :]
    if not rest.strip():
        return found.date, ""
    after = _AFTER.match(rest)
    return (found.date, rest[after.end() :]) if after else None
