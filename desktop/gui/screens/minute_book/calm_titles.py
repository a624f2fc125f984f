"""The titles of minutes as a list says them: in small letters, with the names that the book knows."""

from desktop.domain.sentence_case import KnownNames, sentence_case
from desktop.gui.session import BookSession
from desktop.workflows.written_names import names_of_board


class CalmTitles:
    """Reads the names of the board once, and again after it was told to forget them."""

    def __init__(self, session: BookSession) -> None:
        self._session = session
        self._known: KnownNames | None = None

    def calm(self, title: str) -> str:
        """Return a title that was printed in capitals as a sentence."""
        if not title.isupper():
            return title
        if self._known is None:
            self._known = names_of_board(self._session.book, self._session.board)
        return sentence_case(title, self._known)

    def forget(self) -> None:
        """Read the names again at the next title: the book may have changed, or the board."""
        self._known = None
