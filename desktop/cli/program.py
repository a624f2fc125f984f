"""The register of commands, and how their endings become an exit status."""

from collections.abc import Sequence

import click

from desktop import __version__
from desktop.cli.care import backup, check
from desktop.cli.compare import compare
from desktop.cli.coverage import coverage
from desktop.cli.deadline import deadline
from desktop.cli.export import export
from desktop.cli.import_paper import import_paper
from desktop.cli.list_records import list_records
from desktop.cli.timing import timing
from desktop.cli.wrong_usage import say_wrong_usage

COMMANDS: tuple[click.Command, ...] = (
    import_paper,
    export,
    list_records,
    check,
    backup,
    timing,
    deadline,
    coverage,
    compare,
)


@click.group(subcommand_metavar="[BOOK | demo | COMMAND [ARGUMENTS]...]")
@click.version_option(__version__, message="Matters Arising %(version)s")
def program() -> None:
    """Board meeting packs: agendas, minutes, actions and recommendations, kept offline and followed up.

    Without a command the window opens, on BOOK if it is named; demo opens it on a fresh copy of the sample board.
    """


for command in COMMANDS:
    program.add_command(command)


def main(arguments: Sequence[str], *, called: str = "python -m desktop") -> int:
    """Run one command: 0 done, 2 wrong usage; raises Refused where what was asked cannot be done.

    called is what the help shows in front of a command.
    """
    try:
        status = program.main(list(arguments), prog_name=called, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as unfinished:
        unfinished.show()
        return unfinished.exit_code
    except click.ClickException as wrong:
        click.echo(say_wrong_usage(wrong), err=True)
        return wrong.exit_code
    except click.Abort:
        return 130
    return status if isinstance(status, int) else 0
