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


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_imports_point_inwards(path: Path) -> None:
    assert rooms_seen(path) <= ALLOWED[room(path)]


def test_every_room_is_known() -> None:
    assert {room(path) for path in MODULES} <= set(ALLOWED)


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) in STANDARD_LIBRARY_ONLY], ids=shown)
def test_the_innermost_rooms_use_the_standard_library_only(path: Path) -> None:
    foreign = {name for name in imports(path) if name.split(".")[0] not in {"desktop", *sys.stdlib_module_names}}
    assert not foreign


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) not in ("gui", "app")], ids=shown)
def test_qt_stands_only_in_the_window(path: Path) -> None:
    assert not {name for name in imports(path) if name.split(".")[0] in ("PySide6", "shiboken6")}


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) != "storage"], ids=shown)
def test_sql_stands_only_in_storage(path: Path) -> None:
    assert not {name for name in imports(path) if name.split(".")[0] in SQL_DRIVERS}
    assert not [text for text in literals(path) if SQL.search(text)]


def literals(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("path", [p for p in MODULES if p.is_relative_to(SCREENS)], ids=shown)
def test_screens_never_import_each_other(path: Path) -> None:
    own = screen(path.relative_to(SCREENS).parts[0])
    names = (name.removeprefix("desktop.gui.screens.") for name in imports(path) if "gui.screens." in name)
    assert {screen(name.split(".")[0]) for name in names} <= {own}


def screen(module: str) -> str:
    """Return the screen that a module belongs to: today.py, today_cards.py and today/ are one."""
    return module.removesuffix(".py").split("_")[0]


@pytest.mark.parametrize("path", EVERY_FILE, ids=shown)
def test_rooms_are_small(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 300
    functions = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > 40]
    assert not long, f"longer than 40 lines: {long}"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [shown(path) for path in EVERY_FILE if NAMELESS.match(path.stem)]


def test_the_top_level_holds_what_was_agreed() -> None:
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("this tree is not a git checkout")
    assert {line.split("/")[0] for line in listing.stdout.splitlines()} <= TOP_LEVEL
