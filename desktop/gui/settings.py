"""What the window remembers between two days, in one INI file."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from desktop.gui.theme import Appearance

_MOST_RECENT = 8
_MOST_BOARDS, _MOST_TOLD = 40, 200


class Settings:
    """Typed access to the settings file; of a book it keeps the path and what was in view, nothing of what it says."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def recent_books(self) -> list[Path]:
        """Books opened lately, the last one first; they may be gone."""
        return [Path(name) for name in self._texts("books/recent")]

    def remember_book(self, path: Path) -> None:
        """Put a book at the head of the recent ones."""
        others = [each for each in self.recent_books if each != path]
        self._store.setValue("books/recent", [str(each) for each in [path, *others][:_MOST_RECENT]])
        self._store.setValue("books/last", str(path))

    def forget_books(self) -> None:
        """Clear the list of recent books."""
        self._store.remove("books")

    @property
    def last_book(self) -> Path | None:
        """The book that was open when the window was last closed with one, if it was."""
        return Path(name) if (name := self._text("books/last")) else None

    def forget_last_book(self) -> None:
        """Start without a book next time."""
        self._store.remove("books/last")

    def board_in_view(self, book: Path) -> str | None:
        """Return the id of the board that was last in view in a book; it may be gone."""
        return next((board for board, path in self._boards_in_view() if path == str(book)), None)

    def keep_board_in_view(self, book: Path, board_id: str | None) -> None:
        """Remember which board of a book is in view."""
        others = [(board, path) for board, path in self._boards_in_view() if path != str(book)]
        kept = [(board_id, str(book)), *others] if board_id else others
        self._store.setValue("books/boards", [f"{board} {path}" for board, path in kept[:_MOST_BOARDS]])

    def tell_once(self, mark: str) -> bool:
        """Return whether something is to be told for the first time, and remember that it was."""
        told = self._texts("record/told")
        if mark not in told:
            self._store.setValue("record/told", [mark, *told][:_MOST_TOLD])
        return mark not in told

    @property
    def appearance(self) -> Appearance:
        """System, light or dark."""
        stored = self._text("look/appearance")
        return Appearance(stored) if stored in list(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("look/appearance", value.value)

    @property
    def zoom(self) -> float:
        """The size of text and measures; 1.0 is the system's."""
        try:
            return float(self._text("look/zoom") or 1.0)
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._store.setValue("look/zoom", str(value))

    @property
    def secretary(self) -> str:
        """The name under which changes are recorded."""
        return self._text("record/secretary") or "Secretary"

    @secretary.setter
    def secretary(self, name: str) -> None:
        self._store.setValue("record/secretary", name.strip())

    @property
    def last_export(self) -> str:
        """The kind of file that was exported last."""
        return self._text("export/kind")

    @last_export.setter
    def last_export(self, name: str) -> None:
        self._store.setValue("export/kind", name)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        stored: Any = self._store.value("window/geometry")
        return stored if isinstance(stored, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def screen(self) -> str:
        """The name of the screen that was in front."""
        return self._text("window/screen")

    @screen.setter
    def screen(self, name: str) -> None:
        self._store.setValue("window/screen", name)

    @property
    def rail_folded(self) -> bool:
        """Whether the list of screens shows icons alone in a wide window too."""
        return self._text("window/rail") == "folded"

    @rail_folded.setter
    def rail_folded(self, folded: bool) -> None:
        self._store.setValue("window/rail", "folded" if folded else "")

    @property
    def spelling(self) -> bool:
        """Whether unknown words are marked."""
        return self._text("look/spelling") != "off"

    @spelling.setter
    def spelling(self, on: bool) -> None:
        self._store.setValue("look/spelling", "on" if on else "off")

    def flush(self) -> None:
        """Write what was set to the file now."""
        self._store.sync()

    def columns(self, table: str) -> tuple[QByteArray, int] | None:
        """Return the state of a table's header (widths, order, hidden ones) and the pixels of 100 units then."""
        stored: Any = self._store.value(f"columns/{table}")
        unit = self._text(f"columns/{table}_unit")
        return (stored, int(unit)) if isinstance(stored, QByteArray) and unit.isdigit() and int(unit) else None

    def keep_columns(self, table: str, state: QByteArray, unit: int) -> None:
        """Keep the state of a table's header; unit is the pixels of 100 units at the zoom that stands."""
        self._store.setValue(f"columns/{table}", state)
        self._store.setValue(f"columns/{table}_unit", unit)

    def forget_columns(self, table: str) -> None:
        """Let a table's header be as it was at first."""
        self._store.remove(f"columns/{table}")
        self._store.remove(f"columns/{table}_unit")

    def opened(self, tree: str) -> frozenset[str] | None:
        """Return the ids of what stood open in a tree, such as a plan; None where it was never opened or folded."""
        if self._store.value(f"trees/{tree}") is None:
            return None
        return frozenset(self._texts(f"trees/{tree}"))

    def keep_opened(self, tree: str, ids: Iterable[str]) -> None:
        """Remember what stands open in a tree."""
        self._store.setValue(f"trees/{tree}", sorted(ids))

    def folder(self, purpose: str) -> Path:
        """Return the folder last used for a purpose ("import", "export", "book"), or the person's own."""
        stored = self._text(f"folders/{purpose}")
        return Path(stored) if stored and Path(stored).is_dir() else Path.home()

    def keep_folder(self, purpose: str, folder: Path) -> None:
        """Remember the folder used for a purpose."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def _boards_in_view(self) -> list[tuple[str, str]]:
        parts = [each.partition(" ") for each in self._texts("books/boards")]
        return [(board, path) for board, _, path in parts if path]

    def _texts(self, key: str) -> list[str]:
        stored: Any = self._store.value(key, [])
        texts = [stored] if isinstance(stored, str) else list(stored or [])
        return [text for text in texts if text]

    def _text(self, key: str) -> str:
        return str(self._store.value(key, "") or "")


_settings: Settings | None = None


def settings() -> Settings:
    """Return the settings of this process."""
    global _settings
    if _settings is None:
        from desktop import paths

        _settings = Settings(paths.data_folder() / "settings.ini")
    return _settings


def use_settings(path: Path) -> Settings:
    """Keep the settings in another file from now on (tests, a second profile)."""
    global _settings
    _settings = Settings(path)
    return _settings
