"""The timeline of a board as it is looked at: its headlines, what is tied to them, the papers they came from."""

from dataclasses import dataclass

from desktop.domain.headline import Headline
from desktop.domain.headline_grid import themes_of
from desktop.domain.headline_lanes import Period, period_of
from desktop.storage.book import Book

KIND = "headlines"
RELATION = "tells of"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The headlines of a board in the order of the book, their themes, and how many records each is tied to."""

    headlines: tuple[Headline, ...] = ()
    themes: tuple[str, ...] = ()
    ties: dict[str, int] | None = None

    @property
    def linked(self) -> frozenset[str]:
        """The ids of the headlines that are tied to anything."""
        return frozenset(self.ties or ())

    def tied_to(self, headline: Headline) -> int:
        """Return to how many records a headline is tied."""
        return (self.ties or {}).get(headline.id, 0)


@dataclass(frozen=True, slots=True)
class CameFrom:
    """The imported paper in which a headline stands, and its lines there, from 1."""

    source_id: str
    name: str
    first_line: int
    last_line: int

    @property
    def words(self) -> str:
        """The place as words: "line 243 of Progress report.docx"."""
        several = self.last_line > self.first_line
        lines = f"lines {self.first_line} to {self.last_line}" if several else f"line {self.first_line}"
        return f"{lines} of {self.name}"


def read_timeline(book: Book, board_id: str | None) -> Timeline:
    """Read the headlines of a board; without a board there are none."""
    if board_id is None:
        return Timeline()
    headlines = tuple(book.headlines.all(board_id=board_id))
    ids = {each.id for each in headlines}
    ties: dict[str, int] = {}
    for link in [*book.links.all(from_kind=KIND), *book.links.all(to_kind=KIND)] if headlines else []:
        own = link.from_id if link.from_kind == KIND else link.to_id
        if own in ids:
            ties[own] = ties.get(own, 0) + 1
    return Timeline(headlines, themes_of(headlines), ties)


def places_in_papers(book: Book, board_id: str | None) -> dict[str, CameFrom]:
    """Return by the id of each imported headline of a board where it stands; of several papers the latest counts."""
    if board_id is None:
        return {}
    return {
        each.record_id: CameFrom(paper.id, paper.name, each.first_line, each.last_line)
        for paper in book.source_documents.all(board_id=board_id)
        for each in paper.placements
        if each.kind == KIND
    }


def periods_of_papers(timeline: Timeline, places: dict[str, CameFrom]) -> list[tuple[Period, str]]:
    """Return the months that each paper tells of, with its name, the latest paper first."""
    told: dict[str, list[Headline]] = {}
    for headline in timeline.headlines:
        if headline.id in places:
            told.setdefault(places[headline.id].name, []).append(headline)
    found = [(period_of(headlines), name) for name, headlines in told.items()]
    return [(period, name) for period, name in reversed(found) if period is not None]
