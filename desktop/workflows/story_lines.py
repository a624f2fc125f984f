"""The lines of a record's story that recommendations and actions tell alike: evidence, decisions, days."""

from collections.abc import Iterable
from datetime import date

from desktop.domain.action_item import Evidence
from desktop.domain.dates import long_date, short_date
from desktop.domain.decision import Decision
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.rating_key import RatingLevel
from desktop.exports.follow_up_contents import StoryLine

SUBJECT = "Whole story"
GONE = "This record is no longer in the book; restore it from the bin first."


def stated(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the facts that say something."""
    return tuple((label, words) for label, words in facts if words)


def day_words(day: date | None) -> str:
    """Return a day in full, or that none is set."""
    return long_date(day) if day else "no date set"


def standing(status: str, level: RatingLevel, reason: str) -> str:
    """Return where a record stands: its status, its rating as letter and word, and why."""
    said = f"{status.capitalize()}; rated {level.letter} {level.word.lower()}"
    return f"{said}. {reason}" if reason else said


def dated_line(day: date | None, words: str, detail: str = "") -> StoryLine:
    """Return a line that begins with a day."""
    return StoryLine(when=short_date(day) if day else "", words=words, detail=detail)


def evidence_lines(evidence: Iterable[Evidence], files: Iterable[EvidenceFile]) -> Iterable[StoryLine]:
    """Yield what shows a thing done: words with their link, then files; the newest of each first."""
    for each in sorted(evidence, key=lambda each: each.received or date.min, reverse=True):
        yield dated_line(each.received, each.text, each.link)
    for file in sorted(files, key=lambda each: each.received_on or date.min, reverse=True):
        marks = ("exempt" if file.exempt else "", f"SHA-256 {file.sha256}" if file.sha256 else "")
        yield dated_line(file.received_on, f"File: {file.name}", "; ".join(filter(None, (file.note, *marks))))


def decision_lines(decisions: Iterable[Decision]) -> Iterable[StoryLine]:
    """Yield the decisions in the words of the minutes, newest first."""
    for each in sorted(decisions, key=lambda each: each.made_on)[::-1]:
        words = each.wording or f"{each.kind.capitalize()}: {each.reason}".rstrip(": ")
        minute = f"minute {each.in_minute}" if each.in_minute else ""
        yield dated_line(each.made_on, words, ", ".join(filter(None, (each.made_by, minute))))
