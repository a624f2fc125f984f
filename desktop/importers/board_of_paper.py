"""The board that a paper of an organisation is put under: plans and reports seldom name the board that holds them."""

from collections.abc import Iterable

from desktop.documents.document import Line
from desktop.domain.board import Board
from desktop.domain.source import Choice, Effect
from desktop.importers.body_names import board_name, same_name_key
from desktop.importers.findings import Findings
from desktop.importers.people_words import starts_with_title

UNNAMED = "Unnamed board"
_TITLES = 12
_MOST = 3


def board_of_paper(findings: Findings, board: Board | None, titles: Iterable[Line] = ()) -> Board:
    """Add the board of a paper to its findings and return it.

    It is the one given, or the one that a title line names alone; else a board without a name is made, and asked for
    with the boards that the paper speaks of as answers. titles are the title lines of the paper, its first one if none.
    """
    lines = list(titles) or list(findings.document.lines[:1])
    if board is not None:
        return findings.add(board, lines, "the paper is put under this board")
    for line in findings.document.lines[:_TITLES]:
        if name := board_name(line.text):
            return findings.add(Board(name=name), [line])
    made = findings.add(Board(name=UNNAMED), lines, "the paper names no board of its own")
    findings.ask(made, lines[0], "Which board holds this paper?", _named(findings, made))
    return made


def _named(findings: Findings, made: Board) -> list[Choice]:
    names: dict[str, str] = {}
    for line in findings.document.lines:
        if "\t" in line.text or starts_with_title(line.text):
            continue  # a row of a table, or a person of the board
        if name := board_name(line.text):
            names.setdefault(same_name_key(name), name)
    found = list(names.values())[:_MOST]
    effects = {name: Effect(kind="boards", record_id=made.id, fields={"name": name}) for name in found}
    return [*(Choice(label=name, effects=(effects[name],)) for name in found), Choice(label="I name it under Board")]
