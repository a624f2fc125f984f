"""An agenda for Word, in the customary form: numbered items, what goes with each, and when the board meets next."""

from desktop.exports.agenda_contents import AgendaContents, AgendaLine
from desktop.exports.word.paper import Run, WordPaper

_PER_LETTER, _GAP, _LEAST = 0.24, 0.35, 1.1


def agenda_paper(contents: AgendaContents) -> WordPaper:
    """Return the agenda as a paper that is ready to be saved."""
    paper = WordPaper(contents.masthead, indent=number_width([line.number for line in contents.lines]))
    write_masthead(paper, contents.heading)
    if contents.members:
        paper.add("Fact", ("Members", "Strong"), f"\t{'; '.join(contents.members)}")
    for words in contents.opening:
        paper.add("Standing", words)
    paper.add("Heading 1", contents.heading)
    for line in contents.lines:
        _write_line(paper, line)
    if contents.dates:
        paper.add("Heading 1", "Dates of future meetings")
        for day in contents.dates:
            paper.add("Name", day)
    for words in contents.closing:
        paper.add("Closing", words)
    return paper


def number_width(numbers: list[str]) -> float:
    """Return how far words stand in from the edge, in cm, so that the longest number has room."""
    return max(_LEAST, max(map(len, numbers), default=0) * _PER_LETTER + _GAP)


def write_masthead(paper: WordPaper, heading: str) -> None:
    """Write board, organisation, day, time and venue."""
    masthead = paper.masthead
    paper.add("Title", masthead.board)
    paper.add("Subtitle", " – ".join(part for part in (masthead.organisation, heading) if part))
    for label, words in masthead.facts:
        paper.add("Fact", (label, "Strong"), f"\t{words}")
    if masthead.standing:
        paper.add("Fact", ("Copy", "Strong"), f"\t{masthead.standing}")


def _write_line(paper: WordPaper, line: AgendaLine) -> None:
    if line.heading:
        paper.add("Part", line.title)
        return
    number = f"{line.number}." if line.number.isdigit() else line.number
    runs: list[Run] = [f"{number}\t" if line.number or not line.level else "–\t", line.title]
    if line.paper:
        runs.append((f" {line.paper}", "Plain"))
    if line.private and line.private != line.title:
        runs.append((f" {line.private}", "Plain"))
    paper.add(f"Heading {min(line.level, 2) + 2}", *runs)
    below = "Detail below" if line.level else "Detail"
    for words in line.details:
        paper.add(below, words)
    for url in line.links:
        paper.add_link(below, url)
