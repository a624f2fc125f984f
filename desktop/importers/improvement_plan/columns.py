"""What the columns of a plan's tables hold, by the headings over them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from desktop.documents.document import TableRow
from desktop.importers.action_log.headings import CERTAIN, LONGEST, named_by, plain
from desktop.importers.improvement_plan.refs import cell_ref, split_ref


def _words(headings: str) -> frozenset[str]:
    return frozenset(" ".join(each.split()) for each in headings.split("|"))


FIELDS = {
    "ref": _words(
        """ref | reference | ref no | no | number | nr | id | item | item no | action no | action ref | rec no | afi
        | afi no | action id | action number | unique ref | recommendation no | recommendation number | rec | rec
        ref | ref id | objective no | reference no | reference number | line | row | sn | serial | serial no"""
    ),
    "objective": _words(
        """objective | objectives | recommendation | recommendations | finding | findings | issue | issues | priority
        | priorities | area for improvement | areas for improvement | aim | aims | goal | what we want to achieve
        | improvement area | key area | requirement | improvement required | area of focus | key issue | cqc
        requirement | regulatory requirement | direction | directions | must do | should do | area for development
        | key line of enquiry | judgement | what needs to improve | strategic objective | key objective |
        recommendation made"""
    ),
    "theme": _words("theme | strand | workstream | work stream | pillar | category | section | area | work area"),
    "action": _words(
        """action | actions | key action | key actions | improvement action | improvement actions | action required |
        actions required | action to be taken | actions to be taken | agreed action | agreed actions | task |
        tasks | key tasks | activity | activities | key activities | what we will do | what will we do | what |
        steps | what needs to be done | planned action | planned actions | action task | how | how we will do it |
        how will we do it | action we will take | actions we will take | specific action | deliverable |
        deliverables | milestone action | key activity | key task | our action | our actions | actions needed |
        initiative | initiatives | project | detailed action | detailed actions"""
    ),
    "timing": _words(
        """date | dates | timescale | timescales | time scale | by when | when | deadline | due | due date | target
        date | completion date | timeframe | time frame | end date | finish date | timing | timings | target
        completion date | date for completion | target | planned completion | delivery date | target timescale |
        completion | end | finish | planned end | planned finish | planned end date | to be completed by |
        complete by | date due | implementation date | target delivery date | delivery timescale | timeline | date
        to | milestone date | completion due | expected completion | expected completion date | anticipated
        completion date | to"""
    ),
    "start": _words("start | start date | starts | commencement date | from | planned start | date from | begin"),
    "lead": _words(
        """lead | leads | lead officer | lead officers | owner | action owner | responsible officer | by whom | who |
        responsibility | responsible | accountable | accountable lead | action lead | sro | lead person | leads on
        | senior responsible officer | senior responsible owner | accountable officer | owners | executive lead |
        exec lead | lead agency | lead agencies | agency | named lead | led by | lead partner | lead
        responsibility | responsible lead | who by | person responsible | lead director | delivery lead"""
    ),
    "status": _words("status | progress status | delivery status | current status | action status | complete | state"),
    "rag": _words("rag | brag | rag rating | brag rating | rag status | brag status | rating | colour | rag progress"),
    "progress": _words(
        """progress | progress update | progress to date | update | updates | latest update | comments | commentary |
        current position | latest position | position | progress report | progress made | progress notes | update
        on progress | progress comments | position statement"""
    ),
    "milestone": _words("milestone | milestones | key milestone | key milestones"),
}
_OF_LOG = {
    "wording": "action",
    "lead": "lead",
    "supporting": "support",
    "due": "timing",
    "revised": "revised",
    "status": "status",
    "rating": "rag",
    "update": "progress",
    "closed": "completed",
    "ref": "ref",
}
_TELLS = frozenset({"timing", "lead", "status", "rag", "progress"})
_OF_SCORECARD = re.compile(
    r"^(?:measures?|indicators?|kpis?|good performance|frequency.*|dot|direction of travel|data notes?|baseline|outturn"
    r"|(?:year end|annual) .*|q[1-4]\b.*|quarter [1-4].*|likelihood|impact|mitigation.*|risks?)$",
    re.I,
)
_QUARTER = re.compile(r"^(?:q[1-4]\b|quarter [1-4])", re.I)
_BESIDE = ("action", "timing", "lead")  # what may stand beside a number in a row of headings
NOTE, UNKNOWN = "note", ""


class Columns(NamedTuple):
    """What each column of a table holds, its headings, and the section that the row of headings names.

    section is the number and title that stand in a row of headings in place of headings ("7", "A sound framework").
    """

    fields: tuple[str, ...]
    headings: tuple[str, ...]
    section: tuple[str, str] | None = None

    def cell(self, row: TableRow, field: str) -> str:
        """Return what a row says in the first column of a field, "" where it has none."""
        found = (self._text(row, at) for at, name in enumerate(self.fields) if name == field)
        return next(found, "")

    def has(self, field: str) -> bool:
        """Say whether a column holds this."""
        return field in self.fields

    def at(self, field: str) -> int | None:
        """Return the first column (from 0) of a field."""
        return self.fields.index(field) if field in self.fields else None

    def noted(self, row: TableRow) -> list[str]:
        """Return what stands in columns that have no place of their own, each with its heading, and beyond them all."""
        held = zip(self.fields, self.headings, strict=True)
        beyond = [(UNKNOWN, UNKNOWN)] * (len(row.cells) - len(self.fields))
        return [
            f"{heading}: {text}" if heading else text
            for at, (name, heading) in enumerate([*held, *beyond])
            if name in (NOTE, UNKNOWN) and (text := self._text(row, at))
        ]

    @staticmethod
    def _text(row: TableRow, at: int) -> str:
        return row.cells[at].strip() if at < len(row.cells) else ""


def columns_of(cells: Sequence[str]) -> Columns | None:
    """Return what a row of headings says of its columns, None for a row that is none."""
    return _columns_of(tuple(cells))


@lru_cache(maxsize=8192)
def _columns_of(cells: tuple[str, ...]) -> Columns | None:
    texts = [" ".join(cell.split()) for cell in cells]
    fields = [field_of(text) for text in texts]
    if cell_ref(texts[0]) and len(fields) > 1 and not (fields[1] in _BESIDE and plain(texts[1]) in FIELDS[fields[1]]):
        fields[1] = UNKNOWN  # a number and a title stand there in place of headings
    known = [name for name in fields if name != UNKNOWN]
    if not (set(known) & {"action", "objective"}) or not (set(known) & _TELLS) or len(known) < 2:
        return None
    of_scorecard = [text for text in texts if _OF_SCORECARD.search(text)]
    if len(of_scorecard) > 1 and not (set(known) >= {"action", "lead"} and all(map(_QUARTER.match, of_scorecard))):
        return None
    titles = [at for at, text in enumerate(texts) if text and fields[at] == UNKNOWN and text not in of_scorecard]
    if len(titles) > max(2, len(known) // 2) or any(len(texts[at]) > 240 for at in titles):
        return None
    return _settled(texts, fields)


@lru_cache(maxsize=8192)
def field_of(heading: str) -> str:
    """Return the field that a heading names; NOTE for what logs have and plans do not, UNKNOWN for anything else."""
    words = plain(heading)
    if not words or len(heading) > LONGEST:
        return UNKNOWN
    for name, headings in FIELDS.items():
        if words in headings:
            return name
    bare = plain(re.sub(r"\([^)]*\)|/.*", " ", heading))
    for name, headings in FIELDS.items():
        if bare in headings:
            return name
    named = named_by(heading)
    if not named.field or (named.sure < CERTAIN and len(words.split()) > 2):
        return UNKNOWN
    return _OF_LOG.get(named.field, NOTE)


def _settled(texts: list[str], fields: list[str]) -> Columns:
    """Give the columns left of the actions their place, and take the section that stands over them."""
    if "action" not in fields:
        fields[fields.index("objective")] = "action"
    action = fields.index("action")
    fields = each_once(fields)
    titles = [at for at, text in enumerate(texts[:action]) if text and fields[at] == UNKNOWN]
    section = _section([texts[at] for at in titles])
    if titles and "objective" not in fields:
        fields[titles[-1]] = "objective"
        if len(titles) > 1 and "ref" not in fields:
            fields[titles[0]] = "ref"
    elif not titles and "objective" not in fields and "ref" not in fields and action and not texts[0]:
        fields[0] = "ref"
    return Columns(tuple(fields), tuple(texts), section)


def each_once(fields: Sequence[str]) -> list[str]:
    """Return what columns hold, each field once: a second column of one is noted, a second one of leads supports."""
    once: list[str] = []
    for name in fields:
        again = name in once or name == "milestone"
        support = again and name == "lead" and "support" not in (*once, *fields)
        once.append(name if not again or name in (NOTE, UNKNOWN) else "support" if support else NOTE)
    return once


def _section(titles: list[str]) -> tuple[str, str] | None:
    """Return the number and title that stand over the columns, where they are a number and a title."""
    if not titles:
        return None
    ref, title = split_ref(" ".join(titles), whole_numbers=True)
    return (ref, title) if ref and title else None


def same_columns(one: Columns, other: Columns) -> bool:
    """Say whether two rows of headings say the same."""
    return [plain(each) for each in one.headings] == [plain(each) for each in other.headings]
