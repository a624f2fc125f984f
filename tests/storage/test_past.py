"""The book says how records stood at an earlier time."""

from dataclasses import replace

from desktop.domain.edits import changed
from desktop.storage.book import Book
from tests.storage.invented_board import InventedBoard


def test_a_record_is_told_as_it_stood(book: Book, invented: InventedBoard) -> None:
    meeting_id = invented.meeting.id
    (first,) = {change.revision for change in book.history("minutes", invented.minute.id)}
    book.write("Change", [changed(invented.minute, replace(invented.minute, text="The oil was low."))])
    assert book.past("minutes", first, meeting_id=meeting_id) == [invented.minute]


def test_what_has_gone_since_is_told_and_what_came_later_is_not(book: Book, invented: InventedBoard) -> None:
    (first,) = {change.revision for change in book.history("minutes", invented.minute.id)}
    book.write("Remove", book.removal(invented.minute))
    assert book.past("minutes", first, meeting_id=invented.meeting.id) == [invented.minute]
    assert book.past("minutes", first - 1, meeting_id=invented.meeting.id) == []
    (latest,) = book.changes(1)
    assert book.past("minutes", latest.revision, meeting_id=invented.meeting.id) == []
