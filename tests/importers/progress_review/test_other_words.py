"""Reviews in other words: what was promised, themes by name, letters, and functions in lists of their own."""

import pytest

from desktop.documents.read import read_pasted
from desktop.domain.outcome import EntrySection, Function, FunctionState, Outcome, OutcomeEntry
from desktop.importers.progress_review.function_lists import standing_of
from desktop.importers.progress_review.heads import read_head
from desktop.importers.recognise import likeliest
from tests.importers.progress_review.boards import of_text, of_type

HELD, RECOMMENDED, RETURNED = FunctionState.HELD, FunctionState.RECOMMENDED, FunctionState.RETURNED
PROMISED = """Harbour Children's Improvement: six monthly progress review
1 October 2022 to 31 March 2023

Priority 1: Leadership

What we said we would do

- Find a harbour master

What we have done

- The harbour master came in January

What difference has it made?

Fewer crews leave.

What we will do next

- Write down the watches

Priority 2: Practice

What we said we would do

- Look at twenty boats

What we have done

- Eighteen were looked at

What we will do next

- Look at two more
"""
THEMES = """Best Value at the Harbour
Progress Report – Third quarter, October to December 2023

Theme: Leadership

Progress to date

All posts are filled.

Evidence of impact

- Sickness fell

What the board expects next

- A plan for the watches

Theme: Money

Where we were

The till was empty.

Where we are now

The till is full.

Where we need to be

The till is counted.

Yours sincerely

The Chair
"""
TABLE = """You said, we did: progress review, March 2024

Theme\tYou said\tWe did\tStatus\tWhat we will do next
Leadership\tNobody hears\tHeld talks\tGreen\tWrite them up
Money\tNobody counts\tNamed a counter\tAmber\tCount
"""
CARD = """Commissioners' Six-Month Review

Outcome\tOutcome 1 – Safe ships
Lead Commissioner\tAda Alder
Achievements\tA light was lit
Next steps\tTrain pilots

Outcome\tOutcome 2 – Fair rents
Lead Commissioner\tBen Birch
Achievements\tRents were set
Next steps\tMeet tenants
"""
LISTS = """Commissioners' report: return of functions

Functions returned to the Council

- Dredging (returned 1 February 2024)
- Tolls

Functions retained by Commissioners

- Pilots

It was a good year for the harbour.
"""
COLUMNS = """Exercise of functions as at 1 May 2024

Functions returned to the Council\tFunctions retained by Commissioners
Dredging\tPilots
\tMoorings
"""
NUMBERED = """Commissioners' eighteen month progress review

1. Introduction
1.1 The third review.

2. Outcome 1: Quays
Achievements
2.1 The list is whole.
Next steps
2.2 Sell two.

3. Outcome 2: Votes
Achievements
3.1 All were counted.
Next steps
3.2 Count again.

4. Conclusion
4.1 It went well.
"""


def told(text: str) -> list[tuple[str, str, str]]:
    reading = of_text(text)
    titles = {outcome.id: outcome.title for outcome in of_type(reading, Outcome)}
    entries = of_type(reading, OutcomeEntry)
    return [
        (titles[one.outcome_id].split()[0], one.heading or one.section.name, one.text.split()[0]) for one in entries
    ]


@pytest.mark.parametrize("text", [PROMISED, THEMES, TABLE, CARD, LISTS, COLUMNS, NUMBERED])
def test_each_is_known_for_a_review(text: str) -> None:
    assert likeliest(read_pasted(text)) == "progress-review"


def test_promises_are_neither_done_nor_to_be_done() -> None:
    assert told(PROMISED) == [
        ("Leadership", "What we said we would do", "Find"),
        ("Leadership", "ACHIEVED", "The"),
        ("Leadership", "ACHIEVED", "Fewer"),
        ("Leadership", "NEXT_STEP", "Write"),
        ("Practice", "What we said we would do", "Look"),
        ("Practice", "ACHIEVED", "Eighteen"),
        ("Practice", "NEXT_STEP", "Look"),
    ]


def test_themes_by_name_up_to_the_signature() -> None:
    assert told(THEMES) == [
        ("Leadership", "OVERVIEW", "All"),
        ("Leadership", "ACHIEVED", "Sickness"),
        ("Leadership", "NEXT_STEP", "A"),
        ("Money", "Where we were", "The"),
        ("Money", "OVERVIEW", "The"),
        ("Money", "NEXT_STEP", "The"),
    ]


def test_a_table_of_what_was_said_and_done() -> None:
    assert [heading for title, heading, _ in told(TABLE) if title == "Money"] == [
        "You said",
        "ACHIEVED",
        "Status",
        "NEXT_STEP",
    ]


def test_a_table_for_each_outcome() -> None:
    outcomes = of_type(of_text(CARD), Outcome)
    assert [(one.ref, one.title, one.lead) for one in outcomes] == [
        ("1", "Safe ships", "Ada Alder"),
        ("2", "Fair rents", "Ben Birch"),
    ]


def test_a_numbered_conclusion_belongs_to_no_outcome() -> None:
    assert len(told(NUMBERED)) == 4
    assert [entry.section for entry in of_type(of_text(NUMBERED), OutcomeEntry)][-1] is EntrySection.NEXT_STEP


def test_functions_in_lists_and_in_columns() -> None:
    listed = of_type(of_text(LISTS), Function)
    assert [(one.title, one.state) for one in listed] == [("Dredging", RETURNED), ("Tolls", RETURNED), ("Pilots", HELD)]
    assert [str(one.returned_on) for one in listed] == ["2024-02-01", "None", "None"]
    beside = of_type(of_text(COLUMNS), Function)
    assert [(one.title, one.state) for one in beside] == [("Dredging", RETURNED), ("Pilots", HELD), ("Moorings", HELD)]


def test_functions_by_who_exercises_them() -> None:
    rows = (
        "Function\tDirected on\tExercised by\tDate returned\tNotes\nTolls\t17 December 2014\tCouncil\t1 April 2016\t\n"
    )
    rows += "Pilots\t17 December 2014\tCommissioners\t\tRecommended for return\nDredging\t\tCommissioners\t\t\n"
    found = of_type(of_text(rows), Function)
    assert [one.state for one in found] == [RETURNED, RECOMMENDED, HELD]
    assert str(found[0].taken_on) == "2014-12-17"


@pytest.mark.parametrize(
    ("heading", "state"),
    [
        ("Functions returned to the Council", RETURNED),
        ("Powers still held by the Commissioners", HELD),
        ("Functions not yet returned", HELD),
        ("Functions recommended for return", RECOMMENDED),
        ("The functions were returned in May.", None),
        ("Functions of the committee", None),
    ],
)
def test_headings_of_lists(heading: str, state: FunctionState | None) -> None:
    assert standing_of(heading) is state


@pytest.mark.parametrize("text", ["Priority: High", "Outcome: the lamps were lit.", "Theme: money and boats"])
def test_labels_that_head_nothing(text: str) -> None:
    assert read_head(text) is None
