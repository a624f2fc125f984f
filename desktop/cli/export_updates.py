"""export updates: a return workbook for each lead."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.books import book_to_change, the_board
from desktop.cli.options import DAY, NAME, PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.domain.errors import Refused
from desktop.domain.wording import counted

if TYPE_CHECKING:
    from desktop.workflows.ask_updates import Sending
    from desktop.workflows.updates_due import LeadAsked

_ALL_THE_SAME = "Name one with --lead to ask them all the same."


@click.command("updates")
@book_option
@click.option("--to", "folder", type=PATH, required=True, help="The folder to write the workbooks into.")
@click.option("--board", type=NAME, help="The board, where the book has several.")
@click.option("--lead", "wanted", type=NAME, multiple=True, help="Only this lead; may be given again for another.")
@click.option("--answer-by", type=DAY, help="The day by which an answer is asked for.")
@json_option
def updates(
    book_path: Path,
    folder: Path,
    board: str | None,
    wanted: tuple[str, ...],
    answer_by: date | None,
    as_json: bool,
) -> None:
    """Write a workbook for each lead with their open actions and recommendations, to be filled in and returned.

    Leads who have left are not asked unless --lead names them. What was sent is kept in the book, to compare what
    comes back (import --kind updates).
    """
    from desktop.workflows.ask_updates import sending_edits, withdraw, write_sendings
    from desktop.workflows.leads_left import left_words
    from desktop.workflows.updates_due import leads_to_ask, rows_without_lead

    if not book_path.exists():
        raise Refused(f"There is no book called {book_path.name} here; check the name.")
    today = date.today()
    with book_to_change(book_path) as book:
        its_board = the_board(book, board)
        leads, gone = _chosen([lead for lead in leads_to_ask(book, its_board.id) if lead.count], wanted, today)
        if gone and not leads:
            raise Refused(f"{left_words(gone, today)} {_ALL_THE_SAME}")
        sendings = write_sendings(book, its_board, leads, folder, on=today, answer_by=answer_by)
        try:
            book.write(f"Updates asked of {counted(len(sendings), 'lead')}", sending_edits(sendings))
        except BaseException:
            withdraw(sendings)
            raise
        without = rows_without_lead(book, its_board.id)
    held = sum(len(lead.held_back) for lead in leads)
    if as_json:
        files = [_as_object(each) for each in sendings]
        print_json({"files": files, "left": _gone(gone), "held_back": held, "without_lead": without})
    else:
        _say(sendings, left_words(gone, today), held, without)


def _say(sendings: "list[Sending]", left: str, held: int, without: int) -> None:
    for each in sendings:
        click.echo(f"{each.request.lead}: {counted(len(each.request.rows), 'row')}, {each.path}")
    if left:
        click.echo(f"{left} {_ALL_THE_SAME}")
    if held:
        click.echo(f"{counted(held, 'exempt row')} not sent: nothing says that the lead may see exempt matter.")
    if without:
        click.echo(f"{counted(without, 'row')} without a lead, asked of nobody.")


def _as_object(sending: "Sending") -> dict[str, object]:
    request = sending.request
    return {"lead": request.lead, "code": request.code, "rows": len(request.rows), "file": str(sending.path)}


def _gone(leads: "list[LeadAsked]") -> list[dict[str, object]]:
    return [{"lead": lead.name, "rows": lead.count, "give_to": lead.heir.name if lead.heir else None} for lead in leads]


def _chosen(leads: "list[LeadAsked]", wanted: tuple[str, ...], on: date) -> "tuple[list[LeadAsked], list[LeadAsked]]":
    """Return the leads who are asked, and those who are not because they have left.

    Those who are named, by name or post, are asked; where none is, all who are there. Raises Refused for another name.
    """
    from desktop.workflows.leads_left import parted

    if not wanted:
        return parted(leads, on)
    found: list[LeadAsked] = []
    for name in wanted:
        same = [lead for lead in leads if _is_called(lead, name)]
        if not same:
            there = "; ".join(lead.name for lead in leads) or "none"
            raise Refused(f"No lead called {name} has anything open here; those that have are: {there}.")
        found += [lead for lead in same if lead not in found]
    return found, []


def _is_called(lead: "LeadAsked", name: str) -> bool:
    from desktop.workflows.updates_due import lead_key

    names = (lead.name, lead.person.name, lead.person.post) if lead.person else (lead.name,)
    return lead_key(name) in map(lead_key, names)
