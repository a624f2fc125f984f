"""Several names as one text, one a line."""

from desktop.gui.widgets.fields import TextField


def join_lines(names: tuple[str, ...]) -> str:
    """Return names as the text that a field shows."""
    return "\n".join(names)


class LinesField(TextField):
    """committed(tuple of texts), one for each line that is not empty."""

    def __init__(self, label: str, name: str) -> None:
        super().__init__(label, name, lines=(2, 8))

    def told(self) -> tuple[str, ...]:
        """Return the lines."""
        return tuple(line.strip() for line in self.typed().splitlines() if line.strip())
