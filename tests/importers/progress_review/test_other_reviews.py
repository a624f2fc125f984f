"""Reviews of other boards: other words, other orders, other marks, tables."""

import pytest

from desktop.documents.read import read_pasted
from desktop.domain.outcome import EntrySection, Outcome, OutcomeEntry, ProgressReview
from desktop.importers.amend import settle_in
from desktop.importers.progress_review.heads import read_head
from desktop.importers.progress_review.read import likelihood
from desktop.importers.progress_review.section_words import read_section
from desktop.importers.reading import Reading
from tests.importers.progress_review.boards import of_text, of_type

ACHIEVED, OVERVIEW, NEXT_STEP, RISK, TEST = (
    EntrySection.ACHIEVED,
    EntrySection.OVERVIEW,
    EntrySection.NEXT_STEP,
    EntrySection.RISK,
    EntrySection.TEST,
)

RUN_IN = """Ferry Improvement Board: Six Month Review
Six months to 30 September 2022

Contents
Priority 1: Sound money 2
Priority 2: Full boats 4

Summary

Priority 1 was talked of often.

**Priority 1: Sound money**
Lead: Councillor P. Pine

**Key achievements**
• Budget balanced
o savings found
o reserves kept
• Audit signed

Progress: Good overall, though the ledger was late.

Resources
Two officers were lent by a neighbour.

**Next steps:** Publish the ledger by March.

**Challenges**
* Crew turnover
* Old engines

Priority 2 – Full boats

Actions for the next six months
1. Paint the hull
2. Open the pier
(a) in the north
(b) in the south

Achievements
The pier was built.

Conclusion
Overall the ferry is moving.
"""
BARE = """Commissioners' Six Month Report
Published 5 March 2020

1. Leadership and culture

What we have achieved

- New master in post

What we will do next

- Train the crew

2. Money and boats

What we have achieved

- Accounts closed

What we will do next

- Sell the depot
"""
TABLE = """Recovery Board: Second Progress Report, March 2023

Outcome\tAchieved\tNext steps\tRisks
1. Safe ships\tLamps lit • Bells mended\tSweep more\tFog
\tBuoys moored\t\t
2. Good berths\tPiers mended\tPaint bollards\tStorms
"""
LABELS = """Outcome 1\tSafe ships
Key achievements\tLamps lit
Next steps\tSweep more
Outcome 2\tGood berths
Key achievements\tPiers mended
Next steps\tPaint bollards
"""


def told(reading: Reading) -> list[tuple[str, EntrySection, str, bool]]:
    refs = {outcome.id: outcome.ref for outcome in of_type(reading, Outcome)}
    return [
        (refs[entry.outcome_id], entry.section, entry.text.split()[0], bool(entry.parent_id))
        for entry in of_type(reading, OutcomeEntry)
    ]


def test_bold_run_in_and_numbered() -> None:
    reading = of_text(RUN_IN)
    assert told(reading) == [
        ("1", ACHIEVED, "Budget", False),
        ("1", ACHIEVED, "savings", True),
        ("1", ACHIEVED, "reserves", True),
        ("1", ACHIEVED, "Audit", False),
        ("1", OVERVIEW, "Good", False),
        ("1", OVERVIEW, "Two", False),
        ("1", NEXT_STEP, "Publish", False),
        ("1", RISK, "Crew", False),
        ("1", RISK, "Old", False),
        ("2", NEXT_STEP, "Paint", False),
        ("2", NEXT_STEP, "Open", False),
        ("2", NEXT_STEP, "in", True),
        ("2", NEXT_STEP, "in", True),
        ("2", ACHIEVED, "The", False),
    ]
    assert [outcome.lead for outcome in of_type(reading, Outcome)] == ["Councillor P. Pine", ""]
    assert [entry.heading for entry in of_type(reading, OutcomeEntry) if entry.heading] == ["Resources"]
    assert "Conclusion" in [leftover.text for leftover in reading.leftovers]
    (review,) = of_type(reading, ProgressReview)
    assert (str(review.starts), str(review.ends), review.framework) == ("2022-04-01", "2022-09-30", "Priorities")


def test_a_review_without_a_day_asks_for_it() -> None:
    reading = of_text(RUN_IN)
    query = next(query for query in reading.queries if query.record_kind == "progress-reviews")
    settled = settle_in(reading, query, query.choices[0])
    assert str(of_type(settled, ProgressReview)[0].issued_on) == "2022-09-30"


def test_bare_titles_over_headings_that_come_round() -> None:
    reading = of_text(BARE)
    assert [(outcome.ref, outcome.title) for outcome in of_type(reading, Outcome)] == [
        ("1", "Leadership and culture"),
        ("2", "Money and boats"),
    ]
    assert len(told(reading)) == 4
    assert str(of_type(reading, ProgressReview)[0].issued_on) == "2020-03-05"


def test_a_table_of_outcomes() -> None:
    reading = of_text(TABLE)
    assert [entry for entry in told(reading) if entry[1] is ACHIEVED] == [
        ("1", ACHIEVED, "Lamps", False),
        ("1", ACHIEVED, "Bells", False),
        ("1", ACHIEVED, "Buoys", False),
        ("2", ACHIEVED, "Piers", False),
    ]
    assert len(told(reading)) == 8
    assert not reading.leftovers


