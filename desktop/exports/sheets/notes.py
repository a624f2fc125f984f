"""What the terms mean, what stands where there is nothing, and from when timescales count."""

from desktop.domain.action_item import ActionStatus
from desktop.domain.board_rating import BoardRating
from desktop.domain.rating_key import RatingLevel
from desktop.domain.rating_words import period_words, rule_sentence
from desktop.domain.recommendation import RecommendationStatus
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Cell, Column, SheetPlan, Strong
from desktop.exports.sheets.paper_terms import paper_terms

_STATUSES = {
    ActionStatus.PROPOSED: "The lead says it is done; the board has not closed it yet, and its date still counts.",
    ActionStatus.ON_HOLD: "Waiting for something else; its date still counts.",
    ActionStatus.TRANSFERRED: "Now followed by another body or in another plan.",
    RecommendationStatus.IMPLEMENTED: "The lead's claim; not yet tested by the board.",
    RecommendationStatus.EVIDENCE_SUBMITTED: "Evidence has been received and waits for the board.",
    RecommendationStatus.SIGNED_OFF: "The board has accepted the evidence. From here on it counts as closed.",
    RecommendationStatus.EMBEDDED: "Shown to be still true later, or verified from outside.",
    RecommendationStatus.NOT_OURS: "Another body answers it; this board only follows what becomes of it.",
}
_WORDS = (
    (
        "Figures as at",
        "Dates, updates, evidence and lateness are those of that day, and nothing later is in this pack. Statuses are "
        "those recorded on the day the pack was made.",
    ),
    ("No date set", "Nobody has agreed a date, or the words give none. It is listed, and never counted as on track."),
    ("Not stated", "The papers do not say."),
    ("Original due, current due", "The date first agreed never changes; the current one moves by agreement only."),
    ("Days late", "Counted from the current due date to the day of the figures; 0 where it has not passed."),
    ("As above", "A long text goes on from the row above."),
    ("Ref in square brackets", "The report prints no reference; this one is ours."),
    (
        "Number in brackets after a minute",
        "The part of its resolution: C4(3) is part 3 of minute C4. A single part counts as (1), also where the minutes "
        "print no number for it.",
    ),
    ("Sub-item", "Stands below the item above it and carries no number of its own."),
)
_EXEMPT = ("[exempt: paragraph n]", "Exempt under that paragraph of Part 1 of Schedule 12A, Local Government Act 1972.")


def notes(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the explanations that this pack needs."""
    rows = [*_key(contents.rating), *_bases(contents), *paper_terms(contents), *_WORDS]
    if contents.cover.public:
        rows.append(_EXEMPT)
    rows += [(f"Evidence: {each.name}", each.told) for each in contents.evidence]
    return (
        SheetPlan(
            name="Notes",
            heading="Notes",
            lines=("What the terms in this pack mean.",),
            table="Notes",
            columns=(Column("Term", 48), Column("Meaning", 100)),
            rows=tuple((_term(term), meaning) for term, meaning in rows),
            holds="Ratings, statuses, what stands in place of a blank, and what timescales count from",
            records=len(rows),
        ),
    )


def _term(term: Cell) -> Cell:
    return term if isinstance(term, RatingLevel) else Strong(str(term))


def _key(rating: BoardRating) -> list[tuple[Cell, str]]:
    key = rating.key
    told: list[tuple[Cell, str]] = [(level, rule_sentence(level, rating)) for level in key.printed]
    if key.valid_from or key.valid_to:
        told.append(("Key of the ratings", f"{key.name or 'The key of this board'}, {period_words(key)}."))
    return told + [(str(status).capitalize(), meaning) for status, meaning in _STATUSES.items()]


def _bases(contents: PackContents) -> list[tuple[Cell, str]]:
    return [(f"Timescales: {part.title}", f"{part.base[0].upper()}{part.base[1:]}.") for part in contents.reports]
