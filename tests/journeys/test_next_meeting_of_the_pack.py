"""From an imported pack to the meeting after it: minutes grown, earlier ones confirmed with two apologies added."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit

from desktop.domain.agenda import ItemKind
from desktop.domain.errors import Refused
from desktop.domain.meeting import AttendanceRole, Meeting, MeetingState
from desktop.storage.book import Book
from tests.journeys.person import Person, import_first_paper


@dataclass(frozen=True)
class Days:
    """The three meetings of a journey, and how many queries the paper has to settle before."""

    first: date
    pack: date
    following: date
    last_number: int
    prefix: str
    minutes_item: str
    settles: int = 0


INVENTED = Days(date(2015, 5, 1), date(2015, 6, 5), date(2015, 7, 3), 3, "H", "MINUTES OF THE PREVIOUS MEETING", 1)
REAL = Days(date(2014, 9, 26), date(2014, 11, 7), date(2014, 11, 28), 8, "C", "MINUTES", 3)
NAMES = ("Mr. X. Added", "Mrs. Y. Added, Harbour Police")


def test_an_invented_pack_leads_to_its_next_meeting(person, invented_pack, tmp_path, monkeypatch) -> None:
    go(person, invented_pack, tmp_path, monkeypatch, INVENTED)


def test_the_real_pack_leads_to_the_meeting_of_28_november(person, shared_seeds, tmp_path, monkeypatch) -> None:
    go(person, shared_seeds / "004_d0a9c35afd1b2984.txt", tmp_path, monkeypatch, REAL)


def go(person: Person, pack: Path, to: Path, monkeypatch: pytest.MonkeyPatch, days: Days) -> None:
    import_first_paper(person, monkeypatch, pack, to)
    person.clicks("tab_queries")
    for _query in range(days.settles):
        person.clicks("choice_1")
    person.clicks("accept_import")
    person.sees("agenda_table")
    write_minutes_from_the_agenda(person, days)
    confirm_the_earlier_ones_with_two_apologies(person, days)
    see_both_versions(person, days)
    make_the_next_meeting(person, days)
    path = person.window.session.book.path
    person.window.close()
    with Book.open(path) as book:
        assert list(book.check()) == []
        assert meeting_of(book, days.first).state is MeetingState.CONFIRMED


def meeting_of(book: Book, day: date) -> Meeting:
    found = book.meetings.first(date=day)
    assert found is not None
    return found


def numbers(book: Book, day: date) -> list[str]:
    return [minute.number for minute in book.minutes.all(meeting_id=meeting_of(book, day).id) if minute.number]


def write_minutes_from_the_agenda(person: Person, days: Days) -> None:
    book = person.window.session.book
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    made = numbers(book, days.pack)
    first = days.last_number + 1
    assert made == [f"{days.prefix}{number}" for number in range(first, first + len(made))]
    assert person.sees("minutes_standing").text() == "DRAFT"
    person.clicks("step_draft_minutes")
    assert meeting_of(book, days.pack).state is MeetingState.DRAFT_MINUTES


def confirm_the_earlier_ones_with_two_apologies(person: Person, days: Days) -> None:
    book = person.window.session.book
    person.chooses("minutes_table", days.minutes_item)
    before = apologies(book, days)
    assert person.sees("confirming_heading").text() == f"Minutes of {days.first.day} {days.first:%B %Y}"
    person.clicks("add_correction")
    box = person.sees("correction_words")
    assert box.toPlainText().split("\n") == before
    box.setFocus()
    for name in NAMES:
        person.keys("Ctrl+End", "Return")
        box.insertPlainText(name)
    person.clicks("record_correction")
    assert apologies(book, days) == [*before, "Mr. X. Added", "Mrs. Y. Added"]
    person.clicks("confirm_minutes")
    earlier = meeting_of(book, days.first)
    assert earlier.state is MeetingState.CONFIRMED
    assert earlier.confirmed_at_meeting_id == meeting_of(book, days.pack).id
    minute = book.minutes.first(meeting_id=earlier.confirmed_at_meeting_id, number=earlier.confirmed_in_minute)
    told = " ".join(part.text for part in book.resolutions.all(minute_id=minute.id))
    assert "subject to the names of Mr. X. Added and Mrs. Y. Added being added to the apologies for absence" in told
    assert person.menu("undo").text().startswith("Undo Confirmation of the minutes")


def apologies(book: Book, days: Days) -> list[str]:
    people = book.attendance.all(meeting_id=meeting_of(book, days.first).id, role=AttendanceRole.APOLOGIES)
    return [each.name for each in people]


def see_both_versions(person: Person, days: Days) -> None:
    book = person.window.session.book
    person.clicks("show_earlier_minutes")
    assert person.is_there("corrected_badge") and person.sees("minute_text").isReadOnly()
    person.clicks("compare_versions")
    texts = [text.toPlainText() for text in person.sees("two_versions").findChildren(QTextEdit)]
    assert len(texts) == 2
    assert "Mr. X. Added" not in texts[0] and "Mr. X. Added" in texts[1] and "Mrs. Y. Added" in texts[1]
    person.clicks("leave_versions")
    minute = book.minutes.all(meeting_id=meeting_of(book, days.first).id)[0]
    with pytest.raises(Refused, match="are confirmed"):
        book.write("Change", book.removal(minute))


def make_the_next_meeting(person: Person, days: Days) -> None:
    book = person.window.session.book
    last = numbers(book, days.pack)[-1]
    person.keys("Ctrl+N")
    day = days.following
    assert person.sees("page_title").text().startswith(f"{day:%A} {day.day} {day:%B %Y}")
    meeting = meeting_of(book, days.following)
    item = book.agenda_items.first(meeting_id=meeting.id, kind=ItemKind.MINUTES)
    assert (item.source_kind, item.source_id) == ("meetings", meeting_of(book, days.pack).id)
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    goes_on = int(last.removeprefix(days.prefix)) + 1
    assert numbers(book, days.following)[0] == f"{days.prefix}{goes_on}"
