"""Scorecards of invented councils: other headings, other marks, other periods, other files."""

from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.domain.measure import Direction, MeasureStatus, Polarity, RiskKind
from desktop.importers.recognise import recognise
from desktop.importers.scorecard.likelihood import likelihood
from desktop.importers.scorecard.read import read
from tests.fixtures.documents import write_docx
from tests.importers.scorecard.papers import (
    BOARD,
    MONTHLY,
    QUARTERLY,
    TODAY,
    Rows,
    document_of,
    figures,
    measure,
    of,
    questions,
    reading_of,
    sheet_of,
    write_wide_pdf,
)  # fmt: skip
from tests.importers.test_formats import told

HEAD = ["Ref", "Measure", "Good is", "Frequency", "Target", "Status", "Q1", "Q2", "Notes"]


def test_words_and_arrows_by_the_papers_own_key() -> None:
    reading = reading_of(*QUARTERLY)
    standing = {each.ref: (each.status_given, each.direction_given) for each in of(reading, "measures")}
    assert standing == {
        "H1": (MeasureStatus.ON_TARGET, Direction.IMPROVING),
        "H2": (MeasureStatus.OFF_TARGET, Direction.WORSENING),
        "H3": (MeasureStatus.SATISFACTORY, Direction.STABLE),
        "D1": (MeasureStatus.ON_TARGET, Direction.IMPROVING),
        "D2": (MeasureStatus.NOT_APPLICABLE, None),
    }
    assert measure(reading, "H1").given_for == "Quarter 2 2023/24"
    assert not reading.queries


def test_priorities_without_outcomes_are_the_outcomes() -> None:
    reading = reading_of(*QUARTERLY)
    assert [(each.ref, each.title) for each in of(reading, "outcomes")] == [("1", "Safe harbour"), ("2", "Fair dues")]


