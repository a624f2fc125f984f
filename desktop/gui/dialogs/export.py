"""Export: what of a meeting, for whom, and where to. The one place for every export of a meeting."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import say_date
from desktop.exports.earlier_pack import is_other_file
from desktop.gui import file_dialogs
from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.measures import space
from desktop.gui.settings import settings
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.choice_row import ChoiceRow
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label, Rule
from desktop.workflows.build_minutes import TO_WRITE
from desktop.workflows.export_kinds import Export, ExportKind, Wanted, file_name, kinds_for, supplements_of
from desktop.workflows.export_pack import day_of_figures
from desktop.workflows.write_minutes import unwritten_words

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting
    from desktop.gui.session import BookSession

_FULL = "For the board: private matter is in it, and the copy says so on every page."
_PUBLIC = "For anybody: a neutral line stands in place of each private item."
_ISSUED = "It is issued with this: what it reports is frozen, to be compared later"
_NO_PUBLIC = {
    Export.BRIEF: "Private to the chair: there is no public copy.",
    Export.QUESTIONS: "Private to the chair: there is no public copy.",
    Export.QUESTIONS_WORD: "Private to the chair: there is no public copy.",
    Export.CALENDAR: "Holds date, time and place, and no word of the agenda.",
}
# heights: what stands around the rows, and how much of the rows is always in view
_REST, _ROWS_AT_LEAST = 360, 136
# a line may take a pixel more once it is drawn
_SPARE = 4
_SUPPLEMENTS = (Export.SUPPLEMENT, Export.SUPPLEMENT_PAPERS)


class ExportDialog(Dialog):
    """chosen(Wanted, Path, bool) tells what to write and where, and whether a file there may go."""

    chosen = Signal(object, object, bool)

    def __init__(self, session: "BookSession", meeting: "Meeting", parent: QWidget) -> None:
        super().__init__(f"Export: {say_date(meeting.date)}", "export", parent, width=680)
        self._session, self._meeting = session, meeting
        self._kinds = kinds_for(session.book, meeting)
        self._folder = settings().folder("export")
        self._named: Path | None = None
        self.rows = {kind.export: self._row(kind) for kind in self._kinds}
        self.supplement = ChoiceField("Which supplement", "export_supplement", self._supplements())
        self.minute = ChoiceField("Which minute", "export_minute", self._minutes())
        self.asked_by = LineField("For whom", "export_for", hint="such as the Overview and Scrutiny Committee")
        self.full = ChoiceRow("export_full", "Full copy", _FULL)
        self.public = ChoiceRow("export_public", "Public copy", _PUBLIC)
        self.copies = _together([self.full, self.public], QHBoxLayout())
        self.copy_note = Label("", "small")
        self.issued = QCheckBox(_ISSUED)
        self.issued.setObjectName("export_issued")
        self.issued.setChecked(True)
        self.unwritten = Label("", "strong")
        self.unwritten.setObjectName("export_unwritten")
        self.where = Label("", "muted", wrap=False)
        self.where.setObjectName("export_where")
        self.wrong = Label("", "wrong")
        self.wrong.hide()
        self._lay_out()
        self._choose_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the kind with the most fields needs: the rows stay under the pointer at each choice."""
        if not event.spontaneous():
            heights = [self._height_with(kind) for kind in self._kinds]
            self._show_fields(self._kind())
            self.resize(self.width(), min(max(heights) + theme().px(_SPARE), self.screen().availableSize().height()))
        super().showEvent(event)

    def _height_with(self, kind: ExportKind) -> int:
        layout = self.layout()
        assert layout is not None
        self._show_fields(kind)
        layout.activate()
        return layout.totalHeightForWidth(self.width())

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        kind = self._kind()
        is_pack = kind.export is Export.WORKBOOK
        return Wanted(
            export=kind.export,
            public=kind.has_public and self.public.isChecked(),
            supplement=self.supplement.value() or 0 if kind.export in _SUPPLEMENTS else 0,
            minute_id=self.minute.value() or "" if kind.export is Export.EXTRACT else "",
            asked_by=self.asked_by.line.text().strip() if kind.export is Export.EXTRACT else "",
            as_at=day_of_figures(self._meeting, self._session.today) if is_pack else None,
            issued=is_pack and not self._session.book.read_only and self.issued.isChecked(),
        )

    def choose_extract(self, minute_id: str) -> None:
        """Choose the extract of one minute, and let it be said for whom it is."""
        self.rows[Export.EXTRACT].setChecked(True)
        self.minute.set_value(minute_id)
        self._follow()
        self.asked_by.line.setFocus()

    def choose_kind(self, name: str) -> None:
        """Choose a kind by its name, where this meeting has it."""
        if row := next((row for export, row in self.rows.items() if export == name), None):
            row.setChecked(True)
            row.setFocus()
            self._follow()

    def offer_minute(self, minute_id: str) -> None:
        """Let an extract be of the minute that is open, should one be asked for."""
        if any(minute_id == value for value in self.minute.values):
            self.minute.set_value(minute_id)

    def place(self) -> Path:
        """Return where the file shall stand."""
        return self._named or self._folder / file_name(self._session.book, self._meeting, self.wanted())

    def _row(self, kind: ExportKind) -> ChoiceRow:
        row = ChoiceRow(f"export_{kind.export.replace('-', '_')}", kind.words, kind.holds, kind.format)
        row.toggled.connect(self._follow)
        return row

    def _kind(self) -> ExportKind:
        return next(kind for kind in self._kinds if self.rows[kind.export].isChecked())

    def _choose_first(self) -> None:
        """Choose what was exported last where this meeting has it, and the full copy."""
        last = settings().last_export
        row = next((row for export, row in self.rows.items() if export == last), next(iter(self.rows.values())))
        self.full.setChecked(True)
        row.setChecked(True)
        row.setFocus()
        for each in (self.full, self.public):
            each.toggled.connect(self._follow)
        for field in (self.supplement, self.minute):
            field.combo.currentIndexChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Show the fields of the kind that is chosen, and where its file will stand."""
        if not any(row.isChecked() for row in self.rows.values()):
            return
        self._named = None
        self._show_fields(self._kind())
        self._say_where()

    def _show_fields(self, kind: ExportKind) -> None:
        self.supplement.setVisible(kind.export in _SUPPLEMENTS and len(self.supplement.values) > 1)
        for field in (self.minute, self.asked_by):
            field.setVisible(kind.export is Export.EXTRACT)
        self.copies.setVisible(kind.has_public)
        self.issued.setVisible(kind.export is Export.WORKBOOK and not self._session.book.read_only)
        copy = _PUBLIC if self.public.isChecked() else _FULL
        self.copy_note.setText(copy if kind.has_public else _NO_PUBLIC[kind.export])
        is_draft = kind.export is Export.MINUTES and self._meeting.state not in FROZEN
        empty = unwritten_words(self._session.book, self._meeting) if is_draft else ""
        self.unwritten.setText(f"{empty}: the draft prints “{TO_WRITE}” there." if empty else "")
        self.unwritten.setVisible(bool(empty))

    def _say_where(self) -> None:
        place = self.place()
        self.where.setText(f"{place.name}  in  {place.parent}")
        self.where.setToolTip(str(place))
        self.wrong.hide()

    def _change_place(self) -> None:
        kind = self._kind()
        chosen = file_dialogs.ask_export(self, self.place().name, f"Export: {kind.words}", kind.format, kind.ending)
        if chosen is not None:
            self._folder, self._named = chosen.parent, chosen
            self._say_where()

    def _kinds_area(self) -> QScrollArea:
        """Return the rows of what can be exported; with large type on a small screen they scroll."""
        rows = _together(list(self.rows.values()), QVBoxLayout())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(rows)
        _no_higher(area, rows, self.screen().availableSize().height() - theme().px(_REST))
        for row in self.rows.values():
            # it may be chosen before it has its place
            bring = partial(_bring_chosen_into_view, area, row)
            row.toggled.connect(lambda _on, row=row, bring=bring: QTimer.singleShot(0, row, bring))
        return area

    def _export(self) -> None:
        wanted, place = self.wanted(), self.place()
        # The file dialog has asked already whether a file of that name may go.
        named = self._named is not None
        if not named and is_other_file(place):
            self._say_taken(place)
            return
        settings().last_export = str(wanted.export)
        self.accept()
        self.chosen.emit(wanted, place, named)

    def _say_taken(self, place: Path) -> None:
        self.wrong.setText(
            f"{place.name} is there already, and somebody has changed it since it was exported or made it elsewhere: "
            "use Change to give another name, or to choose that one again and replace it."
        )
        self.wrong.show()

    def _supplements(self) -> list[tuple[int, str]]:
        there = supplements_of(self._session.book, self._meeting)
        latest_first = sorted(there, key=lambda each: -each.number)
        return [
            (each.number, f"Supplement {each.number}{'' if each.issued_on else ', not issued yet'}")
            for each in latest_first
        ]

    def _minutes(self) -> list[tuple[str, str]]:
        minutes = self._session.book.minutes.all(meeting_id=self._meeting.id)
        return [(minute.id, f"{minute.number}  {minute.title}") for minute in minutes]

    def _lay_out(self) -> None:
        self.add(self._kinds_area(), self.supplement)
        extract = QHBoxLayout()
        space(extract, spacing=16)
        extract.addWidget(self.minute, 1)
        extract.addWidget(self.asked_by, 1)
        self.body.addLayout(extract)
        self.add(Rule(), self.copies, self.copy_note, self.issued, Rule())
        line = QHBoxLayout()
        space(line, spacing=12)
        line.addWidget(self.where, 1)
        line.addWidget(LinkButton("Change…", "export_change", self._change_place))
        self.body.addLayout(line)
        self.add(self.unwritten, self.wrong)
        self.body.addStretch()
        self.add_cancel()
        self.add_button(PrimaryButton("Export", "export_write", self._export))


def _bring_chosen_into_view(area: QScrollArea, row: ChoiceRow) -> None:
    if row.isChecked():
        area.ensureWidgetVisible(row, 0, 0)


def _no_higher(area: QScrollArea, rows: QWidget, most: int) -> None:
    """Give an area the height of what it holds, and no more than there is room for."""
    area.setFixedHeight(max(theme().px(_ROWS_AT_LEAST), min(rows.sizeHint().height(), most)))


def _together(rows: list[ChoiceRow], layout: QBoxLayout) -> QWidget:
    """Return rows of which one is chosen at a time, below or beside each other."""
    group = QWidget()
    group.setLayout(layout)
    space(layout, spacing=0)
    for row in rows:
        layout.addWidget(row)
    return group
