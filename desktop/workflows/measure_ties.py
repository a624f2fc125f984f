"""What measures show of the board's work: the actions and recommendations tied to them, and what contradicts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ENDED
from desktop.domain.edits import Edit, added, removed
from desktop.domain.errors import Refused
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.measure import Direction, Measure
from desktop.domain.measure_standing import MeasureStanding
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.domain.recommendation import CLOSED_STATUSES, Link
from desktop.domain.wording import listed
from desktop.storage.book import Book

RELATION = "measures"
KINDS = ("action-items", "recommendations")
NOUNS = {"action-items": "action", "recommendations": "recommendation"}
_GREEN = (Rating.ON_TRACK, Rating.COMPLETE)
_MOST = 8


@dataclass(frozen=True, slots=True)
class Tie:
    """An action or recommendation that a measure shows; stands is its rating as printed, or its status once ended."""

    link: Link
    kind: str
    record_id: str
    ref: str
    words: str
    stands: str
    green: bool

    @property
    def called(self) -> str:
        """How it is named: "action H4(1)"."""
        return f"{NOUNS[self.kind]} {self.ref or self.words[:30]}"


def ties_of(book: Book, measures: Iterable[Measure], as_at: date, key: RatingKey) -> dict[str, list[Tie]]:
    """Return what is tied to measures, by the id of the measure; one question for all of them."""
    links = [
        each
        for each in book.links.among("from_id", [measure.id for measure in measures])
        if each.relation == RELATION and each.to_kind in KINDS
    ]
    found: dict[str, list[Tie]] = {}
    for kind in KINDS:
        of_kind = [each for each in links if each.to_kind == kind]
        rows = _rows(book, kind, {each.to_id for each in of_kind}, as_at)
        for link in of_kind:
            if row := rows.get(link.to_id):
                found.setdefault(link.from_id, []).append(_tie(link, kind, row, key))
    return found


def contradictions(standing: MeasureStanding, ties: Iterable[Tie]) -> list[Tie]:
    """Return the ties that are green or complete while the measure is getting worse."""
    return [each for each in ties if each.green] if standing.direction is Direction.WORSENING else []


def contradiction_words(against: Sequence[Tie]) -> str:
    """Return what contradicts a worsening measure: "action H4(1) is rated G On track while it worsens"."""
    if len(against) > 2:
        return f"{len(against)} tied actions and recommendations stand well while it worsens"
    return f"{listed([f'{each.called} is {each.stands}' for each in against])} while it worsens" if against else ""


def tie(book: Book, measure: Measure, kind: str, record_id: str) -> Edit:
    """Return the edit that ties a measure to an action or recommendation; raises Refused where it is tied already."""
    if book.links.first(from_id=measure.id, to_kind=kind, to_id=record_id, relation=RELATION) is not None:
        raise Refused(f"Measure {measure.ref or measure.title} is tied to that {NOUNS[kind]} already.")
    return added(Link(from_kind="measures", from_id=measure.id, to_kind=kind, to_id=record_id, relation=RELATION))


def untie(found: Tie) -> Edit:
    """Return the edit that takes a tie off."""
    return removed(found.link)


def candidates(book: Book, board_id: str | None, words: str) -> list[tuple[str, str, str]]:
    """Return kind, id and words of the actions and recommendations that a reference or some words may mean."""
    told = words.strip().casefold()
    if not told or board_id is None:
        return []
    found: list[tuple[str, str, str]] = []
    for kind in KINDS:
        query = ListQuery(kind, text=words, board_id=board_id, sort=(("ref", "asc"),))
        rows = list(book.lists.page(query, 0, _MOST))
        rows.sort(key=lambda row: row.ref.casefold() != told)
        found += [(kind, row.id, f"{NOUNS[kind].capitalize()} {row.ref}: {_said(row)}") for row in rows]
    return sorted(found, key=lambda each: f" {told}:" not in each[2].casefold())[:_MOST]


def falling_beside_green(book: Book, board_id: str, as_at: date) -> dict[str, list[str]]:
    """Return for each action that stands well the refs of the worsening measures that are tied to it."""
    from desktop.workflows.measure_board import scorecard

    found: dict[str, list[str]] = {}
    for row in scorecard(book, board_id, as_at).rows:
        for each in row.against:
            if each.kind == "action-items":
                found.setdefault(each.record_id, []).append(row.measure.ref or row.measure.title)
    return found


def any_tied(book: Book) -> bool:
    """Whether any measure of the book is tied to an action."""
    return book.links.first(from_kind="measures", to_kind="action-items", relation=RELATION) is not None


def _rows(book: Book, kind: str, ids: set[str], as_at: date) -> dict[str, object]:
    if not ids:
        return {}
    query = ListQuery(kind, (Filter("id", "in", tuple(ids)),), as_at=as_at)
    return {row.id: row for row in book.lists.page(query, 0, len(ids))}


def _tie(link: Link, kind: str, row: object, key: RatingKey) -> Tie:
    rating, status = row.rating, row.status  # type: ignore[attr-defined]
    ended = status in ENDED or status in CLOSED_STATUSES
    level = key.level(rating)
    stands = str(status.value) if ended else f"rated {level.letter} {level.word}".strip()
    return Tie(link, kind, link.to_id, row.ref, _said(row), stands, rating in _GREEN)  # type: ignore[attr-defined]


def _said(row: object) -> str:
    return " ".join((getattr(row, "wording", "") or getattr(row, "summary", "")).split())
