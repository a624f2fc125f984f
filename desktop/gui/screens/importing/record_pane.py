"""The pane of one recognised record: its main fields, to be corrected before anything is written."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.agenda import PaperStatus
from desktop.domain.meeting import AttendanceRole
from desktop.domain.minutes import ResolutionVerb
from desktop.domain.times import read_time, say_time
from desktop.gui.kind_words import words_for
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.importing.editable import Editable, choices
from desktop.gui.screens.importing.paper_fields import PAPER_EDITABLE
from desktop.gui.screens.importing.read_words import lines_words, say_record
from desktop.gui.screens.importing.reading_desk import ReadingDesk
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.paragraphs_field import ParagraphsField, join_paragraphs
from desktop.gui.widgets.side_pane import SidePane
from desktop.importers.reading import Recognised

_long = partial(TextField, lines=(3, 14))
_TIME = partial(LineField, read=read_time)
EDITABLE: dict[str, tuple[Editable, ...]] = {
    "boards": (Editable("name", "Name"), Editable("organisation", "Organisation")),
    "people": (Editable("name", "Name"), Editable("post", "Post"), Editable("organisation", "Organisation")),
    "memberships": (Editable("capacity", "Capacity"),),
    "meetings": (
        Editable("date", "Date", DateField),
        Editable("time", "Time", _TIME, say_time),
        Editable("venue", "Venue"),
    ),
    "attendance": (
        Editable("name", "Name"),
        Editable("capacity", "Post or capacity"),
        Editable("role", "Attendance", choices(AttendanceRole)),
    ),
    "declarations": (Editable("name", "Name"), Editable("nature", "Nature", _long), Editable("conduct", "Conduct")),
    "agenda-items": (
        Editable("number", "Number"),
        Editable("title", "Title", _long),
        Editable("presenter", "Presenter"),
        Editable("paper", "Paper", choices(PaperStatus)),
        Editable("note", "Note", _long),
    ),
    "minutes": (
        Editable("number", "Number"),
        Editable("title", "Title", partial(TextField, lines=(2, 5))),
        Editable("note_above", "Note above the minute", partial(TextField, lines=(1, 4))),
        Editable("text", "Minute", partial(TextField, lines=(4, 40))),
    ),
    "resolutions": (
        Editable("part", "Part"),
        Editable("verb", "Verb", choices(ResolutionVerb)),
        Editable("text", "Words", partial(TextField, lines=(3, 20))),
    ),
    "action-items": (
        Editable("ref", "Ref"),
        Editable("wording", "Action", _long),
        Editable("lead", "Lead"),
        Editable("timing", "Timescale as worded"),
    ),
    "reports": (
        Editable("title", "Report", _long),
        Editable("author_body", "Author"),
        Editable("published", "Published", DateField),
    ),
    "recommendations": (
        Editable("ref", "Ref"),
        Editable("theme", "Theme"),
        Editable("paragraphs", "Recommendation", partial(ParagraphsField, lines=(4, 20)), join_paragraphs),
        Editable("addressee", "Addressee"),
        Editable("timing", "Timescale as worded"),
    ),
    "strands": (Editable("title", "Title", _long), Editable("text", "Text", _long)),
    **PAPER_EDITABLE,
}


class RecordPane(SidePane):
    """Builds the fields of a kind when a record of it is first shown."""

    def __init__(self, desk: ReadingDesk) -> None:
        super().__init__("record_pane")
        self._desk = desk
        self._kind = ""
        self._form: RecordForm | None = None
        self._shown: Recognised | None = None
        self._fields = QVBoxLayout()
        space(self._fields, spacing=12)
        self.body.addLayout(self._fields)
        self._inferred = Label("", "muted")
        self._out = SecondaryButton("Leave it out", "leave_out_button", self._leave_out)
        self.add(self._inferred, self._out)
        self.show_found(None)

    def show_found(self, found: Recognised | None) -> None:
        """Show one record, or say what can be done here; what was typed in the former one is stored first."""
        if self._form is not None and (found is None or found.kind != self._kind):
            self._form.show(None)
        self._shown = found
        self._out.setVisible(found is not None)
        self._inferred.setVisible(bool(found and found.inferred))
        if found is None:
            self._build("")
            self.set_heading("What was recognised", "Choose a group to open it, then a line to see and correct it.")
            return
        self._build(found.kind)
        self.set_heading(words_for(found.kind), f"Line {lines_words(found.lines)}")
        self._inferred.setText(f"Inferred: {found.inferred}")
        if self._form is not None:
            self._form.show(found.record)

    def _build(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        clear_layout(self._fields)
        self._form = RecordForm(self._desk, _called)
        for editable in EDITABLE.get(kind, ()):
            field = editable.make(editable.label, f"read_{editable.attribute}")
            self._form.bind(field, editable.attribute, editable.label.lower(), to_text=editable.to_text)
            self._fields.addWidget(field)

    def _leave_out(self) -> None:
        if self._shown is not None:
            self._desk.leave_out(f"Leave out: {say_record(self._shown)[:40]}", self._shown.record.id)


def _called(record: Any) -> str:
    words = getattr(record, "number", "") or getattr(record, "ref", "") or getattr(record, "name", "")
    return str(words) or "what was read"
