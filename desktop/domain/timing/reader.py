"""The one way in: words of a timescale read by the first reader that knows them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.timing.elsewhere import read_dependent, read_elsewhere
from desktop.domain.timing.events import read_after, read_election, read_next_meeting
from desktop.domain.timing.ongoing import read_ongoing
from desktop.domain.timing.phrase import Phrase, phrase_of
from desktop.domain.timing.record import Timing
from desktop.domain.timing.recurring import read_recurring
from desktop.domain.timing.several import read_dated
from desktop.domain.timing.status_words import read_done, read_in_hand, read_review
from desktop.domain.timing.undated import read_immediate, read_undated, read_urgent
from desktop.domain.timing.within import read_within
from desktop.domain.timing.wording import LONGEST

LONGEST_SURE: Final = 24  # words; more than these are a story, in which a date may stand for something else
# a year that runs into the next date, as where one is typed behind another: "31 January 202718 Dec 2026"
_RUN_ON: Final = re.compile(rf"(?:{MONTH_PATTERN}|\d[/.-])\s*(?:19|20)\d{{3,4}}(?=\s*[/.-]|\s*{MONTH_PATTERN})", re.I)

# What the first words settle comes before the dates in them; what has no date comes last.
READERS: Final[tuple[Callable[[Phrase], Timing | None], ...]] = (
    read_review,
    read_recurring,
    read_done,
    read_in_hand,
    read_immediate,
    read_election,
    read_next_meeting,
    read_after,
    read_within,
    read_elsewhere,
    read_ongoing,
    read_dated,
    read_urgent,
    read_undated,
    read_dependent,
)


def read_timing(text: str, *, base: date | None = None, next_meeting: date | None = None) -> Timing:
    """Read the words of a timescale; never raises on any text.

    base is the day from which "within three months" counts (a report's publication, a meeting) and near which a
    date without a year is sought; next_meeting is the day that "the next meeting" means. The words stand unchanged
    in the reading's text. What is not understood has the kind unknown and no date; a reading that is ours rather
    than the words' has sure=False. start is never after due.
    """
    if not text.strip():
        return Timing(text, "blank")
    if len(text) > LONGEST:
        return Timing(text, "unknown", note="too long for a timescale", sure=False)
    if _RUN_ON.search(text):
        return Timing(text, "unknown", note="a year runs into the next date", sure=False)
    phrase = phrase_of(text, base, next_meeting)
    for read in READERS:
        timing = read(phrase)
        if timing is not None:
            return _checked(timing, phrase)
    return phrase.read_as("unknown", sure=False)


def _checked(timing: Timing, phrase: Phrase) -> Timing:
    if phrase.skeleton.count(" ") >= LONGEST_SURE:
        timing = replace(timing, sure=False)
    if timing.start and timing.due and timing.start > timing.due:
        return replace(timing, start=None, due=None, precision="", sure=False, note="it ends before it starts")
    return timing
