"""Lines put together: what is one sentence, what is a table, and what stays by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.document import Paragraph, Table
from desktop.documents.read import read_pasted
from tests.documents.reading import each_line_stands_once, said, tables

WRAPPED = """The Director presented a report on the harbour which had been
asked for by the members, who wished to know what the repair of
the north pier would cost and when it could be begun. No money
had been set aside for it. The Head of Engineering, whose staff
inspect the pier each quarter, expects the cost to have risen by
September.
"""


@pytest.mark.parametrize(
    "text",
    [
        "HARBOUR BOARD\nTuesday, 3rd March, 2015",
        "Present:-\nMr. A. Alder, Chair",
        "Mr. A. Alder, Chair\nMs. B. Birch, Member",
        "1. Apologies\n2. Minutes",
        "C4 STYLE AND APPROACH\nThe Board met.",
        "Resolved:-\nThat it be noted.",
        "- first\n- second",
        "(1) That it be noted.\n(2) That it be done.",
        "a) one; and\nb) two",
        "Venue: Town Hall\nTime: 2.00 p.m.",
        "See the report\nwww.harbour.example/report",
        "It was agreed.\nthen a small letter after the end",
        "Item\n–\nOther",
    ],
    ids=lambda text: text.split("\n")[0],
)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    assert said(read_pasted(text)) == text.split("\n")


def test_a_sentence_goes_on_after_a_blank_line() -> None:
    text = "The work was given to the firm with the\n\nlowest price."
    assert said(read_pasted(text)) == ["The work was given to the firm with the lowest price."]


def test_a_wrapped_text_is_joined_where_its_lines_are_full() -> None:
    paragraph, heading = read_pasted(f"{WRAPPED}\nNext heading").blocks
    assert [line.number for line in paragraph.lines] == [1, 2, 3, 4, 5, 6]
    assert isinstance(heading, Paragraph) and heading.text == "Next heading"


def test_a_year_that_begins_a_line_is_no_number_of_a_paragraph() -> None:
    assert len(read_pasted(WRAPPED.replace("September.", "September\n2015. It was noted.")).blocks) == 1


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the improve-\nment of the harbour", "the improvement of the harbour"),
        ("a multi-\nagency team", "a multi-agency team"),
        ("a two-\nyear plan, and each year", "a two-year plan, and each year"),
        ("see <http://harbour.example/a-\nb/c> now", "see <http://harbour.example/a-b/c> now"),
    ],
)
def test_words_parted_at_the_end_of_a_line(text: str, joined: str) -> None:
    assert said(read_pasted(text)) == [joined]


def test_lines_with_tabs_are_rows() -> None:
    document = read_pasted("Plan\nRef\tAction\tLead\n\tDredge\t\nEnd")
    assert said(document) == ["Plan", ("Ref", "Action", "Lead"), ("", "Dredge", ""), "End"]


def test_a_blank_line_parts_two_tables() -> None:
    assert len(tables(read_pasted("a\tb\n\nc\td"))) == 2


@pytest.mark.parametrize("text", ["1.\tApologies\n2.\tMinutes", "Venue:\tTown Hall\nDate:\t3 March", "\tindented"])
def test_a_list_or_labels_set_out_with_tabs_are_no_table(text: str) -> None:
    assert said(read_pasted(text)) == [line.replace("\t", " ").strip() for line in text.split("\n")]


def test_text_copied_from_a_web_page() -> None:
    page = "Agenda\u00a0item\n\n12.\n\nNoise at the quay\nMinutes:\nThe Chair spoke.\nRESOLVED: That it be noted."
    assert said(read_pasted(page)) == [line.replace("\u00a0", " ") for line in page.split("\n") if line]


@given(st.text(alphabet="ab AB.-1\t\n\f(:)é•|", max_size=300))
def test_no_line_is_lost_or_placed_twice(text: str) -> None:
    if text.strip(" \t\n\f"):
        assert each_line_stands_once(read_pasted(text))


def test_rows_between_strokes_are_a_table() -> None:
    text = "Lamps\n\n| Ref | Lamp |\n|-----|:----:|\n| 1 | bow<br>stern |\n| 2 | a \\| b |\n\nEnd"
    table = next(block for block in read_pasted(text).blocks if isinstance(block, Table))
    assert [row.cells for row in table.rows] == [("Ref", "Lamp"), ("1", "bow\nstern"), ("2", "a | b")]
    assert [line.number for line in table.lines] == [3, 4, 5, 6]


def test_rows_with_strokes_between_their_cells_only_are_a_table() -> None:
    text = (
        "Lamps\n\nRef | Lamp | Lead\n--- | :---: | ---\n1 | bow<br>stern | Clerk\n2 | a \\| b |\n | mast | Cook\n\nEnd"
    )
    before, table, after = read_pasted(text).blocks
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [
        ("Ref", "Lamp", "Lead"),
        ("1", "bow\nstern", "Clerk"),
        ("2", "a | b", ""),
        ("", "mast", "Cook"),
    ]
    assert [line.number for line in table.lines] == [3, 4, 5, 6, 7]
    assert not isinstance(before, Table) and not isinstance(after, Table)


def test_strokes_without_a_ruled_line_are_no_table() -> None:
    assert not any(isinstance(block, Table) for block in read_pasted("Home | News | Board\nBoard | Papers").blocks)


def test_rows_between_borders_go_on_over_several_lines() -> None:
    text = "+---+------+\n| A | Lamp |\n+===+======+\n| 1 | at   |\n|   | bow  |\n+---+------+"
    (table,) = read_pasted(text).blocks
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows if row.cells] == [("A", "Lamp"), ("1", "at bow")]


def test_one_line_between_strokes_is_no_table() -> None:
    assert not any(isinstance(block, Table) for block in read_pasted("| Page 1 of 3 |\n\nText").blocks)
