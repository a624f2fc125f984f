"""Whatever a paper holds, no reading fails, and nothing of it is lost or read twice."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents.plain_text import document_of
from desktop.domain.outcome import Outcome, OutcomeEntry
from desktop.importers.progress_review.extent import extents_of, with_heads
from desktop.importers.progress_review.function_lists import standing_of
from desktop.importers.progress_review.read import likelihood, read
from desktop.importers.progress_review.units import units_of
from desktop.importers.reading import Reading
from tests.importers.packs import TODAY
from tests.importers.progress_review.boards import HARBOUR, as_text

_FRAGMENTS = (
    "OUTCOME 1: Safe ships",
    "OUTCOME 2",
    "Outcomes 3 and 4: rents; berths",
    "Theme B - People",
    "Priority Two. Money",
    "3.1 Commissioner Ada Alder",
    "Lead: Ben Birch",
    "**Outcomes achieved**",
    "Outcomes achieved: last two years",
    "Next steps: buy a bell and a boat",
    "Next steps",
    "Risks and issues",
    "Challenges - fog",
    "Progress",
    "The four tests",
    "In relation to the four tests I say:",
    "Dredging",
    "- The light was lit.",
    " - in the north",
    "  o in the south",
    "• Two pilots were trained, with the following:",
    "1. One",
    "(a) Two",
    "-",
    "**Bold.** And plain.",
    "These functions were handed back in May:",
    "- In May 2021 the functions were returned to the Council:",
    "A long sentence about the harbour and those who work in it, which ends here.",
    "Outcome\tAchieved\tNext steps\tRisks",
    "1. Ships\tThe light was lit\tTrain\tFog",
    "\tA bell\t\t",
    "Risks\tFog may come",
    "Function\tStatus\tDate returned",
    "Functions retained by Commissioners",
    "What we said we would do",
    "Theme: Leadership",
    "Yours sincerely",
    "Tolls\tReturned\tMay 2021",
    "<p>- One lamp</p><p>- two bells</p>",
    "• First • second • third",
    "Risk\tMitigation\tOwner",
    "Appendix A",
    "Page 3 of 4",
    "",
)


def _reading(text: str) -> Reading:
    document = document_of(text, name="a", form="txt", sha256="0" * 64)
    assert 0 <= likelihood(document) <= 3
    return read(document, None, TODAY)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[A-Za-z]{3,}", text))


def _check(reading: Reading) -> None:
    entries = [found for found in reading.recognised if isinstance(found.record, OutcomeEntry)]
    assert len(reading.placed) + len(reading.leftovers) == len(reading.document.lines)
    functions = {number for found in reading.recognised if found.kind == "functions" for number in found.lines}
    outcomes = [found.record for found in reading.recognised if isinstance(found.record, Outcome)]
    over = {words for outcome in outcomes for words in (outcome.lead, outcome.group)}
    for unit in _inside(reading):
        kept = [found.record.text for found in entries if set(found.lines) & {line.number for line in unit.lines}]
        is_left = not {line.number for line in unit.lines} <= reading.placed
        headings = [found.record.heading for found in entries]
        of_functions = standing_of(unit.text) or functions & {line.number for line in unit.lines}
        is_over = any(words and words in unit.printed for words in over)
        assert is_left or unit.text in kept or unit.text in headings or of_functions or is_over, unit
    told = Counter((number, found.record.text) for found in entries for number in found.lines)
    for (number, text), times in told.items():
        line = next(line for line in reading.document.lines if line.number == number)
        assert times == 1 or _words(line.text) >= Counter(dict.fromkeys(_words(text), times)), (line, text)


def _inside(reading: Reading) -> list:
    """Return the units of text below the headings of outcomes."""
    units = with_heads(units_of(reading.document))
    titles = {number for found in reading.recognised if found.kind == "outcomes" for number in found.lines}
    return [
        unit
        for extent in extents_of(units)
        for unit in units[extent.first : extent.end]
        if unit.is_plain and not titles & {line.number for line in unit.lines}
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=30))
def test_nothing_is_lost(fragments: list[str]) -> None:
    _check(_reading("\n".join(fragments)))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_fails(text: str) -> None:
    _check(_reading(text))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_review_with_lines_lost_and_moved(data: st.DataObject) -> None:
    lines = as_text(HARBOUR).splitlines()
    kept = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=len(lines)))
    _check(_reading("\n".join(lines[at] for at in kept)))
