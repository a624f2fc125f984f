"""The names that a board's book knows, for titles that were printed in capitals."""

from desktop.domain.board import Board
from desktop.domain.sentence_case import NO_NAMES, KnownNames, known_names
from desktop.storage.book import Book


def names_of_board(book: Book, board: Board | None) -> KnownNames:
    """Return the names of the board, its organisation, its people and all that its agendas write with a capital."""
    if board is None:
        return NO_NAMES
    meetings = [meeting.id for meeting in book.meetings.all(board_id=board.id)]
    attended = {each.name for each in book.attendance.among("meeting_id", meetings)}
    people = {person.name for person in book.people.all()}
    titles = [item.title for item in book.agenda_items.among("meeting_id", meetings)]
    return known_names(sorted(attended | people), (board.name, board.organisation), titles)
