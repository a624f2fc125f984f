"""Records of an invented board, made in one line each."""

from datetime import date
from typing import Any

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import ActionItem
from desktop.domain.recommendation import Recommendation, RecommendationStatus, Report

AS_AT = date(2031, 6, 30)
BASE = date(2031, 1, 31)
SIGNED_OFF = RecommendationStatus.SIGNED_OFF


def report(title: str = "Review of the harbour", published: date | None = BASE) -> Report:
    return Report(board_id="harbour", title=title, published=published)


def recommendation(of: Report, ref: str = "R1", **fields: Any) -> Recommendation:
    return Recommendation(report_id=of.id, ref=ref, paragraphs=("Mend the sea wall.",), **fields)


def action_item(ref: str = "H1", due: date | None = None, **fields: Any) -> ActionItem:
    dates = {"original_due": due, "current_due": due} | fields
    return ActionItem(board_id="harbour", ref=ref, wording="Inspect the quay.", **dates)


def facts(**records: Any) -> BoardFacts:
    return BoardFacts(as_at=AS_AT, **records)
