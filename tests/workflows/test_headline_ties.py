"""A headline tells of a minute, an action, a recommendation; the tie is found by typing and taken off again."""

from pathlib import Path

import pytest

from desktop.domain.edits import added, added_all
from desktop.domain.errors import Refused
from desktop.domain.source import Placement, SourceDocument
from desktop.storage.book import Book
from desktop.workflows.headline_ties import candidates, tied, ties_of, untied
from desktop.workflows.headline_timeline import periods_of_papers, places_in_papers, read_timeline
from tests.gui.harbour import write_harbour
from tests.invented_timeline import TODAY, invented_timeline


@pytest.fixture
def harbour(tmp_path: Path):
    made = write_harbour(tmp_path / "h.minutebook")
    made.told = invented_timeline(made.board.id)
    with Book.open(tmp_path / "h.minutebook") as book:
        book.write("Timeline", added_all(made.told.records))
        made.book = book
        yield made


def test_what_it_tells_of_is_found_by_number_reference_and_words(harbour) -> None:
    cracks = harbour.told.cracks
    assert [(each.kind, each.record_id) for each in candidates(harbour.book, cracks, "H5")] == [
        ("minutes", harbour.ropes.id)
    ]
    assert "action-items" in {each.kind for each in candidates(harbour.book, cracks, "mend")}
    assert candidates(harbour.book, cracks, "R1")[0].words.startswith("Recommendation R1 of Review of the walls")
    assert candidates(harbour.book, cracks, "  ") == []


def test_a_tie_is_made_once_and_taken_off(harbour) -> None:
    book, cracks = harbour.book, harbour.told.cracks
    book.write("Tie", tied(book, cracks, "minutes", harbour.cracks.id))
    (tie,) = ties_of(book, cracks)
    assert tie.link.relation == "tells of"
    assert tie.other.words.startswith("Minute H4 THE SEA WALL")
    with pytest.raises(Refused, match="already"):
        tied(book, cracks, "minutes", harbour.cracks.id)
    assert harbour.cracks.id not in {each.record_id for each in candidates(book, cracks, "H4")}
    assert read_timeline(book, harbour.board.id).linked == {cracks.id}
    book.write("Untie", untied(tie))
    assert ties_of(book, cracks) == []


def test_where_a_headline_was_printed_and_the_months_of_its_paper(harbour) -> None:
    book, told = harbour.book, harbour.told
    places = tuple(
        Placement(kind="headlines", record_id=each.id, first_line=line, last_line=line)
        for line, each in enumerate((told.lamp, told.keepers), 5)
    )
    paper = SourceDocument(
        board_id=harbour.board.id, name="six months.txt", kind="timeline", sha256="1" * 64, imported_on=TODAY, text="",
        placements=places,
    )  # fmt: skip
    book.write("Paper", [added(paper)])
    found = places_in_papers(book, harbour.board.id)
    assert found[told.keepers.id].words == "line 6 of six months.txt"
    ((period, name),) = periods_of_papers(read_timeline(book, harbour.board.id), found)
    assert (period.words, name) == ("March to June 2014", "six months.txt")
