"""How late a thing is: in days, and beyond two years in years."""

import pytest

from desktop.domain.ageing import late_words


@pytest.mark.parametrize(
    ("days", "words"), [(0, ""), (1, "1 day"), (731, "731 days"), (732, "2 years"), (4391, "12 years")]
)
def test_days_become_years(days, words) -> None:
    assert late_words(days) == words
