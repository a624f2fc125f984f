"""Papers of a board that say nothing of their own: what is left in their sheets are the words that every pack has."""

from desktop.domain.measure import Direction, Measure
from desktop.domain.outcome import EntrySection
from desktop.domain.plan import EntryLevel, Reached
from desktop.domain.plan_progress import Progress
from desktop.domain.plan_rule import Standing
from desktop.domain.rating_key import UNRATED
from desktop.exports.paper_contents import (
    BoardPapers,
    FunctionsPart,
    MeasureRow,
    MilestoneRow,
    PlanEntryRow,
    PlanGroupRow,
    PlanPart,
    ReviewOutcomeRow,
    ReviewPart,
    RiskRow,
    RisksPart,
    ScorecardPart,
    TimelinePart,
)
from desktop.exports.review_contents import CheckRow, EntryRow, FunctionRow
from desktop.exports.timeline_contents import TimelineLine, TimelineRow, TimelineTable

_NOTHING = Progress(dict.fromkeys(Standing, 1))


def blank_papers() -> BoardPapers:
    """Return one blank row for every sheet, with something left out of each that can leave anything out."""
    return BoardPapers(
        plans=(_plan(),),
        milestones=(MilestoneRow(plan="", group="", ref="", text="", reached=str(Reached.NOT_JUDGED)),),
        scorecard=ScorecardPart(period="", rows=(_measure(),)),
        risks=RisksPart(rows=(RiskRow(kind="Risk", outcome="", text=""),), left_out=1),
        timeline=TimelinePart(
            table=TimelineTable(
                months=("",), rows=(TimelineRow(theme="", cells=((TimelineLine(text="", external=True),),)),)
            ),
            left_out=1,
        ),
        review=_review(),
        functions=FunctionsPart(sentence="", rows=(FunctionRow(title="", state=""),)),
    )


def _plan() -> PlanPart:
    part = PlanEntryRow(ref="", level=EntryLevel.PART, wording="", standing=Standing.NO_DATE, rating=UNRATED)
    group = PlanGroupRow(level="Plan", ref="", wording="", progress=_NOTHING)
    return PlanPart(title="", horizon="", progress=_NOTHING, groups=(group,), entries=(part,), left_out=1)


def _measure() -> MeasureRow:
    measure = Measure(board_id="", title="", data_note="-")
    return MeasureRow(measure=measure, status=None, direction=Direction.UNKNOWN)


def _review() -> ReviewPart:
    return ReviewPart(
        title="",
        outcomes=(ReviewOutcomeRow(ref="", title=""),),
        entries=(EntryRow(section=EntrySection.ACHIEVED, ref="", outcome="", text="", counts_as=""),),
        checks=(CheckRow(ref="", outcome="", step="", answer=""),),
    )
