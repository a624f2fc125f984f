"""Jobs end in exactly one way, and always in the window's thread."""

from PySide6.QtCore import QObject, QThread
from shiboken6 import delete

from desktop.domain.errors import Refused
from desktop.gui.jobs import Jobs, JobsOf, Progress


def test_a_result_arrives_in_the_windows_thread(qtbot, jobs: Jobs) -> None:
    seen = []
    job = jobs.start(
        "Work", lambda _progress: QThread.currentThread(), lambda made: seen.append((made, QThread.currentThread()))
    )
    qtbot.waitSignal(job.ended).wait()
    worker, here = seen[0]
    assert here is QThread.currentThread() and worker is not here


def test_a_refusal_is_told(qtbot, jobs: Jobs) -> None:
    def refuse(_progress: Progress) -> None:
        raise Refused("It cannot be done.")

    with qtbot.waitSignal(jobs.refused) as refused:
        jobs.start("Work", refuse, lambda _made: None)
    assert refused.args == ["It cannot be done."]


def test_a_bug_is_told_as_a_bug(qtbot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.broken) as broken:
        jobs.start("Work", lambda _progress: 1 / 0, lambda _made: None)
    assert isinstance(broken.args[0], ZeroDivisionError)


def test_a_cancelled_job_gives_no_result(qtbot, jobs: Jobs) -> None:
    seen = []

    def work(progress: Progress) -> str:
        while True:
            progress.step(0.5)

    job = jobs.start("Work", work, seen.append)
    with qtbot.waitSignal(job.stopped):
        job.cancel()
    assert seen == []


def test_a_job_of_what_is_gone_gives_no_result(qtbot, jobs: Jobs) -> None:
    owner, seen = QObject(), []
    job = JobsOf(jobs, owner).start("Work", lambda _progress: 1, seen.append)
    with qtbot.waitSignal(job.stopped):
        delete(owner)
    assert seen == []


def test_progress_is_heard(qtbot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.started) as started:
        job = jobs.start("Work", lambda progress: progress.step(0.25, "a quarter"), lambda _made: None)
    with qtbot.waitSignal(job.progressed) as progressed:
        pass
    assert (started.args, progressed.args) == ([job], [0.25, "a quarter"])
