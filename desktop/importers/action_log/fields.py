"""What the columns of other people's logs may hold, by our names and by the headings that are met."""

from typing import NamedTuple


class LogField(NamedTuple):
    """A field that a column fills: its name, our words for it, and the headings that people give it.

    One that is repeated may be filled by several columns, the words of which then stand below each other.
    """

    name: str
    label: str
    headings: tuple[str, ...]
    repeated: bool = False


def _field(name: str, label: str, headings: str, *, repeated: bool = False) -> LogField:
    return LogField(name, label, tuple(" ".join(each.split()) for each in headings.split("|")), repeated)


FIELDS: tuple[LogField, ...] = (
    _field(
        "ref", "Ref", "ref | reference | no | number | nr | id | item no | action no | action ref | action id | s no"
    ),
    _field(
        "wording",
        "Action",
        """action | actions | agreed action | action agreed | action required | actions required | action point
        | recommendation | recommendations | action or recommendation | recommendation action | task | what | required
        | description | action description | description of action | decision | details of action | action detail
        | action to be taken | what needs to be done | what was agreed | what we agreed | what was asked
        | request | matter | item and action""",
    ),
    _field(
        "lead",
        "Lead",
        """lead | lead officer | lead person | lead name | owner | action owner | officer | by whom | who
        | whom | responsible | responsible officer | responsible person | person responsible
        | responsibility | responsible lead | action by | action for | assigned to | accountable
        | accountable officer | accountable lead | lead director | executive lead | exec lead | director
        | allocated to | lead member | name | lead agency""",
    ),
    _field(
        "supporting",
        "Supporting",
        "support | supporting | supported by | supporting officer | supporting leads | contributor | with | partners",
        repeated=True,
    ),
    _field(
        "agreed",
        "Date agreed",
        """agreed | date agreed | agreed on | date raised | raised | raised on | date of meeting | meeting date
        | meeting | mtg | mtg date
        | date of action | date opened | opened | date added | date assigned | date logged | start date
        | date set | date of decision | date of recommendation | minute date | date created""",
    ),
    _field(
        "origin",
        "Where it comes from",
        """source | origin | minute | minute no | minute number | minute ref | minute reference | agenda item | item
        | agenda ref | paper | report | from | came from | committee | subject | topic | source document | title
        | item title | agenda title | agenda item title | audit | audit title | report title | review | inspection""",
        repeated=True,
    ),
    _field(
        "due",
        "Due (first agreed)",
        """due | due date | date due | target | target date | deadline | by when | when | timescale | timescales
        | completion date | date for completion | target completion date | original due | original due date
        | original date | original target date | original deadline | first due | due originally | due by | complete by
        | to be completed by | expected completion | expected completion date | timeframe | time frame
        | implementation date | agreed date | planned date | action due | planned completion date""",
    ),
    _field(
        "revised",
        "Revised date",
        """new date | revised date | revised due date | revised due | revised target date | revised deadline
        | new due date | new target date | current due | current due date | current date | extended to | extension
        | extension date | revised | revised completion date | revised timescale | forecast date
        | forecast | rescheduled date | date revised to""",
    ),
    _field(
        "reason",
        "Reason for the revised date",
        "reason | reason for new date | reason for delay | reason for revised date | why revised | reason for change"
        " | reason for extension | reason for slippage",
    ),
    _field(
        "status",
        "Status",
        """status | state | current status | action status | progress status | open closed | open or closed | complete
        | completed | complete y n | completed y n | completion status | outcome status | position status | done""",
    ),
    _field(
        "proposed",
        "Proposed for closure",
        "proposed to open close | proposed to close | proposed for closure | proposal to close | propose to close"
        " | recommended for closure",
    ),
    _field("rating", "Rating", "rating | rag | brag | rag rating | brag rating | rag status | brag status | colour"),
    _field(
        "update",
        "Update",
        """update | updates | progress | progress update | latest update | current position | position | comment
        | comments | action taken | actions taken | response | outcome | notes | note | latest position | feedback
        | status update | progress to date | progress notes | commentary | narrative | officer comments | remarks
        | where we are | where we are now | where things stand
        | update on progress | progress comments | officer response | latest progress | result""",
        repeated=True,
    ),
    _field(
        "updated",
        "Date of the update",
        "last updated | date of update | update date | date updated | updated | updated on | date of last update"
        " | last update on",
    ),
    _field(
        "expected",
        "What will show it is done",
        "evidence expected | evidence required | success measure | measure of success | success criteria"
        " | what will show it is done | expected outcome | intended outcome | desired outcome | outcome expected",
    ),
    _field(
        "evidence",
        "Evidence",
        "evidence | evidence of completion | evidence received | link | links | evidence link | assurance | document",
        repeated=True,
    ),
    _field(
        "closed",
        "Closed on",
        """closed | closed on | date closed | closed date | completed on | date completed | completed date
        | closure date | date of completion | date of closure | actual completion date | actual date | completion
        | date complete""",
    ),
    _field(
        "closed_in",
        "Closed in minute",
        "closed in minute | closing minute | closed at | closed at meeting | closed by minute | closure minute",
    ),
    _field(
        "exempt",
        "Exempt",
        "exempt | private | confidential | part ii | part 2 | restricted | exempt private | public private",
    ),
)
BY_NAME = {field.name: field for field in FIELDS}
NOT_USED = ""
"""What a column fills of which nothing is read."""
DATED = frozenset({"agreed", "due", "revised", "updated", "closed"})
