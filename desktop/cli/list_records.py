"""list: the records of one kind."""

from pathlib import Path
from typing import Any

import click

from desktop.cli.books import book_to_read
from desktop.cli.options import book_option, json_option
from desktop.cli.output import print_json, print_table
from desktop.cli.readable import readable
from desktop.cli.reading_order import in_reading_order
from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import to_json
from desktop.domain.wording import counted

CHANGES = "changes"
# what the plain table shows of each kind, fields or cells of readable; --json has every field
COLUMNS = {
    "boards": ("name", "organisation", "kind"),
    "people": ("name", "post", "organisation"),
    "memberships": ("board", "person", "capacity", "starts", "ends"),
    "meetings": ("date", "time", "venue", "state"),
    "attendance": ("role", "name", "capacity"),
    "declarations": ("name", "interest", "nature", "conduct"),
    "agenda-items": ("number", "title", "paper", "first_page", "last_page"),
    "papers": ("title", "file_name", "pages"),
    "paper-files": ("paper_id",),
    "supplements": ("number", "run", "issued_on", "reason"),
    "programme-items": ("state", "title", "lead", "purpose"),
    "phrases": ("item_kind", "name", "text"),
    "minutes": ("number", "title", "text"),
    "resolutions": ("meeting", "minute", "part", "verb", "text"),
    "corrections": ("part", "before", "after", "made_in_minute"),
    "action-items": ("ref", "status", "current_due", "lead", "wording"),
    "extensions": ("made_on", "from_due", "to_due", "reason"),
    "updates": ("made_on", "author", "text"),
    "decisions": ("made_on", "kind", "in_minute", "wording"),
    "date-requests": ("asked_on", "asked_by", "to_due", "state", "reason"),
    "evidence-files": ("name", "note", "received_on", "size"),
    "evidence-contents": ("evidence_file_id",),
    "rating-keys": ("name", "valid_from", "valid_to"),
    "positions": ("as_at", "occasion", "taken_at", "note"),
    "position-entries": ("position_id",),
    "packs": ("issued_at", "file_name", "public", "sha256"),
    "update-requests": ("code", "lead", "sent_on", "returned_on"),
    "column-mappings": ("name",),
    "saved-views": ("list", "name"),
    "reports": ("title", "author_body", "published"),
    "recommendations": ("ref", "theme", "timing", "due", "status", "paragraphs"),
    "recommendation-updates": ("made_on", "author", "text"),
    "strands": ("number", "title", "responsibility"),
    "plans": ("title", "starts", "ends", "agreed_on"),
    "plan-entries": ("level", "ref", "status", "timing", "current_due", "wording"),
    "plan-revisions": ("made_on", "from_due", "to_due", "reason"),
    "plan-updates": ("made_on", "author", "text"),
    "milestones": ("group", "ref", "reached", "text"),
    "outcomes": ("framework", "ref", "title", "lead"),
    "measures": ("ref", "status_given", "target", "title"),
    "readings": ("period", "value", "unit", "raw"),
    "risks": ("kind", "text", "mitigation"),
    "headlines": ("date", "theme", "text"),
    "progress-reviews": ("title", "starts", "ends", "issued_on"),
    "outcome-entries": ("section", "answer", "text"),
    "functions": ("state", "returned_on", "title"),
    "links": ("from_kind", "relation", "to_kind"),
    "source-documents": ("name", "kind", "imported_on"),
    "queries": ("state", "line", "text", "question"),
    CHANGES: ("seq", "made_at", "author", "name", "kind"),
}
ALL_CHANGES = 1_000_000_000


@click.command("list", help=f"Print the records of one kind.\n\nKIND is one of: {', '.join([*KINDS, CHANGES])}.")
@click.argument("kind", type=click.Choice([*KINDS, CHANGES]), metavar="KIND")
@book_option
@json_option
def list_records(kind: str, book_path: Path, as_json: bool) -> None:
    """Print every record of a kind, in the order in which a reader expects them."""
    with book_to_read(book_path) as book:
        found = book.changes(ALL_CHANGES) if kind == CHANGES else in_reading_order(book, kind)
        if as_json:
            print_json({"kind": kind, "records": [to_json(record) for record in found]})
        else:
            said = readable(book, kind)
            _print_columns(COLUMNS[kind], [{**to_json(record), **said(record)} for record in found])


def _print_columns(columns: tuple[str, ...], rows: list[dict[str, Any]]) -> None:
    if rows:
        print_table([name.replace("_", " ") for name in columns], [[row[name] for name in columns] for row in rows])
    click.echo(counted(len(rows), "record"))
