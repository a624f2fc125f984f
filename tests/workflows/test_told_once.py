"""What an item is said to be about: once, by its day, by its kind, and by its marking where it is private."""

from desktop.domain.agenda import AgendaItem
from desktop.domain.edits import added
from desktop.workflows.build_brief import build_brief
from desktop.workflows.build_papers import build_papers
from desktop.workflows.offered_words import action_words
from desktop.workflows.pack_rows.expected_outcome import kind_told
from desktop.workflows.phrases import phrases_for
from tests.workflows.harbour_book import Harbour


def test_an_item_made_from_an_action_says_it_once(made: Harbour) -> None:
    action = made.open_action
    about = AgendaItem(
        meeting_id=made.meeting.id, position=9, title="Mend the wall", source_kind="action-items", source_id=action.id,
        note=f"{action_words(action)}.",
    )  # fmt: skip
    made.book.write("Put", [added(about)])
    rows = {row.title: row.watch for row in build_brief(made.book, made.meeting.id).rows}
    assert rows["Mend the wall"] == (
        "Action due: HB/1, The Director of Works, due 31 May 2031 (30 days late).",
    ) and not any("HB/1" in words for words in rows["The sea wall"])  # fmt: skip


def test_the_minutes_to_be_confirmed_are_named_by_their_day(made: Harbour) -> None:
    title = "Minutes of the previous meeting"
    made.book.write("Put", [added(AgendaItem(meeting_id=made.meeting.id, position=9, title=title))])
    rows = {row.title: row.outcome for row in build_brief(made.book, made.meeting.id).rows}
    assert rows[title][0].startswith("The minutes of Friday 30 May 2031 confirmed")


def test_the_phrases_of_an_item_begin_with_those_its_title_tells(made: Harbour) -> None:
    item = AgendaItem(meeting_id=made.meeting.id, title="Introductions and Apologies for Absence")
    assert phrases_for(made.book, made.board, kind_told(item))[0].item_kind == "apologies"


def test_a_private_paper_and_an_absent_one_are_marked_in_the_full_copy(made: Harbour) -> None:
    full, public = (build_papers(made.book, made.meeting.id, public=public) for public in (False, True))
    assert [paper.marking for paper in full.papers] == ["", "NOT FOR PUBLICATION (EXEMPT: PARAGRAPH 3)"]
    assert not any(paper.marking for paper in public.papers)
