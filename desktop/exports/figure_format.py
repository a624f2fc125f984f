"""The number format of a cell that holds a figure of a scorecard: its decimals, and its unit where that is short."""

from desktop.exports.text_size import text_width

_LONGEST_UNIT = 5
_MOST_DECIMALS = 4
# Ten characters of body text, as thousandths of its size: a number that is wider would be shown as a row of hashes.
_ROOM = 5_000
_WITHOUT_GAP = ("k", "m", "bn")


def figure_format(value: float, unit: str = "") -> str:
    """Return the format in which a spreadsheet shows a number as a scorecard prints it: 88%, £0.9m, 10.4 days.

    A unit that is not is_shown, and what makes a number too wide for its column, is left out.
    """
    decimals = _decimals(value)
    digits = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    before, behind = ("£" if unit.startswith("£") else ""), _behind(unit) if is_shown(unit) else ""
    number = f"{value:,.{decimals}f}"
    if text_width(f"{before}{number}{behind}") <= _ROOM:
        return f"{_quoted(before)}{digits}{_quoted(behind)}"
    return digits if text_width(number) <= _ROOM else "General"


def is_shown(unit: str) -> bool:
    """Say whether a unit stands in the number format; a longer one needs a place of its own."""
    return len(_behind(unit)) <= _LONGEST_UNIT and '"' not in unit


def _behind(unit: str) -> str:
    rest = unit.removeprefix("£").strip()
    return f" {rest}" if rest[:1].isalpha() and rest not in _WITHOUT_GAP else rest


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""


def _decimals(value: float) -> int:
    text = f"{abs(value):.{_MOST_DECIMALS}f}".rstrip("0")
    return len(text.split(".")[1])
