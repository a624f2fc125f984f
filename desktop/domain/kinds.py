"""The kinds of record that a book holds, under their plural names.

The type of a kind is imported when it is first asked for: the first window shows few of them, and each takes a moment.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Protocol


class Record(Protocol):
    """Anything a book holds: a frozen dataclass with a text id."""

    @property
    def id(self) -> str: ...


_PLACES = {
    "boards": "board.Board",
    "people": "board.Person",
    "memberships": "board.Membership",
    "meetings": "meeting.Meeting",
    "attendance": "meeting.Attendance",
    "declarations": "meeting.Declaration",
    "agenda-items": "agenda.AgendaItem",
    "papers": "agenda.Paper",
    "paper-files": "agenda.PaperFile",
    "supplements": "agenda.Supplement",
    "programme-items": "work_programme.ProgrammeItem",
    "minutes": "minutes.Minute",
    "resolutions": "minutes.Resolution",
    "corrections": "minutes.Correction",
    "phrases": "minutes.Phrase",
    "action-items": "action_item.ActionItem",
    "extensions": "action_item.Extension",
    "updates": "action_item.ProgressUpdate",
    "decisions": "decision.Decision",
    "date-requests": "decision.DateRequest",
    "evidence-files": "evidence_file.EvidenceFile",
    "evidence-contents": "evidence_file.EvidenceContent",
    "rating-keys": "rating_key.RatingKey",
    "positions": "position.Position",
    "position-entries": "position.PositionEntries",
    "packs": "position.Pack",
    "update-requests": "update_request.UpdateRequest",
    "column-mappings": "update_request.ColumnMapping",
    "saved-views": "saved_view.SavedView",
    "reports": "recommendation.Report",
    "recommendations": "recommendation.Recommendation",
    "recommendation-updates": "recommendation.RecommendationUpdate",
    "strands": "recommendation.Strand",
    "plans": "plan.Plan",
    "plan-entries": "plan.PlanEntry",
    "plan-revisions": "plan.PlanRevision",
    "plan-updates": "plan.PlanUpdate",
    "milestones": "plan.Milestone",
    "outcomes": "outcome.Outcome",
    "measures": "measure.Measure",
    "readings": "measure.Reading",
    "risks": "measure.Risk",
    "headlines": "headline.Headline",
    "progress-reviews": "outcome.ProgressReview",
    "outcome-entries": "outcome.OutcomeEntry",
    "functions": "outcome.Function",
    "links": "recommendation.Link",
    "source-documents": "source.SourceDocument",
    "queries": "source.Query",
}


class _Types(Mapping[str, type[Any]]):
    """The type of each kind."""

    def __getitem__(self, kind: str) -> type[Any]:
        module, name = _PLACES[kind].split(".")
        found: type[Any] = getattr(import_module(f"desktop.domain.{module}"), name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_PLACES)

    def __len__(self) -> int:
        return len(_PLACES)


class _Names(dict[type[Any], str]):
    """The kind of each type, filled as types are met."""

    def __missing__(self, record_type: type[Any]) -> str:
        name = _AT_PLACES[f"{record_type.__module__}.{record_type.__qualname__}"]
        self[record_type] = name
        return name


KINDS: Mapping[str, type[Any]] = _Types()
_AT_PLACES = {f"desktop.domain.{place}": kind for kind, place in _PLACES.items()}
_NAMES = _Names()


def kind_of(record: Record) -> str:
    """Return the plural name of the record's kind; raises KeyError for anything a book cannot hold."""
    return _NAMES[type(record)]
