"""Words in the cells of figures: kept as printed without a value, and asked about once."""

from desktop.importers.amend import settle_in
from tests.importers.scorecard.papers import of, questions, reading_of

HEAD = ["Ref", "Measure", "Good is", "Target", "Status", "Q1 2023/24", "Q2 2023/24"]


def test_words_are_kept_and_asked_about_once() -> None:
    rows = [
        HEAD,
        ["1.1", "Lamps lit", "High", "9", "G", "7", "lots"],
        ["1.2", "Oil used", "Low", "4", "R", "a few", "5"],
    ]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    kept = [each for each in of(reading, "readings") if each.raw in ("lots", "a few")]
    assert [each.value for each in kept] == [None, None]
    (query,) = [query for query in reading.queries if "no figure" in query.question]
    assert "“lots” (1.1, Q2 2023/24), “a few” (1.2, Q1 2023/24) are no figures" in query.question
    settled = settle_in(reading, query, query.choices[1])
    assert all(each.qualifiers for each in of(settled, "readings") if each.raw in ("lots", "a few"))


def test_a_figure_that_is_known_to_lack_is_no_query() -> None:
    rows = [
        HEAD,
        ["1.1", "Lamps lit", "High", "9", "G", "7", "not yet available"],
        ["1.2", "Oil", "Low", "4", "R", "", "5"],
    ]
    assert "no figure" not in questions(reading_of("Performance report Quarter 2 2023/24", rows))
