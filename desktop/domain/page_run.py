"""The one run of pages through an agenda, and the letters of what comes after it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase
from typing import TypeVar

from desktop.domain.agenda import AgendaItem, PageRun, Paper, PaperStatus, Supplement
from desktop.domain.agenda_order import in_order

Span = tuple[int | None, int | None]
HasPages = TypeVar("HasPages", AgendaItem, Paper)
_NO_PAGES: Span = (None, None)


def paged(items: Sequence[AgendaItem], papers: Iterable[Paper]) -> tuple[list[AgendaItem], list[Paper]]:
    """Return items and papers with their pages in one run from page 1, in the order of the agenda.

    Only papers that go out with the agenda itself, "herewith", have pages. An item has those of its papers; one
    whose file is not in the book keeps the length it had. A paper of unknown length has no pages. Items, papers and
    pages of supplements come back as they are. The lists keep their order.
    """
    papers = list(papers)
    attached = papers_by_item(papers)
    run = _Run()
    for placed in in_order(items):
        run.take(placed.item, attached.get(placed.id, []))
    return [replace_pages(item, run.spans) for item in items], [replace_pages(paper, run.spans) for paper in papers]


def papers_by_item(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    """Return the papers of each item by the item's id, each row in its order."""
    rows: dict[str, list[Paper]] = defaultdict(list)
    for paper in sorted(papers, key=lambda paper: paper.position):
        rows[paper.agenda_item_id].append(paper)
    return rows


def replace_pages(record: HasPages, spans: Mapping[str, Span]) -> HasPages:
    """Return a record with its new pages, itself where they are not among the spans or have not moved."""
    first, last = spans.get(record.id, (record.first_page, record.last_page))
    if (record.first_page, record.last_page) == (first, last):
        return record
    return replace(record, first_page=first, last_page=last)


def page_letters(number: int) -> str:
    """Return the letters of the nth page after a published one: 1 is a, 26 is z, 27 is aa."""
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, len(ascii_lowercase))
        letters = ascii_lowercase[place] + letters
    return letters


def say_pages(first: int | None, last: int | None, after_page: int | None = None) -> str:
    """Return a range as it is printed: "6 - 7", "6", with letters after a page "17a - 17f"; "" where there is none."""
    if first is None:
        return ""
    ends = [first] if last is None or last == first else [first, last]
    return " - ".join(str(page) if after_page is None else f"{after_page}{page_letters(page)}" for page in ends)


def paper_pages(paper: Paper, supplements: Iterable[Supplement] = ()) -> str:
    """Return the pages of a paper as printed, "6 - 7" or "17a - 17f"; its supplement is looked for by its number."""
    supplement = next((each for each in supplements if each.number == paper.supplement), None)
    letters = supplement is not None and supplement.run is PageRun.LETTERS
    return say_pages(paper.first_page, paper.last_page, supplement.after_page if supplement and letters else None)


def printed_pages(item: AgendaItem, papers: Iterable[Paper] = (), supplements: Sequence[Supplement] = ()) -> str:
    """Return how the agenda prints an item's paper: "(herewith) (Pages 6 - 7)", "(to follow)", "" for none.

    Where papers of the item went into a supplement, it is named: "(to follow) (Supplement 1, pages 17a - 17f)",
    also where nothing was foreseen: "(Supplement 1, page 17a)".
    """
    parts = [f"({item.paper})"] if item.paper is not PaperStatus.NONE else []
    if item.paper is PaperStatus.HEREWITH and item.supplement == 0 and item.first_page is not None:
        parts.append(f"({_pages(say_pages(item.first_page, item.last_page), 'Page')})")
    own = [paper for paper in papers if paper.agenda_item_id == item.id]
    parts += [f"({words})" for words in in_supplements(own, supplements)]
    return " ".join(parts)


def in_supplements(papers: Iterable[Paper], supplements: Sequence[Supplement]) -> list[str]:
    """Return where the papers stand in supplements: "Supplement 1, pages 17a - 17f", one for each supplement."""
    later = sorted((paper for paper in papers if paper.supplement), key=lambda paper: paper.supplement)
    numbers = sorted({paper.supplement for paper in later})
    return [
        _in_one(number, [paper for paper in later if paper.supplement == number], supplements) for number in numbers
    ]


def paper_words(item: AgendaItem, papers: Iterable[Paper]) -> str:
    """Return the status of an item's paper in a list: "to follow"; "Supplement 1" where none was foreseen."""
    numbers = sorted({paper.supplement for paper in papers if paper.agenda_item_id == item.id and paper.supplement})
    if item.paper is not PaperStatus.NONE or not numbers:
        return item.paper.value
    return f"Supplement{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _in_one(number: int, papers: Sequence[Paper], supplements: Sequence[Supplement]) -> str:
    pages = [page for paper in papers for page in (paper.first_page, paper.last_page) if page is not None]
    if not pages:
        return f"Supplement {number}"
    whole = replace(papers[0], first_page=min(pages), last_page=max(pages))
    return f"Supplement {number}, {_pages(paper_pages(whole, supplements), 'page')}"


def _pages(words: str, noun: str) -> str:
    return f"{noun}s {words}" if " - " in words else f"{noun} {words}"


class _Run:
    """Where the run of pages has got to, and what each item and paper was given."""

    def __init__(self) -> None:
        self.next = 1
        self.spans: dict[str, Span] = {}

    def take(self, item: AgendaItem, papers: Sequence[Paper]) -> None:
        """Give the next pages to an item of the agenda and to its papers."""
        if item.supplement:
            return
        main = [paper for paper in papers if paper.supplement == 0]
        herewith = item.paper is PaperStatus.HEREWITH
        for paper in main:
            self.spans[paper.id] = self._pages(paper.pages if herewith else None)
        if main:
            known = [page for paper in main for page in self.spans[paper.id] if page is not None]
            self.spans[item.id] = (min(known), max(known)) if known else _NO_PAGES
        else:
            self.spans[item.id] = self._pages(known_length(item) if herewith else None)

    def _pages(self, length: int | None) -> Span:
        if not length:
            return _NO_PAGES
        first, self.next = self.next, self.next + length
        return first, self.next - 1


def known_length(item: AgendaItem) -> int | None:
    """Return how many pages an item's range says it has, None where it has no range."""
    if item.first_page is None:
        return None
    return max(1, (item.last_page or item.first_page) - item.first_page + 1)
