"""The vote on a part of a resolution, in one quiet line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.minutes import Resolution
from desktop.domain.wording import counted
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label

_COUNTS = (
    ("votes_for", "For", "votes for"),
    ("votes_against", "Against", "votes against"),
    ("votes_abstained", "Abstained", "abstentions"),
)


def read_votes(text: str) -> int | None:
    """Return a number of votes, None for nothing typed; raises Refused for anything else."""
    plain = text.strip()
    if not plain:
        return None
    if plain.isdecimal() and len(plain) <= 4:
        return int(plain)
    raise Refused("A number, such as 5.")


class VotesLine(QWidget):
    """For, against, abstained, and who asked for their vote to be recorded; it is shown where a vote was recorded."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__()
        self._asked: str | None = None
        row = QHBoxLayout()
        space(row, spacing=8)
        self._remark = Label("", "strong")
        self._remark.setObjectName("votes_remark")
        self._remark.hide()
        whole = QVBoxLayout(self)
        space(whole, spacing=4)
        whole.addLayout(row)
        whole.addWidget(self._remark)
        self._fields = [
            form.bind(LineField(words, f"resolution_{name}", read=read_votes), name, called)
            for name, words, called in _COUNTS
        ]
        dissent = LineField("Asked that their vote be recorded", "resolution_dissent", hint="Names, as they voted")
        for field in self._fields:
            fix(field, width=88)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(form.bind(dissent, "dissent", "dissent"), 1, Qt.AlignmentFlag.AlignTop)

    def show_for(self, resolution: Resolution, present: int = 0) -> None:
        """Stand here where a vote was recorded, or asked to be typed for this part.

        More votes than members present are remarked on, and taken all the same; present is 0 where nobody is marked.
        """
        remark = too_many(resolution, present)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.setVisible(has_vote(resolution) or self._asked == resolution.id)

    def ask(self, resolution: Resolution) -> None:
        """Stand here and take the first count."""
        self._asked = resolution.id
        self.show()
        self._fields[0].line.setFocus(Qt.FocusReason.TabFocusReason)


def too_many(resolution: Resolution, present: int) -> str:
    """Return the remark that there are more votes than members: "50 votes, but 7 members were present", or ""."""
    counts = (resolution.votes_for, resolution.votes_against, resolution.votes_abstained)
    votes = sum(count or 0 for count in counts)
    if not present or votes <= present:
        return ""
    return f"{counted(votes, 'vote')}, but {counted(present, 'member was', 'members were')} present"


def has_vote(resolution: Resolution) -> bool:
    """Return whether anything of a vote is recorded."""
    counts = (resolution.votes_for, resolution.votes_against, resolution.votes_abstained)
    return bool(resolution.dissent) or any(count is not None for count in counts)
