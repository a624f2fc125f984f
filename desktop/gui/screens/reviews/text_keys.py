"""What the keys do in the text of a review."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.edits import Edit
from desktop.domain.outcome import OutcomeEntry
from desktop.gui.screens.reviews.check_part import BUTTONS
from desktop.gui.screens.reviews.entry_part import called
from desktop.gui.widgets.table_actions import add_actions
from desktop.workflows import progress_review_entries as entries

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage

Work = Callable[[OutcomeEntry], list[Edit]]


def add_text_keys(page: "ReviewPage") -> None:
    """Give the text its keys: they work on the chosen line, and only where it is of their kind."""
    answers = [
        (words, f"{name}_key", key, lambda answer=answer: page.steps.answer(answer))
        for answer, (words, name, key) in BUTTONS.items()
    ]
    offers = [
        ("Add an entry", "add_entry", "Ins", lambda: begin_entry(page)),
        *answers,
        ("Carry forward", "carry_key", "C", page.steps.carry),
        ("What the book knows", "go_to_suggestions", "S", page.to_suggestions),
        ("Move up", "entry_up", "Alt+Up", _on(page, "Move of", lambda one: entries.moved(page.book, one, -1))),
        ("Move down", "entry_down", "Alt+Down", _on(page, "Move of", lambda one: entries.moved(page.book, one, 1))),
        ("Put it below the one above", "entry_nest", "Alt+Right", _on(page, "Nesting of", _nested(page))),
        ("Put it one level out", "entry_lift", "Alt+Left", _on(page, "Lifting of", _lifted(page))),
        ("Delete", "entry_delete", "Del", _on(page, "Removal of", lambda one: entries.taken_out(page.book, one))),
    ]
    add_actions(page.view, offers, reads=("go_to_suggestions",))


def begin_entry(page: "ReviewPage") -> None:
    """Let a new entry be typed below the chosen line."""
    page.show_chosen()
    page.pane.adding.begin()


def _nested(page: "ReviewPage") -> Work:
    return lambda one: entries.nested(page.book, one)


def _lifted(page: "ReviewPage") -> Work:
    return lambda one: entries.lifted(page.book, one)


def _on(page: "ReviewPage", name: str, work: Work) -> Callable[[], None]:
    def run() -> None:
        line = page.view.current_line()
        if line is not None and line.placed is not None:
            entry = line.placed.entry
            if page.steps.step(f"{name} {called(entry)}", lambda: work(entry)):
                page.view.choose(entry.id)

    return run
