"""What a person sets of measures and risks: a target, a status over the rule, a new measure, a risk closed."""

from dataclasses import replace
from datetime import date

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.figures import read_target
from desktop.domain.measure import Direction, Measure, MeasureStatus, Polarity, Risk
from desktop.domain.measure_periods import Period
from desktop.storage.book import Book


def with_target(measure: Measure, words: str) -> Measure:
    """Return a measure with another target: its words, and the number or numbers that they hold."""
    read = read_target(words)
    return replace(measure, target=read.raw, target_value=read.value, targets=read.parts if read.value is None else ())


def new_measure(book: Book, board_id: str, outcome_id: str | None, ref: str, title: str) -> Measure:
    """Return a measure written by hand, below those of its outcome; raises PartRefused ("title", "ref")."""
    title, ref = " ".join(title.split()), ref.strip()
    if not title:
        raise PartRefused("Say in a few words what is measured.", "title")
    if ref and book.measures.first(board_id=board_id, ref=ref) is not None:
        raise PartRefused(f"There is a measure {ref} already: give this one another ref.", "ref")
    last = max((each.position for each in book.measures.all(board_id=board_id)), default=0)
    return Measure(
        board_id=board_id, outcome_id=outcome_id, position=last + 1, ref=ref, title=title, polarity=Polarity.UNKNOWN
    )


def give_status(
    measure: Measure, period: Period, status: MeasureStatus | None, direction: Direction | None, note: str
) -> list[Edit]:
    """Return the edits that put a status or direction over the rule for a period; raises PartRefused."""
    if status is None and direction is None:
        raise PartRefused("Choose a status or a direction that shall stand.", "status")
    if not note.strip():
        raise PartRefused("Say why it stands over the rule: the note is shown beside it.", "note")
    return [
        changed(
            measure,
            replace(
                measure,
                status_given=status,
                direction_given=direction,
                given_for=period.label,
                given_note=note.strip(),
            ),
        )
    ]


def rule_again(measure: Measure) -> list[Edit]:
    """Return the edits that let the rule stand again."""
    plain = replace(measure, status_given=None, direction_given=None, given_for="", given_note="")
    return [changed(measure, plain)]


def read_tolerance(words: str) -> float | None:
    """Read how far from its target a measure is still satisfactory; raises Refused for what is no number."""
    if not words.strip():
        return None
    value = read_target(words).value
    if value is None or value < 0:
        raise Refused("Type a number in the unit of the target, such as 2, or nothing.")
    return value


def new_risk(book: Book, board_id: str, outcome_id: str | None = None, text: str = "New risk") -> list[Edit]:
    """Return the edits that add a risk below the others."""
    last = max((each.position for each in book.risks.all(board_id=board_id)), default=0)
    return [added(Risk(board_id=board_id, outcome_id=outcome_id, position=last + 1, text=text))]


def close_risk(risk: Risk, on: date) -> list[Edit]:
    """Return the edits that close a risk on a day."""
    return [changed(risk, replace(risk, closed_on=on))]


def open_risk(risk: Risk) -> list[Edit]:
    """Return the edits that open a closed risk again."""
    return [changed(risk, replace(risk, closed_on=None))]


def read_score(words: str) -> int:
    """Read a likelihood or impact of 1 to 5, 0 for none; raises Refused."""
    said = words.strip()
    if said in ("", "0", "-"):
        return 0
    if said not in ("1", "2", "3", "4", "5"):
        raise Refused("Type a number from 1 to 5, or nothing where it is not scored.")
    return int(said)
