"""The columns of a return workbook, by the name of the field that each fills."""

from typing import NamedTuple

NO_DATE_ASKED = "set by its report"
"""What stands in the columns of dates of a recommendation: its date is that of its report."""


class ReturnField(NamedTuple):
    """A column: its name, its heading, whether the lead fills it in, and other headings that people give it."""

    name: str
    heading: str
    is_input: bool = False
    also: tuple[str, ...] = ()


FIELDS = (
    ReturnField("ref", "Ref", also=("Reference", "No", "Number")),
    ReturnField(
        "wording", "What was asked for", also=("Wording", "Action", "Recommendation", "Action or recommendation")
    ),
    ReturnField("source", "Where it comes from", also=("Source", "Minute", "Source or minute")),
    ReturnField("original_due", "Original due", also=("First due", "Due originally")),
    ReturnField("current_due", "Current due", also=("Due", "Due now", "Due date")),
    ReturnField("sent_status", "Status when sent", also=("Old status", "Status at sending")),
    ReturnField("last_update", "Last update", also=("Previous update", "What was said last")),
    ReturnField("last_update_on", "Last update on", also=("Date of last update", "Last updated")),
    ReturnField(
        "update", "Your update (type here)", True, ("Your update", "Update", "Progress", "Comments", "Comment")
    ),
    ReturnField("status", "Status now (choose)", True, ("Status now", "Status", "New status", "Your status")),
    ReturnField(
        "new_date", "New date you ask for", True, ("New date", "Date asked for", "Revised date", "New due date")
    ),
    ReturnField(
        "reason",
        "Reason for the new date",
        True,
        ("Reason", "Reason for new date", "Why a new date", "Why the date moves"),
    ),
    ReturnField("evidence", "Evidence (what shows it is done)", True, ("Evidence", "What shows it is done")),
    ReturnField("link", "Link to evidence", True, ("Link", "Evidence link", "Hyperlink")),
    ReturnField("code", "Row code (leave as it is)", also=("Row code", "Code", "Sent code")),
)
INPUTS = tuple(field for field in FIELDS if field.is_input)
HEADINGS = {field.name: field.heading for field in FIELDS}
