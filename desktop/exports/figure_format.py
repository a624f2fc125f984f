"""The number format of a cell that holds a figure of a scorecard: its decimals, and its unit where that is short."""

_LONGEST_UNIT = 3
_MOST_DECIMALS = 4
# what stands in a column of figures; a longer number would be shown as a row of hashes
_MOST_CHARACTERS = 9


def figure_format(value: float, unit: str = "") -> str:
    """Return the format in which a spreadsheet shows a number as a scorecard prints it: 88%, £0.9m, 1,234.

    A unit that is_shown says is too long, and the decimals of a number too long for its column, are left out.
    """
    decimals = _decimals(value)
    digits = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    pound = '"£"' if unit.startswith("£") else ""
    rest = unit.removeprefix("£").strip()
    behind = f'"{rest}"' if rest and is_shown(unit) else ""
    shown = len(f"{value:,.{decimals}f}") + bool(pound) + len(behind) - 2 * bool(behind)
    return f"{pound}{digits}{behind}" if shown <= _MOST_CHARACTERS else "General"


def is_shown(unit: str) -> bool:
    """Say whether a unit stands in the number format; a longer one needs a place of its own."""
    return len(unit.removeprefix("£").strip()) <= _LONGEST_UNIT and '"' not in unit


def _decimals(value: float) -> int:
    text = f"{abs(value):.{_MOST_DECIMALS}f}".rstrip("0")
    return len(text.split(".")[1])
