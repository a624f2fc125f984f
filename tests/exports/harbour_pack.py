"""The pack of an invented board, as contents and as a workbook."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from desktop.charts.facts import BoardFacts
from desktop.charts.register import CHARTS
from desktop.domain.action_item import ActionItem
from desktop.domain.position import Position, PositionCount
from desktop.domain.rating import Rating
from desktop.domain.rating_key import default_key
from desktop.domain.recommendation import Link, Recommendation, RecommendationStatus, Report, Strand
from desktop.exports.pack_contents import (
    ActionRow,
    AgendaRow,
    AttendanceRow,
    CoverFacts,
    MinuteRow,
    PackContents,
    PreviousMinutes,
    RecommendationRow,
    ReportPart,
    StrandRow,
)
from desktop.exports.write_pack import write_pack

MEETING = date(2031, 6, 30)
BEFORE = date(2031, 5, 30)
COVER = CoverFacts(
    board="Harbour Improvement Board",
    marking="OFFICIAL",
    contact="The Secretary",
    meeting_date=MEETING,
    meeting_time=time(13, 30),
    venue="Harbour Hall",
    state="published",
    as_at=MEETING,
    generated=datetime(2031, 6, 20, 14, 2),
)


def contents(**changes: Any) -> PackContents:
    """Return a small pack with something on every sheet."""
    full = PackContents(
        cover=COVER,
        agenda=(
            AgendaRow(number="1", title="Apologies"),
            AgendaRow(number="2", title="The sea wall", paper="herewith", pages="1–5"),
            AgendaRow(number="", title="Its northern end", level=1),
        ),
        previous=PreviousMinutes(
            meeting_date=BEFORE,
            state="draft minutes",
            minute_count=1,
            decision_count=1,
            rows=(
                MinuteRow(ref="H1", heading="THE SEA WALL", part="Text", text="The Board heard of cracks."),
                MinuteRow(ref="H1(1)", heading="THE SEA WALL", part="Resolved", text="That it be mended."),
            ),
        ),
        attendance=(AttendanceRow(meeting_date=BEFORE, name="The Chair", capacity="Harbour Master", role="present"),),
        actions=(action_row(),),
        reports=(report_part(),),
        strands=(StrandRow(number=1, title="Walls", text="All walls."),),
        charts=charts(),
    )
    return replace(full, **changes)


def action_row(**changes: Any) -> ActionRow:
    row = ActionRow(
        ref="HB/1",
        source="H1(1), 30 May 2031",
        wording="Mend the wall.",
        lead="Director of Works",
        timing="By end of June",
        original_due=MEETING,
        current_due=MEETING,
        status="In progress",
        rating=default_key().level(Rating.ON_TRACK),
    )
    return replace(row, **changes)


def report_part(title: str = "Review of the harbour", count: int = 2) -> ReportPart:
    rows = tuple(
        RecommendationRow(
            ref=f"R{number}",
            theme="Walls",
            text="Mend it.",
            due=MEETING,
            status="Accepted",
            rating=default_key().level(Rating.AT_RISK),
        )
        for number in range(1, count + 1)
    )
    return ReportPart(
        title=title,
        author_body="Inspectorate",
        published=BEFORE,
        base="counted from publication on 30 May 2031",
        rows=rows,
    )


def _position(as_at: date, late: int) -> Position:
    counts = (("G", "On track", "#00703C", 4), ("R", "Overdue", "#942514", late))
    return Position(
        board_id="harbour",
        meeting_id=as_at.isoformat(),
        as_at=as_at,
        counts=tuple(
            PositionCount(kind="action-items", rating=letter, letter=letter, word=word, fill=fill, count=n, exempt=0)
            for letter, word, fill, n in counts
        ),
    )


def charts() -> tuple[Any, ...]:
    """Return all charts, each with something to draw."""
    review = Report(board_id="harbour", title="Review of the harbour", published=BEFORE)
    late = MEETING - timedelta(days=10)
    done = {"status": RecommendationStatus.SIGNED_OFF, "signed_off_on": late}
    walls = Strand(board_id="harbour", number=1, title="Walls")
    first = Recommendation(report_id=review.id, ref="R1", paragraphs=("Mend it.",), due=late, **done)
    moved = {"original_due": BEFORE, "current_due": MEETING + timedelta(days=7)}
    facts = BoardFacts(
        as_at=MEETING,
        reports=(review,),
        strands=(walls,),
        links=(Link(from_kind="recommendations", from_id=first.id, to_kind="strands", to_id=walls.id),),
        recommendations=(
            first,
            Recommendation(report_id=review.id, ref="R2", paragraphs=("Watch it.",)),
        ),
        action_items=(
            ActionItem(board_id="harbour", ref="HB/1", wording="Mend.", original_due=late, current_due=late),
            ActionItem(board_id="harbour", ref="HB/2", wording="Paint.", **moved),
        ),
        positions=(_position(BEFORE, 3), _position(MEETING - timedelta(days=7), 5)),
    )
    return tuple(chart(facts) for chart in CHARTS)


def written(tmp_path: Path, **changes: Any) -> Any:
    """Return the pack as openpyxl reads it back."""
    from openpyxl import load_workbook

    to = tmp_path / "pack.xlsx"
    write_pack(contents(**changes), to)
    return load_workbook(to)


def table_rows(sheet: Any) -> list[tuple[Any, ...]]:
    """Return the values of a sheet's only table, without its heading."""
    (table,) = sheet.tables.values()
    return [tuple(cell.value for cell in row) for row in sheet[table.ref]][1:]
