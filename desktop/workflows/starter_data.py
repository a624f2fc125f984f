"""What the program brings along, in our own words: known reports and the standing items of each kind of board.

Timescales are read by so many patterns that they are made only when a report is wanted: the usual items need none.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.domain.board import BoardKind
from desktop.domain.recommendation import Addressed, Recommendation, RecommendationStatus, Report

if TYPE_CHECKING:
    from desktop.importers.known_reports import KnownReport

_REPORT_FIELDS = {"title", "author_body", "published", "link", "recommendations"}
_FIELDS = {"ref", "theme", "addressee", "addressed", "timing", "summary"}


@cache
def known_reports() -> "tuple[KnownReport, ...]":
    """Return the reports in seeds/recommendations, by the names of their files.

    Timescales are worded as the report prints them, and due is counted from its publication; the one paragraph of
    each recommendation is a summary of ours. Raises ValueError where a file is not as it must be.
    """
    return tuple(read_report(path) for path in sorted((paths.seeds() / "recommendations").glob("*.json")))


def standing_items(kind: BoardKind) -> tuple[str, ...]:
    """Return the titles of the usual items of this kind of board, in the order of business."""
    return _standing_items()[kind]


def read_report(path: Path) -> "KnownReport":
    """Return the known report that a file describes; raises ValueError where the file is not as it must be."""
    from desktop.importers.known_reports import KnownReport

    told = _object(_load(path), _REPORT_FIELDS, path)
    report = Report(
        board_id="",
        title=_text(told, "title", path),
        author_body=_text(told, "author_body", path),
        published=date.fromisoformat(_text(told, "published", path)),
        link=told["link"],
    )
    entries = [_object(entry, _FIELDS, path) for entry in told["recommendations"]]
    return KnownReport(report, tuple(_recommendation(report, at, one, path) for at, one in enumerate(entries, start=1)))


def _recommendation(report: Report, position: int, told: dict[str, Any], path: Path) -> Recommendation:
    from desktop.domain.timing import URGENT_NOTE, read_timing

    addressed = Addressed(told["addressed"])
    timing = read_timing(told["timing"], base=report.published)
    national = addressed is Addressed.NATIONAL
    return Recommendation(
        report_id=report.id,
        position=position,
        ref=told["ref"] or str(position),
        ref_is_ours=told["ref"] is None,
        theme=told["theme"],
        paragraphs=(_text(told, "summary", path),),
        addressee=_text(told, "addressee", path),
        addressed=addressed,
        timing=told["timing"],
        due=timing.due,
        urgent=timing.kind == "immediate" or timing.note == URGENT_NOTE,
        status=RecommendationStatus.NOT_OURS if national else RecommendationStatus.NOT_RESPONDED,
    )


@cache
def _standing_items() -> dict[BoardKind, tuple[str, ...]]:
    path = paths.seeds() / "standing-items.json"
    told = _object(_load(path), {kind.value for kind in BoardKind}, path)
    return {kind: tuple(map(str, told[kind.value])) for kind in BoardKind}


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ValueError(f"{path.name} is not JSON: {error}") from error


def _object(value: Any, keys: set[str], path: Path) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != keys:
        raise ValueError(f"{path.name} needs objects with exactly {', '.join(sorted(keys))}")
    return value


def _text(told: dict[str, Any], name: str, path: Path) -> str:
    if not isinstance(told[name], str) or not told[name].strip():
        raise ValueError(f"{path.name} needs a text for {name}")
    return str(told[name])
