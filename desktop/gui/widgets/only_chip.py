"""A chip that stands for chosen records: the list shows these only until it is pressed."""

from desktop.domain.list_query import Filter
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.elide import elided_lines

_WIDEST = 360


class OnlyChip(Button):
    """Hidden while all records may be shown."""

    def __init__(self, name: str) -> None:
        super().__init__("", name, "chip", self.clear)
        self.setCheckable(True)
        self._ids: tuple[str, ...] | None = None
        self.words = ""
        self.hide()

    @property
    def asked(self) -> tuple[Filter, ...]:
        """The filter that it stands for, none while it is hidden."""
        return () if self._ids is None else (Filter("id", "in", self._ids),)

    @property
    def ids(self) -> frozenset[str] | None:
        """The ids of the records that it stands for, None while it is hidden."""
        return None if self._ids is None else frozenset(self._ids)

    def show_only(self, ids: tuple[str, ...], words: str) -> None:
        """Stand for these records; words say which they are."""
        self._ids, self.words = ids, words
        said = elided_lines(f"Chart: {words}", theme().font(13), theme().px(_WIDEST), 1)[0]
        self.setText(f"{said}  ×".replace("&", "&&"))
        self.setToolTip(f"{words}\nPress to show all again")
        self.setAccessibleName(f"Only those of the chart: {words}. Press to show all again.")
        self.setChecked(True)
        self.show()

    def clear(self) -> None:
        """Let all records be shown again."""
        self._ids, self.words = None, ""
        self.hide()
