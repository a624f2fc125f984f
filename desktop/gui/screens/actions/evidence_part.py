"""What shows that an action is done: in words, by link, and as files; more is added in place."""

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ENDED, ActionItem, Evidence
from desktop.domain.dates import short_date
from desktop.domain.errors import Refused
from desktop.domain.evidence_link import is_web_address
from desktop.gui.evidence_files import EvidenceFiles
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screens.actions.step_fields import ActionSteps
from desktop.gui.step_fields import Parts
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes
from desktop.workflows.attach_evidence import evidence_taken_back, evidence_told

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class EvidencePart(QWidget):
    """A list of what there is, with the steps that add to it."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._none = Label("", "muted")
        self._none.setObjectName("no_evidence")
        self._told = QVBoxLayout()
        space(self._told, spacing=10)
        self._files = EvidenceFiles(screen)
        self._adding = _Adding(screen)
        column = QVBoxLayout(self)
        space(column, spacing=10)
        column.addWidget(section_label("Evidence"))
        column.addWidget(self._none)
        column.addLayout(self._told)
        column.addWidget(self._files)
        column.addWidget(self._adding)

    def show_action(self, item: ActionItem) -> None:
        """Show the evidence of an action."""
        clear_layout(self._told)
        for number, each in enumerate(item.evidence):
            self._told.addWidget(self._row(item, each, number))
        files = self._files.show_of(item.board_id, "action-items", item.id)
        expected = f" Expected: {item.evidence_expected}" if item.evidence_expected else ""
        self._none.setText(f"None yet.{expected}" if not (files or item.evidence) else expected.strip())
        self._none.setVisible(bool(self._none.text()))
        self._adding.show_record(item)

    def _row(self, item: ActionItem, told: Evidence, number: int) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        space(column, spacing=2)
        column.addWidget(Label(told.text))
        known = () if told.link in ("", told.text) or is_web_address(told.link) else (told.link,)
        day = (short_date(told.received),) if told.received else ()
        if words := ", ".join((*known, *day)):
            column.addWidget(Label(words, "small"))
        row = QHBoxLayout()
        space(row, spacing=12)
        if is_web_address(told.link):
            row.addWidget(_WebLink(told.link, f"evidence_open_{number}"))
        take = partial(self._take_away, item, told)
        link = writes(LinkButton("Take away", f"evidence_remove_{number}", take, small=True))
        link.setAccessibleName(f"Take away: {told.text}")
        row.addWidget(link)
        row.addStretch()
        column.addLayout(row)
        return whole

    def _take_away(self, item: ActionItem, told: Evidence) -> None:
        try:
            edits = evidence_taken_back(item, told)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        self._screen.perform(f"Removal of evidence for action {item.ref}".strip(), edits)


class _Adding(ActionSteps):
    """The step that adds words and a link."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen, "evidence_steps")
        self._words = TextField("What shows that it is done", "told_evidence", lines=(1, 6))
        self._link = LineField("Link", "told_link", hint="https://… or where it is kept")
        parts: Parts = {"evidence": self._words, "link": self._link}
        self.add_step("tell_evidence", "Add words or a link", parts, ("Add the evidence", "tell_evidence"), self.add)

    def offers(self, step: str, item: ActionItem) -> bool:
        """Return that evidence may be added until the action has ended."""
        del step
        return item.status not in ENDED

    def add(self) -> None:
        """Add what stands in the fields."""
        today = self.on_screen.session.today
        words, link = self._words.value(), self._link.value()
        self.give("tell_evidence", "Evidence for", lambda item: evidence_told(item, words, link, on=today))


class _WebLink(LinkButton):
    """Opens a web address in the browser once the person has read which one: the second press opens it."""

    def __init__(self, address: str, name: str) -> None:
        host = urlsplit(address.strip()).hostname or ""
        super().__init__(f"Open {host}", name, self._press, small=True)
        self._address, self._host, self._asked = address.strip(), host, False
        self.setToolTip(self._address)

    def _press(self) -> None:
        if self._asked:
            QDesktopServices.openUrl(QUrl(self._address))
        self._asked = not self._asked
        self.say("Open it in the browser?" if self._asked else f"Open {self._host}")
