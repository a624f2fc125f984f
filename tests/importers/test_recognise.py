import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents.document import Document
from desktop.documents.read import read_pasted
from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.importers.recognise import recognise
from tests.importers.packs import records

NOVEL = "\n\n".join(
    f"Chapter {n}\n\nThe keeper climbed the stairs, and the sea, which was grey, said nothing that night."
    for n in range(1, 9)
)
NUMBERS = "\n".join(f"{n},{n * 3},{n * 7}" for n in range(40))
MINUTES = """LANTERN BOARD
Monday, 7th July, 2014

Present:-

Councillor A. Alder, Chair
Councillor B. Birch

1. LAMPS

The lamps were looked at.

Resolved:- That they be lit.
"""


@pytest.mark.parametrize("text", [NOVEL, NUMBERS, "One word"])
def test_anything_else_is_refused_with_what_could_be_read(text: str) -> None:
    with pytest.raises(Refused, match="does not read as any paper of a board"):
        recognise(read_pasted(text))


def test_no_text_is_refused() -> None:
    empty = Document(name="empty.txt", format="txt", sha256=hashlib.sha256(b"").hexdigest(), lines=(), blocks=())
    with pytest.raises(Refused, match="no text"):
        recognise(empty)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(Refused, match="agenda-pack or minutes"):
        recognise(read_pasted(MINUTES), kind="novel")


def test_minutes_without_an_agenda_are_minutes() -> None:
    assert recognise(read_pasted(MINUTES)).kind == "minutes"


def test_an_agenda_without_a_date_says_so() -> None:
    with pytest.raises(Refused, match="no date"):
        recognise(read_pasted("Lantern Board\nAGENDA\n1. Apologies\n2. Minutes\n3. Lamps\n"), kind="agenda-pack")


def test_an_agenda_without_a_board_takes_the_one_that_is_given() -> None:
    text = "AGENDA\nDate: Monday 7 July 2014\n1. Apologies\n2. Minutes\n3. Lamps\n"
    board = Board(name="Lantern Board")
    reading = recognise(read_pasted(text), board=board)
    assert records(reading, "meetings")[0].board_id == board.id
    with pytest.raises(Refused, match="names no board"):
        recognise(read_pasted(text), kind="agenda-pack")


LINES = """AGENDA
1. Apologies
2. Minutes (Pages 1 - 5)
Present:-
Lantern Board
Date: Monday 7 July 2014
Recommendations
R1. The owner should pay.
R2. They must act.
Within three months
- Friday, 31st February, 2014
a) one\tb\tc
Ref\tRecommendation\tTimescale
Terms of Reference
The aims are to:-
Resolved:- (1) That x
C1 LAMPS
Strand\tKey actions\tLead
1. Oil\t•\t
()
(Pages -)
Venue:
Time: 25.99
Dates of future meetings:
Part II""".splitlines()
words = st.sampled_from(LINES)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(words, st.text(max_size=40)), min_size=1, max_size=30))
def test_any_lines_are_read_without_loss_or_refused(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        reading = recognise(read_pasted(text))
    except Refused:
        return
    left = {leftover.line for leftover in reading.leftovers}
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert not left & reading.placed
