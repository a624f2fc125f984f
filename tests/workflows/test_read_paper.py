"""A paper is read with everything the program knows; nothing is written, nothing is guessed from nothing."""

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.workflows.read_paper import read_paper

PACKS = Path(__file__).parent.parent / "fixtures" / "packs"
TODAY = date(2015, 5, 29)


def test_a_file_is_read_by_its_kind() -> None:
    assert read_paper(PACKS / "whole_pack.txt", today=TODAY).kind == "agenda-pack"


def test_pasted_text_is_read_as_the_file_is() -> None:
    path = PACKS / "whole_pack.txt"
    from_file = read_paper(path, today=TODAY)
    pasted = read_paper(None, path.read_text(encoding="utf-8"), today=TODAY)
    assert [found.kind for found in pasted.recognised] == [found.kind for found in from_file.recognised]


def test_a_paper_that_names_no_board_belongs_to_the_one_in_view() -> None:
    board = Board(name="Harbour Board")
    text = "Agenda\nFriday 5 June 2015\n1. Apologies for absence\n2. Minutes of the last meeting\n3. The sea wall\n"
    reading = read_paper(None, text, board=board, today=TODAY)
    meetings = [found.record for found in reading.recognised if found.kind == "meetings"]
    assert meetings[0].board_id == board.id


@pytest.mark.parametrize("text", ["", "   \n ", "milk\nbread\n"])
def test_what_is_no_paper_of_a_board_is_refused(text) -> None:
    with pytest.raises(Refused) as refusal:
        read_paper(None, text, today=TODAY)
    assert str(refusal.value).endswith(".")


def test_a_file_that_is_not_there_is_refused(tmp_path) -> None:
    with pytest.raises(Refused):
        read_paper(tmp_path / "nowhere.pdf", today=TODAY)
