"""Which record of a book a newly read record is: the same board by name, the same meeting by date, and so on."""

import re
from collections.abc import Callable
from typing import Any, cast

from desktop.domain.kinds import Record, kind_of
from desktop.domain.recommendation import Recommendation, Report
from desktop.importers.body_names import same_name_key
from desktop.storage.book import Book

_name = same_name_key
_RUNS_ON = re.compile(r"\d\W\d")


def _key_of_entry(entry: Any) -> tuple[Any, ...]:
    """Return what tells an entry from the others of its plan: a number of several parts, or its ref or words there.

    "2.1.3" is one in a whole plan, while each phase may have a theme A and each action a part a).
    """
    if _RUNS_ON.search(entry.ref):
        return (entry.level, entry.ref)
    return (entry.level, entry.ref or _name(entry.wording), entry.parent_id)


# kind -> the field that names what the record belongs to, and what tells it from its neighbours there
_KEYS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "boards": ("", lambda board: _name(board.name)),
    "people": ("", lambda person: _name(person.name)),
    "memberships": ("board_id", lambda membership: membership.person_id),
    "meetings": ("board_id", lambda meeting: meeting.date),
    "attendance": ("meeting_id", lambda one: (_name(one.name), one.role)),
    "declarations": ("meeting_id", lambda one: (_name(one.name), one.agenda_item_id, one.nature)),
    "agenda-items": (
        "meeting_id",
        lambda item: (item.parent_id, item.number or _name(item.title), item.kind == "heading"),
    ),
    "papers": ("agenda_item_id", lambda paper: paper.sha256 or _name(paper.title)),
    "minutes": ("meeting_id", lambda minute: minute.number or _name(minute.title)),
    "resolutions": ("minute_id", lambda part: (part.position, part.part)),
    "paper-files": ("paper_id", lambda _file: ""),
    "supplements": ("meeting_id", lambda supplement: supplement.number),
    "corrections": ("meeting_id", lambda one: (one.minute_id, one.before, one.after)),
    "updates": ("action_item_id", lambda update: _name(update.text)),
    "extensions": ("action_item_id", lambda extension: extension.to_due),
    "decisions": ("record_id", lambda one: (one.kind, one.made_on, one.in_minute)),
    "evidence-files": ("record_id", lambda one: one.sha256),
    "evidence-contents": ("evidence_file_id", lambda _content: ""),
    "rating-keys": ("board_id", lambda key: key.valid_from),
    "column-mappings": ("board_id", lambda mapping: mapping.name),
    "saved-views": ("board_id", lambda view: (view.list, view.name)),
    "reports": ("board_id", lambda report: _name(report.title)),
    "recommendations": ("report_id", lambda one: one.ref),
    "strands": ("board_id", lambda strand: strand.number),
    "plans": ("board_id", lambda plan: _name(plan.title)),
    "plan-entries": ("plan_id", lambda entry: _key_of_entry(entry)),
    "plan-revisions": ("plan_entry_id", lambda revision: revision.to_due),
    "plan-updates": ("plan_entry_id", lambda update: _name(update.text)),
    "milestones": ("plan_id", lambda milestone: _name(milestone.text)),
    "outcomes": ("board_id", lambda one: (_name(one.framework), one.ref or _name(one.title))),
    "measures": ("board_id", lambda measure: measure.ref or _name(measure.title)),
    "readings": ("measure_id", lambda reading: (reading.kind, reading.starts, reading.ends)),
    "risks": ("board_id", lambda risk: (risk.outcome_id, _name(risk.text))),
    "headlines": ("board_id", lambda one: (_name(one.theme), one.date, _name(one.text))),
    "progress-reviews": ("board_id", lambda review: (_name(review.title), review.ends)),
    "outcome-entries": ("progress_review_id", lambda one: (one.outcome_id, one.section, _name(one.text))),
    "functions": ("board_id", lambda one: _name(one.title)),
    "links": ("from_id", lambda link: (link.to_id, link.relation)),
    "queries": ("source_document_id", lambda query: (query.line, query.question)),
}


def identity_of(record: Record) -> tuple[Any, ...] | None:
    """Return what makes a record the one it is among all of a book, or None where only its id does."""
    kind = kind_of(record)
    if kind not in _KEYS:
        return None
    owner, key = _KEYS[kind]
    owner_id = getattr(record, owner) if owner else ""
    return None if owner_id is None else (kind, owner_id, key(record))


def twin_of(book: Book, record: Record) -> Record | None:
    """Return the live record of the book that a newly read one is, or None; ids in it are those of the book."""
    wanted = identity_of(record)
    if wanted is None:
        return None
    kind, owner_id, key = wanted
    owner = _KEYS[kind][0]
    scope = {owner: owner_id} if owner else {}
    for one in book.records(kind).each(**scope):
        if identity_of(one) == wanted or key in [_name(alias) for alias in getattr(one, "aliases", ())]:
            return cast(Record, one)
    return None


def owner_of(kind: str) -> str:
    """Return the field that names what records of a kind belong to, "" where they belong to the book."""
    return _KEYS[kind][0]


def report_with(book: Book, report: Report, recommendations: list[Recommendation]) -> Report | None:
    """Return the report of the same board that has these recommendations in the same words, or None.

    A report without a name in print is known by them, also after somebody has named it in the book.
    """
    texts = {one.paragraphs for one in recommendations}
    for candidate in book.reports.all(board_id=report.board_id):
        if texts and texts <= {one.paragraphs for one in book.recommendations.all(report_id=candidate.id)}:
            return candidate
    return None
