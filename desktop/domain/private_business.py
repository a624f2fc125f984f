"""Private business: what may be exempt, what must be confidential, and the words by which the public is excluded.

Source of the rules: Local Government Act 1972, s100A(2) to (5) and Part 1 of Schedule 12A (England, in force since
1 March 2006); for NHS boards the Public Bodies (Admission to Meetings) Act 1960, s1(2). The program gives the words;
whether the public may be excluded is for the meeting to decide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import AccessRegime, Board, BoardKind
from desktop.domain.wording import counted_words, listed

# Paragraph of Part 1 of Schedule 12A -> what it is about, in few words of our own.
PARAGRAPHS: dict[int, str] = {
    1: "An individual",
    2: "Shows who an individual is",
    3: "Financial or business affairs",
    4: "Talks with the workforce",
    5: "Legal privilege",
    6: "A notice, order or direction",
    7: "Crime and its prosecution",
}
_IN_FULL: dict[int, str] = {
    1: "information about an individual",
    2: "information likely to show who an individual is",
    3: "the financial or business affairs of a particular person, the authority included",
    4: "consultations or negotiations about labour relations",
    5: "legal professional privilege that could be claimed in legal proceedings",
    6: "a notice that is to be given, or an order or direction that is to be made, under an enactment",
    7: "action to prevent, investigate or prosecute crime",
}
_NHS_ACT = "Section 1(2) of the Public Bodies (Admission to Meetings) Act 1960"


def privacy_words(paragraphs: Iterable[int], confidential: bool) -> str:
    """Return why something is private: "exempt: paragraph 3", "confidential", "exempt", or several joined."""
    numbers = sorted(set(paragraphs))
    exempt = f"exempt: {counted_words('paragraph', numbers)}" if numbers else ""
    return "; ".join(part for part in ("confidential" if confidential else "", exempt) if part) or "exempt"


def is_under_nhs_act(board: Board | None) -> bool:
    """Return whether a board excludes the public under the Act of 1960, which knows no paragraphs."""
    return board is not None and board.kind is BoardKind.NHS


def exclusion_wording(items: Iterable[AgendaItem], board: Board | None = None, *, reasons: bool = False) -> str:
    """Return the resolution that excludes the public for the private ones among some items, "" where none is.

    The words are fit for a public copy. reasons adds what was recorded for each item of why the public interest
    favours privacy: it is for the board's own copy. Without a board, or with one that is under no duty, the words
    differ only in what they cite.
    """
    private = _with_full_numbers(items)
    if not private:
        return ""
    if is_under_nhs_act(board):
        parts = [_under_nhs_act(private)]
    else:
        confidential = [item for item in private if item.confidential]
        exempt = [item for item in private if item.exempt_paragraphs]
        parts = [_confidential(confidential), _exempt(exempt, board)]
    told = "; and that ".join(part for part in parts if part)
    return f"That {told}.{_reasons(private) if reasons else ''}"


def _with_full_numbers(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the private items, a sub-item under the number by which it is cited ("7a")."""
    items = list(items)
    above = {item.id: item.number for item in items}
    return [replace(item, number=_cited(item, above)) for item in items if item.is_private]


def _cited(item: AgendaItem, above: Mapping[str, str]) -> str:
    return f"{above.get(item.parent_id, '')}{item.number}" if item.parent_id and item.number else item.number


def _exempt(items: Sequence[AgendaItem], board: Board | None) -> str:
    if not items:
        return ""
    numbers = sorted({number for item in items for number in item.exempt_paragraphs})
    matter = "; ".join(_IN_FULL.get(number, "") for number in numbers)
    return (
        f"{_citing('Section 100A(4)', board)}, the public be excluded from the meeting for {_called(items)}, because "
        f"exempt information is likely to be disclosed as defined in {_paragraphs_of(items)} of Part 1 of "
        f"Schedule 12A to that Act ({matter}), and because in all the circumstances the public interest in keeping "
        "it private outweighs the public interest in disclosing it"
    )


def _confidential(items: Sequence[AgendaItem]) -> str:
    if not items:
        return ""
    return (
        f"it be noted that Section 100A(2) of the Local Government Act 1972 requires the public to be excluded for "
        f"{_called(items)}, because confidential information as defined in Section 100A(3) would otherwise be disclosed"
    )


def _under_nhs_act(items: Sequence[AgendaItem]) -> str:
    return (
        f"under {_NHS_ACT}, representatives of the press and other members of the public be excluded for "
        f"{_called(items)}, because publicity would be prejudicial to the public interest by reason of the "
        "confidential nature of the business to be transacted"
    )


def _citing(section: str, board: Board | None) -> str:
    bound = board is None or board.access is AccessRegime.STATUTORY
    return f"{'under' if bound else 'in line with'} {section} of the Local Government Act 1972"


def _paragraphs_of(items: Sequence[AgendaItem]) -> str:
    """Return "paragraph 3", or by item where they differ: "paragraph 1 (item 7) and paragraph 3 (item 8)"."""
    by_item: dict[tuple[int, ...], list[AgendaItem]] = {}
    for item in items:
        by_item.setdefault(tuple(sorted(set(item.exempt_paragraphs))), []).append(item)
    if len(by_item) == 1:
        return counted_words("paragraph", next(iter(by_item)))
    return listed([f"{counted_words('paragraph', numbers)} ({_called(those)})" for numbers, those in by_item.items()])


def _called(items: Sequence[AgendaItem]) -> str:
    numbers = [item.number for item in items]
    if not all(numbers):
        return "the business that follows"
    return counted_words("item", numbers)


def _reasons(items: Sequence[AgendaItem]) -> str:
    told = [f"{_called([item]).capitalize()}: {item.public_interest.strip()}" for item in items if item.public_interest]
    return "".join(f"\n{each}" for each in told)
