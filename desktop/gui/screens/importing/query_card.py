"""A query: the words in doubt, the question, and the answers as buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.source import Choice, Query, QueryState
from desktop.gui.measures import space
from desktop.gui.screens.importing.printed_words import as_printed
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.wrapped_button import WrappedButton

Settle = Callable[[Query, Choice], object]


class QueryCard(QWidget):
    """A notice with the question; below it one button an answer, or the answer that was given."""

    def __init__(
        self, query: Query, settle: Settle, *, locked: bool = False, show: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self.setObjectName(f"query_{query.line}")
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(NoticeBox(query.question))
        if query.text:
            column.addWidget(section_label(f"As printed, line {query.line}" if query.line else "As printed"))
            column.addWidget(Label(as_printed(query.text)))
        if query.state is QueryState.SETTLED:
            column.addWidget(section_label("Answer"))
            column.addWidget(Label(query.answer, "strong"))
        else:
            column.addWidget(section_label("Which is right?"))
            for number, choice in enumerate(query.choices, 1):
                column.addWidget(self._answer(query, choice, settle, number, locked))
        if show is not None:
            column.addWidget(LinkButton("Show what it is about", "show_record", show, small=True))

    def _answer(self, query: Query, choice: Choice, settle: Settle, number: int, locked: bool) -> QWidget:
        button = WrappedButton(choice.label, f"choice_{number}", lambda: settle(query, choice))
        button.setEnabled(not locked)
        return button
