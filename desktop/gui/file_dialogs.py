"""Asking for files, in the folder that was used for the purpose the last time."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.gui.settings import settings

_BOOKS = "Minute books (*.minutebook);;All files (*)"
_PAPERS = "Papers (*.pdf *.docx *.txt *.md);;All files (*)"
_WORKBOOKS = "Excel workbooks (*.xlsx)"


def ask_book(parent: QWidget) -> Path | None:
    """Ask for a book to open; None when the person thinks better of it."""
    return _open(parent, "book", "Open a book", _BOOKS)


def ask_new_book(parent: QWidget, name: str) -> Path | None:
    """Ask where a new book shall stand."""
    return _save(parent, "book", "Keep the new book", name, _BOOKS, ".minutebook")


def ask_backup(parent: QWidget, name: str) -> Path | None:
    """Ask where a copy of the book shall go."""
    return _save(parent, "backup", "Back up the book", name, _BOOKS, ".minutebook")


def ask_paper(parent: QWidget) -> Path | None:
    """Ask for a paper to import."""
    return _open(parent, "import", "Import a paper", _PAPERS)


def ask_workbook(parent: QWidget, name: str) -> Path | None:
    """Ask where a pack shall be written."""
    return _save(parent, "export", "Export the pack", name, _WORKBOOKS, ".xlsx")


def _open(parent: QWidget, purpose: str, title: str, kinds: str) -> Path | None:
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(settings().folder(purpose)), kinds)
    return _remembered(purpose, chosen)


def _save(parent: QWidget, purpose: str, title: str, name: str, kinds: str, ending: str) -> Path | None:
    start = settings().folder(purpose) / name
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    path = _remembered(purpose, chosen)
    return path.with_name(path.name + ending) if path and path.suffix.lower() != ending else path


def _remembered(purpose: str, chosen: str) -> Path | None:
    if not chosen:
        return None
    settings().keep_folder(purpose, Path(chosen).parent)
    return Path(chosen)
