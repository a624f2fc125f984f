"""The levels of a rating key as rows, and what writes a changed one into its key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel, RatingRule
from desktop.domain.rating_key_steps import kept, with_level
from desktop.domain.rating_presets import COLOURS
from desktop.gui.record_form import BookKeeper
from desktop.gui.screen import Screen
from desktop.storage.typing import Place


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level at its place in a key; id is that of the key, or of its board where the key is the usual one."""

    id: str
    board_id: str
    place: int
    rating: Rating
    letter: str
    word: str
    fill: str
    rule: RatingRule
    months: int
    meaning: str

    @property
    def called(self) -> str:
        """Return how the level is named in what can be undone."""
        return f"level {self.letter}"


def rows_of(key: RatingKey, meaning: Callable[[RatingLevel], str]) -> list[LevelRow]:
    """Return the levels of a key; meaning says the rule of one as a sentence."""
    return [
        LevelRow(
            f"{key.id or key.board_id}:{place}",
            key.board_id,
            place,
            level.rating,
            level.letter,
            level.word,
            level.fill,
            level.rule,
            level.months,
            meaning(level),
        )
        for place, level in enumerate(key.levels)
    ]


def colour_name(fill: str) -> str:
    """Return the name of a fill of the palette, or the fill itself."""
    return next((name for name, known in COLOURS if known.upper() == fill.upper()), fill)


def colour_choices(fill: str) -> list[tuple[str, str]]:
    """Return the fills that can be chosen with their names; one that is in use already is among them."""
    known = [(each, name) for name, each in COLOURS]
    return known if fill in {each for each, _name in known} else [*known, (fill, fill)]


def rule_choices(rule: RatingRule) -> list[tuple[RatingRule, str]]:
    """Return the rules that a level can be given: what is closed, and what is left over, has a level of its own."""
    fixed = (RatingRule.CLOSED, RatingRule.OTHERWISE)
    offered: Iterable[RatingRule] = (
        (rule,) if rule in fixed else (each for each in RatingRule if each not in (*fixed, RatingRule.UNDATED))
    )
    return [(each, f"{each.value[0].upper()}{each.value[1:]}") for each in offered]


class LevelKeeper(BookKeeper):
    """Keeps a level in its key; key returns the one that is shown, rows its rows, refused takes the sentence of a
    change that the key does not bear, with the name of the field.
    """

    def __init__(
        self,
        screen: Screen,
        key: Callable[[], RatingKey],
        rows: Callable[[], list[LevelRow]],
        refused: Callable[[str, str], None],
    ) -> None:
        super().__init__(screen)
        self._key, self._rows, self._refused = key, rows, refused

    def current(self, row: Any) -> LevelRow | None:
        """Return the level as it stands."""
        return next((each for each in self._rows() if each.id == row.id), None)

    def place_of(self, row: Any, attribute: str) -> Place:
        """Return where what is typed is kept: only the form can read it back."""
        return Place("boards", row.board_id, f"form.level-{row.id}.{attribute}")

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the key with the changed level, or say at the field why it does not bear it."""
        fields = ("letter", "word", "fill", "rule", "months")
        asked = {field: getattr(after, field) for field in fields if getattr(after, field) != getattr(before, field)}
        key = self._key()
        try:
            edits: list[Edit] = [kept(key, with_level(key, before.place, **asked))]
        except Refused as refusal:
            self._refused(next(iter(asked), ""), str(refusal))
            return
        if self._screen.perform(name, edits):
            self._refused("", "")
