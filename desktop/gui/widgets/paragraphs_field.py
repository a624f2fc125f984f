"""Paragraphs as one text with an empty line between them."""

from desktop.gui.widgets.fields import TextField


def join_paragraphs(paragraphs: tuple[str, ...]) -> str:
    """Return paragraphs as the text that a field shows."""
    return "\n\n".join(paragraphs)


class ParagraphsField(TextField):
    """committed(tuple of texts), one for each paragraph that is not empty."""

    def told(self) -> tuple[str, ...]:
        """Return the paragraphs."""
        return tuple(part.strip() for part in self.typed().split("\n\n") if part.strip())
