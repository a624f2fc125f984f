"""What the window says after it made a meeting from the last one."""

from desktop.domain.agenda import ItemKind
from desktop.domain.dates import long_date, say_date
from desktop.domain.wording import counted, listed
from desktop.workflows.next_meeting import NextMeeting
from desktop.workflows.returning_items import FROM_ITEM


def taken_over(made: NextMeeting) -> str:
    """Return where the date comes from, what was taken over, and the number its minutes begin with."""
    parts = [f"{say_date(made.meeting.date)}. {made.when.reason}", _carried(made), _minutes(made)]
    return " ".join(part for part in parts if part)


def _carried(made: NextMeeting) -> str:
    back = sum(item.source_kind == FROM_ITEM and item.parent_id is None for item in made.items)
    usual = sum(item.kind is not ItemKind.HEADING and item.parent_id is None for item in made.items) - back
    counts = [
        counted(usual, "usual item") if usual else "",
        counted(made.expected, "member") if made.expected else "",
        f"{counted(back, 'topic')} left open before" if back else "",
    ]
    said = [each for each in counts if each]
    if made.last is None or not said:
        return ""
    return f"Taken over from {long_date(made.last.date)}: {listed(said)}."


def _minutes(made: NextMeeting) -> str:
    return f"The next minute is number {made.minutes_from}."
