"""Supplementary agendas: where their pages stand beside those that were published, and how late items are numbered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import ascii_uppercase

from desktop.domain.agenda import AgendaItem, PageRun, Paper, Supplement
from desktop.domain.agenda_order import in_order
from desktop.domain.page_run import replace_pages


def draft_among(supplements: Iterable[Supplement]) -> Supplement | None:
    """Return the supplement that is not issued yet, the one that late papers go into; None where there is none."""
    return next((each for each in supplements if each.issued_on is None), None)


def supplement_paged(
    items: Sequence[AgendaItem], papers: Iterable[Paper], supplements: Iterable[Supplement]
) -> list[Paper]:
    """Return the papers with the pages of every supplement that is not issued worked out afresh.

    Its papers run in the order of the agenda: with letters, from the first letter after the page that no earlier
    supplement has taken, or from page 1 of its own run. All other pages come back as they are.
    """
    papers = list(papers)
    place = {placed.id: at for at, placed in enumerate(in_order(items))}
    used: dict[int, int] = {}
    spans: dict[str, tuple[int | None, int | None]] = {}
    for supplement in sorted(supplements, key=lambda each: each.number):
        own = [paper for paper in papers if paper.supplement == supplement.number]
        own.sort(key=lambda paper: (place.get(paper.agenda_item_id, len(place)), paper.position))
        letters = supplement.after_page if supplement.run is PageRun.LETTERS else None
        start = used.get(letters, 0) + 1 if letters is not None else 1
        new = {each.id: (each.first_page, each.last_page) for each in own}
        if supplement.issued_on is None:
            new = _run(own, start)
            spans |= new
        if letters is not None:
            used[letters] = max([used.get(letters, 0), *(last for _, last in new.values() if last is not None)])
    return [replace_pages(paper, spans) for paper in papers]


def page_before(items: Sequence[AgendaItem], item_id: str) -> int | None:
    """Return the last published page up to an item in the order of the agenda, None where none comes before."""
    last: int | None = None
    for placed in in_order(items):
        if placed.item.supplement == 0 and placed.item.last_page is not None:
            last = max(last or 0, placed.item.last_page)
        if placed.id == item_id:
            break
    return last


def last_page_of(items: Iterable[AgendaItem]) -> int:
    """Return the last page of the agenda itself, 0 where it has none."""
    return max((item.last_page or 0 for item in items if item.supplement == 0), default=0)


def late_number(items: Sequence[AgendaItem], after: AgendaItem | None) -> str:
    """Return the number of an item added after publication: that of the item before it with a letter, "4A", "4B".

    At the end of the agenda (None) it is the next number: no other one moves.
    """
    printed = {item.number for item in items}
    if after is None or not after.number:
        whole = [int(item.number) for item in items if item.parent_id is None and item.number.isdecimal()]
        return str(max(whole, default=0) + 1)
    stem = after.number.rstrip(ascii_uppercase) or after.number
    return next((f"{stem}{letter}" for letter in ascii_uppercase if f"{stem}{letter}" not in printed), f"{stem}AA")


def with_run(supplement: Supplement, run: PageRun, after_page: int | None) -> Supplement:
    """Return a supplement with another way of numbering; letters need a page that they follow."""
    return replace(supplement, run=run, after_page=after_page if run is PageRun.LETTERS else None)


def _run(papers: Sequence[Paper], start: int) -> dict[str, tuple[int | None, int | None]]:
    spans: dict[str, tuple[int | None, int | None]] = {}
    for paper in papers:
        spans[paper.id] = (start, start + paper.pages - 1) if paper.pages else (None, None)
        start += paper.pages or 0
    return spans
