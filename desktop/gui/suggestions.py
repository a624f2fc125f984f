"""Names and posts offered while a lead is typed."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from desktop.gui.session import BookSession
from desktop.gui.widgets.fields import LineField

_KINDS = frozenset({"people", "action-items", "recommendations", "attendance"})


def suggest_names(field: LineField, session: BookSession) -> None:
    """Offer the people, posts and leads of the book while the field is typed in."""
    model = QStringListModel(field)
    completer = QCompleter(model, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.line.setCompleter(completer)

    def read() -> None:
        people = session.book.people.all()
        leads = session.book.lists.values("action-items", "lead", board_id=session.board_id)
        names = {person.post for person in people} | {person.name for person in people} | set(leads)
        model.setStringList(sorted(filter(None, names)))

    session.changes.announced.connect(
        lambda told: read() if told.kinds & _KINDS else None, Qt.ConnectionType.DirectConnection
    )
    read()
