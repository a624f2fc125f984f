"""One record's whole story for Word, set small so that it stands on one page."""

from desktop.exports.follow_up_contents import StoryContents, StoryPart
from desktop.exports.word.paper import Run, WordPaper

_INDENT = 3.2


def story_paper(contents: StoryContents) -> WordPaper:
    """Return the story as a paper that is ready to be saved."""
    paper = WordPaper(contents.masthead, indent=_INDENT)
    paper.add("Title", contents.heading)
    if contents.source:
        paper.add("Subtitle", contents.source)
    for words in contents.paragraphs:
        paper.add("Story words", words)
    for label, words in contents.facts:
        paper.add("Story line", (f"{label}\t", "Strong"), words)
    for part in contents.parts:
        _write_part(paper, part)
    return paper


def _write_part(paper: WordPaper, part: StoryPart) -> None:
    paper.add("Story part", part.heading)
    if not part.lines:
        paper.add("Story line", (part.empty, "Quiet"))
    for line in part.lines:
        detail: list[Run] = [(f"  {line.detail}", "Quiet")] if line.detail else []
        paper.add("Story line", f"{line.when}\t", line.words, *detail)
