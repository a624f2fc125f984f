"""A7: an item is marked exempt by its paragraphs, the exclusion comes before it, no public copy says a word of it."""

from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.agenda_order import in_order
from desktop.workflows.export_pack import export_pack
from tests.workflows.test_public_copies import everything_in

SECRETS = ("ropeworks", "surveyor", "nine crowns", "competing bidder", "valuation")


def write_a_secret_item(person: Any) -> None:
    person.enters("item_title", "Purchase of the ropeworks")
    person.enters("item_presenter", "The surveyor of the seller")
    person.enters("item_note", "Nine crowns are asked.")
    person.picks("item_privacy", "exempt")
    person.clicks("item_paragraph_3")
    person.enters("item_public_interest", "A competing bidder would gain.")


def printed(person: Any, made: Any) -> list[str]:
    items = person.window.session.book.agenda_items.all(meeting_id=made.next.id)
    return [f"{each.item.number} {each.item.title}" for each in in_order(items) if not each.depth]


def test_a_paragraph_must_be_chosen(at_an_item) -> None:
    person, made = at_an_item
    person.picks("item_privacy", "exempt")
    assert "at least one paragraph" in person.sees("item_paragraph_below").text()
    assert person.window.session.book.agenda_items.get(made.money.id) == made.money
    person.clicks("item_paragraph_5")
    assert person.window.session.book.agenda_items.get(made.money.id).exempt_paragraphs == (5,)


def test_the_resolution_stands_before_it_and_one_undo_takes_both_back(at_an_item) -> None:
    person, made = at_an_item
    before = printed(person, made)
    person.picks("item_privacy", "exempt")
    person.clicks("item_paragraph_3")
    assert printed(person, made) == [*before[:2], "3 Exclusion of the public", "4 Money"]
    person.chooses("agenda_table", "Exclusion of the public")
    assert "item 4" in person.sees("item_note").toPlainText()
    person.menu("undo").trigger()
    assert printed(person, made) == before


def test_the_public_pack_says_nothing_of_it(at_an_item, tmp_path: Path) -> None:
    person, made = at_an_item
    write_a_secret_item(person)
    book = person.window.session.book
    open_copy = export_pack(book, made.next, tmp_path / "board.xlsx", as_at=date(2014, 10, 27))
    public = export_pack(book, made.next, tmp_path / "public.xlsx", as_at=date(2014, 10, 27), public=True)
    assert "Purchase of the ropeworks" in everything_in(open_copy.path)
    told = everything_in(public.path).casefold()
    assert "[exempt: paragraph 3]" in told
    assert [secret for secret in SECRETS if secret in told] == []


def test_the_vote_that_is_lost_opens_the_item(at_an_item) -> None:
    person, _made = at_an_item
    write_a_secret_item(person)
    person.chooses("agenda_table", "Exclusion of the public")
    person.picks("exclusion_decision", "lost")
    person.chooses("agenda_table", "Purchase of the ropeworks")
    assert person.sees("item_privacy").currentText() == "Open to the public"
    assert "Taken in public" in person.sees("item_note").toPlainText()
