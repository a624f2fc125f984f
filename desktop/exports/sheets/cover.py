"""The first sheet: what this is, of which day, the message in a minute, and how to read it."""

from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import read_date, say_date
from desktop.domain.times import say_time
from desktop.exports.pack_contents import CoverFacts, PackContents
from desktop.exports.sheet_plan import Cell, Column, SheetPlan, Strong, stated
from desktop.exports.sheets.paper_messages import paper_messages

_HOW_TO_READ = (
    "Every sheet begins with its title; one table follows. Ratings are a letter and a word, so that they survive a "
    "black and white print. Dates are real dates and sort as such; the words as printed stand beside them. "
    "The last sheet explains each term."
)


_STATUSES_AND_DATES = (
    "Statuses are those recorded on the day the pack was made; dates, updates and lateness are those of the day above."
)


def cover(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the cover."""
    facts = contents.cover
    rows = (*_meeting(facts), *_messages(contents), *_about(facts))
    return (
        SheetPlan(
            name="Cover",
            heading=facts.board,
            lines=(f"Pack for the meeting of {say_date(facts.meeting_date)}",),
            table="Cover",
            columns=(Column("About this pack", 30), Column("Detail", 100)),
            rows=tuple((Strong(name), value) for name, value in rows),
            holds="The meeting, the main findings and how to read this pack",
            records=len(rows),
            banner=True,
        ),
    )


def _meeting(facts: CoverFacts) -> list[tuple[str, Cell]]:
    when = say_date(facts.meeting_date)
    if facts.meeting_time is not None:
        when = f"{when}, {say_time(facts.meeting_time)}"
    rows: list[tuple[str, Cell]] = [("Meeting", when), ("Venue", stated(facts.venue))]
    if facts.organisation:
        rows.insert(0, ("Organisation", facts.organisation))
    if facts.next_meetings:
        rows.append(("Next meetings", "\n".join(map(say_date, facts.next_meetings))))
    if facts.future_dates:
        lines = [_as_printed(line, bool(facts.next_meetings)) for line in facts.future_dates]
        rows.append(("Dates as printed", "\n".join(lines)))
    return rows


def _as_printed(line: str, corrected: bool) -> str:
    """Return a line of the agenda; one whose weekday does not fit, or that names no day, says so."""
    read = read_date(line)
    if not read.conflict:
        return line
    fault = f"a {WEEKDAYS[read.date.weekday()]}" if read.date else "no such day"
    return f"{line} ({fault}{'; see the next meetings' if corrected else ''})"


def _messages(contents: PackContents) -> list[tuple[str, Cell]]:
    findings = dict.fromkeys(chart.title for chart in contents.charts)
    told: list[tuple[str, Cell]] = [("In short", "\n".join(f"{finding}." for finding in findings))] if findings else []
    beside = paper_messages(contents)
    return [*told, *([("Plan and progress", "\n".join(beside))] if beside else [])]


def _about(facts: CoverFacts) -> list[tuple[str, Cell]]:
    return [
        ("Figures as at", f"{say_date(facts.as_at)}\n{_STATUSES_AND_DATES}"),
        ("Version", _version(facts)),
        ("Copy", _copy(facts)),
        ("Marking", facts.marking or "No protective marking"),
        ("Contact", stated(facts.contact)),
        *_doubts(facts.open_queries),
        ("How to read it", _HOW_TO_READ),
    ]


def _doubts(number: int) -> list[tuple[str, Cell]]:
    return [("Open queries", f"{number}, not settled when this pack was made")] if number else []


def _version(facts: CoverFacts) -> str:
    made = f"made on {say_date(facts.generated.date())} at {say_time(facts.generated.time())}"
    state = f"Published on {say_date(facts.published_on)}" if facts.published_on else facts.state.capitalize()
    return f"{state}; {made}" if state else made.capitalize()


def _copy(facts: CoverFacts) -> str:
    if facts.public:
        return "Public copy: exempt matter is replaced by the paragraph under which it is exempt"
    if facts.holds_exempt:
        return "Board copy: holds exempt matter and is not for publication"
    return "Board copy"
