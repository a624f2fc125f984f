"""The rules of the house: who may import whom, where SQL and Qt stand, and how big a room may be."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop"

# room -> the rooms whose insides it may see; every room may see desktop/__init__.py (the version)
ALLOWED = {
    "domain": set(),
    "paths": set(),
    "bootstrap": set(),
    "storage": {"domain"},
    "documents": {"domain"},
    "charts": {"domain"},
    "importers": {"domain", "documents"},
    "exports": {"domain", "charts"},
    "workflows": {"domain", "storage", "documents", "importers", "exports", "charts", "paths"},
    "cli": {"domain", "storage", "documents", "importers", "exports", "charts", "workflows", "paths"},
    "gui": {"domain", "storage", "documents", "importers", "exports", "charts", "workflows", "paths"},
    "app": {"domain", "storage", "workflows", "gui", "paths"},
    "__main__": {"domain", "documents", "bootstrap", "cli", "app"},
    "__init__": set(),
}
STANDARD_LIBRARY_ONLY = {"domain", "bootstrap", "__init__"}
QT = {"PySide6", "shiboken6"}
MOST_LINES, MOST_OF_A_FUNCTION = 300, 40
SQL_DRIVERS = {"sqlite3", "sqlite_utils", "sqlcipher3"}
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\s")
NAMELESS = re.compile(r"^_?(utils?|misc|helpers?|common|stuff|tools)$")
TOP_LEVEL = {"desktop", "resources", "seeds", "tests", "pyproject.toml", "build.spec", ".ci", ".gitignore"}
TOP_LEVEL |= {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"}

SCREENS = PACKAGE / "gui" / "screens"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
EVERY_FILE = MODULES + sorted((ROOT / "tests").rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module or member that a file imports, wherever the import stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{shown(path)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_seen(path: Path) -> set[str]:
    names = (name.split(".") for name in imports(path) if name.startswith("desktop."))
    return {parts[1] for parts in names if parts[1] != "__version__"} - {room(path)}


def test_every_room_is_known() -> None:
    assert {room(path) for path in MODULES} <= set(ALLOWED)


@pytest.mark.parametrize("folder", sorted({path.parent for path in EVERY_FILE}), ids=shown)
def test_the_files_of_a_folder_keep_the_rules(folder: Path) -> None:
    files = [path for path in EVERY_FILE if path.parent == folder]
    assert {shown(path): found for path in files if (found := list(broken_rules(path)))} == {}


def broken_rules(path: Path) -> Iterator[str]:
    """Yield what a file does that no file, or none of its room, may do."""
    yield from too_large(path)
    if not path.is_relative_to(PACKAGE):
        return
    outer = rooms_seen(path) - ALLOWED[room(path)]
    yield from (f"looks into {name}, which stands further out" for name in outer)
    packages = {name.split(".")[0] for name in imports(path)}
    if room(path) in STANDARD_LIBRARY_ONLY:
        foreign = packages - {"desktop", *sys.stdlib_module_names}
        yield from (f"uses {name} besides the standard library" for name in foreign)
    if room(path) not in ("gui", "app") and packages & QT:
        yield "uses Qt outside the window"
    if room(path) != "storage" and (packages & SQL_DRIVERS or any(SQL.search(text) for text in literals(path))):
        yield "speaks SQL outside storage"
    if path.is_relative_to(SCREENS):
        yield from (f"imports the screen {name}" for name in other_screens(path))


def too_large(path: Path) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8").count("\n")
    if lines > MOST_LINES:
        yield f"has {lines} lines, more than {MOST_LINES}"
    functions = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    for node in functions:
        if (node.end_lineno or 0) - node.lineno + 1 > MOST_OF_A_FUNCTION:
            yield f"{node.name} is longer than {MOST_OF_A_FUNCTION} lines"


def literals(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def other_screens(path: Path) -> set[str]:
    names = (name.removeprefix("desktop.gui.screens.") for name in imports(path) if "gui.screens." in name)
    return {screen(name.split(".")[0]) for name in names} - {screen(path.relative_to(SCREENS).parts[0])}


def screen(module: str) -> str:
    """Return the screen that a module belongs to: today.py, today_cards.py and today/ are one."""
    return module.removesuffix(".py").split("_")[0]


def test_a_broken_rule_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    monkeypatch.setitem(globals(), "SCREENS", tmp_path / "gui" / "screens")
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    wrong = {
        "domain/a.py": "import PySide6.QtCore\nimport desktop.gui.b\n",
        "cli/b.py": "SQL = 'SELECT * FROM boards'\n",
        "gui/screens/one/c.py": "from desktop.gui.screens.two import Two\n",
        "storage/d.py": "\n" * (MOST_LINES + 1),
        "storage/e.py": "def long():\n" + "    pass\n" * MOST_OF_A_FUNCTION,
    }
    for name, text in wrong.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [len(list(broken_rules(tmp_path / name))) for name in wrong] == [3, 1, 1, 1, 1]


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [shown(path) for path in EVERY_FILE if NAMELESS.match(path.stem)]


def test_the_top_level_holds_what_was_agreed() -> None:
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("this tree is not a git checkout")
    assert {line.split("/")[0] for line in listing.stdout.splitlines()} <= TOP_LEVEL
