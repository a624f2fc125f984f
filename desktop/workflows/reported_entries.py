"""What a board reports of each action, recommendation and strand as at a day, as a pack of that day says it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.charts.facts import BoardFacts
from desktop.charts.known_by import known_by
from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.board_rating import BoardRating
from desktop.domain.list_query import ListQuery
from desktop.domain.position_entry import ACTION_ITEMS, RECOMMENDATIONS, STRANDS, Outcome, PositionEntry
from desktop.domain.rating import Rating
from desktop.domain.recommendation import CLOSED_STATUSES, UNRATED_STATUSES, Recommendation, Report, Strand
from desktop.domain.strand_rule import rate_strand, strand_status
from desktop.storage.book import Book
from desktop.workflows.pack_rows.report_rows import shown_ref
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.recommendation_words import base_of

Told = Callable[[float], None]
"""Called with the part that is done, from 0 to 1; may raise to stop the work."""
_TOLD_EVERY = 2000
_COLUMNS = (
    "id",
    "ref",
    "wording",
    "lead",
    "status",
    "rating",
    "agreed_on",
    "original_due",
    "current_due",
    "times_revised",
    "last_update_on",
    "evidence_count",
    "closed_on",
    "is_private",
    "changed_later",
)
_LEFT = frozenset({ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED})


def reported(book: Book, board_id: str, as_at: date, *, told: Told | None = None) -> list[PositionEntry]:
    """Return an entry for every action, recommendation and strand of a board, in this order and that of their refs.

    Nothing that is dated after the day is in them; statuses are those that stand now. A strand is rated by the worst
    of what is tied to it, exempt actions left out: it is printed in public copies.
    """
    actions = list(_actions(book, board_id, as_at, told or (lambda _part: None)))
    recommendations = _recommendations(book, board_id, as_at)
    strands = _strands(book, board_id, [*actions, *recommendations])
    return _printed(book, board_id, as_at, [*actions, *recommendations, *strands])


def _actions(book: Book, board_id: str, as_at: date, told: Told) -> Iterator[PositionEntry]:
    query = ListQuery("action-items", board_id=board_id, as_at=as_at)
    count = max(book.lists.count(query), 1)
    rows = []
    for number, values in enumerate(book.lists.each(query, _COLUMNS)):
        if number % _TOLD_EVERY == 0:
            told(number / count)
        row = dict(zip(_COLUMNS, values, strict=True))
        if row["agreed_on"] is None or row["agreed_on"] <= as_at:
            rows.append((_action(row, as_at), row["changed_later"]))
    changed_later = [entry for entry, changed in rows if changed]
    later = _as_then(book, changed_later, as_at, rating_of_board(book, board_id, as_at))
    for entry, _changed in rows:
        yield later.get(entry.record_id, entry)


def _action(row: dict[str, Any], as_at: date) -> PositionEntry:
    closed_on: date | None = row["closed_on"]
    return PositionEntry(
        kind=ACTION_ITEMS,
        record_id=row["id"],
        ref=row["ref"],
        wording=row["wording"],
        lead=row["lead"],
        status=str(row["status"]),
        outcome=_outcome_of(row["status"]),
        rating=row["rating"],
        agreed_on=row["agreed_on"],
        original_due=row["original_due"],
        current_due=row["current_due"],
        times_revised=row["times_revised"],
        updated_on=row["last_update_on"],
        evidence=row["evidence_count"],
        closed_on=closed_on if closed_on is not None and closed_on <= as_at else None,
        exempt=bool(row["is_private"]),
    )


def _outcome_of(status: ActionStatus) -> Outcome:
    if status is ActionStatus.CLOSED:
        return Outcome.COMPLETE
    return Outcome.LEFT if status in _LEFT else Outcome.OPEN


def _as_then(book: Book, entries: list[PositionEntry], as_at: date, rating: BoardRating) -> dict[str, PositionEntry]:
    """Return, by id, the entries of what was revised or heard of since the day as they stood at its end."""
    ids = [entry.record_id for entry in entries]
    if not ids:
        return {}
    facts = known_by(
        BoardFacts(
            as_at=as_at,
            action_items=tuple(book.action_items.among("id", ids)),
            extensions=tuple(book.extensions.among("action_item_id", ids)),
            updates=tuple(book.updates.among("action_item_id", ids)),
            rating=rating,
        )
    )
    ratings, revised, heard = facts.action_ratings(), facts.times_revised(), facts.last_updates()
    items: dict[str, ActionItem] = {item.id: item for item in facts.action_items}
    return {
        entry.record_id: replace(
            entry,
            rating=ratings[entry.record_id],
            current_due=items[entry.record_id].current_due,
            times_revised=revised[entry.record_id],
            updated_on=heard[entry.record_id].made_on if entry.record_id in heard else None,
        )
        for entry in entries
    }


def _recommendations(book: Book, board_id: str, as_at: date) -> list[PositionEntry]:
    reports = {report.id: report for report in book.reports.all(board_id=board_id)}
    held = [each for report_id in reports for each in book.recommendations.all(report_id=report_id)]
    facts = known_by(
        BoardFacts(
            as_at=as_at,
            reports=tuple(reports.values()),
            recommendations=tuple(held),
            rating=rating_of_board(book, board_id, as_at),
        )
    )
    ratings = facts.recommendation_ratings()
    heard = _last_heard(book, [each.id for each in held], as_at)
    files = _files(book, [each.id for each in held], as_at)
    return [
        _recommendation(each, ratings[each.id], reports[each.report_id], heard.get(each.id), files[each.id], as_at)
        for each in facts.recommendations
    ]


def _recommendation(
    each: Recommendation, rating: Rating, report: Report, heard: date | None, files: int, as_at: date
) -> PositionEntry:
    def by_then(day: date | None) -> date | None:
        return day if day is not None and day <= as_at else None

    closed, left = each.status in CLOSED_STATUSES, each.status in UNRATED_STATUSES
    return PositionEntry(
        kind=RECOMMENDATIONS,
        record_id=each.id,
        ref=shown_ref(each),
        wording="\n\n".join(each.paragraphs),
        gathered=report.title,
        lead=each.lead,
        status=str(each.status),
        outcome=Outcome.COMPLETE if closed else Outcome.LEFT if left else Outcome.OPEN,
        rating=rating,
        original_due=each.due,
        current_due=each.due,
        base=base_of(each, report) if each.due else "",
        updated_on=heard,
        evidence=len(each.evidence) + files,
        implemented_on=by_then(each.implemented_on),
        signed_off_on=by_then(each.signed_off_on),
        embedded_on=by_then(each.embedded_on),
    )


def _last_heard(book: Book, ids: Iterable[str], as_at: date) -> dict[str, date]:
    updates = book.recommendation_updates.among("recommendation_id", ids)
    made = sorted((each for each in updates if each.made_on <= as_at), key=lambda each: each.made_on)
    return {each.recommendation_id: each.made_on for each in made}


def _files(book: Book, ids: Iterable[str], as_at: date) -> defaultdict[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for file in book.evidence_files.among("record_id", ids):
        found[file.record_id] += file.received_on is None or file.received_on <= as_at
    return found


def _strands(book: Book, board_id: str, entries: list[PositionEntry]) -> list[PositionEntry]:
    strands = book.strands.all(board_id=board_id)
    if not strands:
        return []
    open_ones = {entry.record_id: entry.rating for entry in entries if not entry.exempt}
    tied: defaultdict[str, dict[str, Rating]] = defaultdict(dict)
    for link in book.links.all():
        for one, other in ((link.from_id, link.to_id), (link.to_id, link.from_id)):
            if one in open_ones:
                tied[other][one] = open_ones[one]
    return [_strand(strand, list(tied[strand.id].values())) for strand in strands]


def _strand(strand: Strand, ratings: list[Rating]) -> PositionEntry:
    rating = rate_strand(ratings)
    return PositionEntry(
        kind=STRANDS,
        record_id=strand.id,
        ref=str(strand.number),
        wording="\n\n".join(filter(None, (strand.title, strand.text))),
        lead=strand.responsibility,
        status=strand_status(ratings),
        outcome=Outcome.COMPLETE if rating is Rating.COMPLETE else Outcome.OPEN,
        rating=rating,
    )


def _printed(book: Book, board_id: str, as_at: date, entries: list[PositionEntry]) -> list[PositionEntry]:
    """Return the entries with the letter, word and colour that the board's key of the day has for their ratings."""
    rules = rating_of_board(book, board_id, as_at)
    levels = {rating: rules.level(rating) for rating in Rating}
    made = []
    for entry in entries:
        level = levels[entry.rating]
        made.append(replace(entry, letter=level.letter, word=level.word, fill=level.fill))
    return made
