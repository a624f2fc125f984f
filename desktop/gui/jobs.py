"""Work off the window's thread: progress, cancel, and results that arrive in the window's thread."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from desktop.domain.errors import Refused


class Cancelled(Exception):
    """The person stopped the job; raised inside the work by Progress.step."""


class Progress:
    """What the work is given: it reports how far it is, and hears that it was cancelled."""

    def __init__(self, job: "Job") -> None:
        self._job = job

    @property
    def cancelled(self) -> bool:
        """Whether the person has cancelled; long loops look at it."""
        return self._job.is_cancelled

    def step(self, fraction: float, words: str = "") -> None:
        """Report a part done (0 to 1, negative when unknown); raises Cancelled when it shall stop."""
        if self._job.is_cancelled:
            raise Cancelled
        self._job.from_thread.emit("progressed", (fraction, words))


class Job(QObject):
    """One piece of work; exactly one of done, refused, broken or stopped is emitted, then ended.

    Work whose owner is gone by the time that it ends counts as stopped.
    Every signal is emitted in the window's thread.
    """

    progressed = Signal(float, str)
    done = Signal(object)
    refused = Signal(str)
    broken = Signal(object)
    stopped = Signal()
    ended = Signal()
    from_thread = Signal(str, object)

    def __init__(self, name: str, work: Callable[[Progress], Any], parent: QObject, owner: QObject | None) -> None:
        super().__init__(parent)
        self.name = name
        self.work = work
        self.is_cancelled = False
        self._owner = owner
        self.from_thread.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; its result, should it still come, is thrown away."""
        self.is_cancelled = True

    @Slot(str, object)
    def _deliver(self, outcome: str, values: tuple[Any, ...]) -> None:
        if outcome == "progressed":
            self.progressed.emit(*values)
            return
        if self.is_cancelled or (self._owner is not None and not shiboken6.isValid(self._owner)):
            outcome, values = "stopped", ()
        getattr(self, outcome).emit(*values)
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        outcome, values = self._outcome()
        if shiboken6.isValid(self._job):
            self._job.from_thread.emit(outcome, values)

    def _outcome(self) -> tuple[str, tuple[Any, ...]]:
        try:
            return "done", (self._job.work(Progress(self._job)),)
        except Cancelled:
            return "stopped", ()
        except Refused as refusal:
            return "refused", (str(refusal),)
        except Exception as error:  # noqa: BLE001 - the thread's edge: a bug must reach the bug dialog, not stderr
            return "broken", (error,)


class Jobs(QObject):
    """The jobs of one window. refused(sentence) and broken(exception) tell of jobs that failed."""

    started = Signal(object)
    refused = Signal(str)
    broken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Job] = []

    def start(
        self,
        name: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        *,
        refused: Callable[[str], None] | None = None,
        quiet: bool = False,
        owner: QObject | None = None,
    ) -> Job:
        """Run work(progress) in a thread and call done(result) here.

        name says what is going on ("Reading the paper"); it stands in the status bar with a cancel button
        unless quiet. work opens its own Book by path: connections never cross threads. A Refused goes to
        refused, or else to the message bar. Nothing is told of a job whose owner is gone.
        """
        job = Job(name, work, self, owner)
        job.done.connect(done)
        job.refused.connect(refused or self.refused.emit)
        job.broken.connect(self.broken.emit)
        job.ended.connect(lambda: self._forget(job))
        self._running.append(job)
        if not quiet:
            self.started.emit(job)
        self._pool.start(_Runner(job))
        return job

    @property
    def are_running(self) -> bool:
        """Whether any job has not ended yet."""
        return bool(self._running)

    def stop_all(self) -> None:
        """Cancel everything and wait until the threads are idle (at most five seconds)."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone(5000)

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        # with its slots a job may let go of the last hold on its parent, which would delete the job a second time
        job.setParent(None)
        job.deleteLater()


class JobsOf(Jobs):
    """The jobs of one part of a window, run among those of the window; none of them outlives it."""

    def __init__(self, jobs: Jobs, owner: QObject) -> None:
        super().__init__(owner)
        self._jobs, self._owner = jobs, owner

    def start(
        self,
        name: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        *,
        refused: Callable[[str], None] | None = None,
        quiet: bool = False,
        owner: QObject | None = None,
    ) -> Job:
        """Run work in a thread and call done(result) here, unless the owner is gone by then."""
        return self._jobs.start(name, work, done, refused=refused, quiet=quiet, owner=owner or self._owner)
