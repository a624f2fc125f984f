"""Asking for files, in the folder that was used for the purpose the last time."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from desktop.gui.settings import settings

_BOOKS = "Minute books (*.minutebook);;All files (*)"
_PAPERS = "Papers and logs (*.pdf *.docx *.txt *.md *.xlsx *.xls *.csv);;All files (*)"
_ATTACHED = "Papers (*.pdf *.docx *.xlsx *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)"
_RETURNED = "Returned workbooks (*.xlsx *.xls *.csv);;All files (*)"
_LISTS = "Excel (*.xlsx);;Comma-separated values (*.csv)"
_ANY = "All files (*)"
_PICTURES = {"PNG picture (*.png)": ".png", "SVG drawing, sharp at any size (*.svg)": ".svg"}


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


def ask_return(parent: QWidget) -> Path | None:
    """Ask for a workbook that a lead sent back."""
    return _open(parent, "updates", "Take in a returned workbook", _RETURNED)


def ask_folder(parent: QWidget, purpose: str, title: str) -> Path | None:
    """Ask for a folder to write into; the title says what for."""
    dialog = make_dialog(parent, title, settings().folder(purpose), _ANY)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chosen = _chosen(dialog)
    if not chosen:
        return None
    settings().keep_folder(purpose, Path(chosen))
    return Path(chosen)


def ask_papers_to_attach(parent: QWidget) -> list[Path]:
    """Ask for the files that shall be papers of an item; none when the person thinks better of it."""
    dialog = make_dialog(parent, "Attach a paper", settings().folder("attach"), _ATTACHED)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    try:
        chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    finally:
        dialog.deleteLater()
    if chosen:
        settings().keep_folder("attach", chosen[0].parent)
    return chosen


def ask_copy(parent: QWidget, name: str) -> Path | None:
    """Ask where a copy of a paper shall go."""
    return _save(parent, "attach", "Save a copy of the paper", name, _ANY, Path(name).suffix)


def ask_export(parent: QWidget, name: str, title: str, form: str, ending: str) -> Path | None:
    """Ask where something that circulates shall be written; form names the kind of file, as "Word"."""
    return _save(parent, "export", title, name, f"{form} (*{ending})", ending)


def ask_list(parent: QWidget, name: str) -> Path | None:
    """Ask where what a list shows shall be written, as Excel or as comma-separated values."""
    return _save(parent, "export", "Export what is shown", name, _LISTS, ".xlsx")


def ask_picture(parent: QWidget, name: str) -> Path | None:
    """Ask where the picture of a chart shall be saved; the kind that is chosen gives the ending."""
    dialog = make_dialog(parent, "Save the picture", settings().folder("export"), ";;".join(_PICTURES))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(".png")
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_PICTURES[kind]))
    dialog.selectFile(name.removesuffix(".png"))
    return _remembered("export", _chosen(dialog))


def ask_calendar(parent: QWidget, name: str, title: str) -> Path | None:
    """Ask where a calendar file shall be written; the title says what it holds."""
    return _save(parent, "export", title, name, "Calendars (*.ics)", ".ics")


def ask_text(parent: QWidget, name: str, title: str) -> Path | None:
    """Ask where a plain text shall be written; the title says which one."""
    return _save(parent, "export", title, name, "Plain text (*.txt)", ".txt")


def _open(parent: QWidget, purpose: str, title: str, kinds: str) -> Path | None:
    dialog = make_dialog(parent, title, settings().folder(purpose), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _remembered(purpose, _chosen(dialog))


def _save(parent: QWidget, purpose: str, title: str, name: str, kinds: str, ending: str) -> Path | None:
    dialog = make_dialog(parent, title, settings().folder(purpose), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(name)
    return _remembered(purpose, _chosen(dialog))


def make_dialog(parent: QWidget, title: str, folder: Path, kinds: str) -> QFileDialog:
    """Return a dialog of the desktop, or Qt's own where there is none; the latter looks into no file."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setIconProvider(_icons())
    return dialog


def _chosen(dialog: QFileDialog) -> str:
    try:
        return dialog.selectedFiles()[0] if dialog.exec() else ""
    finally:
        dialog.deleteLater()


class NameIcons(QFileIconProvider):
    """Icons and types by name alone.

    Qt's own provider reads the beginning of every file to learn its type, the open book's too; on Linux that takes
    the locks away which protect the book (see storage/log_guard.py).
    """

    def icon(self, of: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        """Return the icon of a folder or a file."""
        if isinstance(of, QFileInfo):
            return super().icon(self.IconType.Folder if of.isDir() else self.IconType.File)
        return super().icon(of)

    def type(self, info: QFileInfo) -> str:
        """Return what stands in the column of types."""
        return "Folder" if info.isDir() else f"{info.suffix().upper()} file".strip()


@cache
def _icons() -> NameIcons:
    return NameIcons()


def _remembered(purpose: str, chosen: str) -> Path | None:
    if not chosen:
        return None
    settings().keep_folder(purpose, Path(chosen).parent)
    return Path(chosen)
