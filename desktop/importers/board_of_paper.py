"""The board that a paper of an organisation is put under: plans and reports seldom name the board that holds them."""

import re
from collections import Counter
from collections.abc import Iterable

from desktop.documents.document import Line
from desktop.domain.board import Board
from desktop.domain.source import Choice, Effect
from desktop.importers.body_names import board_name, same_name_key
from desktop.importers.findings import Findings

UNNAMED = "Unnamed board"
_BODY = re.compile(r"\b(?:board|committee|sub-?committee|panel|partnership|cabinet)$", re.IGNORECASE)
# as running text names a board: words with capitals, small ones between them, and what it is
_NAME = re.compile(
    r"\b(?:[A-Z][\w'’-]+ )(?:(?:[A-Z][\w'’-]+|of|and|for|the|&),? ){0,6}(?:Board|Committee|Panel|Partnership)\b"
    r"(?! (?:Action|Plan|members?|meetings?))"
)
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
        name = board_name(line.text)
        if name and _BODY.search(name):
            return findings.add(Board(name=name), [line])
    made = findings.add(Board(name=UNNAMED), lines, "the paper names no board of its own")
    findings.ask(made, lines[0], "Which board holds this paper?", _named(findings, made))
    return made


def _named(findings: Findings, made: Board) -> list[Choice]:
    times: Counter[str] = Counter()
    names: dict[str, str] = {}
    for line in findings.document.lines:
        for match in _NAME.finditer(line.text):
            name = " ".join(match[0].split()).removeprefix("The ")
            times[same_name_key(name)] += 1
            names.setdefault(same_name_key(name), name)
    found = [names[key] for key, _number in times.most_common(_MOST)]
    effects = {name: Effect(kind="boards", record_id=made.id, fields={"name": name}) for name in found}
    return [*(Choice(label=name, effects=(effects[name],)) for name in found), Choice(label="I name it under Board")]
