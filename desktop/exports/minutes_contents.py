"""What minutes, and an extract from them, say: plain records, only what their readers may see."""

from dataclasses import dataclass

from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """One list of names with its heading: "Present:-"."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a resolution with its label as printed, and the vote where one was taken."""

    text: str
    label: str = ""
    vote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The parts that stand under one verb: "Resolved:-"."""

    verb: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedMinute:
    """One minute; private says why the public may not see it, and in a public copy stands in its place.

    corrections tell what a later meeting changed.
    """

    number: str
    title: str
    private: str = ""
    note_above: str = ""
    paragraphs: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesContents:
    """Minutes as printed.

    notes stand below the heading ("Draft minutes, subject to ..."); corrections are those outside any minute. signature
    holds the lines to be signed, empty where nobody signs (a draft, an extract, a public copy); certificate closes an
    extract.
    """

    masthead: Masthead
    heading: str
    notes: tuple[str, ...] = ()
    people: tuple[People, ...] = ()
    declarations: tuple[str, ...] = ()
    minutes: tuple[PrintedMinute, ...] = ()
    corrections: tuple[str, ...] = ()
    closed: str = ""
    signature: tuple[str, ...] = ()
    loose_leaf: bool = False
    certificate: tuple[str, ...] = ()
