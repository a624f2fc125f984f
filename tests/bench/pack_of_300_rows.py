"""A pack of three hundred rows with words of usual length, and all four charts."""

from dataclasses import replace
from datetime import timedelta

from desktop.charts.facts import BoardFacts
from desktop.charts.register import CHARTS
from desktop.domain.action_item import ActionItem
from desktop.domain.recommendation import Recommendation, RecommendationStatus, Report
from desktop.exports.pack_contents import MinuteRow, PackContents
from tests.exports.harbour_pack import BEFORE, MEETING, action_row, contents, report_part

_WORDS = ("harbour", "wall", "quay", "light", "crane", "inspect", "repair", "report", "cost", "season", "storm", "tide")


def pack_of_300_rows() -> PackContents:
    """Return 120 action items, two reports of 60 recommendations each, and 60 rows of minutes."""
    full = contents()
    assert full.previous is not None
    minutes = tuple(MinuteRow(ref=f"H{n}", heading=_text(6, n), part="Text", text=_text(90, n)) for n in range(60))
    return replace(
        full,
        actions=tuple(action_row(ref=f"HB/{n}", wording=_text(24, n), update=_text(15, n)) for n in range(120)),
        reports=tuple(
            replace(part, rows=tuple(replace(row, text=_text(45, n)) for n, row in enumerate(part.rows)))
            for part in (report_part("Review of the walls", 60), report_part("Review of the lights", 60))
        ),
        previous=replace(full.previous, rows=minutes, minute_count=60),
        charts=tuple(chart(_facts()) for chart in CHARTS),
    )


def _text(count: int, seed: int) -> str:
    return " ".join(_WORDS[(seed * 7 + step * 5) % len(_WORDS)] for step in range(count)).capitalize() + "."


def _facts() -> BoardFacts:
    reports = [
        Report(board_id="harbour", title=f"Review of the {name}", published=BEFORE) for name in ("walls", "lights")
    ]
    return BoardFacts(
        as_at=MEETING,
        reports=tuple(reports),
        recommendations=tuple(_recommendation(reports[n % 2], n) for n in range(120)),
        action_items=tuple(
            ActionItem(
                board_id="harbour", ref=f"HB/{n}", wording="Mend.", current_due=MEETING - timedelta(days=n * 2 - 60)
            )
            for n in range(120)
        ),
    )


def _recommendation(report: Report, number: int) -> Recommendation:
    due = MEETING + timedelta(days=(number % 5 - 3) * 20)
    closed = number % 4 == 0
    return Recommendation(
        report_id=report.id,
        ref=f"R{number}",
        paragraphs=("Mend it.",),
        due=due,
        status=RecommendationStatus.SIGNED_OFF if closed else RecommendationStatus.IN_DELIVERY,
        signed_off_on=MEETING - timedelta(days=number % 7) if closed else None,
    )
