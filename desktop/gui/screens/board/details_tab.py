"""The form of the board: names at the left, the rules it runs by at the right."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.board import AccessRegime, BoardKind
from desktop.domain.dates import read_date, say_date, short_date
from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.board.board_facts import BoardKeeper, facts_of
from desktop.gui.standing import next_meeting, publication_at
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen

_YES_NO = ((False, "Not counted"), (True, "Counted"))
_ACCESS = {
    AccessRegime.STATUTORY: "The law sets its notice",
    AccessRegime.VOLUNTARY: "It chooses to give notice",
    AccessRegime.PRIVATE: "It meets in private",
}
_RESETS = (("never", "Never"), ("municipal-year", "Each municipal year"))


def read_days(text: str) -> int:
    """Return a number of clear days from 0 to 60; raises Refused for anything else."""
    if text.strip().isdecimal() and len(text.strip()) <= 3 and int(text) <= 60:
        return int(text)
    raise Refused("This takes a number of days, such as 5.")


def read_next(text: str) -> int:
    """Return a running number from 1 to 999,999; raises Refused for anything else."""
    if text.strip().isdecimal() and len(text.strip()) <= 6 and int(text) > 0:
        return int(text)
    raise Refused("This takes a whole number, such as 9.")


def read_name(text: str) -> str:
    """Return a name; raises Refused for none."""
    if not text.strip():
        raise Refused("A board needs a name.")
    return text.strip()


def read_days_off(text: str) -> tuple[date, ...]:
    """Return days parted by semicolons; raises Refused for one that is not read as a date."""
    days: list[date] = []
    for part in filter(str.strip, text.split(";")):
        day = read_date(part).date
        if day is None:
            raise Refused(f"“{part.strip()}” is not read as a date: type days such as 24 December 2026.")
        days.append(day)
    return tuple(sorted(days))


def say_days_off(days: tuple[date, ...]) -> str:
    """Return days as the line that read_days_off reads."""
    return "; ".join(short_date(day) for day in days)


class BoardDetailsTab(QWidget):
    """Says below the notice rule what it means for the next meeting."""

    def __init__(self, screen: "BoardScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._form = RecordForm(BoardKeeper(screen), lambda board: f"“{board.name[:40]}”")
        bind = self._form.bind
        kinds = [(each, each.value[0].upper() + each.value[1:]) for each in BoardKind]
        self._name = bind(LineField("Name", "board_name", read=read_name), "name", "name")
        off = LineField("Closure days, parted by semicolons", "board_closures", read=read_days_off)
        names: list[QWidget] = [
            Label("The board", "heading"),
            self._name,
            bind(LineField("Organisation", "board_organisation"), "organisation", "organisation"),
            bind(ChoiceField("Kind of board", "board_kind", kinds), "kind", "kind"),
            bind(LineField("Word for the chair", "board_chair"), "chair_word", "word for the chair"),
            bind(TextField("Quorum", "board_quorum", lines=(1, 4), hint="one third of members"), "quorum", "quorum"),
            bind(LineField("Contact", "board_contact", hint="Printed on the pack"), "contact", "contact"),
            bind(LineField("Marking", "board_marking", hint="OFFICIAL, or none"), "marking", "marking"),
        ]
        rules: list[QWidget] = [
            Label("Notice of meetings", "heading"),
            bind(ChoiceField("Access to information", "board_access", list(_ACCESS.items())), "access", "access"),
            bind(LineField("Clear days of notice", "board_days", read=read_days), "days", "clear days"),
            bind(ChoiceField("Saturdays", "board_saturdays", _YES_NO), "count_saturdays", "Saturdays"),
            bind(ChoiceField("Sundays", "board_sundays", _YES_NO), "count_sundays", "Sundays"),
            bind(off, "closure_days", "closure days", to_text=say_days_off),
        ]
        self._means = Label("", "muted")
        rules += [
            self._means,
            Label("Minute numbers", "heading"),
            bind(LineField("Prefix", "board_prefix", hint="C"), "prefix", "minute prefix"),
            bind(LineField("Next number", "board_next", read=read_next), "next", "next minute number"),
            bind(ChoiceField("Numbers begin again", "board_reset", _RESETS), "reset", "minute series"),
        ]
        self._lay_out(names, rules)

    def refresh(self) -> None:
        """Show the board in view."""
        session = self._screen.session
        board = session.board
        self._form.show(facts_of(board) if board else None)
        meeting = next_meeting(session.book, session.board_id, session.today) if board else None
        self._means.setVisible(meeting is not None)
        if board is None or meeting is None:
            return
        publication = publication_at(session.book, meeting, session.today)
        self._means.setText(f"For {say_date(meeting.date)}: {publication.sentence}" if publication else "")

    def edit_name(self) -> None:
        """Put the cursor into the name."""
        self._name.line.setFocus()
        self._name.line.selectAll()

    def _lay_out(self, *columns: list[QWidget]) -> None:
        content = QWidget()
        row = QHBoxLayout(content)
        space(row, (24, 20, 24, 24), 48)
        for widgets in columns:
            holder = QWidget()
            fix(holder, width=380)
            column = QVBoxLayout(holder)
            space(column, spacing=14)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch()
            row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(scrolled(content))
