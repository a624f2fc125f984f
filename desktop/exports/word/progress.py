"""Progress against a report, or an agency's return, for Word: the sentence that counts, then a row for each."""

from desktop.domain.dates import long_date, short_date
from desktop.exports.follow_up_contents import ProgressContents, ProgressRow
from desktop.exports.word.agenda import write_masthead
from desktop.exports.word.paper import Block, WordPaper

_HEADINGS = ("Recommendation", "Timescale", "What was done", "Evidence and minutes", "Where it stands")
_WIDTHS = (8.2, 4.2, 6.4, 4.0, 5.0)


def progress_paper(contents: ProgressContents) -> WordPaper:
    """Return the paper in landscape, ready to be saved."""
    paper = WordPaper(contents.masthead, landscape=True)
    write_masthead(paper, contents.heading)
    paper.add("Heading 1", contents.heading)
    paper.add("Lead", contents.sentence)
    for words in contents.notes:
        paper.add("Standing", words)
    table = paper.add_table(_HEADINGS, _WIDTHS)
    for row in contents.rows:
        table.add_row(_cells(row, contents.several_reports))
    return paper


def _cells(row: ProgressRow, several: bool) -> list[list[Block]]:
    name = ". ".join(part for part in (row.ref, row.theme) if part)
    words: list[Block] = [("Cell strong", (name,)), *_lines(row.text.split("\n\n"))]
    if several:
        words.append(("Cell", ((row.report, "Quiet"),)))
    due = long_date(row.due) if row.due else "No date"
    time = [*_quoted(row.timing), ("Cell strong", (due,)), ("Cell", ((row.base, "Quiet"),))]
    if row.lead:
        time.append(("Cell", (f"Lead: {row.lead}",)))
    return [words, time, _done(row), _shown(row), _stands(row)]


def _quoted(timing: str) -> list[Block]:
    return [("Cell", (f"“{timing}”",))] if timing else [("Cell", ("No timescale",))]


def _done(row: ProgressRow) -> list[Block]:
    done: list[Block] = _lines(row.actions) or [("Cell", (("No action yet", "Quiet"),))]
    if row.update:
        when = f"{short_date(row.updated_on)}: " if row.updated_on else ""
        done.append(("Cell", ((when, "Strong"), row.update)))
    return done


def _shown(row: ProgressRow) -> list[Block]:
    pieces = "piece" if row.evidence_count == 1 else "pieces"
    held = f"{row.evidence_count} {pieces} of evidence" if row.evidence_count else "No evidence yet"
    return [("Cell strong", (held,)), *_lines(row.evidence), *_lines([f"Minute {each}" for each in row.minutes])]


def _stands(row: ProgressRow) -> list[Block]:
    said: list[Block] = [("Cell strong", (row.status,)), ("Cell", (f"{row.rating.letter}  {row.rating.word}",))]
    if row.part:
        said.append(("Cell", (f"The agency: {row.part}",)))
    if row.response:
        said.append(("Cell", (f"Response: {row.response}",)))
    if row.assurance:
        said.append(("Cell", (f"Assurance: {row.assurance}",)))
    return [*said, *_lines(row.signed_off)]


def _lines(words: list[str] | tuple[str, ...]) -> list[Block]:
    return [("Cell", (each,)) for each in words if each]