def test_a_table_with_labels_at_the_left() -> None:
    assert told(of_text(LABELS)) == [
        ("1", ACHIEVED, "Lamps", False),
        ("1", NEXT_STEP, "Sweep", False),
        ("2", ACHIEVED, "Piers", False),
        ("2", NEXT_STEP, "Paint", False),
    ]


def test_a_table_of_risks() -> None:
    table = "Risk\tMitigation\nFog\tRing the bell\nStorms\t"
    text = f"Outcome 1: Ships\n\nAchievements\n\n- Lamps\n\n{table}\n\nNext steps\n\n- More\n"
    reading = of_text(text)
    risks = [entry.text for entry in of_type(reading, OutcomeEntry) if entry.section is RISK]
    assert risks == ["Fog", "Mitigation: Ring the bell", "Storms"]
    assert reading.counts()["risks"] == 2


def test_marks_of_a_web_page() -> None:
    text = "Outcome 1: Ships\n\nAchievements\n\n<p>- Lamps</p><p>- Bells</p>\n\nNext steps\n\n• Boats • Piers\n"
    assert [words for _, _, words, _ in told(of_text(text))] == ["Lamps", "Bells", "Boats", "Piers"]


def test_steps_that_lost_their_indentation_are_equal() -> None:
    steps = "- Buy a boat\n - Paint it\n - Meet these crews:\n  - the first\n"
    text = f"Outcome 1: Ships\n\nNext steps\n\n{steps}\nRisks\n\n- Fog\n"
    assert [nested for *_, nested in told(of_text(text))] == [False, False, False, True, False]


def test_a_lone_nested_bullet_is_asked_about() -> None:
    text = "Outcome 1: Ships\n\nAchievements\n\n- A boat was bought\n - The bell was mended\n\nRisks\n\n- Fog\n"
    reading = of_text(text)
    query = next(query for query in reading.queries if query.record_kind == "outcome-entries")
    settled = settle_in(reading, query, query.choices[0])
    assert [nested for *_, nested in told(reading)] == [False, True, False]
    assert [nested for *_, nested in told(settled)] == [False, False, False]


@pytest.mark.parametrize(
    ("text", "refs", "title"),
    [
        ("MISSION OUTCOME 3: Safe ships", ("3",), "Safe ships"),
        ("Outcome 3 – Safe ships", ("3",), "Safe ships"),
        ("Outcome Three. Safe ships", ("3",), "Safe ships"),
        ("Theme B", ("B",), ""),
        ("2.1 Priority 4 - 24 new boats", ("4",), "24 new boats"),
        ("Outcomes 6 and 7", ("6", "7"), ""),
        ("Priorities 1-3: Money", ("1", "2", "3"), "Money"),
        ("Mission Outcome 6 and Mission Outcome 7: Boats", ("6", "7"), "Boats"),
        ("Strategic Objective II: Money", ("II",), "Money"),
    ],
)
def test_headings_of_outcomes(text: str, refs: tuple[str, ...], title: str) -> None:
    head = read_head(text)
    assert head is not None
    assert (head.refs, head.title) == (refs, title)


@pytest.mark.parametrize(
    "text", ["Outcome 3 was met in May", "Priority A good start", "Outcomes achieved", "Theme 1: Money ........ 4"]
)
def test_what_is_no_heading_of_an_outcome(text: str) -> None:
    assert read_head(text) is None


@pytest.mark.parametrize(
    ("text", "section", "rest"),
    [
        ("Outcomes achieved: last two years", ACHIEVED, ""),
        ("KEY ACHIEVEMENTS", ACHIEVED, ""),
        ("Achievements (April 2021 to September 2021)", ACHIEVED, ""),
        ("Overview of progress: last six months", OVERVIEW, ""),
        ("Progress since the last report", OVERVIEW, ""),
        ("Progress - good", OVERVIEW, "good"),
        ("Actions for the next six months", NEXT_STEP, ""),
        ("**Next steps** Buy a bell", NEXT_STEP, "Buy a bell"),
        ("2.3 Key risks & challenges", RISK, ""),
        ("Challenges: fog", RISK, "fog"),
        ("The seven tests", TEST, ""),
    ],
)
def test_a_sub_heading_begins_its_section(text: str, section: EntrySection, rest: str) -> None:
    found = read_section(text)
    assert found is not None
    assert (found.section, found.rest) == (section, rest)


@pytest.mark.parametrize("text", ["Progress has been made", "Issues were raised at the meeting", "Update on boats"])
def test_what_is_no_sub_heading(text: str) -> None:
    assert read_section(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Action\tLead\tDue\tProgress\tNext steps\nMend it\tThe Chair\tMay 2020\tSlow\tAsk\n",
        "Priority 1: Money\n\nNext steps:\n\n- One\n\nPriority 2: Boats\n\nNext steps:\n\n- Two\n",
        "Agenda\n\n1. Apologies\n\n2. Minutes\n\n3. Next steps\n",
    ],
)
def test_other_papers_are_not_taken_for_reviews(text: str) -> None:
    assert likelihood(read_pasted(text)) < 2
