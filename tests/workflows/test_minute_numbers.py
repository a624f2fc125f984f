import pytest

from desktop.domain.board import MinuteSeries
from desktop.workflows.minute_numbers import series_after

NEW = MinuteSeries()
RUNNING = MinuteSeries(prefix="C", next=9)


@pytest.mark.parametrize(
    ("series", "numbers", "after"),
    [
        (NEW, ["C1", "C2", "C8"], RUNNING),
        (NEW, ["54.", "55."], MinuteSeries(next=56)),
        (NEW, ["LB/2223/001", "LB/2223/002"], MinuteSeries(prefix="LB/2223/", next=3)),
        (RUNNING, ["C9", "C14"], MinuteSeries(prefix="C", next=15)),
        (RUNNING, ["9", "10", "14"], MinuteSeries(prefix="C", next=15)),
        (RUNNING, ["C3"], RUNNING),
        (RUNNING, ["D9", "D10"], RUNNING),
        (RUNNING, ["20", "21"], RUNNING),
        (RUNNING, ["1", "2"], RUNNING),
        (RUNNING, ["1.1", ""], RUNNING),
        (RUNNING, [], RUNNING),
    ],
)
def test_series_goes_on(series: MinuteSeries, numbers: list[str], after: MinuteSeries) -> None:
    assert series_after(series, numbers) == after
