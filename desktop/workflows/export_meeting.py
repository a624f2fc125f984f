"""Anything that circulates of a meeting as a file: built from the book, written, read back, put in place."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.exports.canary import Canaries
from desktop.exports.earlier_pack import refuse_other_file
from desktop.exports.progress import Progress, tell
from desktop.exports.question_contents import QuestionContents
from desktop.exports.written import Counts, Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.build_agenda import build_agenda, build_supplement
from desktop.workflows.build_brief import build_brief
from desktop.workflows.build_extract import build_extract
from desktop.workflows.build_minutes import build_minutes
from desktop.workflows.build_papers import build_papers
from desktop.workflows.export_kinds import Export, Wanted, kind_named, supplements_of
from desktop.workflows.export_pack import export_pack, public_canaries
from desktop.workflows.question_sheet import build_question_sheet


def export_meeting(
    book: Book,
    meeting: Meeting,
    wanted: Wanted,
    to: Path,
    *,
    replace: bool = False,
    progress: Progress | None = None,
) -> Written:
    """Write one file of a meeting; return where it is and what it holds.

    progress is called before each step and stops the export by returning False. replace writes over any file of that
    name, else only over an earlier export. Raises Refused, and leaves no file, where the ending does not fit, the
    place cannot be written, what is asked for is not in the book, the export is stopped, or a public copy would hold
    private words.
    """
    kind = kind_named(wanted.export)
    if to.suffix.lower() != kind.ending:
        raise Refused(f"{kind.words} is written as {kind.ending}; choose a name with that ending.")
    if wanted.public and not kind.has_public:
        raise Refused(f"There is no public copy of this: {kind.words.lower()}.")
    if wanted.export is Export.WORKBOOK:
        made = export_pack(
            book, meeting, to, as_at=wanted.as_at, public=wanted.public, replace=replace, progress=progress
        )
        return Written(made.path, made.sheets)
    if wanted.export is Export.CALENDAR:
        return _calendar(book, meeting, to, replace=replace)
    tell(progress, 0, 1, kind.words)
    contents = _built(book, meeting, wanted)
    canaries = _canaries(book, meeting, contents) if wanted.public else None
    return write_checked(to, _writer(contents, to, progress), replace=replace, canaries=canaries)


def _built(book: Book, meeting: Meeting, wanted: Wanted) -> Any:
    public = wanted.public
    number = wanted.supplement or _only_supplement(book, meeting, wanted)
    builders: dict[Export, Callable[[], Any]] = {
        Export.PAPERS: lambda: build_papers(book, meeting.id, public=public),
        Export.AGENDA: lambda: build_agenda(book, meeting.id, public=public),
        Export.MINUTES: lambda: build_minutes(book, meeting.id, public=public),
        Export.BRIEF: lambda: build_brief(book, meeting.id),
        Export.QUESTIONS: lambda: build_question_sheet(book, meeting.id),
        Export.QUESTIONS_WORD: lambda: build_question_sheet(book, meeting.id),
        Export.SUPPLEMENT: lambda: build_supplement(book, meeting.id, number, public=public),
        Export.SUPPLEMENT_PAPERS: lambda: build_papers(book, meeting.id, supplement=number, public=public),
        Export.EXTRACT: lambda: build_extract(book, wanted.minute_id, asked_by=wanted.asked_by, public=public),
    }
    return builders[wanted.export]()


def _only_supplement(book: Book, meeting: Meeting, wanted: Wanted) -> int:
    """Return the number of the latest supplement where one is asked for without its number."""
    if wanted.export not in (Export.SUPPLEMENT, Export.SUPPLEMENT_PAPERS):
        return 0
    numbers = [each.number for each in supplements_of(book, meeting)]
    if not numbers:
        raise Refused("This meeting has no supplementary agenda.")
    return numbers[-1]


def _writer(contents: Any, to: Path, progress: Progress | None) -> Callable[[Path], Counts]:
    # The libraries that write are loaded when something is written, not when the window opens.
    if isinstance(contents, QuestionContents) and to.suffix.lower() == ".pdf":
        from desktop.exports.pdf.question_page import write_questions

        return lambda part: write_questions(contents, part)
    if to.suffix.lower() == ".pdf":
        from desktop.exports.pdf.write import write_pdf

        return lambda part: write_pdf(contents, part, progress)
    from desktop.exports.word.write import write_word

    return lambda part: write_word(contents, part)


def _calendar(book: Book, meeting: Meeting, to: Path, *, replace: bool) -> Written:
    from desktop.workflows.export_calendar import export_calendar

    if not replace:
        refuse_other_file(to)
    return Written(to, {"entries": export_calendar(book, meeting.id, to, replace=replace).entries})


def _canaries(book: Book, meeting: Meeting, contents: Any) -> Canaries:
    """Return what to look for: private words that are not among those that the paper has whatever it holds."""
    return public_canaries(book, meeting, own_words=tuple(_frame_words(contents)))


# sentences made of the book's own words: they are looked through like any other
_OF_THE_BOOK = frozenset({"declarations", "corrections"})


def _frame_words(contents: Any) -> Iterator[str]:
    """Yield the words round the items and minutes: headings, notes, dates, names of members."""
    for each in fields(contents):
        if each.name in _OF_THE_BOOK:
            continue
        value = getattr(contents, each.name)
        if each.name == "agenda":
            yield from _frame_words(value)
        elif isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (words for words in value if isinstance(words, str))
