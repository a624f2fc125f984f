"""Looking for everything that can be wrong with a book."""

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.storage import checking_changes, checking_records, checking_schema, checking_search
from desktop.storage.connection import Connection, snapshot
from desktop.storage.failures import DRIVER_ERRORS, PASSING, Unreadable, code_of, told_plainly
from desktop.storage.finding import Finding

Check = Callable[[Connection, Path], Iterator[Finding]]


def check(connection: Connection, path: Path) -> list[Finding]:
    """Return the findings of all checks, made on one state of the book; an empty list means that it is sound."""
    with told_plainly(path), snapshot(connection):
        findings = _all_of(_CHECKS_OF_THE_FILE, connection, path)
        if not any(finding.code in ("damaged", "unreadable") for finding in findings):
            findings += _all_of(_CHECKS_OF_THE_RECORDS, connection, path)
    return findings


def _all_of(checks: tuple[Check, ...], connection: Connection, path: Path) -> list[Finding]:
    return [finding for one in checks for finding in _findings(one, connection, path)]


def _findings(one: Check, connection: Connection, path: Path) -> list[Finding]:
    try:
        return list(one(connection, path))
    except Unreadable as error:
        return [Finding("unreadable", str(error))]
    except DRIVER_ERRORS as error:
        # What SQLite cannot even begin to do with statements that never change is damage as well.
        if code_of(error) in PASSING:
            raise
        return [Finding("damaged", "A part of the file cannot be read; go on with the newest backup.")]


def _whole_file(connection: Connection, path: Path) -> Iterator[Finding]:
    """Pages, tables and indexes, the full-text index among them."""
    for (told,) in connection.execute("PRAGMA integrity_check(20)"):
        if told != "ok":
            yield Finding("integrity", f"The file is damaged ({told}); go on with the newest backup.")


def _foreign_keys(connection: Connection, path: Path) -> Iterator[Finding]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("foreign-key", f"Row {row} of {table} points to a record of {parent} that is not in the book.")


_CHECKS_OF_THE_FILE: tuple[Check, ...] = (
    _whole_file,
    checking_schema.differences,
    _foreign_keys,
    checking_changes.chain,
    checking_changes.backups_disagree,
    checking_records.unreadable,
    checking_records.orphans,
    checking_records.drafts,
    checking_records.reported,
)
_CHECKS_OF_THE_RECORDS: tuple[Check, ...] = (
    checking_search.differences,
    checking_changes.unrecorded,
)
