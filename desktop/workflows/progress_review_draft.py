"""What the book knows of a period, offered for the text of a progress review; nothing enters it by itself."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.dates import say_month, short_date
from desktop.domain.edits import Edit, added
from desktop.domain.headline import DatePrecision, Headline, HeadlineKind
from desktop.domain.kinds import kind_of
from desktop.domain.measure import Direction, Measure, Reading
from desktop.domain.measure_periods import period_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_standing import MeasureStanding, standing
from desktop.domain.measure_words import say_reading
from desktop.domain.outcome import EntrySection, ProgressReview
from desktop.domain.outcome_review import host_of
from desktop.domain.plan import EntryLevel, PlanEntry, PlanStatus
from desktop.domain.recommendation import Link
from desktop.domain.ref_order import ref_order
from desktop.storage.book import Book
from desktop.workflows.build_pack import exempt_items
from desktop.workflows.measure_board import readings_of
from desktop.workflows.pack_rows.sources import sources_of
from desktop.workflows.plan_links import full_ref
from desktop.workflows.progress_review_entries import written

TELLS_OF = "tells of"
ACTIONS, HEADLINES, MEASURES, PLAN = "action-items", "headlines", "measures", "plan-entries"
_HAPPENED = frozenset({HeadlineKind.INSPECTION, HeadlineKind.COURT, HeadlineKind.MEDIA, HeadlineKind.PROTEST})

# a headline of a whole year belongs to no six months of it
_TOO_WIDE = frozenset({DatePrecision.YEAR, DatePrecision.UNDATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One thing of the period: the record, the words that it would enter with, and where.

    outcome_id is None where nothing ties the record to an outcome: the person chooses. why says what ties it, source
    what it is and when; exempt goes over to the entry.
    """

    kind: str
    record_id: str
    outcome_id: str | None
    section: EntrySection
    text: str
    source: str
    why: str = ""
    exempt: bool = False

    @property
    def id(self) -> str:
        """An id of its own, so that it stays chosen in a list."""
        return f"{self.kind} {self.record_id}"


def suggestions(book: Book, review: ProgressReview) -> list[Suggestion]:
    """Return what the book holds of a review's period and no entry of it tells of yet, kind by kind, day by day.

    Nothing without a period that ends. A record belongs to an outcome by a link, by the measure's own outcome, or by a
    measure that shows it; a headline also by a theme that is named like one outcome or its group.
    """
    if review.ends is None:
        return []
    taken = _taken(book, review)
    ties = _Ties(book, review.board_id)
    found: list[Suggestion] = []
    for kind, read in _READERS.items():
        for record, (section, text, source, exempt) in read(book, review):
            if (kind, record.id) not in taken:
                outcome_id, why = ties.of(record)
                found.append(
                    Suggestion(
                        kind=kind,
                        record_id=record.id,
                        outcome_id=outcome_id,
                        section=section,
                        text=text,
                        source=source,
                        why=why,
                        exempt=exempt,
                    )
                )
    return found


def taken_over(
    book: Book, review: ProgressReview, offered: Suggestion, outcome_id: str, section: EntrySection | None = None
) -> list[Edit]:
    """Return the edits that write a suggestion as an entry of an outcome, and the link that says what it tells of.

    The new entry is that of the first edit.
    """
    edits = written(book, review, outcome_id, section or offered.section, offered.text, exempt=offered.exempt)
    link = Link(
        from_kind="outcome-entries",
        from_id=edits[0].record_id,
        to_kind=offered.kind,
        to_id=offered.record_id,
        relation=TELLS_OF,
    )
    return [*edits, added(link)]


def told_of(book: Book, entry_id: str) -> list[Link]:
    """Return the links that say of which records an entry tells."""
    return book.links.all(from_kind="outcome-entries", from_id=entry_id, relation=TELLS_OF)


class _Ties:
    """To which outcome a record of a board belongs, and by what."""

    def __init__(self, book: Book, board_id: str) -> None:
        self._outcomes = book.outcomes.all(board_id=board_id)
        ids = {each.id for each in self._outcomes}
        measures = book.measures.all(board_id=board_id)
        self._measure_of = {each.id: each.outcome_id for each in measures if each.outcome_id in ids}
        self._refs = {each.id: each.ref or each.title for each in measures}
        self._linked: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._shown_by: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for link in _links(book, ids, measures):
            self._take(link)
        self._themes = self._names()

    def of(self, record: "ActionItem | PlanEntry | Measure | Headline") -> tuple[str | None, str]:
        """Return the id of the outcome that a record belongs to, and why; None where nothing or more than one says."""
        key = (kind_of(record), record.id)
        if outcome_id := self._one(self._linked[key]):
            return outcome_id, "by its link"
        if isinstance(record, Measure) and (outcome_id := self._one([self._measure_of.get(record.id)])):
            return outcome_id, "measure of this outcome"
        measured = [self._measure_of.get(measure_id) for measure_id in self._shown_by[key]]
        if outcome_id := self._one(measured):
            return outcome_id, f"shown by measure {self._refs[self._shown_by[key][0]]}"
        if isinstance(record, Headline) and (outcome_id := self._one(self._themes.get(_plain(record.theme), ()))):
            return outcome_id, "by its theme"
        return None, ""

    def _take(self, link: Link) -> None:
        ends = ((link.from_kind, link.from_id), (link.to_kind, link.to_id))
        for one, other in (ends, ends[::-1]):
            if one[0] == "outcomes":
                self._linked[other].append(one[1])
            elif one[0] == MEASURES and one[1] in self._measure_of:
                self._shown_by[other].append(one[1])

    def _one(self, found: Iterable[str | None]) -> str | None:
        """Return the outcome under which all of them stand, None where there is none or they differ."""
        by_id = {each.id: each for each in self._outcomes}
        hosts = {host_of(by_id[each], self._outcomes) for each in found if each in by_id}
        return hosts.pop() if len(hosts) == 1 else None

    def _names(self) -> Mapping[str, Collection[str]]:
        names: defaultdict[str, set[str]] = defaultdict(set)
        for each in self._outcomes:
            for name in filter(None, {_plain(each.title), _plain(each.group), _plain(each.ref)}):
                names[name].add(each.id)
        return names


