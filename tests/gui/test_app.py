"""The start: what is opened, and what stands when nothing is."""

from pathlib import Path

from desktop import app as program
from desktop.gui.settings import settings


def test_the_book_that_is_named_is_opened(window, book_path) -> None:
    program.begin(window, book_path)
    assert window.session.book.path == book_path


def test_the_book_of_last_time_is_opened(window, book_path) -> None:
    settings().remember_book(book_path)
    program.begin(window, None)
    assert window.session.book.path == book_path


def test_a_book_that_is_gone_leaves_the_first_screen(window, tmp_path: Path) -> None:
    settings().remember_book(tmp_path / "gone.minutebook")
    program.begin(window, None)
    assert window.stack.currentWidget() is window.welcome


def test_a_book_that_is_refused_leaves_the_first_screen_and_says_why(window, tmp_path: Path) -> None:
    (tmp_path / "letter.minutebook").write_text("Dear Councillor", encoding="utf-8")
    program.begin(window, tmp_path / "letter.minutebook")
    assert window.stack.currentWidget() is window.welcome
    assert window.bar.isVisible()


def test_demo_opens_the_sample_board(window) -> None:
    program.begin(window, None, demo=True)
    assert window.session.board is not None


def test_a_closed_window_leaves_no_job_running(window, book_path) -> None:
    program.begin(window, book_path)
    window.close()
    assert window.session is None
