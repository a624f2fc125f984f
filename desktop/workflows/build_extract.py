"""One minute taken out of the minutes of a meeting for another body."""

from datetime import datetime

from desktop.domain.dates import say_date
from desktop.domain.errors import Refused
from desktop.exports.minutes_contents import MinutesContents
from desktop.storage.book import Book
from desktop.workflows.build_minutes import draft_word, held_words, state_notes
from desktop.workflows.meeting_masthead import copy_words, masthead_of, sitting_of
from desktop.workflows.pack_rows.exempt import minute_privacy
from desktop.workflows.pack_rows.printed_minutes import printed_minute


def build_extract(
    book: Book, minute_id: str, *, asked_by: str = "", public: bool = False, generated: datetime | None = None
) -> MinutesContents:
    """Return the extract: board, meeting and date, how the minutes stand, and the one minute whole.

    asked_by names the body or person for whom it is made. Raises Refused where the minute is not in the book, or is
    private in a public extract, which would show nothing.
    """
    minute = book.minutes.get(minute_id)
    if minute is None:
        raise Refused("This minute is not in the book any more; choose another one.")
    sitting = sitting_of(book, minute.meeting_id)
    privacy = minute_privacy(book, minute)
    if public and privacy and not minute.public_summary.strip():
        raise Refused(
            f"Minute {minute.number} is private {privacy.words} and has no summary for the public: "
            "write one, or make a full extract for a body that may see it."
        )
    standing = (draft_word(sitting.meeting), copy_words(sitting, [privacy], public=public))
    asker = asked_by.strip().rstrip(".")
    return MinutesContents(
        masthead=masthead_of(sitting, "Extract from minutes", standing, generated),
        heading=f"Extract from the m{held_words(sitting)[1:]}",
        notes=(f"Made at the request of {asker}.",) if asker else (),
        minutes=(printed_minute(book, minute, privacy, public=public),),
        certificate=(
            *state_notes(book, sitting),
            f"Extract of Minute No. {minute.number}, taken from the minutes of {sitting.board.name} of "
            f"{say_date(sitting.meeting.date)}.",
        ),
        signature=("Certified a true extract: ____________________________\tDate: ____________________",),
    )
