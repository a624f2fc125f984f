"""Which fields of plans, scorecards, timelines and reviews can be corrected before they are in the book."""

from collections.abc import Callable
from functools import partial

from desktop.domain.headline import HeadlineKind
from desktop.domain.measure import MeasureStatus, Polarity
from desktop.domain.outcome import EntrySection, FunctionState
from desktop.domain.plan import PlanStatus
from desktop.gui.screens.importing.editable import Editable, choices
from desktop.gui.screens.importing.lines_field import LinesField, join_lines
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import Field, TextField

_long: Callable[[str, str], Field] = partial(TextField, lines=(3, 14))


PAPER_EDITABLE: dict[str, tuple[Editable, ...]] = {
    "plans": (
        Editable("title", "Title", _long),
        Editable("starts", "Begins", DateField),
        Editable("ends", "Ends", DateField),
    ),
    "plan-entries": (
        Editable("ref", "Ref"),
        Editable("wording", "Words", _long),
        Editable("timing", "Timescale as worded"),
        Editable("current_due", "Due", DateField),
        Editable("leads", "Leads, one a line, the accountable one first", LinesField, join_lines),
        Editable("status", "Status", choices(PlanStatus)),
    ),
    "plan-updates": (Editable("text", "Update", _long),),
    "milestones": (Editable("group", "Heading"), Editable("text", "Milestone", _long)),
    "outcomes": (
        Editable("group", "Priority or theme"),
        Editable("ref", "Ref"),
        Editable("title", "Outcome", _long),
        Editable("lead", "Lead"),
    ),
    "measures": (
        Editable("ref", "Ref"),
        Editable("title", "Measure", _long),
        Editable("lead", "Lead"),
        Editable("polarity", "Good performance is", choices(Polarity, empty="Not said")),
        Editable("frequency", "Frequency"),
        Editable("target", "Target as worded"),
        Editable("status_given", "Status", choices(MeasureStatus, none="Not stated")),
        Editable("data_note", "Data note", _long),
    ),
    "readings": (Editable("period", "Period"), Editable("raw", "As printed"), Editable("note", "Note", _long)),
    "risks": (Editable("text", "Risk or issue", _long), Editable("mitigation", "Mitigation", _long)),
    "headlines": (
        Editable("theme", "Theme"),
        Editable("date", "Date", DateField),
        Editable("text", "Headline", _long),
        Editable("kind", "Kind", choices(HeadlineKind, empty="Other")),
    ),
    "progress-reviews": (
        Editable("title", "Title", _long),
        Editable("starts", "From", DateField),
        Editable("ends", "To", DateField),
    ),
    "outcome-entries": (Editable("section", "Section", choices(EntrySection)), Editable("text", "Text", _long)),
    "functions": (
        Editable("title", "Function", _long),
        Editable("state", "State", choices(FunctionState)),
        Editable("returned_on", "Returned on", DateField),
        Editable("recommended_on", "Recommended on", DateField),
    ),
}
