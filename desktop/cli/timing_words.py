"""What was understood of a timescale, in sentences."""

from collections.abc import Iterator

from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.timing.record import Timing

ADVICE = 'type a timescale such as "30 September 2015", "By end Sept 2015", "Within three months" or "Ongoing"'
_KINDS = {
    "deadline": "a deadline",
    "month": "a month",
    "range": "from one day to another",
    "onwards": "from one day on",
    "recurring": "again and again",
    "multi": "several dates",
    "within": "a length of time",
    "immediate": "at once",
    "event_relative": "tied to an event",
    "dependent": "tied to other work",
    "review_point": "a day to look at it again",
    "in_hand": "in hand",
    "done": "done",
    "ongoing": "ongoing",
    "undated": "none agreed",
    "elsewhere": "written elsewhere",
}


def say_timing(timing: Timing) -> str:
    """Return a sentence on the date of a timescale and one each on what else is known of it.

    Raises Refused, with what to type, where there are no words or none that are read as a timescale.
    """
    if timing.kind == "blank":
        raise Refused(f"Not read as a date: nothing was typed; {ADVICE}.")
    if timing.kind == "unknown":
        why = timing.note.rstrip(".") or f"“{' '.join(timing.text.split())}”"
        raise Refused(f"Not read as a date: {why}; {ADVICE}.")
    return "\n".join([_on_the_date(timing), *_besides(timing)])


def _on_the_date(timing: Timing) -> str:
    kind = _KINDS.get(timing.kind, timing.kind)
    read = f"({kind}; {timing.precision})" if timing.precision else f"({kind})"
    if timing.due and timing.start:
        return f"From {long_date(timing.start)}, due by {long_date(timing.due)} {read}."
    if timing.due:
        return f"Due by {long_date(timing.due)} {read}."
    if timing.start:
        return f"From {long_date(timing.start)}, with no end {read}."
    return f"No date: {kind}{f', {timing.recurs}' if timing.recurs else ''}."


def _besides(timing: Timing) -> Iterator[str]:
    if timing.milestones:
        steps = (f"{step.label} {long_date(step.due)}".strip() for step in timing.milestones)
        yield f"On the way: {'; '.join(steps)}."
    if timing.note:
        yield f"Note: {timing.note.rstrip('.')}."
    if timing.due is None and timing.kind in ("within", "immediate"):
        yield "Say from which day it counts, such as --base 2014-11-07."
    if timing.due is None and timing.kind == "event_relative":
        yield "Say the day of the next meeting where it is meant, such as --next-meeting 2014-11-28."
    if not timing.sure:
        yield "This is our reading; compare it with the words."
