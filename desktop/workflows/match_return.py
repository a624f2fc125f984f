"""The rows of a returned file found again among what was sent: by row code, else by ref."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.update_request import SentRow, UpdateRequest
from desktop.importers.updates.returned import Returned, ReturnedRow
from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A returned row and what was sent of it; doubt says why it must be decided on (no code), or "".

    refused is the sentence for a row that cannot be taken, or "".
    """

    row: ReturnedRow
    request: UpdateRequest
    sent: SentRow
    doubt: str = ""
    refused: str = ""


@dataclass(slots=True)
class Matched:
    """All rows found again; unknown are the places of those that were not, missing the refs that did not come back.

    sendings are all that the book knows, requests those that the rows answer.
    """

    sendings: tuple[UpdateRequest, ...]
    requests: tuple[UpdateRequest, ...] = ()
    rows: list[MatchedRow] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def match(book: Book, returned: Returned) -> Matched:
    """Return the rows with what was sent of them.

    Raises Refused where the file belongs to no sending of this book.
    """
    every = sorted(book.update_requests.all(), key=lambda each: (each.sent_on, each.id))
    by_code = {each.code: each for each in every}
    named = [by_code[code] for code in returned.codes if code in by_code]
    if returned.codes and not named:
        _refuse_taken_back(book, returned)
        raise Refused(
            f"{returned.name} was sent from another book (its code is {returned.codes[0]}), and nothing was read from "
            "it; open the book that it was sent from."
        )
    matched = Matched(tuple(every))
    for row in returned.rows:
        found = _by_code(row, by_code) or _by_ref(row, named or every, has_code=bool(named))
        if found is not None:
            matched.rows.append(found)
        elif row.cells:
            matched.unknown.append(f"{row.place}: {row.ref or 'no ref'}")
    if not matched.rows:
        raise Refused(
            f"{returned.name} names nothing that was sent from this book, and nothing was read from it; choose the "
            "workbook that the lead filled in."
        )
    matched.unknown += returned.unsent
    _complete(matched)
    return matched


def _refuse_taken_back(book: Book, returned: Returned) -> None:
    """Raise Refused where the sending that a file answers was undone: it lies in the bin."""
    for code in returned.codes:
        for request in book.update_requests.binned(code=code):
            raise Refused(
                f"The sending of {long_date(request.sent_on)} to {request.lead} was taken back after "
                f"{returned.name} was written, and nothing was read from it; redo that step, or ask for the update "
                "again."
            )


def _by_code(row: ReturnedRow, by_code: dict[str, UpdateRequest]) -> MatchedRow | None:
    request = by_code.get(row.code)
    if request is None or not 1 <= row.number <= len(request.rows):
        return None
    sent = request.rows[row.number - 1]
    if row.ref and _plain(row.ref) != _plain(sent.ref):
        others = [each.ref for each in request.rows if _plain(each.ref) == _plain(row.ref)]
        if others:
            return MatchedRow(row, request, sent, refused=_sorted_apart(sent.ref, others[0]))
    return MatchedRow(row, request, sent)


def _by_ref(row: ReturnedRow, requests: Sequence[UpdateRequest], *, has_code: bool) -> MatchedRow | None:
    """Return the row by its ref, in the latest sending that has it once; a row with another book's code is not ours."""
    if not row.ref or row.code:
        return None
    for request in requests if has_code else reversed(requests):
        same = [each for each in request.rows if each.ref and _plain(each.ref) == _plain(row.ref)]
        if len(same) == 1:
            doubt = "" if has_code else "The row codes are gone, so which sending this answers is taken from the ref."
            return MatchedRow(row, request, same[0], doubt)
    return None


def _sorted_apart(coded: str, shown: str) -> str:
    return (
        f"The row code is that of {coded or 'another row'} and the ref that of {shown}: the columns were sorted apart; "
        "ask for the update again."
    )


def _complete(matched: Matched) -> None:
    """Take the sendings that rows were found in, and list what of them did not come back."""
    seen: dict[str, set[str]] = defaultdict(set)
    requests = {each.request.id: each.request for each in matched.rows}
    for each in matched.rows:
        seen[each.request.id].add(each.sent.record_id)
    matched.requests = tuple(requests.values())
    for request in _main(matched.requests, seen):
        matched.missing += [each.ref or "no ref" for each in request.rows if each.record_id not in seen[request.id]]


def _main(requests: Iterable[UpdateRequest], seen: dict[str, set[str]]) -> list[UpdateRequest]:
    """Return the sending that most rows answer: of others a few rows were pasted in, and the rest is not missing."""
    return [max(requests, key=lambda each: len(seen[each.id]))]


def _plain(ref: str) -> str:
    return re.sub(r"\s+", "", ref).casefold()
