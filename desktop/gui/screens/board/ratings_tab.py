"""The rating key of the board as a table, how its log is run, and a new key from a day."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.board_rating import BoardRating
from desktop.domain.contrast import contrast_words
from desktop.domain.errors import Refused
from desktop.domain.rating_key import UNRATED, WITH_MONTHS, RatingKey, RatingLevel
from desktop.domain.rating_key_steps import kept, new_key, with_new_level, without_key, without_level
from desktop.domain.rating_words import period_words, rule_sentence
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import RecordForm, fill
from desktop.gui.screens.board.key_rows import (
    LevelKeeper,
    LevelRow,
    colour_choices,
    colour_name,
    rows_of,
    rule_choices,
)
from desktop.gui.screens.board.log_rules import LogRules
from desktop.gui.screens.board.new_key_part import NewKeyPart
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.scrolled import scrolled
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen

_LEFT_OVER = (
    f"{UNRATED.label}: what has no date, and what is not for this board to deliver. It is the same in every key, "
    "never green and never overdue."
)
_USUAL = "The usual key. With the first change to a level it becomes this board's own."
COLUMNS = (
    Column(
        name="word",
        heading="Level",
        text=lambda row: row.word,
        rating=lambda row: row.rating,
        edit=lambda row: row.word,
        width=288,
    ),
    Column(
        name="fill",
        heading="Colour",
        text=lambda row: colour_name(row.fill),
        detail=lambda row: contrast_words(row.fill),
        width=248,
        yields=True,
    ),
    Column(name="rule", heading="Given to", text=lambda row: row.meaning, stretch=True),
)


def read_months(text: str) -> int:
    """Return a number of months; raises Refused for anything else."""
    if text.strip().isascii() and text.strip().isdecimal() and len(text.strip()) <= 2:
        return int(text)
    raise Refused("This takes a number of months, such as 3.")


class RatingsTab(QWidget):
    """The levels at the left, the chosen one in the pane; former and later keys are chosen above the table."""

    def __init__(self, screen: "BoardScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._rating = BoardRating()
        self._shown_id: str | None = None
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("levels_table", "Levels of the rating key", self.model, fitted=True)
        self._keys = ChoiceField("Key", "rating_key", ())
        self._keys.committed.connect(self._show_key)
        self._add = writes(SecondaryButton("Add a level", "add_level", self.add_level))
        self._take = writes(SecondaryButton("Take the level away", "take_level", self.take_level))
        self._drop = writes(SecondaryButton("Take this key away", "take_key", self.take_key))
        self.form = RecordForm(LevelKeeper(screen, self._key, self._rows, self._refuse), lambda row: row.called)
        self._letter = LineField("Letter", "level_letter")
        self._word = LineField("Word", "level_word")
        self._colour = ChoiceField("Colour", "level_colour", ())
        self._rule = ChoiceField("Given to what is", "level_rule", ())
        self._months = LineField("Months", "level_months", read=read_months)
        self._name_form = RecordForm(screen, lambda key: f"rating key {key.name}".strip())
        self._name = LineField("Name of the key", "key_name")
        self._usual = Label(_USUAL, "muted")
        self._new = NewKeyPart(screen.session.typing, self._begin)
        self._log = LogRules(screen)
        self.table.row_chosen.connect(self._show_level)
        self.model.edited.connect(self._edit_cell)
        self._lay_out()
        if screen.session.book.read_only:
            self.table.lock()
        offers = (
            ("Add a level", "level_add", "Ins", self.add_level),
            ("Take the level away", "level_take", "Del", self.take_level),
        )
        add_actions(self.table, offers)

    def refresh(self) -> None:
        """Read the keys of the board and the key that is shown again."""
        session = self._screen.session
        in_use = session.rating
        keys = self._keys_of_board()
        shown = next((key for key in keys if key.id == self._shown_id), in_use.key)
        self._rating = replace(in_use, key=shown)
        self._offer_keys(keys, in_use.key, shown)
        self.model.key = shown
        self.model.show_rows(self._rows())
        rows, head = self.table.verticalHeader(), self.table.horizontalHeader()
        # every level stays in view: where the window is low, the page scrolls and not the list
        spare = rows.defaultSectionSize() // 2
        self.table.setMinimumHeight(head.sizeHint().height() + rows.defaultSectionSize() * rows.count() + spare)
        if not self.table.currentIndex().isValid():
            self.table.choose(0)
        locked = session.board is None or session.book.read_only
        self._drop.setVisible(bool(shown.id) and len(keys) > 1)
        for button in (self._add, self._take, self._drop):
            button.setEnabled(not locked)
        self._show_level(self.table.current_row())
        self._name_form.show(shown if shown.id else None)
        self._name.setVisible(bool(shown.id))
        self._usual.setVisible(not shown.id)
        self._new.show_key(in_use.key, locked=locked)
        self._log.show_board(session.board)

    def add_level(self) -> None:
        """Add a level before the worst one and let its letter be typed."""
        key = self._key()
        try:
            after, place = with_new_level(key)
        except Refused as refusal:
            self._refuse("", str(refusal))
            return
        if self._screen.perform("New level of the rating key", [kept(key, after)]):
            self.refresh()
            self.table.choose(place)
            self._letter.line.setFocus()
            self._letter.line.selectAll()

    def take_level(self) -> None:
        """Take the chosen level out of the key; undo brings it back."""
        key, row = self._key(), self.table.current_row()
        if not isinstance(row, LevelRow):
            return
        try:
            after = without_level(key, row.place)
        except Refused as refusal:
            self._refuse("", str(refusal))
            return
        self._screen.perform(f"Removal of {row.called} from the rating key", [kept(key, after)])
        self.refresh()

    def take_key(self) -> None:
        """Take the key that is shown away; the one before it goes on."""
        key = self._key()
        self._screen.perform(f"Removal of the rating key {key.name}".strip(), without_key(key, self._keys_of_board()))
        self._shown_id = None
        self.refresh()

    def _key(self) -> RatingKey:
        return self._rating.key

    def _rows(self) -> list[LevelRow]:
        return rows_of(self._rating.key, lambda level: rule_sentence(level, self._rating))

    def _keys_of_board(self) -> list[RatingKey]:
        session = self._screen.session
        keys = session.book.rating_keys.all(board_id=session.board_id)
        return sorted(keys, key=lambda key: key.valid_from or date.min)

    def _offer_keys(self, keys: list[RatingKey], in_use: RatingKey, shown: RatingKey) -> None:
        every = keys if in_use.id else [*keys, in_use]
        choices = [(key.id, _called(key, in_use)) for key in every]
        if choices != list(zip(self._keys.values, self._key_words(), strict=True)):
            self._keys.set_choices(choices)
        self._keys.set_value(shown.id)

    def _key_words(self) -> list[str]:
        return [self._keys.combo.itemText(place) for place in range(self._keys.combo.count())]

    def _show_key(self, key_id: str) -> None:
        self._shown_id = key_id
        self.refresh()

    def _show_level(self, row: Any) -> None:
        level = row if isinstance(row, LevelRow) else None
        if level is not None:
            for field, choices in (
                (self._colour, colour_choices(level.fill)),
                (self._rule, rule_choices(level.rule)),
            ):
                if [value for value, _words in choices] != field.values:
                    field.set_choices(choices)
            self._pane.set_heading(f"{level.letter}  {level.word}")
            self._months.setVisible(level.rule in WITH_MONTHS)
            self._rule.setEnabled(len(self._rule.values) > 1)
        self.form.show(level)
        if level is not None:
            self._colour.say(contrast_words(level.fill))
            self._rule.say(level.meaning)

    def _edit_cell(self, row: Any, name: str, value: str) -> None:
        self.form.show(row)
        fill(self._word, getattr(row, name))
        self._word.line.setText(value)
        self._word.commit()
        self.refresh()

    def _begin(self, first_day: date, name: str, levels: tuple[RatingLevel, ...]) -> str:
        try:
            fresh, edits = new_key(self._screen.session.rating.key, first_day, name, levels)
        except Refused as refusal:
            return str(refusal)
        if self._screen.perform("New rating key", edits):
            self._shown_id = fresh.id
            self.refresh()
        return ""

    def _refuse(self, name: str, sentence: str) -> None:
        """Say at the field of a level why the key does not bear a change, or above it where no field is at fault."""
        fields: dict[str, LineField | ChoiceField] = {
            "letter": self._letter,
            "word": self._word,
            "fill": self._colour,
            "rule": self._rule,
            "months": self._months,
        }
        for each, field in fields.items():
            if each not in ("fill", "rule") or each == name:
                field.say(sentence if each == name else "", wrong=each == name and bool(sentence))
        loose = sentence if name not in fields else ""
        self._wrong.setText(loose)
        self._wrong.setVisible(bool(loose))

    def _lay_out(self) -> None:
        bind = self.form.bind
        self._pane = SidePane("levels_pane")
        self._wrong = Label("", "wrong")
        self._wrong.setObjectName("levels_wrong")
        self._wrong.hide()
        self._pane.subheading.hide()
        self._pane.add(
            self._wrong,
            bind(self._letter, "letter", "letter"),
            bind(self._word, "word", "word"),
            bind(self._colour, "fill", "colour"),
            bind(self._rule, "rule", "rule"),
            bind(self._months, "months", "months"),
        )
        self._pane.add_section("The key")
        self._pane.add(self._name_form.bind(self._name, "name", "name"), self._usual, self._drop)
        self._pane.add_section("A new key from a day")
        self._pane.add(Label("Packs and positions of earlier days keep the key that held then.", "muted"), self._new)
        left, below = QWidget(), QVBoxLayout()
        column = QVBoxLayout(left)
        space(column, spacing=0)
        column.addWidget(self.table, 1)
        note = Label(_LEFT_OVER, "muted")
        space(below, (24, 10, 24, 0), 0)
        below.addWidget(note)
        column.addLayout(below)
        column.addWidget(self._log)
        empty = EmptyState("board", "No board yet", "The key belongs to a board.")
        lay_out_list(self, (self._keys, self._add, self._take), (scrolled(left), empty), self._pane)


def _called(key: RatingKey, in_use: RatingKey) -> str:
    now = ", in use" if key == in_use else ""
    return f"{key.name or 'Without a name'}: {period_words(key)}{now}"
