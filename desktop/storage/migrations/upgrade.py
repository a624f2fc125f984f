"""Brings a book to the present version, one recorded step at a time."""

from importlib import import_module
from typing import Any

from sqlite_utils import Database, Migrations

from desktop.storage.migrations import STEPS


def upgrade(connection: Any, steps: tuple[str, ...] = STEPS) -> None:
    """Apply the steps that this book lacks, each in its own transaction together with the book's version number."""
    migrations = Migrations("minute book")
    for version, name in enumerate(steps, start=1):
        _register(migrations, name, version)
    migrations.apply(Database(connection))


def _register(migrations: Migrations, name: str, version: int) -> None:
    @migrations(name=name)
    def step(database: Database) -> None:
        script: str = import_module(f"desktop.storage.migrations.{name}").SCRIPT
        for statement in script.split("\n\n"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {version:d}")
