"""Two reports of fifteen recommendations each and eleven strands: the invented board, and the real one beside it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.board import Board
from desktop.domain.edits import added, added_all
from desktop.domain.recommendation import Link, Recommendation, RecommendationStatus, Report, Strand
from desktop.storage.book import Book
from desktop.workflows.mark_coverage import marked
from desktop.workflows.report_dates import redate

FIRST_REFS = [*(f"I{n}" for n in range(1, 6)), *(f"3M{n}" for n in range(1, 5)), *(f"6M{n}" for n in range(1, 7))]
BASE = date(2013, 11, 11)
# what is alike in the two reports: one tool, one team, the sharing of information, training with quality assurance
ALIKE = {
    ("R2",): ("3M2",),
    ("R5", "R6", "R7"): ("I2", "3M4"),
    ("R6", "R8"): ("6M6",),
    ("R11",): ("I1", "I5", "6M1"),
}
# the strand that each of them is proposed for; R6 is of the team first, and contributes to the sharing
PRIMARY = {1: ("R2", "3M2", "R5", "R6", "R7", "I2", "3M4"), 2: ("R11", "I1", "I5", "6M1"), 10: ("R8", "6M6")}
CONTRIBUTES = {10: ("R6",)}


def invented(path: Path) -> Book:
    """Return the book of a board of lamplighters that follows up two reports of the same shape as the real ones."""
    board = Board(name="Lantern Board", evidence_to_close=False)
    first, second = (Report(board_id=board.id, title=title) for title in ("Lamps at sea", "Keepers ashore"))
    timings = {"I": "Immediately", "3": "Within three months", "6": "Within six months"}
    ones = [
        Recommendation(report_id=first.id, position=at, ref=ref, paragraphs=(f"Mend {ref}.",), timing=timings[ref[0]])
        for at, ref in enumerate(FIRST_REFS, start=1)
    ]
    others = [
        Recommendation(report_id=second.id, position=at, ref=f"R{at}", paragraphs=(f"Relieve keeper {at}.",))
        for at in range(1, 16)
    ]
    others[-1] = replace(others[-1], status=RecommendationStatus.NOT_OURS)
    strands = [Strand(board_id=board.id, number=number, title=f"Headland {number}") for number in range(1, 12)]
    book = Book.create(path)
    book.write("Start", added_all([board, first, second, *ones, *others, *strands]))
    return book


def real(path: Path, seeds: Path) -> Book:
    """Return the book of the imported pack of 7 November 2014."""
    from desktop.documents.read import read_document
    from desktop.importers.recognise import recognise
    from desktop.workflows.apply_import import plan_import

    (seed,) = seeds.glob("004*.txt")
    book = Book.create(path)
    book.write("Import", plan_import(book, recognise(read_document(seed))))
    return book


def one_called(book: Book, ref: str) -> Recommendation:
    """Return the recommendation with this ref."""
    found = book.recommendations.first(ref=ref)
    assert found is not None
    return found


def set_base(book: Book) -> Report:
    """Set the day of publication of the first report, and return it as it then stands."""
    first = book.reports.get(one_called(book, "I1").report_id)
    assert first is not None
    book.write("Base", redate(book, replace(first, published=BASE)))
    return replace(first, published=BASE)


def tie_what_is_proposed(book: Book) -> None:
    """Write the overlaps and the strands that are proposed."""
    kind: Any = {"from_kind": "recommendations", "to_kind": "recommendations", "relation": "overlaps"}
    pairs = [(one, other) for ones, others in ALIKE.items() for one in ones for other in others]
    ids = {ref: one_called(book, ref).id for pair in pairs for ref in pair}
    book.write("Alike", [added(Link(from_id=ids[one], to_id=ids[other], **kind)) for one, other in pairs])
    for is_primary, proposed in ((True, PRIMARY), (False, CONTRIBUTES)):
        for number, refs in proposed.items():
            for ref in refs:
                mark(book, ref, number, primary=is_primary)


def mark(book: Book, ref: str, number: int, *, primary: bool = True) -> None:
    """Give a recommendation and a strand a mark."""
    from desktop.domain.coverage import Mark

    strand = book.strands.first(number=number)
    assert strand is not None
    wanted = Mark.PRIMARY if primary else Mark.CONTRIBUTES
    book.write("Mark", marked(book, one_called(book, ref).id, "strands", strand.id, wanted))
