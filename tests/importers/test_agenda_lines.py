import pytest

from desktop.domain.agenda import PaperStatus
from desktop.importers.agenda_lines import details_of


@pytest.mark.parametrize(
    ("text", "title", "paper", "pages"),
    [
        ("Apologies.", "Apologies", PaperStatus.NONE, (None, None)),
        ("Minutes (herewith) (Pages 1 - 5)", "Minutes", PaperStatus.HEREWITH, (1, 5)),
        ("Lamps:- (Pages 6 - 7)", "Lamps", PaperStatus.HEREWITH, (6, 7)),
        ("Oil (Page 3)", "Oil", PaperStatus.HEREWITH, (3, 3)),
        ("Wicks, pages 5-18", "Wicks", PaperStatus.HEREWITH, (5, 18)),
        ("Budget – verbal", "Budget", PaperStatus.VERBAL, (None, None)),
        ("Action log (to follow)", "Action log", PaperStatus.TO_FOLLOW, (None, None)),
        ("Rota (tabled)", "Rota", PaperStatus.TABLED, (None, None)),
        ("Boats, Enclosure 3", "Boats", PaperStatus.HEREWITH, (None, None)),
        ("Ropes (Paper A)", "Ropes", PaperStatus.HEREWITH, (None, None)),
        ("Urgent business (if any)", "Urgent business (if any)", PaperStatus.NONE, (None, None)),
    ],
)
def test_title_paper_and_pages(text: str, title: str, paper: PaperStatus, pages: tuple) -> None:
    details = details_of(text)
    assert (details.title, details.paper, (details.first_page, details.last_page)) == (title, paper, pages)


def test_words_beyond_the_status_are_kept_as_a_note() -> None:
    assert details_of("Harbour police (recommendations herewith)").note == "recommendations herewith"


def test_presenter_purpose_and_minutes_in_brackets() -> None:
    details = details_of("Finance (Director of Finance) (10 mins) (For information)")
    assert (details.presenter, details.minutes_allotted, details.purpose) == (
        "Director of Finance",
        10,
        "For information",
    )


def test_a_link_is_no_part_of_the_title() -> None:
    details = details_of("Full report <http://www.example.org/lamps.pdf>")
    assert (details.title, details.links) == ("Full report", ("http://www.example.org/lamps.pdf",))


def test_a_minute_with_a_paragraph_is_not_exempt() -> None:
    assert details_of("Lamps (Minute 4, paragraph 2)").exempt_paragraphs == ()
