"""The window is killed in the middle of a minute of an imported meeting: at most two seconds of typing are lost, each
time, and afterwards the meeting goes on.

The pack is the real one where it is beside this checkout, or else an invented one. TYPING_KILLS=200 in the environment
makes a longer trial.
"""

import os
import random
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from desktop.documents.read import read_document
from desktop.domain.edits import changed
from desktop.domain.minutes import Minute
from desktop.gui.requests import OpenRecord
from desktop.importers.recognise import recognise
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.settle_query import settle
from desktop.workflows.write_minutes import minutes_from_agenda
from tests.conftest import SEEDS
from tests.faults.killed_desk import Desk, kill_in_rounds, most_lost
from tests.journeys.conftest import PACKS
from tests.journeys.person import Person
from tests.journeys.test_next_meeting_of_the_pack import (
    INVENTED,
    REAL,
    Days,
    confirm_the_earlier_ones_with_two_apologies,
    make_the_next_meeting,
    meeting_of,
    see_both_versions,
)

KILLS = int(os.environ.get("TYPING_KILLS", "50"))
TRIALS = 2
AT_A_TIME = 5
MOST_LOST = 2.0
LONG = "The Board considered the state of the sea wall, and the cost of mending it. " * 40
MORE = "The rest was typed after the last kill."


def imported(path: Path, pack: Path, days: Days) -> Minute:
    """Make the book of a pack with the minutes of its meeting begun; return the one that is typed."""
    with Book.create(path) as book:
        book.write("Import", plan_import(book, recognise(read_document(pack))))
        for query in [each for each in book.queries.all() if len(each.choices) > 1]:
            book.write("Answer", settle(book, query, query.choices[1]))
        meeting, board = meeting_of(book, days.pack), book.boards.first()
        assert board is not None
        book.write("Minutes", minutes_from_agenda(book, board, meeting))
        first = book.minutes.all(meeting_id=meeting.id)[0]
        long = replace(first, text=LONG.strip())
        book.write("Long", [changed(first, long)])
        return long


def go_on(person: Person, desk: Desk, days: Days) -> None:
    """Open the book after the last kill: the minute is whole, is typed to its end, and the meeting is followed up."""
    window = person.window
    assert window.books.open(desk.path)
    window.serve(OpenRecord("minutes", desk.minute_id))
    box = person.sees("minute_text")
    assert box.toPlainText() == desk.text.strip()
    box.setFocus()
    box.moveCursor(QTextCursor.MoveOperation.End)
    box.insertPlainText(MORE)
    person.keys("Ctrl+Return")
    stands = window.session.book.minutes.get(desk.minute_id)
    assert stands is not None and stands.text == desk.text.strip() + MORE
    assert window.session.book.typing.all() == []
    confirm_the_earlier_ones_with_two_apologies(person, days)
    see_both_versions(person, days)
    make_the_next_meeting(person, days)


@pytest.mark.parametrize("trial", range(TRIALS))
@pytest.mark.timeout(60 + 4 * KILLS)
def test_a_meeting_survives_kills_in_the_middle_of_a_minute(
    trial: int, person: Person, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    sys.stdout.write(f"seed {seed}\n")
    real = SEEDS / "004_d0a9c35afd1b2984.txt"
    pack, days = (real, REAL) if real.is_file() else (PACKS / "whole_pack.txt", INVENTED)
    minute = imported(tmp_path / "pack.minutebook", pack, days)
    desks = [Desk(tmp_path / f"{number}.minutebook", minute.id, minute.text) for number in range(AT_A_TIME)]
    for desk in desks:
        shutil.copy(tmp_path / "pack.minutebook", desk.path)
    told = kill_in_rounds(desks, KILLS // TRIALS // AT_A_TIME, random.Random(seed))
    with capsys.disabled():
        sys.stdout.write(f"\n{told}\n")
    assert most_lost(desks) <= MOST_LOST
    go_on(person, desks[0], days)
