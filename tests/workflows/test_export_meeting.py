"""Every kind of file of a meeting, from the book to its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.agenda import Paper, PaperFile, PaperStatus, Supplement
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.exports.canary import ExemptMatterFound
from desktop.exports.progress import Stopped
from desktop.workflows.export_kinds import EXPORT_KINDS, Export, Wanted, file_name, kinds_for
from desktop.workflows.export_meeting import export_meeting
from tests.exports.printed import pdf
from tests.workflows.harbour_book import LAST, Harbour, harbour


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Harbour]:
    built = harbour(tmp_path)
    wall = built.book.agenda_items.first(meeting_id=built.meeting.id, number="2")
    secret = built.secret_item
    assert wall is not None
    papers = [
        Paper(agenda_item_id=wall.id, title="Survey", file_name="survey.pdf", pages=5, first_page=1, last_page=5),
        Paper(agenda_item_id=secret.id, title="Offer", file_name="offer.pdf", pages=4, first_page=6, last_page=9),
    ]
    papers = [replace(paper, media_type="application/pdf") for paper in papers]
    files = [PaperFile(paper_id=papers[0].id, content=pdf(5)), PaperFile(paper_id=papers[1].id, content=pdf(4))]
    built.book.write("Papers", added_all([*papers, *files, Supplement(meeting_id=built.meeting.id, number=1)]))
    built.book.write("Herewith", [changed(secret, replace(secret, paper=PaperStatus.HEREWITH))])
    with built.book:
        yield built


def wanted_of(made: Harbour, export: Export, *, public: bool = False) -> Wanted:
    minute = made.book.minutes.first(number="H4")
    assert minute is not None
    return Wanted(export=export, public=public, minute_id=minute.id if export is Export.EXTRACT else "")


@pytest.mark.parametrize("kind", EXPORT_KINDS, ids=lambda kind: str(kind.export))
def test_every_kind_is_written_and_written_again(made: Harbour, tmp_path: Path, kind) -> None:
    to = tmp_path / f"file{kind.ending}"
    for _again in range(2):
        written = export_meeting(made.book, made.meeting, wanted_of(made, kind.export), to)
        assert written.path.stat().st_size > 0 and written.counts


@pytest.mark.parametrize(
    "kind", [kind for kind in EXPORT_KINDS if kind.has_public], ids=lambda kind: str(kind.export)
)  # fmt: skip
def test_no_public_copy_holds_a_private_word(made: Harbour, tmp_path: Path, kind) -> None:
    from desktop.exports.file_texts import parts_of, texts_of, texts_with_tags

    to = tmp_path / f"public{kind.ending}"
    export_meeting(made.book, made.meeting, wanted_of(made, kind.export, public=True), to)
    told = [text for _name, part in parts_of(to) for text in (*texts_of(part), *texts_with_tags(part))]
    everything = " ".join(told).casefold()
    assert not [word for word in ("ropeworks", "crowns", "informant", "solicitor", "offer.pdf") if word in everything]


def test_the_private_paper_is_a_slip_in_the_public_pdf(made: Harbour, tmp_path: Path) -> None:
    counts = export_meeting(
        made.book, made.meeting, Wanted(export=Export.PAPERS, public=True), tmp_path / "public.pdf"
    ).counts  # fmt: skip
    assert (counts["papers"], counts["slips"]) == (1, 1)


def test_an_open_paper_that_tells_a_private_item_stops_the_public_copy(made: Harbour, tmp_path: Path) -> None:
    wall = made.book.agenda_items.first(meeting_id=made.meeting.id, number="2")
    assert wall is not None
    told = replace(wall, purpose="Before the purchase of the ropeworks")
    made.book.write("Tell", [changed(wall, told)])
    with pytest.raises(ExemptMatterFound):
        export_meeting(made.book, made.meeting, Wanted(export=Export.AGENDA, public=True), tmp_path / "public.docx")
    assert not (tmp_path / "public.docx").exists()


def test_there_is_no_public_brief(made: Harbour, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no public copy"):
        export_meeting(made.book, made.meeting, Wanted(export=Export.BRIEF, public=True), tmp_path / "brief.docx")


def test_another_ending_is_refused(made: Harbour, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.docx"):
        export_meeting(made.book, made.meeting, Wanted(export=Export.MINUTES), tmp_path / "minutes.pdf")


def test_stopping_leaves_nothing(made: Harbour, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export_meeting(
            made.book, made.meeting, Wanted(export=Export.PAPERS), tmp_path / "pack.pdf",
            progress=lambda _number, _count, part: part != "Offer",
        )  # fmt: skip
    assert not (tmp_path / "pack.pdf").exists()


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".ics"])
def test_a_file_of_somebody_else_is_left_alone(made: Harbour, tmp_path: Path, ending: str) -> None:
    export = {".pdf": Export.PAPERS, ".docx": Export.AGENDA, ".ics": Export.CALENDAR}[ending]
    to = tmp_path / f"letter{ending}"
    to.write_bytes(b"Dear Councillor")
    with pytest.raises(Refused, match="no earlier pack"):
        export_meeting(made.book, made.meeting, Wanted(export=export), to)
    assert to.read_bytes() == b"Dear Councillor"
    export_meeting(made.book, made.meeting, Wanted(export=export), to, replace=True)
    assert to.read_bytes() != b"Dear Councillor"


def test_a_meeting_offers_what_it_has(made: Harbour) -> None:
    last = made.book.meetings.first(board_id=made.board.id, date=LAST)
    assert last is not None
    now, before = ({kind.export for kind in kinds_for(made.book, each)} for each in (made.meeting, last))
    assert {Export.SUPPLEMENT, Export.PAPERS, Export.BRIEF} <= now and Export.MINUTES not in now
    assert {Export.MINUTES, Export.EXTRACT} <= before and Export.AGENDA not in before


def test_names_say_board_day_and_what_it_is(made: Harbour) -> None:
    minute = made.book.minutes.first(number="H4")
    assert minute is not None
    extract = Wanted(export=Export.EXTRACT, minute_id=minute.id, public=True)
    assert file_name(made.book, made.meeting, extract) == "Harbour Board 2031-06-30 extract H4 public.docx"
    assert file_name(made.book, made.meeting, Wanted(export=Export.WORKBOOK)) == "Harbour Board 2031-06-30.xlsx"
