"""What an agenda or a supplementary agenda says, as plain records: only what its readers may see."""

from dataclasses import dataclass

from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A numbered item, a sub-item (level 1 and deeper) or an unnumbered heading.

    paper is as printed after the title: "(herewith) (Pages 6 - 7)". private says why the public may not see the item;
    in a public copy it is all that stands there. details are the lines below: who presents, what is asked, why it is
    urgent, the wording of a resolution.
    """

    number: str
    title: str
    level: int = 0
    heading: bool = False
    paper: str = ""
    private: str = ""
    details: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaContents:
    """An agenda; opening stands before the first item, dates are those of future meetings, as printed or in full."""

    masthead: Masthead
    heading: str = "Agenda"
    opening: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    lines: tuple[AgendaLine, ...] = ()
    dates: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
