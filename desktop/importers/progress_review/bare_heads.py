"""Headings of outcomes that bear no word such as "Outcome": short lines over sub-headings that come round again."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.domain.outcome import EntrySection
from desktop.importers.progress_review.heads import Head
from desktop.importers.progress_review.unit import Unit

_NUMBER = re.compile(r"(?P<ref>\d{1,2}(?:\.\d{1,2})*|[A-Z](?=[.)]))[.)]?\s+(?=\S)")
_FEWEST = 2


def bare_heads(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with the bare headings of outcomes marked as such; none where they are not sure."""
    above = {at: section for at in range(len(units)) if (section := _opens(units, at))}
    foremost = Counter(above.values()).most_common(1)[0][0] if above else None
    places = [at for at, section in above.items() if section is foremost]
    full = [at for at, end in pairwise([*places, len(units)]) if _kinds(units[at:end]) >= _FEWEST]
    if len(full) < _FEWEST:
        return list(units)
    return [replace(unit, head=_head(unit)) if at in places else unit for at, unit in enumerate(units)]


def _opens(units: Sequence[Unit], at: int) -> EntrySection | None:
    """Return the section that stands right below a heading, None where this is no heading of sections."""
    if not units[at].may_head:
        return None
    below = next((unit for unit in units[at + 1 : at + 3] if not unit.lead), None)
    return below.section.section if below and below.section else None


def _kinds(units: Sequence[Unit]) -> int:
    return len({found.section for unit in units if (found := unit.section)})


def _head(unit: Unit) -> Head:
    found = _NUMBER.match(unit.printed)
    if found is None:
        return Head("", (), unit.text)
    return Head("", (found["ref"],), unit.printed[found.end() :])
