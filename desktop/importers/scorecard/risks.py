"""Risks and issues with what is done about them, from the tables that stand below the outcomes."""

import re
from collections.abc import Iterator, Sequence

from desktop.documents.document import Table, TableRow
from desktop.domain.measure import Risk, RiskKind
from desktop.domain.outcome import Outcome
from desktop.importers.findings import Findings
from desktop.importers.scorecard.fields import plain

_HEADINGS = {
    "text": r"(?:key )?risks?(?: and)? ?(?:or )?(?:issues?)?(?: description)?|issues?|description of risk|risk title"
    r"|(?:key )?(?:risks?|issues?) (?:and|or) (?:risks?|issues?)|risk description",
    "mitigation": r"mitigations?|mitigating actions?|mitigation actions?|controls?|actions? to mitigate|response"
    r"|how (?:it|this|the risk) is (?:being )?(?:managed|mitigated)|mitigation in place|existing controls?"
    r"|mitigation and actions?|action being taken|management of risk|risk response",
    "owner": r"(?:risk )?owner|lead|lead officer|responsible(?: officer)?",
    "kind": r"type|risk or issue",
    "likelihood": r"likelihood|probability|l",
    "impact": r"impact|severity|i",
}
_TAG = re.compile(r"<[^<>]{1,200}>")
_BREAK = re.compile(r"</(?:p|li|tr|div)>|<br\s*/?>", re.IGNORECASE)


def risk_columns(row: TableRow) -> dict[str, int]:
    """Return which column of a table of risks holds what; {} where the row does not head one."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row.cells):
        words = plain(cell)
        name = next((name for name, known in _HEADINGS.items() if words and re.fullmatch(known, words)), "")
        if name:
            found.setdefault(name, at)
    return found if "text" in found and "mitigation" in found else {}


def read_risks(table: Table, outcome: Outcome | None, board_id: str, findings: Findings) -> bool:
    """Add the risks of a table under an outcome; return whether it is a table of risks."""
    columns = risk_columns(table.rows[0])
    if not columns:
        return False
    findings.place(table.rows[0].lines)
    for row in table.rows[1:]:
        if risk_columns(row):
            findings.place(row.lines)
        elif text := _cell(row, columns.get("text")):
            position = len(findings.of(Risk)) + 1
            findings.add(_risk(row, columns, text, position, outcome, board_id), row.lines)
    return True


def _risk(
    row: TableRow, columns: dict[str, int], text: str, position: int, outcome: Outcome | None, board_id: str
) -> Risk:
    issue = "issue" in _cell(row, columns.get("kind")).casefold()
    return Risk(
        board_id=board_id,
        outcome_id=outcome.id if outcome else None,
        position=position,
        kind=RiskKind.ISSUE if issue else RiskKind.RISK,
        text=text,
        mitigation=_cell(row, columns.get("mitigation")),
        owner=_cell(row, columns.get("owner")),
        likelihood=_score(_cell(row, columns.get("likelihood"))),
        impact=_score(_cell(row, columns.get("impact"))),
    )


def _cell(row: TableRow, at: int | None) -> str:
    if at is None or at >= len(row.cells):
        return ""
    return "\n".join(_words(row.cells[at]))


def _words(cell: str) -> Sequence[str]:
    return list(_plain_lines(_BREAK.sub("\n", cell)))


def _plain_lines(text: str) -> Iterator[str]:
    for line in _TAG.sub(" ", text).split("\n"):
        if said := " ".join(line.split()):
            yield said


def _score(cell: str) -> int:
    return int(cell) if re.fullmatch(r"[1-5]", cell) else 0
