"""Contents written as a Word file, opened again and counted."""

from pathlib import Path

from desktop.exports.agenda_contents import AgendaContents
from desktop.exports.brief_contents import BriefContents
from desktop.exports.count_back import CountsDiffer
from desktop.exports.follow_up_contents import ProgressContents, StoryContents
from desktop.exports.highlight_contents import HighlightContents
from desktop.exports.minutes_contents import MinutesContents
from desktop.exports.question_contents import QuestionContents
from desktop.exports.word.agenda import agenda_paper
from desktop.exports.word.brief import brief_paper
from desktop.exports.word.highlights import highlights_paper
from desktop.exports.word.minutes import minutes_paper
from desktop.exports.word.paper import WordPaper, count_styles, expected_styles
from desktop.exports.word.progress import progress_paper
from desktop.exports.word.questions import questions_paper
from desktop.exports.word.story import story_paper
from desktop.exports.written import Counts

Contents = (
    AgendaContents
    | MinutesContents
    | BriefContents
    | ProgressContents
    | StoryContents
    | QuestionContents
    | HighlightContents
)


def write_word(contents: Contents, to: Path) -> Counts:
    """Write the file and read it back; returns its paragraphs, and how many of them are items or minutes.

    Raises CountsDiffer where what was read back is not what was written: a fault of the program.
    """
    paper = _paper(contents)
    paper.save(to)
    expected, found = expected_styles(paper.counts), count_styles(to)
    if expected != found:
        raise CountsDiffer(f"paragraphs read back {dict(found)}, written {dict(expected)}")
    return {"paragraphs": sum(paper.counts.values()), **_told(contents)}


def _paper(contents: Contents) -> WordPaper:
    if isinstance(contents, AgendaContents):
        return agenda_paper(contents)
    if isinstance(contents, ProgressContents):
        return progress_paper(contents)
    if isinstance(contents, StoryContents):
        return story_paper(contents)
    if isinstance(contents, QuestionContents):
        return questions_paper(contents)
    if isinstance(contents, HighlightContents):
        return highlights_paper(contents)
    return minutes_paper(contents) if isinstance(contents, MinutesContents) else brief_paper(contents)


def _told(contents: Contents) -> dict[str, int]:
    if isinstance(contents, AgendaContents):
        return {"items": sum(not line.level and not line.heading for line in contents.lines)}
    if isinstance(contents, MinutesContents):
        return {"minutes": len(contents.minutes)}
    if isinstance(contents, ProgressContents):
        return {"recommendations": len(contents.rows)}
    if isinstance(contents, StoryContents):
        return {"parts": len(contents.parts)}
    if isinstance(contents, QuestionContents):
        return {"actions": sum(len(group.rows) for group in contents.groups)}
    if isinstance(contents, HighlightContents):
        return {"lines": sum(len(part.lines) for part in contents.parts)}
    return {"items": sum(not row.level and not row.heading for row in contents.rows)}
