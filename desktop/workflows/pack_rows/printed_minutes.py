"""A minute as the minutes print it: its note, its text, its decisions with their votes, and later corrections."""

from collections.abc import Iterable
from itertools import groupby

from desktop.domain.dates import say_date
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.exports.minutes_contents import Decision, Part, PrintedMinute
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import Privacy


def printed_minute(book: Book, minute: Minute, privacy: Privacy, *, public: bool) -> PrintedMinute:
    """Return a minute; in a public copy a private one has the neutral words, and the summary that may be published."""
    if public and privacy:
        return PrintedMinute(
            number=minute.number,
            title=privacy.words,
            private=privacy.words,
            paragraphs=tuple(_paragraphs(minute.public_summary)),
        )
    corrections = book.corrections.all(minute_id=minute.id)
    return PrintedMinute(
        number=minute.number,
        title=minute.title,
        private=privacy.words,
        note_above=minute.note_above,
        paragraphs=tuple(_paragraphs(minute.text)),
        decisions=tuple(_decisions(book.resolutions.all(minute_id=minute.id))),
        corrections=tuple(correction_words(book, each) for each in corrections),
    )


def correction_words(book: Book, correction: Correction) -> str:
    """Return a correction as one sentence: where it was made, what it concerns, and the words before and after."""
    at = book.meetings.get(correction.made_at_meeting_id) if correction.made_at_meeting_id else None
    when = f" on {say_date(at.date)}" if at else ""
    minute = f" (Minute No. {correction.made_in_minute})" if correction.made_in_minute else ""
    part = f", {correction.part}" if correction.part else ""
    return f"Corrected{when}{minute}{part}: {_change(correction)}."


def _change(correction: Correction) -> str:
    if not correction.before:
        return f"“{correction.after}” added"
    if not correction.after:
        return f"“{correction.before}” taken out"
    return f"“{correction.before}” became “{correction.after}”"


def _paragraphs(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _decisions(resolutions: Iterable[Resolution]) -> Iterable[Decision]:
    """Yield the parts in their order, those that follow each other under one verb together."""
    for verb, parts in groupby(resolutions, key=lambda each: each.verb):
        yield Decision(
            verb=f"{str(verb).capitalize()}:-",
            parts=tuple(Part(label=each.part, text=each.text, vote=_vote(each)) for each in parts),
        )


def _vote(resolution: Resolution) -> str:
    counts = (
        ("for", resolution.votes_for),
        ("against", resolution.votes_against),
        ("abstained", resolution.votes_abstained),
    )
    told = ", ".join(f"{number} {words}" for words, number in counts if number is not None)
    vote = f"(Vote: {told}.)" if told else ""
    dissent = resolution.dissent.strip().rstrip(".")
    return " ".join(filter(None, (vote, f"(Vote recorded at their request: {dissent}.)" if dissent else "")))
