"""The window remembers; a settings file that was tampered with does no harm."""

from pathlib import Path

from desktop.gui.settings import Settings
from desktop.gui.theme import Appearance


def test_the_last_book_comes_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    for name in ("one", "two", "one"):
        settings.remember_book(tmp_path / name)
    assert settings.recent_books == [tmp_path / "one", tmp_path / "two"]
    assert settings.last_book == tmp_path / "one"


def test_settings_outlive_the_window(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings.appearance, settings.zoom, settings.secretary = Appearance.DARK, 1.25, "Clerk to the Board"
    settings.remember_book(tmp_path / "only")
    settings.flush()
    again = Settings(tmp_path / "a.ini")
    assert (again.appearance, again.zoom, again.secretary) == (Appearance.DARK, 1.25, "Clerk to the Board")
    assert again.recent_books == [tmp_path / "only"]


def test_nonsense_in_the_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.ini").write_text("[look]\nappearance=purple\nzoom=large\n[window]\ngeometry=1\n", encoding="utf-8")
    settings = Settings(tmp_path / "a.ini")
    assert (settings.appearance, settings.zoom, settings.geometry) == (Appearance.SYSTEM, 1.0, None)


def test_a_forgotten_list_is_empty(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings.remember_book(tmp_path / "one")
    settings.forget_books()
    assert settings.recent_books == []


def test_a_folder_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings.keep_folder("import", tmp_path / "gone")
    assert settings.folder("import") == Path.home()
