"""Minutes for Word, in the customary form of a council, and an extract from them."""

from desktop.exports.minutes_contents import Decision, MinutesContents, PrintedMinute
from desktop.exports.word.agenda import number_width
from desktop.exports.word.paper import WordPaper


def minutes_paper(contents: MinutesContents) -> WordPaper:
    """Return the minutes as a paper that is ready to be saved."""
    numbers = [minute.number for minute in contents.minutes]
    paper = WordPaper(contents.masthead, indent=number_width(numbers), initialled=contents.loose_leaf)
    _write_head(paper, contents)
    for group in contents.people:
        paper.add("Names", group.heading)
        for name in group.names:
            paper.add("Name", name)
    if contents.declarations:
        paper.add("Names", "Declarations of interest:-")
        for words in contents.declarations:
            paper.add("Name", words)
    if contents.minutes:
        paper.add("Heading 1", "Extract" if contents.certificate else "Minutes")
    for minute in contents.minutes:
        _write_minute(paper, minute)
    _write_end(paper, contents)
    return paper


def _write_head(paper: WordPaper, contents: MinutesContents) -> None:
    masthead = contents.masthead
    paper.add("Title", masthead.board)
    if masthead.organisation:
        paper.add("Subtitle", masthead.organisation)
    paper.add("Lead", contents.heading)
    for words in contents.notes:
        paper.add("Standing", words)


def _write_minute(paper: WordPaper, minute: PrintedMinute) -> None:
    if minute.note_above:
        paper.add("Note above", minute.note_above)
    private = f" {minute.private}" if minute.private and minute.private != minute.title else ""
    paper.add("Heading 2", f"{minute.number}\t{minute.title}", *([(private, "Plain")] if private else []))
    for words in minute.paragraphs:
        paper.add("Minute text", words)
    for decision in minute.decisions:
        _write_decision(paper, decision)
    for words in minute.corrections:
        paper.add("Correction", words)


def _write_decision(paper: WordPaper, decision: Decision) -> None:
    """Write the verb, and its parts: a lone one beside it, several below it, each with its number."""
    if len(decision.parts) == 1:
        (part,) = decision.parts
        label = f"{part.label} " if part.label else ""
        paper.add("Decision", (f"{decision.verb} ", "Strong"), f"{label}{part.text}", (_after(part.vote), "Quiet"))
        return
    paper.add("Decision lead", decision.verb)
    for part in decision.parts:
        paper.add("Decision part", f"{part.label}\t{part.text}", (_after(part.vote), "Quiet"))


def _after(vote: str) -> str:
    return f" {vote}" if vote else ""


def _write_end(paper: WordPaper, contents: MinutesContents) -> None:
    if contents.closed:
        paper.add("Minute text", contents.closed)
    if contents.corrections:
        paper.add("Heading 1", "Corrections")
        for words in contents.corrections:
            paper.add("Name", words)
    for words in contents.certificate:
        paper.add("Closing", words)
    for line in contents.signature:
        paper.add("Signature", line)
