"""Whatever a timeline's table holds: no exception, and no word lost or told twice."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.importers.reading import Reading
from tests.importers.timeline.harbours import MONTHS, headlines, reading_of

CELLS = [
    "", "-", "August", "2016", "2016/17", "Aug-15", "Aug 2015 / Sept 2015", "12 March 2015", "31st", "30 Feb 2015",
    "Helping the harbour", "harbour to improve (continued)", "External", "Theme", "Date", "Event", "Status", "TBC",
    "12 March 2015 – Sands surveyed", "12th – Sands surveyed", "• Buoys painted<p>- Tugs sold<br>Ropes renewed", "•",
    "February 2015 – July 2015", "Ferry let to the lowest bidder; quay opened.", "98.6%", "<p>", "Q1 2015/16",
]  # fmt: skip
words = st.from_regex(r"[A-Z][a-z]{2,8}( [a-z]{2,8}){0,6}\.?", fullmatch=True)
cells = st.one_of(st.sampled_from(CELLS), words, st.text(max_size=20).filter(lambda text: "\t" not in text))
rows = st.lists(st.lists(cells, min_size=1, max_size=8), min_size=1, max_size=10)
told = st.lists(st.lists(st.integers(0, 3), min_size=7, max_size=7), min_size=1, max_size=6)


def all_placed(reading: Reading) -> None:
    left = {each.line for each in reading.leftovers}
    assert not left & reading.placed
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert all(one.text.strip() for one in headlines(reading))


@settings(max_examples=150, deadline=None)
@given(rows)
def test_any_table_under_the_title_of_a_timeline(table) -> None:
    all_placed(reading_of("Timeline of key headlines\n\n" + "\n".join("\t".join(row) for row in table)))


@settings(max_examples=100, deadline=None)
@given(st.lists(cells, max_size=12))
def test_any_list_under_the_title_of_a_timeline(lines) -> None:
    all_placed(reading_of("Chronology\n\n" + "\n\n".join(lines)))


@settings(max_examples=100, deadline=None)
@given(rows)
def test_any_rows_below_months(table) -> None:
    heading = "\t" + "\t".join(MONTHS)
    all_placed(reading_of(f"Timeline 2016/17\n\n{heading}\n" + "\n".join("\t".join(row) for row in table)))


@settings(max_examples=100, deadline=None)
@given(told, st.sampled_from(["<p>", "<br/>", " • ", "<p>- "]))
def test_every_word_of_every_cell_is_told_once(table, mark: str) -> None:
    lines = ["\t2016\t\t\t\t\t2017", "\t" + "\t".join(MONTHS)]
    for at, row in enumerate(table):
        body = [
            mark.join(f"Said of the quay r{at}c{column}n{number}" for number in range(many))
            for column, many in enumerate(row)
        ]
        lines.append("\t".join([f"Theme {at}", *body[1:]]))
    reading = reading_of("Timeline\n\n" + "\n".join(lines))
    expected = [
        f"r{at}c{column}n{number}"
        for at, row in enumerate(table)
        for column in range(1, 7)
        for number in range(row[column])
    ]
    said = Counter(word for one in headlines(reading) for word in re.findall(r"r\d+c\d+n\d+", one.text))
    assert said == Counter(expected)
    for one in headlines(reading):
        for row, column in re.findall(r"r(\d+)c(\d+)", one.text):
            assert one.theme == f"Theme {row}"
            assert one.date is not None and one.date.month == (7 + int(column) - 1) % 12 + 1
