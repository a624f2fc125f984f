"""Any run of edits, undoing, removal, restoring and reopening leaves what a plain dictionary would hold."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.domain.board import Board
from desktop.domain.edits import Edit, Revision, added, changed, removed
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from tests.storage.invented_board import invented_board

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
numbers = st.integers(0, 100)


class AnyRunOfEdits(RuleBasedStateMachine):
    """A book beside a dictionary of its minutes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.book = Book.create(Path(self.folder.name) / "board.minutebook")
        invented = invented_board()
        self.board: Board = invented.board
        self.meeting: Meeting = invented.meeting
        self.book.write("Begin", [added(self.board), added(self.meeting)])
        self.live: dict[str, Minute] = {}
        self.binned: dict[str, Minute] = {}
        self.done: list[Revision] = []

    def teardown(self) -> None:
        assert self.book.check() == []
        self.book.close()
        self.folder.cleanup()

    def write(self, *edits: Edit) -> None:
        self.take_in(revision := self.book.write("Edit", edits))
        self.done.append(revision)

    def take_in(self, revision: Revision) -> None:
        for edit in revision.edits:
            assert isinstance(edit.after or edit.before, Minute)
            self.live.pop(edit.record_id, None)
            self.binned.pop(edit.record_id, None)
            if isinstance(edit.after, Minute):
                self.live[edit.record_id] = edit.after
            elif isinstance(edit.before, Minute):
                self.binned[edit.record_id] = edit.before

    @rule(titles=st.lists(TEXTS, min_size=1, max_size=3))
    def add(self, titles: list[str]) -> None:
        self.write(*(added(Minute(meeting_id=self.meeting.id, title=title)) for title in titles))

    @precondition(lambda self: self.live)
    @rule(pick=numbers, title=TEXTS, text=TEXTS)
    def change(self, pick: int, title: str, text: str) -> None:
        before = list(self.live.values())[pick % len(self.live)]
        self.write(changed(before, replace(before, title=title, text=text)))

    @precondition(lambda self: self.live)
    @rule(pick=numbers)
    def remove(self, pick: int) -> None:
        self.write(removed(list(self.live.values())[pick % len(self.live)]))

    @precondition(lambda self: self.binned)
    @rule(pick=numbers)
    def restore(self, pick: int) -> None:
        self.write(added(list(self.binned.values())[pick % len(self.binned)]))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        self.take_in(self.book.write("Undo", self.done.pop().inverse()))

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = Book.open(self.book.path)

    @invariant()
    def the_book_holds_what_the_dictionary_holds(self) -> None:
        assert {minute.id: minute for minute in self.book.minutes.all()} == self.live
        assert {record.id: record for _, record, _ in self.book.bin()} == self.binned


TestAnyRunOfEdits = AnyRunOfEdits.TestCase
TestAnyRunOfEdits.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
