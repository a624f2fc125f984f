"""The one write path: what stands in the book afterwards, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from desktop.domain.board import Person
from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS, kind_of
from desktop.domain.list_query import ListQuery
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from desktop.storage.failures import ChangedMeanwhile
from tests.storage.invented_board import InventedBoard


def test_every_kind_comes_back_as_it_was_written(book: Book, invented: InventedBoard) -> None:
    for record in invented.all:
        assert book.records(kind_of(record)).get(record.id) == record
    assert {kind_of(record) for record in invented.all} == set(KINDS)


def test_the_book_stands_unharmed_when_it_is_opened_again(book: Book, invented: InventedBoard) -> None:
    book.close()
    with Book.open(book.path) as again:
        assert again.check() == []
        assert again.minutes.all() == [invented.minute]


def test_records_may_come_before_what_they_hang_on(book: Book) -> None:
    from tests.storage.invented_board import invented_board

    book.write("Import", added_all(reversed(invented_board().all)))
    assert book.check() == []


def test_an_edit_is_undone_by_its_inverse(book: Book, invented: InventedBoard) -> None:
    revision = book.write("Edit", [changed(invented.minute, replace(invented.minute, title="Tea room"))])
    book.write("Undo", revision.inverse())
    assert book.minutes.get(invented.minute.id) == invented.minute


def test_undoing_an_addition_puts_the_record_into_the_bin(book: Book) -> None:
    revision = book.write("Add", [added(person := Person(name="Pilot"))])
    book.write("Undo", revision.inverse())
    assert book.people.all() == []
    assert [(kind, record) for kind, record, _ in book.bin()] == [("people", person)]


def test_adding_a_binned_record_again_restores_it(book: Book) -> None:
    book.write("Add", [added(person := Person(name="Pilot"))])
    book.write("Remove", [removed(person)])
    book.write("Restore", [added(person)])
    assert book.people.all() == [person]
    assert book.bin() == []


def test_one_record_can_be_edited_twice_in_one_step(book: Book) -> None:
    first = Person(name="Pilot")
    second = replace(first, name="Chief Pilot")
    book.write("Add", [added(first), changed(first, second), removed(second)])
    assert book.people.all() == []
    assert book.check() == []


@pytest.mark.parametrize("edit", ["add", "change", "remove"])
def test_what_was_changed_meanwhile_is_refused(book: Book, edit: str) -> None:
    book.write("Add", [added(person := Person(name="Pilot"))])
    stale = replace(person, name="Someone else")
    edits = {"add": added(person), "change": changed(stale, person), "remove": removed(stale)}
    with pytest.raises(ChangedMeanwhile, match="changed elsewhere meanwhile"):
        book.write("Edit", [added(Person(name="Innocent")), edits[edit]])
    assert book.people.all() == [person]
    assert len(book.changes(10)) == 1


def test_a_record_without_its_owner_changes_nothing(book: Book) -> None:
    with pytest.raises(IntegrityError):
        book.write("Add", [added(Person(name="Innocent")), added(Minute(meeting_id="nowhere", title="Lost"))])
    assert book.people.all() == []
    assert book.check() == []


def test_an_edit_that_changes_nothing_is_left_out(book: Book, invented: InventedBoard) -> None:
    before = len(book.changes(100))
    revision = book.write("Edit", [changed(invented.minute, replace(invented.minute))])
    assert revision.edits == ()
    assert len(book.changes(100)) == before


def test_a_change_tells_who_when_what_and_why(book: Book) -> None:
    book.author = "Deputy Secretary"
    person = Person(name="Pilot")
    book.write("Add a person", [added(person)])
    book.write("Mend a name", [changed(person, replace(person, name="Pilot B"))], reason="Misspelt")
    second, first = book.changes(2)
    assert (first.before, second.before and second.before["name"]) == (None, "Pilot")
    assert second.after and second.after["name"] == "Pilot B"
    assert (second.author, second.name, second.reason) == ("Deputy Secretary", "Mend a name", "Misspelt")
    assert (second.seq, second.revision, second.kind, second.record_id) == (2, 2, "people", person.id)
    assert second.made_at.tzinfo is not None


def test_the_changes_of_one_step_share_its_revision(book: Book) -> None:
    book.write("Add", added_all([Person(name="One"), Person(name="Two")]))
    assert [change.revision for change in book.changes(10)] == [1, 1]


def test_history_tells_one_record_from_its_beginning(book: Book, invented: InventedBoard) -> None:
    book.write("Edit", [changed(invented.minute, replace(invented.minute, title="Tea room"))])
    history = book.history("minutes", invented.minute.id)
    assert [change.name for change in history] == ["Import", "Edit"]


def test_changes_are_read_in_pages(book: Book) -> None:
    book.write("Add", added_all([Person(name=str(number)) for number in range(5)]))
    assert [change.seq for change in book.changes(2, before_seq=4)] == [3, 2]


def test_the_bytes_of_a_paper_stay_out_of_the_record_of_changes(book: Book, invented: InventedBoard) -> None:
    (change,) = book.history("paper-files", invented.paper_file.id)
    assert change.after and change.after["content"]["length"] == len(invented.paper_file.content)


def test_a_book_opened_for_reading_refuses_to_write(book: Book) -> None:
    with Book.open(book.path, read_only=True) as reader, pytest.raises(Refused, match="reading only"):
        reader.write("Add", [added(Person(name="Pilot"))])


def test_records_are_chosen_by_their_fields(book: Book, invented: InventedBoard) -> None:
    assert book.meetings.all(date=date(2014, 9, 26)) == [invented.meeting]
    assert book.meetings.first(date=date(2014, 9, 27)) is None
    assert book.attendance.count(person_id=None) == 1


def test_a_field_that_a_kind_does_not_have_is_a_bug(book: Book) -> None:
    with pytest.raises(KeyError):
        book.meetings.all(colour="red")


def test_resolutions_are_read_by_position(book: Book, invented: InventedBoard) -> None:
    first = replace(invented.resolution, id="other", position=1)
    book.write("Add", [added(first)])
    assert book.resolutions.all(minute_id=invented.minute.id) == [first, invented.resolution]


def test_a_record_is_removed_with_all_that_hangs_on_it_and_comes_back_whole(
    book: Book, invented: InventedBoard
) -> None:
    before = {kind: book.records(kind).all() for kind in KINDS}
    revision = book.write("Remove", book.removal(invented.board))
    assert {kind for kind in KINDS if book.records(kind).count()} == {"people"}
    assert book.search("oil") == []
    book.write("Undo", revision.inverse())
    assert {kind: book.records(kind).all() for kind in KINDS} == before
    assert book.check() == []


def test_a_sub_item_goes_with_its_item(book: Book, invented: InventedBoard) -> None:
    item = book.agenda_items.all()[0]
    book.write("Add", [added(replace(item, id="sub", parent_id=item.id))])
    removal = [edit.record_id for edit in book.removal(item)]
    assert set(removal) == {"sub", item.id, invented.paper.id, invented.paper_file.id}
    assert removal[-1] == item.id


def test_reading_a_damaged_book_is_refused_in_plain_words(book: Book, invented: InventedBoard) -> None:
    for number in range(400):
        book.write("Add", [added(replace(invented.minute, id=f"minute {number}", text="x" * 300))])
    book.close()
    content = bytearray(book.path.read_bytes())
    half = len(content) // 8192 * 4096
    content[half:] = bytes(len(content) - half)
    book.path.write_bytes(content)
    with Book.open(book.path, read_only=True) as damaged, pytest.raises(Refused, match="newest backup"):
        damaged.minutes.all(), damaged.lists.page(ListQuery("action-items"), 0, 9), damaged.search("x"), damaged.bin()
