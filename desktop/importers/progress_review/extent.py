"""Which headings of outcomes have a text of their own: those of contents and of summaries have none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.outcome import EntrySection
from desktop.importers.progress_review.bare_heads import bare_heads
from desktop.importers.progress_review.heads import Head
from desktop.importers.progress_review.unit import Unit

_SURELY = 2
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Extent:
    """A text about one outcome or several that share it: their headings, and the places (in the units) of things.

    at: of the headings; first and end: where the text begins, and where it has ended; groups: of headings of another
    word that stand right above, such as the theme that outcomes belong to.
    """

    heads: tuple[Head, ...]
    at: tuple[int, ...]
    first: int
    end: int
    groups: tuple[int, ...] = ()


def with_heads(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with a heading at each outcome: where none has a number, what stands below shows them."""
    places = [at for at, unit in enumerate(units) if unit.head]
    return list(units) if _fullest(units, places) else bare_heads(units)


def sections_of(units: Sequence[Unit], extent: Extent) -> set[EntrySection]:
    """Return the known sections of a text about outcomes; tables of risks stand in scorecards too and tell nothing."""
    return _sections(units[extent.first : extent.end])


def _sections(units: Sequence[Unit]) -> set[EntrySection]:
    return {found.section for unit in units if (found := unit.section) and not unit.cell}


def extents_of(units: Sequence[Unit]) -> list[Extent]:
    """Return the texts about outcomes in order."""
    places = [at for at, unit in enumerate(units) if unit.head]
    full = _fullest(units, places)
    told = {_key(_head(units, at)) for at in full}
    found: list[Extent] = []
    above: list[int] = []
    for at in places:
        if at in full:
            found.append(_extent(units, above, at, _next(places, at, len(units))))
            above = []
        elif _is_above(units, at, places) and _key(_head(units, at)) not in told:
            above.append(at)
        else:
            above = []
            between = full and full[0] < at < full[-1]
            if between and _key(_head(units, at)) not in told and _head(units, at).label == _head(units, full[0]).label:
                found.append(_extent(units, [], at, _next(places, at, len(units))))
    return found


def _extent(units: Sequence[Unit], above: Sequence[int], at: int, end: int) -> Extent:
    """Return the text under a heading; those right above share it, or name its group where they say another word."""
    own = _titled(units, at, end)
    groups = tuple(place for place in above if _head(units, place).label != own[0].label)
    shared = [place for place in above if place not in groups]
    heads = (*(_titled(units, place, at)[0] for place in shared), own[0])
    return Extent(heads=heads, at=(*shared, at), first=own[1], end=end, groups=groups)


def _titled(units: Sequence[Unit], at: int, end: int) -> tuple[Head, int]:
    """Return a heading with its title, which may stand on the line below it, and where its text begins."""
    head, below = _head(units, at), at + 1
    if not head.title and below < end and _is_title(units, below, end):
        return replace(head, title=units[below].text), below + 1
    return head, below


def _is_title(units: Sequence[Unit], at: int, end: int) -> bool:
    unit = units[at]
    if unit.may_head:
        return True
    after = units[at + 1] if at + 1 < end else None
    is_last = after is None or bool(after.section or after.head or after.lead)
    return unit.is_plain and not unit.mark and len(unit.text) <= _LONGEST_TITLE and is_last


def _is_above(units: Sequence[Unit], at: int, places: Sequence[int]) -> bool:
    """Say whether nothing but a title stands between a heading and the next one."""
    after = _next(places, at, 0)
    return 0 < after - at <= (1 if _head(units, at).title else 2)


def _fullest(units: Sequence[Unit], places: Sequence[int]) -> list[int]:
    """Return the headings with known sections below; of two for one outcome, the one in contents has hardly any."""
    kinds = {at: len(_sections(units[at : _next(places, at, len(units))])) for at in places}
    full = [at for at in places if kinds[at] or _head(units, at).sure]
    told = {_key(_head(units, at)) for at in full if kinds[at] >= _SURELY}
    return [at for at in full if kinds[at] >= _SURELY or _head(units, at).sure or _key(_head(units, at)) not in told]


def _next(places: Sequence[int], at: int, end: int) -> int:
    return next((place for place in places if place > at), end)


def _key(head: Head) -> tuple[str, ...]:
    return (head.label, *(head.refs or (head.title.casefold(),)))


def _head(units: Sequence[Unit], at: int) -> Head:
    found = units[at].head
    assert found is not None
    return found
