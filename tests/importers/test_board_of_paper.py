"""The board that a plan or a report goes under."""

from desktop.documents.read import read_pasted
from desktop.domain.board import Board
from desktop.importers.board_of_paper import UNNAMED, board_of_paper
from desktop.importers.findings import Findings


def findings(text: str) -> Findings:
    return Findings(read_pasted(text))


def test_the_board_that_is_given_holds_the_paper() -> None:
    board = Board(name="Lantern Board")
    assert board_of_paper(findings("Harbour Board\nImprovement plan\n"), board) == board


def test_a_title_that_names_a_board_is_believed() -> None:
    assert board_of_paper(findings("Harbour Board\nImprovement plan\n"), None).name == "Harbour Board"


def test_a_heading_that_only_sounds_like_one_is_not() -> None:
    assert board_of_paper(findings("Council plan\nEXECUTIVE SUMMARY\nLamps.\n"), None).name == UNNAMED


def test_the_boards_that_the_paper_speaks_of_most_are_offered() -> None:
    told = findings(
        "Council plan\nThe Lamp Oversight Board met.\nThe Safer Harbour Partnership helped.\n"
        "It went to the Lamp Oversight Board again.\n"
    )
    board_of_paper(told, None)
    (query,) = told.reading("improvement-plan").queries
    assert [choice.label for choice in query.choices] == [
        "Lamp Oversight Board",
        "Safer Harbour Partnership",
        "I name it under Board",
    ]