def _links(book: Book, outcome_ids: Collection[str], measures: Iterable[Measure]) -> Iterator[Link]:
    measure_ids = [each.id for each in measures]
    for column in ("from_id", "to_id"):
        yield from book.links.among(column, outcome_ids)
        yield from book.links.among(column, measure_ids)


def _taken(book: Book, review: ProgressReview) -> set[tuple[str, str]]:
    entries = book.outcome_entries.values("id", "progress_review_id", [review.id])
    return {(link.to_kind, link.to_id) for link in book.links.among("from_id", entries) if link.relation == TELLS_OF}


_Read = Iterator[tuple[ActionItem | PlanEntry | Measure | Headline, tuple[EntrySection, str, str, bool]]]


def _actions(book: Book, review: ProgressReview) -> _Read:
    items = book.action_items.all(board_id=review.board_id, status=ActionStatus.CLOSED)
    closed = [each for each in items if _within(each.closed_on, review)]
    private = {each.id for each in exempt_items(closed, sources_of(book, closed))}
    for item in sorted(closed, key=lambda each: (each.closed_on or date.max, ref_order(each.ref))):
        assert item.closed_on is not None
        minute = f", minute {item.closed_in_minute}" if item.closed_in_minute else ""
        said = f"Action {item.ref} closed {short_date(item.closed_on)}{minute}"
        yield item, (EntrySection.ACHIEVED, item.wording, " ".join(said.split()), item.id in private)


def _plan_entries(book: Book, review: ProgressReview) -> _Read:
    plans = [each.id for each in book.plans.all(board_id=review.board_id)]
    entries = book.plan_entries.among("plan_id", plans)
    done = [each for each in entries if each.status is PlanStatus.COMPLETE and _within(each.completed_on, review)]
    for entry in sorted(done, key=lambda each: (each.completed_on or date.max, ref_order(each.ref))):
        assert entry.completed_on is not None
        noun = "action " if entry.level in (EntryLevel.ACTION, EntryLevel.PART) else ""
        said = f"Plan {noun}{full_ref(book, entry)} completed {short_date(entry.completed_on)}"
        yield entry, (EntrySection.ACHIEVED, entry.wording, " ".join(said.split()), entry.exempt)


def _measures(book: Book, review: ProgressReview) -> _Read:
    measures = book.measures.all(board_id=review.board_id)
    readings = readings_of(book, measures)
    for measure in measures:
        known = [
            each for each in readings.get(measure.id, ()) if has_figure(each) and each.ends <= (review.ends or date.max)
        ]
        last = max(known, key=lambda each: (each.ends, each.starts), default=None)
        if last is not None and _within(last.ends, review):
            found = standing(measure, known, period_of(last))
            name = f"Measure {measure.ref}".strip()
            yield measure, (EntrySection.OVERVIEW, _measure_words(found, last), f"{name}, {last.period}", False)


def _measure_words(found: MeasureStanding, reading: Reading) -> str:
    measure = found.measure
    target = f", target {measure.target}" if measure.target.strip() else ""
    told = [found.status.value] if found.status else []
    told += [found.direction.value] if found.direction is not Direction.UNKNOWN else []
    words = f"{measure.title.strip().rstrip('.:')}: {say_reading(reading)} ({reading.period.strip()}{target})"
    return f"{'; '.join([words, *told])}."


def _headlines(book: Book, review: ProgressReview) -> _Read:
    known = (each for each in book.headlines.all(board_id=review.board_id) if each.precision not in _TOO_WIDE)
    told = [each for each in known if _within(each.date, review)]
    for each in sorted(told, key=lambda one: (one.date or date.max, one.position)):
        assert each.date is not None
        is_month = each.precision is not DatePrecision.DAY
        when = each.timing.strip() or (say_month(each.date) if is_month else short_date(each.date))
        section = EntrySection.OVERVIEW if each.external or each.kind in _HAPPENED else EntrySection.ACHIEVED
        theme = f", {each.theme}" if each.theme else ""
        yield each, (section, each.text, f"Headline, {when}{theme}", each.exempt)


_READERS: dict[str, Callable[[Book, ProgressReview], _Read]] = {
    ACTIONS: _actions,
    PLAN: _plan_entries,
    MEASURES: _measures,
    HEADLINES: _headlines,
}


def _within(day: date | None, review: ProgressReview) -> bool:
    assert review.ends is not None
    return day is not None and (review.starts is None or review.starts <= day) and day <= review.ends


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
