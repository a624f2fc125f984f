"""The papers that follow an agenda, as plain records: only what their readers may see."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.page_run import say_pages
from desktop.exports.agenda_contents import AgendaContents


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPaper:
    """One paper in the run of pages.

    head stands at the top of its first page. first and last are its pages in the run, None where they are not known;
    after_page is the published page that the letters of a supplement follow. read gives the bytes of the file and is
    None where a slip stands in its place; slip is then what that says. marking stands at the top and the foot of every
    page of a paper that is not for the public, and of its slip.
    """

    item: str
    title: str
    head: str = ""
    level: int = 0
    media_type: str = ""
    first: int | None = None
    last: int | None = None
    after_page: int | None = None
    read: Callable[[], bytes] | None = None
    slip: str = ""
    marking: str = ""

    @property
    def pages(self) -> str:
        """The range as printed: "6 - 7", "17a"."""
        return say_pages(self.first, self.last, self.after_page)

    @property
    def length(self) -> int | None:
        """How many pages the range has."""
        return None if self.first is None else (self.last or self.first) - self.first + 1

    def page(self, place: int) -> str:
        """Return the printed number of the page at a place from 0; "" where the run gives it none."""
        if self.first is None or place >= (self.length or 0):
            return ""
        return say_pages(self.first + place, None, self.after_page)


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersContents:
    """An agenda with its papers in their order."""

    agenda: AgendaContents
    papers: tuple[PackPaper, ...] = ()
