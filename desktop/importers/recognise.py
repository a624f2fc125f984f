"""The register of importers, and the guess of what kind of document one is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.documents.document import Document
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.importers import agenda_pack, minutes_paper
from desktop.importers.action_log.likelihood import likelihood as likelihood_of_log
from desktop.importers.action_log.plan import Known, plan_of
from desktop.importers.action_log.read import KIND as ACTION_LOG
from desktop.importers.action_log.read import read_log
from desktop.importers.improvement_plan import read as improvement_plan
from desktop.importers.known_reports import KnownReport
from desktop.importers.progress_review import read as progress_review
from desktop.importers.reading import Reading
from desktop.importers.scorecard import read as scorecard
from desktop.importers.timeline import read as timeline


@dataclass(frozen=True, slots=True)
class Brought:
    """What the caller brings to a reading: reports it knows, today, and the board for papers that name none.

    actions are those that the board has in the book, columns what was chosen for the headings of other logs before.
    """

    known_reports: Sequence[KnownReport]
    today: date
    board: Board | None
    actions: Sequence[ActionItem] = ()
    columns: Known = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A kind of document: its name, how sure a look at it is (0 no, 3 certainly), and its reader."""

    kind: str
    likelihood: Callable[[Document], int]
    read: Callable[[Document, Brought], Reading]


_HOLDS_ONE, _SURELY = 2, 3
# a timeline is a chapter of a longer report more often than a paper by itself
_HOLDS = {timeline.KIND: 1}
# what an organisation writes and its board holds: such papers seldom name the board
PAPERS_BESIDE = frozenset({improvement_plan.KIND, scorecard.KIND, timeline.KIND, progress_review.KIND})
IMPORTERS: tuple[Importer, ...] = (
    Importer(
        agenda_pack.KIND,
        agenda_pack.likelihood,
        lambda document, brought: agenda_pack.read_agenda_pack(
            document, brought.known_reports, brought.today, brought.board
        ),
    ),
    Importer(
        minutes_paper.KIND,
        minutes_paper.likelihood,
        lambda document, brought: minutes_paper.read_minutes_paper(document, brought.today, brought.board),
    ),
    Importer(
        ACTION_LOG,
        likelihood_of_log,
        lambda document, brought: read_log(
            plan_of(document, brought.columns), board=brought.board, today=brought.today, known=brought.actions
        ),
    ),
    *(
        Importer(
            paper.KIND,
            paper.likelihood,
            lambda document, brought, paper=paper: paper.read(document, brought.board, brought.today),  # type: ignore[misc]
        )
        for paper in (improvement_plan, scorecard, timeline, progress_review)
    ),
)


def recognise(
    document: Document,
    *,
    kind: str | None = None,
    known_reports: Sequence[KnownReport] = (),
    today: date | None = None,
    board: Board | None = None,
    actions: Sequence[ActionItem] = (),
    columns: Known = (),
) -> Reading:
    """Return the reading of a document as the kind that is named, or else as the likeliest.

    board is used where the paper itself names none; actions and columns are as in Brought. Raises Refused where the
    document is nothing that can be read.
    """
    if not document.lines:
        raise Refused(f"{document.name} has no text to import; check that it is the right file.")
    brought = Brought(known_reports, today or date.today(), board, actions, columns)
    reading = _named(kind or likeliest(document)).read(document, brought)
    if all(found.kind == "boards" for found in reading.recognised):
        raise Refused(_nothing_found(document) if kind is None else _nothing_of(kind, document))
    return replace(reading, also=also(document, reading.kind))


def also(document: Document, kind: str) -> tuple[str, ...]:
    """Return the other papers that a report holds as well: one may hold a timeline and a progress review.

    Agenda packs, minutes and logs are not looked through: what they enclose are papers of their own.
    """
    if kind not in PAPERS_BESIDE:
        return ()
    others = (one for one in IMPORTERS if one.kind in PAPERS_BESIDE and one.kind != kind)
    return tuple(one.kind for one in others if one.likelihood(document) >= _HOLDS.get(one.kind, _HOLDS_ONE))


def kind_of_sheet(document: Document) -> str:
    """Return the kind of a spreadsheet: an action log, unless it is surely another paper and has no log's headings.

    A plan has the headings of a log too; its title or its sections tell it.
    """
    if improvement_plan.likelihood(document) == _SURELY:
        return improvement_plan.KIND
    if likelihood_of_log(document):
        return ACTION_LOG
    found = {one.kind: one.likelihood(document) for one in IMPORTERS if one.kind in PAPERS_BESIDE}
    best = max(found, key=lambda kind: found[kind])
    return best if found[best] == _SURELY else ACTION_LOG


def likeliest(document: Document) -> str:
    """Return the kind that a document most likely is. Raises Refused where it is nothing that can be read."""
    if not document.lines:
        raise Refused(f"{document.name} has no text to import; check that it is the right file.")
    likelihoods = [(importer.likelihood(document), importer.kind) for importer in IMPORTERS]
    # a table of actions, measures or outcomes with owners and statuses would also do for a log
    best, kind = max(likelihoods, key=lambda pair: (pair[0], pair[1] in PAPERS_BESIDE))
    if not best:
        raise Refused(_nothing_found(document))
    return kind


def _named(kind: str) -> Importer:
    named = next((importer for importer in IMPORTERS if importer.kind == kind), None)
    if named is None:
        known = " or ".join(importer.kind for importer in IMPORTERS)
        raise Refused(f"{kind} is not a kind of document that can be imported; choose {known}.")
    return named


def _nothing_of(kind: str, document: Document) -> str:
    return f"Nothing of {document.name} reads as {kind.replace('-', ' ')}; import it without saying its kind."


def _nothing_found(document: Document) -> str:
    return (
        f"{document.name} does not read as any paper of a board; what can be imported has an agenda with numbered "
        "items, minutes that say who was present, numbered recommendations, or the headings of an action log, an "
        "improvement plan, a scorecard, a timeline or a progress review."
    )