def test_blank_cells_are_gaps_and_quarters_take_the_year_of_the_paper() -> None:
    reading = reading_of(*QUARTERLY)
    assert figures(reading, "H3") == {"year 2022-04-01": 9.5, "quarter 2023-04-01": 8.4}
    assert figures(reading, "D2") == {"quarter 2023-04-01": 61.0, "quarter 2023-07-01": None}


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_word_and_pdf_are_read_alike(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"scorecard.{suffix}"
    pieces = [[list(row) for row in piece] if not isinstance(piece, str) else piece for piece in QUARTERLY]
    if suffix == "docx":
        write_docx(path, pieces)  # type: ignore[arg-type]
    else:
        # the fonts of a plain PDF have no arrows
        pieces = [piece for piece in pieces if not str(piece).startswith("Trend")]
        pieces = [
            [[_bare(cell) for cell in row] for row in piece] if isinstance(piece, list) else piece for piece in pieces
        ]
        write_wide_pdf(path, *pieces)
    expected = told(reading_of(*pieces))
    assert told(read(read_document(path), BOARD, TODAY)) == expected


def _bare(cell: str) -> str:
    return cell.translate(dict.fromkeys(map(ord, "▲▼►"), None))


def test_months_of_a_sheet_take_the_year_of_its_title() -> None:
    document = sheet_of(*MONTHLY)
    reading = recognise(document, today=TODAY, board=BOARD)
    assert reading.kind == "scorecard"
    assert figures(reading, "1") == {"month 2023-04-01": 71.0, "month 2023-05-01": 75.0, "month 2023-06-01": 82.0}
    assert measure(reading, "2").polarity is Polarity.LOW


def test_an_unknown_mark_is_asked_about() -> None:
    reading = read(sheet_of(*MONTHLY), BOARD, TODAY)
    assert measure(reading, "3").status_given is None
    query = next(query for query in reading.queries if "★" in query.question)
    assert query.choices[0].effects[0].fields == {"status_given": "on target"}


def test_a_mark_with_two_meanings_is_asked_about() -> None:
    key = [["Key", "Status", "", ""], ["✔", "On target", "✘", "Under development"], ["", "", "✘", "Off target"]]
    rows = [HEAD, ["1.1", "Lamps", "High", "Quarterly", "9", "✘", "7", "8", ""]]
    reading = reading_of("Performance report Quarter 2 2023/24", key, rows)
    assert measure(reading, "1.1").status_given is MeasureStatus.OFF_TARGET
    assert "✘ stands for “under development” and for “off target”" in questions(reading)


def test_periods_without_any_year_are_asked_about() -> None:
    reading = reading_of("Our measures", [HEAD, ["1.1", "Lamps", "High", "Quarterly", "9", "✓", "7", "8", ""]])
    assert not of(reading, "readings")
    query = next(query for query in reading.queries if "no year" in query.question)
    assert [choice.label for choice in query.choices[:2]] == ["2023/24", "2022/23"]
    assert [effect.fields["value"] for effect in query.choices[0].effects] == [7, 8]


def test_arrows_without_a_key_say_nothing() -> None:
    rows = [["KPI", "Target", "Actual", "DoT"], ["Lamps lit", "9", "8", "↑"], ["Oil used", "4", "5", "↓"]]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    assert {each.direction_given for each in of(reading, "measures")} == {None}
    assert "↑, ↓, which the paper's key does not explain" in questions(reading)


def test_columns_under_periods() -> None:
    rows = [
        ["", "", "Quarter 1", "", "", "Quarter 2", "", ""],
        ["Ref", "Performance measure", "Target", "Actual", "RAG", "Target", "Actual", "RAG"],
        ["Clean streets", "", "", "", "", "", "", ""],
        ["S1", "Streets swept", "90%", "91%", "G", "92%", "88%", "A"],
    ]
    reading = reading_of("Key performance indicators: Q2 2023/24", rows)
    assert figures(reading, "S1") == {"quarter 2023-04-01": 91.0, "quarter 2023-07-01": 88.0}
    assert measure(reading, "S1").status_given is MeasureStatus.SATISFACTORY
    assert [part.value for part in measure(reading, "S1").targets] == [90, 92]
    assert [each.title for each in of(reading, "outcomes")] == ["Clean streets"]


def test_a_row_of_targets_above_a_row_of_figures() -> None:
    rows = [
        ["KPI", "", "Q1", "Q2", "RAG"],
        ["Lamps lit", "Target", "90%", "95%", "G"],
        ["", "Actual", "91%", "96%", ""],
        ["Oil used", "Target", "5", "6", "R"],
        ["", "Actual", "7", "", ""],
    ]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    lamps, oil = of(reading, "measures")
    assert [part.value for part in lamps.targets] == [90, 95] and lamps.status_given is MeasureStatus.ON_TARGET
    assert [(each.measure_id, each.value) for each in of(reading, "readings")] == [
        (lamps.id, 91),
        (lamps.id, 96),
        (oil.id, 7),
    ]


def test_columns_that_change_halfway() -> None:
    rows = [
        ["Ref", "Measure", "Target", "Q1", "Q2"],
        ["A1", "Lamps lit", "9", "7", "8"],
        ["Ref", "Measure", "Q1", "Q2", "Target"],
        ["A2", "Oil used", "5", "6", "4"],
    ]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    assert (measure(reading, "A2").target_value, list(figures(reading, "A2").values())) == (4, [5, 6])


def test_a_reference_twice_is_asked_about() -> None:
    rows = [["Ref", "Measure", "Target", "Q1", "Q2"], ["A1", "Lamps", "9", "7", "8"], ["A1", "Oil", "9", "7", "8"]]
    reading = reading_of("Performance report Quarter 2 2023/24", rows)
    assert len(of(reading, "measures")) == 2 and "A1 stands twice" in questions(reading)


def test_issues_with_scores() -> None:
    rows = [
        ["Type", "Risk", "Likelihood", "Impact", "Mitigation"],
        ["Issue", "Fog", "4", "5", "<p>Horns</p> <p>Bells</p>"],
    ]
    risk = of(reading_of("Outcome: A Boats are safe", rows), "risks")[0]
    assert (risk.kind, risk.likelihood, risk.impact, risk.mitigation) == (RiskKind.ISSUE, 4, 5, "Horns\nBells")


PLAN = [
    ["Ref", "Action", "Measure", "Target date", "Lead", "Status"],
    *([str(number), "Order the oil", "Oil is there", "May 2023", "Keeper", "Open"] for number in range(9)),
]
LOG = [
    ["Ref", "Action", "Lead", "Due", "Status", "Comments"],
    *([str(number), "Order the oil", "Keeper", "1 May 2023", "Open", ""] for number in range(9)),
]
MERIT = [
    ["Ref", "Action", "Performance measure", "Target", "Lead", "RAG"],
    *([str(number), "Order the oil", "Oil is there", "All barrels", "Keeper", "G"] for number in range(9)),
]


@pytest.mark.parametrize("rows", [PLAN, LOG, MERIT], ids=["plan", "log", "plan with measures"])
def test_plans_and_logs_are_not_certainly_scorecards(rows: Rows) -> None:
    assert likelihood(document_of("Improvement plan", rows)) <= 1


def test_rows_after_a_page_break_stay_rows(tmp_path: Path) -> None:
    head = ["Outcome", "Ref", "Measure", "Good is", "Frequency", "Target", "Q1", "Q2"]
    rows = [["", f"L{number}", "lamps lit", "high", "monthly", "9", "7", "about 8"] for number in range(90)]
    path = write_wide_pdf(tmp_path / "long.pdf", "Performance report Quarter 2 2023/24", [head, *rows])
    reading = read(read_document(path), BOARD, TODAY)
    assert [each.ref for each in of(reading, "measures")] == [f"L{number}" for number in range(90)]
