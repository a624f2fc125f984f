"""The board's running series of minute numbers, as these minutes continue it."""

import re
from dataclasses import replace

from desktop.domain.board import Board, MinuteSeries
from desktop.domain.meeting import Meeting
from desktop.importers.findings import Findings
from desktop.importers.minutes_outline import MinutesOutline

_SIMPLE = re.compile(r"^(?P<prefix>[A-Z]{0,6}[ .-]?)(?P<number>\d{1,5})$")


def note_series(outline: MinutesOutline, meeting: Meeting, findings: Findings) -> None:
    """Note at the board which number comes next; numbers that begin at 1 without a prefix are those of one agenda."""
    board = next((known for known in findings.of(Board) if known.id == meeting.board_id), None)
    numbers = [_SIMPLE.match(section.heading.number) for section in outline.sections]
    first, last = (numbers[0], numbers[-1]) if numbers else (None, None)
    if board is None or first is None or last is None or first["prefix"] != last["prefix"]:
        return
    if first["prefix"] or int(first["number"]) > 1:
        series = MinuteSeries(prefix=first["prefix"], next=int(last["number"]) + 1, reset=board.minute_series.reset)
        findings.put(replace(board, minute_series=series))
