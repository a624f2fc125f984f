"""What hangs on a recommendation: the actions that answer it, updates, evidence, minutes and decisions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.decision import Decision
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.recommendation import Recommendation, RecommendationUpdate
from desktop.storage.book import Book
from desktop.workflows.minute_named import minute_named
from desktop.workflows.pack_rows.exempt import OPEN, Privacy, action_privacy, minute_privacy

_KIND = "recommendations"


@dataclass(frozen=True, slots=True)
class Answering:
    """An action that answers a recommendation, and why it is private."""

    item: ActionItem
    privacy: Privacy


@dataclass(frozen=True, slots=True)
class CitedMinute:
    """A minute that has to do with a recommendation: its number, the day of its meeting where it is known, and why."""

    number: str
    on: date | None
    about: str
    minute_id: str | None = None
    privacy: Privacy = OPEN


@dataclass(frozen=True, slots=True)
class Trail:
    """All of it, each part oldest first but the updates, which stand newest first."""

    actions: tuple[Answering, ...]
    updates: tuple[RecommendationUpdate, ...]
    files: tuple[EvidenceFile, ...]
    decisions: tuple[Decision, ...]
    minutes: tuple[CitedMinute, ...]


def trail_of(book: Book, found: Recommendation, *, public: bool = False) -> Trail:
    """Return the trail of a recommendation; a public one is without exempt files."""
    report = book.reports.get(found.report_id)
    board_id = report.board_id if report else ""
    actions = tuple(Answering(item, action_privacy(book, item)) for item in answering(book, found))
    updates = sorted(book.recommendation_updates.all(recommendation_id=found.id), key=lambda each: each.made_on)
    files = book.evidence_files.all(record_kind=_KIND, record_id=found.id)
    decisions = book.decisions.all(record_kind=_KIND, record_id=found.id)
    return Trail(
        actions=actions,
        updates=tuple(reversed(updates)),
        files=tuple(each for each in files if not (public and each.exempt)),
        decisions=tuple(sorted(decisions, key=lambda each: each.made_on)),
        minutes=tuple(_minutes(book, board_id, found, actions, decisions)),
    )


def answering(book: Book, found: Recommendation) -> list[ActionItem]:
    """Return the actions that come from a recommendation or are tied to it, whichever way, by their reference."""
    items = {item.id: item for item in book.action_items.all(source_kind=_KIND, source_id=found.id)}
    links = [(link, link.from_id) for link in book.links.all(to_kind=_KIND, to_id=found.id, from_kind="action-items")]
    links += [(link, link.to_id) for link in book.links.all(from_kind=_KIND, from_id=found.id, to_kind="action-items")]
    for _link, item_id in links:
        item = book.action_items.get(item_id)
        if item is not None:
            items[item.id] = item
    return sorted(items.values(), key=lambda item: item.ref)


def _minutes(
    book: Book, board_id: str, found: Recommendation, actions: tuple[Answering, ...], decisions: list[Decision]
) -> list[CitedMinute]:
    cited = [_cited(book, board_id, each.in_minute, each.minute_id, str(each.kind)) for each in decisions]
    if found.signed_off_in_minute:
        cited.append(_cited(book, board_id, found.signed_off_in_minute, None, "signed off"))
    for each in actions:
        item = each.item
        if item.source_kind == "resolutions" and (part := book.resolutions.get(item.source_id)):
            cited.append(_cited(book, board_id, "", part.minute_id, f"action {item.ref} agreed"))
        if item.closed_in_minute:
            cited.append(_cited(book, board_id, item.closed_in_minute, None, f"action {item.ref} closed"))
    return sorted(_each_once(cited), key=lambda each: (each.on or date.max, each.number))


def _each_once(cited: list[CitedMinute]) -> Iterable[CitedMinute]:
    """Yield each minute once, with all that it has to do with the recommendation."""
    by_number: dict[str, list[CitedMinute]] = {}
    for each in cited:
        if each.number:
            by_number.setdefault(each.number, []).append(each)
    for several in by_number.values():
        abouts = dict.fromkeys(each.about for each in several)
        yield replace(several[0], about="; ".join(abouts))


def _cited(book: Book, board_id: str, number: str, minute_id: str | None, about: str) -> CitedMinute:
    minute = book.minutes.get(minute_id) if minute_id else minute_named(book, board_id, number)[0]
    meeting = book.meetings.get(minute.meeting_id) if minute else None
    return CitedMinute(
        number=number or (minute.number if minute else ""),
        on=meeting.date if meeting else None,
        about=about,
        minute_id=minute.id if minute else None,
        privacy=minute_privacy(book, minute),
    )
