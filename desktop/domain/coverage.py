"""The coverage matrix: which recommendation is answered by what, and where nothing stands.

Rows are the recommendations of a board, columns its strands, its action items or the actions of its plans.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop.domain.action_item import ActionItem
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, default_key
from desktop.domain.recommendation import Link

RECOMMENDATIONS, STRANDS, ACTIONS, PLAN = "recommendations", "strands", "action-items", "plan-entries"
AGAINST = (STRANDS, ACTIONS, PLAN)
_ANSWERS = frozenset({"answers", "belongs to"})
_OVERLAPS = frozenset({"overlaps", "duplicates"})
MANY = 3


class Mark(StrEnum):
    """How a column answers a recommendation: it rests on it first of all, or it only contributes."""

    PRIMARY = "primary"
    CONTRIBUTES = "contributes"


MARK_SIGNS = {Mark.PRIMARY: "●", Mark.CONTRIBUTES: "○"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """A recommendation; words are the beginning of it.

    is_ours is False where nothing here has to answer it; is_partners says that it is for a partner or a national body.
    name is what it is called in a sentence: its ref, with its report where another report has the same one.
    """

    id: str
    ref: str
    name: str
    theme: str = ""
    words: str = ""
    report_id: str = ""
    report: str = ""
    rating: Rating = Rating.NOT_RATED
    is_ours: bool = True
    is_partners: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageColumn:
    """A strand, an action or an entry of a plan; name is what it is called in a sentence, "strand 3" or "C4(3)"."""

    id: str
    ref: str
    title: str
    name: str
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """One record that stands in a hole."""

    kind: str
    record_id: str
    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class Hole:
    """All records that lack the same thing; words is a sentence that says what and where.

    lack is what one of them lacks where that is not what the hole is called.
    """

    kind: str
    gaps: tuple[Gap, ...]
    words: str
    lack: str = ""

    @property
    def refs(self) -> list[str]:
        """The references of the records."""
        return [gap.ref for gap in self.gaps]

    def ids(self, kind: str) -> set[str]:
        """Return the ids of its records of a kind."""
        return {gap.record_id for gap in self.gaps if gap.kind == kind}


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two recommendations that a link calls alike: the one relation the other."""

    one: CoverageRow
    relation: str
    other: CoverageRow


Marks = Mapping[tuple[str, str], Mark]
"""The mark of a cell by the ids of its row and its column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The matrix of a board, as at a day; key says how its ratings are printed.

    holes_by_report has the holes of each report for itself, by its id.
    """

    against: str
    key: RatingKey = field(default_factory=default_key)
    rows: tuple[CoverageRow, ...] = ()
    columns: tuple[CoverageColumn, ...] = ()
    marks: Marks = field(default_factory=dict)
    holes: tuple[Hole, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    holes_by_report: Mapping[str, tuple[Hole, ...]] = field(default_factory=dict)

    def of_report(self, report_id: str | None) -> "Coverage":
        """Return what concerns one report, everything for None or one without recommendations."""
        if report_id is None or report_id not in self.holes_by_report:
            return self
        rows = tuple(row for row in self.rows if row.report_id == report_id)
        ids = {row.id for row in rows}
        marks = {pair: mark for pair, mark in self.marks.items() if pair[0] in ids}
        return replace(self, rows=rows, marks=marks, holes=self.holes_by_report[report_id])

    def marked(self) -> Iterator[tuple[CoverageRow, CoverageColumn, Mark]]:
        """Yield the cells that have a mark, row by row."""
        rows = {row.id: number for number, row in enumerate(self.rows)}
        columns = {column.id: number for number, column in enumerate(self.columns)}
        placed = sorted((rows[row], columns[column], mark) for (row, column), mark in self.marks.items())
        yield from ((self.rows[row], self.columns[column], mark) for row, column, mark in placed)

    def lacks(self) -> dict[str, str]:
        """Return for the id of each record in a hole what it lacks, shortly: "no strand, overdue but not minuted"."""
        said: dict[str, list[str]] = defaultdict(list)
        for hole in self.holes:
            for gap in hole.gaps:
                said[gap.record_id].append((hole.lack or hole.kind).removesuffix(" at the last two meetings"))
        return {record_id: ", ".join(kinds) for record_id, kinds in said.items()}

    def serving_many(self) -> list[tuple[CoverageColumn, list[CoverageRow]]]:
        """Return the columns that serve three recommendations or more, with these, those that serve most first."""
        served: dict[str, list[CoverageRow]] = defaultdict(list)
        for row, column, _mark in self.marked():
            served[column.id].append(row)
        many = [(column, served[column.id]) for column in self.columns if len(served[column.id]) >= MANY]
        return sorted(many, key=lambda found: -len(found[1]))


def pair_of(link: Link) -> tuple[str, str] | None:
    """Return (recommendation, what answers it) for a link made in either direction, None for one that is no mark."""
    if link.relation not in _ANSWERS:
        return None
    if link.from_kind == RECOMMENDATIONS:
        return link.from_id, link.to_id
    return (link.to_id, link.from_id) if link.to_kind == RECOMMENDATIONS else None


def marks_of(
    rows: Collection[str], columns: Mapping[str, str], links: Iterable[Link], items: Iterable[ActionItem] = ()
) -> Marks:
    """Return the marks of links, and of actions that were made from a recommendation.

    columns gives for each id the column that stands for it: itself, or the action that it was merged into. Of two
    marks the primary one holds. An action answers the recommendation it was made from as primary, unless a link says
    that it only contributes.
    """
    marks: dict[tuple[str, str], Mark] = {}
    for link in links:
        pair = pair_of(link)
        if pair is None or pair[0] not in rows or pair[1] not in columns:
            continue
        at = (pair[0], columns[pair[1]])
        if link.primary or at not in marks:
            marks[at] = Mark.PRIMARY if link.primary else Mark.CONTRIBUTES
    for item in items:
        source = item.source_id if item.source_kind == RECOMMENDATIONS else None
        if source is not None and source in rows and item.id in columns:
            marks.setdefault((source, columns[item.id]), Mark.PRIMARY)
    return marks


def overlaps_of(rows: Iterable[CoverageRow], links: Iterable[Link]) -> tuple[Overlap, ...]:
    """Return the pairs that links call overlapping or duplicates, each pair once, in the order of the rows."""
    order = {row.id: (number, row) for number, row in enumerate(rows)}
    found: dict[tuple[int, int], Overlap] = {}
    for link in links:
        relation = next((each for each in _OVERLAPS if link.relation.startswith(each[:-1])), "")
        if not relation or link.from_id not in order or link.to_id not in order or link.from_id == link.to_id:
            continue
        (first, one), (second, other) = sorted((order[link.from_id], order[link.to_id]), key=lambda placed: placed[0])
        found.setdefault((first, second), Overlap(one, relation, other))
    return tuple(found[pair] for pair in sorted(found))
