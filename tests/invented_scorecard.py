"""A scorecard of an invented harbour board: two outcomes, nine measures with every trouble, risks, and ties."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from desktop.domain.figures import read_figure
from desktop.domain.measure import ComparedWith, Direction, Measure, MeasureStatus, Part, Polarity, Reading, Risk
from desktop.domain.measure_periods import read_period
from desktop.domain.outcome import Outcome
from desktop.domain.recommendation import Link

QUARTER = "Q2 2018/19"
_COLUMNS = ("2016/17", "2017/18", "Q2 2017/18", "Q3 2017/18", "Q4 2017/18", "Q1 2018/19", QUARTER)


def reading(measure_id: str, period: str, words: str) -> Reading:
    """Return a reading as an import would make it."""
    named, figure = read_period(period), read_figure(words)
    assert named is not None
    return Reading(
        measure_id=measure_id,
        period=period,
        kind=named.kind,
        starts=named.starts,
        ends=named.ends,
        value=figure.value,
        unit=figure.unit,
        qualifiers=figure.qualifiers,
        parts=figure.parts,
        raw=figure.raw,
        due_on=figure.due_on,
    )


def readings_of(measure: Measure, *cells: str) -> list[Reading]:
    """Return readings for the columns of the scorecard, the last cell for the last column; "" is no cell."""
    columns = _COLUMNS[len(_COLUMNS) - len(cells) :]
    return [reading(measure.id, period, words) for period, words in zip(columns, cells, strict=True) if words]


def invented_scorecard(board_id: str, *, action_id: str = "", recommendation_id: str = "") -> SimpleNamespace:
    """Return the records by name; all is the whole in the order in which it is written.

    With an action or a recommendation, the worsening measure of boats is tied to it.
    """
    made = SimpleNamespace()
    made.safe = Outcome(board_id=board_id, group="Priority 1: The water", ref="1", title="A harbour that is safe")
    made.fair = Outcome(
        board_id=board_id, group="Priority 2: The office", position=2, ref="2", title="Dues that are fair"
    )
    _measures(made, board_id)
    made.storm = Risk(
        board_id=board_id, outcome_id=made.safe.id, text="Storms close the north quay", mitigation="Sandbags at hand",
        owner="Harbour Master", likelihood=3, impact=4,
    )  # fmt: skip
    made.clerk = Risk(board_id=board_id, outcome_id=made.fair.id, position=2, text="The only clerk leaves")
    ties = [("action-items", action_id), ("recommendations", recommendation_id)]
    made.links = [
        Link(from_kind="measures", from_id=made.boats.id, to_kind=kind, to_id=each, relation="measures")
        for kind, each in ties
        if each
    ]
    made.all = [made.safe, made.fair, *made.measures, *made.readings, made.storm, made.clerk, *made.links]
    return made


def _measures(made: SimpleNamespace, board_id: str) -> None:
    high, low = Polarity.HIGH, Polarity.LOW
    rows = {
        "lamps": ("1.1", "Lamps that burn all night", high, "90%", 90.0, "85%|88%|87%|88%|89%|91%|93%"),
        "boats": ("1.2", "Boats lost at their moorings", low, "5", 5.0, "|9|2|3|3|4|7"),
        "nets": ("1.3", "Nets found adrift", low, "12", 12.0, "||9||14 (provisional)|10|11"),
        "ropes": (
            "1.4", "Ropes tested in the year", high, "200 for the year", 200.0,
            "|180|90 (cumulative)|||40|85 (cumulative)",
        ),
        "drills": (
            "1.5", "Drills: (a) night (b) day", high, "(a) 4 (b) 6", None,
            "||||(a) 3 (b) 6|(a) 4 (b) 6|(a) 4 (b) 5",
        ),
        "dues": ("2.1", "Dues collected in time", high, "97%", 97.0, "|96%|95%|96%|97%|95.5%|n/a (due Dec 18)"),
        "purse": ("2.2", "Cost of agents", low, "£0.9m", 0.9, "£1.2m|£1.1m|£0.5m||£1.1m|£0.3m|£870k"),
        "letters": ("2.3", "Letters answered", high, "Baseline year", None, "|||||61|64"),
        "visits": ("2.4", "Visits to the quay", high, "80", 80.0, ""),
    }  # fmt: skip
    made.measures, made.readings = [], []
    for at, (name, (ref, title, polarity, target, value, cells)) in enumerate(rows.items(), 1):
        outcome = made.safe if ref.startswith("1") else made.fair
        measure = Measure(
            board_id=board_id, outcome_id=outcome.id, position=at, ref=ref, title=title, polarity=polarity,
            target=target, target_value=value, frequency="Quarterly", lead="Harbour Master", **_more(name),
        )  # fmt: skip
        setattr(made, name, measure)
        made.measures.append(measure)
        made.readings += readings_of(measure, *cells.split("|"))
    made.day = date(2018, 10, 20)


def _more(name: str) -> dict[str, Any]:
    further: dict[str, dict[str, Any]] = {
        "nets": {"compared_with": ComparedWith.YEAR_BEFORE},
        "drills": {"targets": (Part(label="a", value=4.0), Part(label="b", value=6.0))},
        "purse": {"tolerance": 0.05, "data_note": "Paid at the end of each quarter."},
        "letters": {
            "status_given": MeasureStatus.SATISFACTORY,
            "direction_given": Direction.STABLE,
            "given_for": QUARTER,
            "given_note": "As good as last year's average",
        },
    }
    return further.get(name, {})
