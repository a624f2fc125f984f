"""Which boxes are looked at: those that stand in a window with a book, once they are written in."""

from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.gui.jobs import Jobs
from desktop.gui.session import BookSession
from desktop.gui.spelling.highlighter import Highlighter, highlighter_of
from desktop.gui.spelling.known_words import known_words
from desktop.gui.spelling.speller import speller


def attend(box: QTextEdit) -> Highlighter | None:
    """Look at the spelling of a box from now on; return what does, None outside a window with a book."""
    session, jobs = session_of(box), jobs_of(box)
    if session is None or jobs is None:
        return None
    found = highlighter_of(box)
    if found is None and not box.isReadOnly():
        found = Highlighter(box, known_words(session))
        box.setProperty("spelled", True)
    speller().load(jobs)
    return found


def session_of(box: QWidget) -> BookSession | None:
    """Return the session of the window that a widget stands in."""
    session = getattr(box.window(), "session", None)
    return session if isinstance(session, BookSession) else None


def jobs_of(box: QTextEdit) -> Jobs | None:
    """Return the jobs of the window that a box stands in."""
    jobs = getattr(box.window(), "jobs", None)
    return jobs if isinstance(jobs, Jobs) else None
