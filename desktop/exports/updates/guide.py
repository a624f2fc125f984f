"""The first sheet: how the workbook is filled in and returned, in plain words."""

from desktop.domain.dates import long_date, say_date
from desktop.domain.lead_says import OF_ACTIONS, OF_RECOMMENDATIONS, day_examples
from desktop.domain.return_fields import HEADINGS
from desktop.domain.wording import listed
from desktop.exports.page_setup import NOT_FOR_PUBLICATION
from desktop.exports.updates.contents import ReturnContents

GUIDE_NAME = "How to return this"
ROWS_NAME = "Your update"


def guide_rows(contents: ReturnContents) -> list[tuple[str, str]]:
    """Return the lines of the sheet, each a word or two on what it is about and what it says."""
    return [*_who(contents), *_what(contents), *_bases(contents), *_how(contents)]


def _who(contents: ReturnContents) -> list[tuple[str, str]]:
    by = f"By {say_date(contents.answer_by)}." if contents.answer_by else "As soon as you can."
    rows = [
        ("For", contents.lead),
        ("From", ", ".join(filter(None, (contents.board, contents.organisation)))),
        ("When", f"{by} What is said here is as at {long_date(contents.as_at)}."),
    ]
    if contents.holds_exempt:
        rows.append(("Keep it safe", f"{NOT_FOR_PUBLICATION}. Do not pass it on."))
    return rows


def _what(contents: ReturnContents) -> list[tuple[str, str]]:
    kinds = {row.statuses for row in contents.rows}
    said = [f"“{status}”" for status in OF_ACTIONS if tuple(map(str, OF_ACTIONS)) in kinds]
    more = [f"“{status}”" for status in OF_RECOMMENDATIONS if tuple(map(str, OF_RECOMMENDATIONS)) in kinds]
    closing = "Only the board closes: "
    if said:
        closing += "where it is done, choose “proposed for closure” and say what shows it. "
        said = [f"Actions: {listed(said, 'or')}. "]
    if more:
        more = [f"Recommendations: {listed(more, 'or')}. "]
        closing += "“Evidence submitted” needs its evidence beside it. "
    return [
        (
            "What to do",
            f"Open the sheet “{ROWS_NAME}” (at the bottom of the window) and fill in the yellow columns, one row for "
            "each action or recommendation. The white columns are locked: they say what the board has on record, your "
            "last update among it. Leave empty what has not changed.",
        ),
        (
            HEADINGS["update"],
            "What has been done since your last update, in your own words. It may be as long as you need; "
            "Alt+Enter begins a new line (Ctrl+Enter in LibreOffice).",
        ),
        (HEADINGS["status"], f"Choose from the list in the cell. {''.join((*said, *more))}{closing.strip()}"),
        (
            HEADINGS["new_date"],
            f"Type it with the day first: {listed(list(day_examples(contents.as_at)), 'or')} are the same day. You ask "
            "for it, and say why in the next column; the present date stands until the board agrees.",
        ),
        (
            HEADINGS["evidence"],
            "A paper, figures, what was seen on a visit, the minute of another body. A link, or the name of a file "
            "that you send with it, goes into the last yellow column.",
        ),
    ]


def _bases(contents: ReturnContents) -> list[tuple[str, str]]:
    if not contents.bases:
        return []
    said = " ".join(f"Those of “{report}” are {base}." for report, base in contents.bases)
    return [("Dates of recommendations", f"They follow from the timescales of their reports. {said}")]


def _how(contents: ReturnContents) -> list[tuple[str, str]]:
    to = contents.contact or "whoever sent it to you"
    return [
        (
            "Leave as it is",
            "The row code at the end of each row: by it your answer finds its place. You may sort and filter, add "
            "columns of your own, and unlock the sheet (there is no password).",
        ),
        (
            "How to return it",
            f"Save it under any name and send it to {to}. Excel, LibreOffice and copies as .xls or .csv are read. "
            "No macros are needed, and a file with macros is not read.",
        ),
        ("Which sending", f"{contents.code}, sent on {long_date(contents.as_at)}."),
    ]
