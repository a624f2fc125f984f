"""timing: one expression of time, read."""

from datetime import date

import click

from desktop.cli.options import DAY, json_option
from desktop.cli.output import print_json
from desktop.domain.record_codec import to_json


@click.command("timing")
@click.argument("words", nargs=-1)
@click.option("--base", type=DAY, help="The day from which timescales are counted.")
@click.option("--next-meeting", type=DAY, help="The day that 'next meeting' means.")
@json_option
def timing(words: tuple[str, ...], base: date | None, next_meeting: date | None, as_json: bool) -> None:
    """Read one timescale and say how.

    WORDS are such as "By end Sept 2015" or "Within three months".
    """
    from desktop.cli.timing_words import ADVICE, say_timing
    from desktop.domain.timing import read_timing

    if not words:
        raise click.UsageError(f"No words to read: {ADVICE}.")
    reading = read_timing(" ".join(words), base=base, next_meeting=next_meeting)
    if as_json:
        print_json(to_json(reading))
    else:
        click.echo(say_timing(reading))
