"""timing: one expression of time, read."""

from datetime import date
from typing import Any

import click

from desktop.cli.options import DAY, json_option
from desktop.cli.output import one_line, print_json
from desktop.domain.record_codec import to_json


@click.command("timing")
@click.argument("words")
@click.option("--base", type=DAY, help="The day from which timescales are counted.")
@click.option("--next-meeting", type=DAY, help="The day that 'next meeting' means.")
@json_option
def timing(words: str, base: date | None, next_meeting: date | None, as_json: bool) -> None:
    """Read one timescale and say how.

    WORDS are such as "By end Sept 2015" or "Within three months".
    """
    from desktop.domain.timing import read_timing

    reading = to_json(read_timing(words, base=base, next_meeting=next_meeting))
    if as_json:
        print_json(reading)
    else:
        _describe(reading)


def _describe(reading: dict[str, Any]) -> None:
    for name, value in reading.items():
        if name == "milestones":
            value = [f"{milestone['label']} {milestone['due']}".strip() for milestone in value]
        click.echo(f"{name.replace('_', ' '):12}  {one_line(value or None)}")
