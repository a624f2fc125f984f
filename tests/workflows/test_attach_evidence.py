"""Evidence in words, by link, and as files that the book keeps with their SHA-256."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.documents.page_count import CountedPaper, count_pages
from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.workflows.attach_evidence import evidence_taken_back, evidence_told, file_taken_away, files_attached
from desktop.workflows.evidence_copies import copy_to_look_at, save_copy
from tests.workflows.harbour_book import THIS, Harbour

SURVEY = b"%PDF the survey of the wall"


def counted_file(name: str = "survey.pdf", data: bytes = SURVEY) -> CountedPaper:
    return CountedPaper(name, "application/pdf", data, hashlib.sha256(data).hexdigest(), 1)


def attach(made: Harbour, *files: CountedPaper) -> list[EvidenceFile]:
    item = made.open_action
    edits = files_attached(made.book, item.board_id, "action-items", item.id, files, on=THIS, note="North end")
    made.book.write("Attach", edits)
    return made.book.evidence_files.all(record_id=item.id)


def test_a_file_is_kept_with_its_sha_256_and_comes_out_as_it_was(made: Harbour, tmp_path: Path) -> None:
    (file,) = attach(made, counted_file())
    assert (file.name, file.size, file.sha256) == ("survey.pdf", len(SURVEY), hashlib.sha256(SURVEY).hexdigest())
    assert save_copy(made.book, file, tmp_path / "copy.pdf").read_bytes() == SURVEY
    assert copy_to_look_at(made.book, file).read_bytes() == SURVEY


def test_a_file_that_is_not_as_it_was_given_is_not_handed_out(made: Harbour, tmp_path: Path) -> None:
    (file,) = attach(made, counted_file())
    with pytest.raises(Refused, match="not as it was given"):
        save_copy(made.book, replace(file, sha256="0" * 64), tmp_path / "copy.pdf")


def test_the_same_file_is_kept_once(made: Harbour) -> None:
    attach(made, counted_file())
    with pytest.raises(Refused, match="same file as survey"):
        attach(made, counted_file("again.pdf"))
    with pytest.raises(Refused, match="same file as one"):
        attach(made, counted_file("one.pdf", b"x"), counted_file("two.pdf", b"x"))


@pytest.mark.parametrize("name", ["survey.exe", "survey.lnk", "empty.pdf", "broken.pdf"])
def test_what_is_no_paper_is_no_evidence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"" if name == "empty.pdf" else b"MZ not a paper")
    with pytest.raises(Refused, match=name):
        count_pages(path)


def test_words_and_a_link_are_evidence(made: Harbour) -> None:
    made.book.write("Tell", evidence_told(made.open_action, "", "https://example.org/wall", on=THIS))
    (told,) = present(made).evidence
    assert (told.text, told.link, told.received) == ("https://example.org/wall", "https://example.org/wall", THIS)
    with pytest.raises(Refused, match="given already"):
        evidence_told(present(made), "", "https://example.org/wall", on=THIS)
    made.book.write("Take back", evidence_taken_back(present(made), told))
    assert present(made).evidence == ()


def test_nothing_is_no_evidence(made: Harbour) -> None:
    with pytest.raises(Refused, match="Say what shows"):
        evidence_told(made.open_action, " ", "", on=THIS)


@pytest.mark.parametrize("take", [0, 1])
def test_what_an_action_was_closed_on_stays(made: Harbour, take: int) -> None:
    (file,) = attach(made, counted_file())
    made.book.write("Tell", evidence_told(present(made), "Photographs", on=THIS))
    item = present(made)
    closed = replace(item, status=ActionStatus.CLOSED, closed_in_minute="H9")
    made.book.write("Close", [changed(item, closed)])
    takes: list[Callable[[], object]] = [
        lambda: file_taken_away(made.book, file),
        lambda: evidence_taken_back(closed, closed.evidence[0]),
    ]
    with pytest.raises(Refused, match="closed on this evidence"):
        takes[take]()


def test_a_file_goes_to_the_bin_with_its_content(made: Harbour) -> None:
    (file,) = attach(made, counted_file())
    made.book.write("Take away", file_taken_away(made.book, file))
    assert made.book.evidence_files.count() + made.book.evidence_contents.count() == 0


def present(made: Harbour) -> ActionItem:
    item = made.book.action_items.get(made.open_action.id)
    assert item is not None
    return item
