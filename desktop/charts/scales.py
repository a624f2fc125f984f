"""Round numbers and first days of months for the scales of a chart."""

import math
from datetime import date

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)


def round_ticks(most: int, wanted: int = 4) -> list[int]:
    """Return equally spaced whole numbers from 0 to at least most, about as many as wanted."""
    step = next((step for step in _STEPS if step * wanted >= most), _STEPS[-1])
    count = max(-(-most // step), 1)
    return [step * number for number in range(count + 1)]


def even_ticks(low: float, high: float, wanted: int = 4) -> list[float]:
    """Return equally spaced round numbers from at most low to at least high; they need not begin at 0."""
    size = max(abs(low), abs(high))
    # what differs by less than a figure can be printed with stands on one height
    is_flat = high - low <= max(size * 1e-9, 1e-9)
    span = max(size * 0.2, 1e-6) if is_flat else high - low
    power = 10.0 ** math.floor(math.log10(span / wanted))
    step = next(power * times for times in (1, 2, 2.5, 5, 10) if power * times * wanted >= span)
    first = math.floor(low / step - is_flat)
    last = max(math.ceil(high / step), first + 1)
    return [round(step * number, 10) for number in range(first, last + 1)]


def month_ticks(first: date, last: date, wanted: int = 7) -> list[date]:
    """Return first days of months between two days, evenly spaced and about as many as wanted."""
    span = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in _MONTH_STEPS if step * wanted >= span), _MONTH_STEPS[-1])
    start = first.year * 12 + first.month - 1
    months = range(start + -start % step, last.year * 12 + last.month, step)
    ticks = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [tick for tick in ticks if first <= tick <= last]
