"""The line at the bottom: saved, backed up, what runs, what is in doubt, when to publish."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from desktop.gui.jobs import Job
from desktop.gui.measures import fix
from desktop.gui.standing import Standing
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label


class StatusBar(QStatusBar):
    """queries_pressed is emitted when the person follows the link of the open queries."""

    queries_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setSizeGripEnabled(False)
        self._job: Job | None = None
        self._saved = _words("status_saved")
        self._backup = _words("status_backup")
        self._queries = LinkButton("", "status_queries", self.queries_pressed.emit, small=True)
        self._work = _words("status_work")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        fix(self._bar, width=120)
        self._cancel = LinkButton("Cancel", "status_cancel", self._stop, small=True)
        self._publish = _words("status_publish")
        for widget in (self._saved, self._backup, self._queries, self._work, self._bar, self._cancel):
            self.addWidget(widget)
            widget.hide()
        self.addPermanentWidget(self._publish)
        self._publish.hide()

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the last edit was written."""
        _say(self._saved, f"Saved {moment:%H:%M}" if moment else "")

    def show_saved_now(self) -> None:
        """Say that an edit was just written."""
        self.show_saved(datetime.now())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._saved.text()))

    def show_kept(self) -> None:
        """Say that what is being typed is safe; a screen reader is not told each second."""
        self.show_saved(datetime.now())

    def show_unkept(self) -> None:
        """Say that what is being typed could not be kept; the message bar says why."""
        _say(self._saved, "Not saved yet")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._saved.text()))

    def show_backup(self, moment: datetime | None) -> None:
        """Say when the last backup was made: the time today, else the day."""
        if moment is None:
            _say(self._backup, "")
            return
        today = moment.date() == datetime.now().date()
        _say(self._backup, f"Backup {moment:%H:%M}" if today else f"Backup {moment.day} {moment:%b}")

    def show_standing(self, standing: Standing) -> None:
        """Say how many queries are open and by when the next agenda must be out."""
        plural = "query" if standing.queries == 1 else "queries"
        self._queries.say(f"{standing.queries} {plural} from import")
        self._queries.setVisible(standing.queries > 0)
        self._publish.set_role("late" if standing.publication_presses else "")
        _say(self._publish, standing.publication)

    def show_job(self, job: Job) -> None:
        """Show a job with its progress and a way to stop it, until it ends."""
        self._job = job
        self._work.setText(job.name)
        self._bar.setRange(0, 0)
        for widget in (self._work, self._bar, self._cancel):
            widget.show()
        job.progressed.connect(self._step)
        job.ended.connect(self._job_ended)

    def clear(self) -> None:
        """Say nothing: no book is open."""
        self.show_saved(None)
        self.show_backup(None)
        self.show_standing(Standing())

    def _step(self, fraction: float, words: str) -> None:
        self._bar.setRange(0, 0 if fraction < 0 else 100)
        self._bar.setValue(round(fraction * 100))
        if words:
            self._work.setText(words)
            # what comes next may be the window's own: a large paper is written into the book by its thread
            self._work.repaint()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._work.setText("Stopping")

    def _job_ended(self) -> None:
        if self.sender() is self._job or self.sender() is None:
            self._job = None
            for widget in (self._work, self._bar, self._cancel):
                widget.hide()


def _words(name: str) -> Label:
    label = Label("", "", wrap=False)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return label


def _say(label: Label, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
