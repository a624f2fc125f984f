"""Decisions as boards word them: where they open, which parts they have, and what is only told."""

import pytest

from desktop.importers.minutes_passages import Passage
from desktop.importers.resolution_marks import hard_mark
from desktop.importers.resolutions import Parted, part_minute


def _part(*texts: str, soft: bool = False) -> Parted:
    return part_minute([Passage(text, ()) for text in texts], soft=soft)


def _found(parted: Parted) -> list[tuple[str, str]]:
    return [(part.label, part.text) for part in parted.parts]


@pytest.mark.parametrize(
    "text",
    [
        "Resolved:- That a be noted.",
        "RESOLVED: That a be noted.",
        "RESOLVED - That a be noted.",
        "RESOLVED – That a be noted.",
        "Resolved – That a be noted.",
        "It was resolved: That a be noted.",
        "4.3 RESOLVED: That a be noted.",
        "Agreed: That a be noted.",
        "Decision: That a be noted.",
        "RECOMMENDED: That a be noted.",
    ],
)
def test_marks_open_a_decision(text: str) -> None:
    assert _found(_part(text)) == [("", "That a be noted.")]


@pytest.mark.parametrize(
    "text",
    [
        "The Council resolved last year to ask for help.",
        "The motion was resolved before the meeting.",
        "Members agreed with the Chair.",
        "Issues were resolved.",
        "The recommendation was not RESOLVED.",
        "Decisions had been slow.",
    ],
)
def test_stories_do_not(text: str) -> None:
    assert hard_mark(text) is None
    assert _part(text, soft=True).parts == []


def test_soft_words_decide_only_where_the_board_uses_them() -> None:
    text = "The Board agreed to publish the report."
    assert _found(_part(text)) == []
    assert _found(_part(text, soft=True)) == [("", text)]


@pytest.mark.parametrize(
    "labels",
    [("(1)", "(2)", "(3)"), ("1.", "2.", "3."), ("a)", "b)", "c)"), ("(i)", "(ii)", "(iii)"), ("i.", "ii.", "iii.")],
)
def test_parts_below_a_mark_or_run_together(labels: tuple[str, str, str]) -> None:
    parts = [f"{label} That it be done;" for label in labels]
    expected = [(label, "That it be done;") for label in labels]
    assert _found(_part("RESOLVED:", *parts)) == expected
    assert _found(_part(f"RESOLVED: {parts[0]}", *parts[1:])) == expected
    assert _found(_part("RESOLVED: " + " ".join(parts))) == expected


def test_points_below_a_part_stay_in_it() -> None:
    parted = _part(
        "Resolved:- (1) That the cost be shared:-", "(a) half and half; and", "(b) not more.", "(2) That is all."
    )
    assert [part.label for part in parted.parts] == ["(1)", "(2)"]
    assert parted.parts[0].text.count("\n") == 2


def test_a_sentence_broken_by_a_page_is_joined() -> None:
    assert _found(_part("Resolved:- That notes be given to the", "council.")) == [
        ("", "That notes be given to the council.")
    ]


def test_reasons_and_votes_are_text() -> None:
    parted = _part(
        "RESOLVED: That a be done.", "Reason for decision: to save time.", "(Councillor Elm left the meeting.)"
    )
    assert len(parted.parts) == 1
    assert len(parted.text) == 2


def test_words_that_lead_in_are_kept() -> None:
    parted = _part("RESOLVED: That the Cabinet:", "1. approve the plan; and", "2. thank the officers.")
    assert [part.label for part in parted.parts] == ["1.", "2."]
    assert "the Cabinet:" in parted.text[0][0]


def test_a_body_with_a_list_of_verbs() -> None:
    parted = _part("The Committee:", "(a) NOTED the risks; and", "(b) AGREED that one be raised.")
    assert [part.verb.value for part in parted.parts] == ["noted", "agreed"]


def test_a_recommendation_to_another_body() -> None:
    parted = _part("RECOMMENDED TO COUNCIL – (i) That a; and (ii) That b.")
    assert [part.verb.value for part in parted.parts] == ["recommended", "recommended"]


def test_a_mark_alone_is_kept_as_text() -> None:
    assert [text for text, _ in _part("The report was received.", "NOTED").text] == [
        "The report was received.",
        "NOTED",
    ]
