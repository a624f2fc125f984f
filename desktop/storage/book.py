"""The minute book: everything a board has asked for, in one file.

What is not needed to open a book and show its lists is imported where it is used: it would hold up the first window.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from desktop.domain.edits import Edit, Revision, removed
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS, Record
from desktop.storage import book_file
from desktop.storage.failures import told_plainly
from desktop.storage.lists import Lists
from desktop.storage.opening import Opened, open_file
from desktop.storage.store import Store
from desktop.storage.typing import Place, Typing

if TYPE_CHECKING:
    from desktop.domain.action_item import ActionItem, Extension, ProgressUpdate
    from desktop.domain.agenda import AgendaItem, Paper, PaperFile, Supplement
    from desktop.domain.board import Board, Membership, Person
    from desktop.domain.change import Change
    from desktop.domain.decision import DateRequest, Decision
    from desktop.domain.evidence_file import EvidenceContent, EvidenceFile
    from desktop.domain.headline import Headline
    from desktop.domain.measure import Measure, Reading, Risk
    from desktop.domain.meeting import Attendance, Declaration, Meeting
    from desktop.domain.minutes import Correction, Minute, Phrase, Resolution
    from desktop.domain.outcome import Function, Outcome, OutcomeEntry, ProgressReview
    from desktop.domain.plan import Milestone, Plan, PlanEntry, PlanRevision, PlanUpdate
    from desktop.domain.position import Pack, Position, PositionEntries
    from desktop.domain.rating_key import RatingKey
    from desktop.domain.recommendation import Link, Recommendation, RecommendationUpdate, Report, Strand
    from desktop.domain.saved_view import SavedView
    from desktop.domain.source import Query, SourceDocument
    from desktop.domain.update_request import ColumnMapping, UpdateRequest
    from desktop.domain.work_programme import ProgrammeItem
    from desktop.storage.finding import Finding
    from desktop.storage.search import Hit


class Book:
    """An open minute book, for the thread that opened it; other threads open it again with read_only=True.

    Every method raises Refused where the disk, another program or damage prevents it.
    """

    boards: Store[Board]
    people: Store[Person]
    memberships: Store[Membership]
    meetings: Store[Meeting]
    attendance: Store[Attendance]
    declarations: Store[Declaration]
    agenda_items: Store[AgendaItem]
    papers: Store[Paper]
    paper_files: Store[PaperFile]
    supplements: Store[Supplement]
    programme_items: Store[ProgrammeItem]
    minutes: Store[Minute]
    resolutions: Store[Resolution]
    corrections: Store[Correction]
    phrases: Store[Phrase]
    action_items: Store[ActionItem]
    extensions: Store[Extension]
    updates: Store[ProgressUpdate]
    decisions: Store[Decision]
    date_requests: Store[DateRequest]
    evidence_files: Store[EvidenceFile]
    evidence_contents: Store[EvidenceContent]
    rating_keys: Store[RatingKey]
    positions: Store[Position]
    position_entries: Store[PositionEntries]
    packs: Store[Pack]
    update_requests: Store[UpdateRequest]
    column_mappings: Store[ColumnMapping]
    saved_views: Store[SavedView]
    reports: Store[Report]
    recommendations: Store[Recommendation]
    recommendation_updates: Store[RecommendationUpdate]
    strands: Store[Strand]
    links: Store[Link]
    plans: Store[Plan]
    plan_entries: Store[PlanEntry]
    plan_revisions: Store[PlanRevision]
    plan_updates: Store[PlanUpdate]
    milestones: Store[Milestone]
    outcomes: Store[Outcome]
    measures: Store[Measure]
    readings: Store[Reading]
    risks: Store[Risk]
    headlines: Store[Headline]
    progress_reviews: Store[ProgressReview]
    outcome_entries: Store[OutcomeEntry]
    functions: Store[Function]
    source_documents: Store[SourceDocument]
    queries: Store[Query]

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.author = "Secretary"
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._opened = opened
        self._use(opened.connection)

    @classmethod
    def create(cls, path: Path) -> Book:
        """Make a new book where no file stands, and open it."""
        book_file.make(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Book:
        """Open a book; an older one is copied and then upgraded, one that another window holds is opened for reading.

        Raises Refused for what is no book, is damaged or comes from a newer version; then the file is not touched.
        """
        return cls(path, open_file(path, read_only=read_only))

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written through this book."""
        return bool(self._opened.why_read_only)

    @property
    def why_read_only(self) -> str:
        """The sentence that says why nothing can be written, or ""."""
        return self._opened.why_read_only

    @property
    def holder(self) -> str | None:
        """Who holds the book, as part of a sentence ("alder on TOWNHALL-7, since 14:02"), or None."""
        return self._opened.holder

    def close(self) -> None:
        """Close the file and let others write; does nothing the second time."""
        self._opened.close()

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def records(self, kind: str) -> Store[Any]:
        """Return the records of a kind by its plural, hyphenated name; raises KeyError for any other name."""
        return self._stores[kind]

    def write(self, name: str, edits: Iterable[Edit], *, reason: str = "", typed: Collection[Place] = ()) -> Revision:
        """Write the edits and their record of change in one transaction: all of them or none.

        Edits that change nothing are left out; the revision that is returned holds the others. typed are the places
        whose drafts become these edits: they are forgotten with them. Raises ChangedMeanwhile (a Refused) where a
        record no longer stands as its edit's before says.
        """
        if self.read_only:
            raise Refused(self.why_read_only)
        revision = Revision(name, tuple(edit for edit in edits if edit.before != edit.after))
        if revision.edits:
            self._reconnect_if_cut_off()
            self._write(revision, reason, typed)
            self._write_again_if_cut_off(revision, reason, typed)
        return revision

    def _use(self, connection: Any) -> None:
        self._connection = connection
        self._stores: dict[str, Store[Any]] = {kind: Store(connection, kind, self.path) for kind in KINDS}
        for kind, store in self._stores.items():
            setattr(self, kind.replace("-", "_"), store)
        self.lists = Lists(connection, self.path)
        self.typing = Typing(connection, self.path, self._writable, lambda: self.clock())

    def _writable(self) -> Any:
        if self.read_only:
            raise Refused(self.why_read_only)
        self._reconnect_if_cut_off()
        return self._connection

    def _write(self, revision: Revision, reason: str, typed: Collection[Place]) -> None:
        from desktop.storage.writing import write_revision

        with told_plainly(self.path):
            write_revision(
                self._connection, revision, made_at=self.clock(), author=self.author, reason=reason, typed=typed
            )

    def _reconnect_if_cut_off(self) -> None:
        if self._opened.is_cut_off():
            self._opened.reconnect(self.path)
            self._use(self._opened.connection)

    def _write_again_if_cut_off(self, revision: Revision, reason: str, typed: Collection[Place]) -> None:
        """Write a revision once more where the log was removed during its writing and did not reach the book."""
        if not self._opened.is_cut_off():
            return
        from desktop.storage.chain import read_head

        written = read_head(self._connection)
        self._reconnect_if_cut_off()
        if read_head(self._connection) != written:
            self._write(revision, reason, typed)

    def removal(self, record: Record) -> list[Edit]:
        """Return the edits that move a record to the bin with everything that hangs on it and every link to it."""
        from desktop.storage.ownership import below

        with told_plainly(self.path):
            return [removed(one) for one in below(self._connection, record)]

    def board_of(self, kind: str, record_id: str) -> str | None:
        """Return the id of the board that a record belongs to; None for what is gone, or belongs to all of them."""
        from desktop.storage.ownership import BoardFinder

        record = self.records(kind).get(record_id)
        with told_plainly(self.path):
            return BoardFinder(self._connection).board_of(kind, record) if record else None

    def bin(self) -> list[tuple[str, Any, datetime]]:
        """Return kind, record and time of everything in the bin, newest first; adding a record again restores it."""
        from desktop.storage import history

        with told_plainly(self.path):
            return history.binned(self._connection)

    def history(self, kind: str, record_id: str) -> list[Change]:
        """Return the changes of one record, oldest first."""
        from desktop.storage import history

        with told_plainly(self.path):
            return history.of_record(self._connection, kind, record_id)

    def past(self, kind: str, revision: int, **equals: Any) -> list[Any]:
        """Return the records of a kind as they stood once a revision was written; equals is asked of them as they are.

        revision is that of a Change. The order is that in which they came into the book.
        """
        from desktop.storage import history

        with told_plainly(self.path):
            return history.past(self._connection, kind, revision, equals)

    def changes(self, limit: int, before_seq: int | None = None) -> list[Change]:
        """Return the newest changes, newest first; those before a seq where one is given."""
        from desktop.storage import history

        with told_plainly(self.path):
            return history.newest(self._connection, limit, before_seq)

    def search(
        self, text: str, *, board_id: str | None = None, kinds: Collection[str] | None = None, limit: int = 50
    ) -> list[Hit]:
        """Return the live records with all the words of any typed text, best first; see storage.search."""
        from desktop.storage.search import search

        with told_plainly(self.path):
            return search(self._connection, text, board_id=board_id, kinds=kinds, limit=limit)

    def check(self) -> list[Finding]:
        """Return everything that is wrong with the book; an empty list means that it is sound."""
        from desktop.storage.checking import check

        return check(self._connection, self.path)

    def backup(self, to: Path, *, replace: bool = False) -> Path:
        """Write a verified copy of the book to a file and return it.

        An earlier backup of this book is replaced, another minute book only with replace, any other file never.
        """
        from desktop.storage.backup_target import refuse_target
        from desktop.storage.backups import copy_book

        with told_plainly(self.path):
            refuse_target(self._connection, self.path, to, replace=replace)
        copy_book(self._connection, self.path, to)
        return to
