"""A command that was not understood, told on one line."""

import re

import click

_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)")


def say_wrong_usage(wrong: click.ClickException) -> str:
    """Return what was not understood, and what to type or where that is said."""
    if isinstance(wrong, click.BadParameter) and wrong.param and not isinstance(wrong, click.MissingParameter):
        return f"{_name_of(wrong.param)}: {_even(wrong.message)}."
    told = _even(wrong.format_message())
    told = _TOO_MANY.sub(r"Not understood after the rest: \1; put quotation marks around a name with spaces", told)
    if not isinstance(wrong, click.UsageError) or wrong.ctx is None:
        return f"{told}."
    see = f"ee {wrong.ctx.command_path} --help."
    return f"{told} S{see}" if told.endswith("?") else f"{told}; s{see}"


def _name_of(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("")))


def _even(message: str) -> str:
    return " ".join(message.split()).rstrip(".")
