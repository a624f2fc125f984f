"""A secretary writes five headlines in the window, leaves one undated, ties one to a minute, filters, takes back."""

from desktop.gui.requests import ShowScreen
from desktop.workflows.headline_ties import ties_of
from tests.journeys.person import Person


def writes(person: Person, date: str, theme: str, *headlines: str) -> None:
    """Type a date, a theme, and headlines one after the other."""
    person.types("entry_date", date)
    person.keys(*([] if date else ["Delete"]), "Tab")
    person.enters("entry_theme", theme)
    for words in headlines:
        person.types("entry_text", words)
        person.keys("Return")


def test_five_headlines_written_tied_filtered_and_taken_back(person, harbour) -> None:
    person.window.serve(ShowScreen("timeline"))
    book = person.window.session.book
    person.clicks("timeline_begin")
    writes(person, "26 Sep 2014", "Walls", "The board heard of cracks.", "The wall was to be watched.")
    writes(person, "October 2014", "Others", "A storm passed by.", "The ministry wrote.")
    writes(person, "", "walls", "The lamp was painted.")
    assert book.headlines.count() == 5
    assert person.sees("page_subtitle").text() == "5 headlines in 2 themes, September to October 2014; 1 undated."

    person.keys("Escape")
    cracks = book.headlines.first(text="The board heard of cracks.")
    person.window.screens["timeline"].view.choose(cracks.id)
    person.keys("T")
    person.types("tell_of", "H4")
    person.keys("Return")
    assert [tie.other.record_id for tie in ties_of(book, cracks)] == [harbour.cracks.id]

    person.types("timeline_filter", "storm")
    assert person.reads("timeline_grid") == ["A storm passed by."]
    person.types("timeline_filter", "")
    person.keys("Delete")
    assert len(person.reads("timeline_grid")) == 5
    person.sees("timeline_grid").setFocus()
    person.keys("Ctrl+Z")
    assert ties_of(book, cracks) == []
    person.keys("Ctrl+Z")
    assert book.headlines.first(text="The lamp was painted.") is None and book.headlines.count() == 4
