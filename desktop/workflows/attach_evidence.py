"""Evidence given for an action or a recommendation: in words, by a link, or as a file that the book keeps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.evidence_file import EvidenceContent, EvidenceFile
from desktop.domain.evidence_link import evidence_given
from desktop.domain.lead_answer import holds
from desktop.storage.book import Book

if TYPE_CHECKING:
    from desktop.documents.page_count import CountedPaper


def evidence_told(item: ActionItem, text: str, link: str = "", *, on: date) -> tuple[Edit, ...]:
    """Return the edit that gives an action evidence in words, with a link or without; raises PartRefused without."""
    told = evidence_given(text, link, on=on)
    if told is None:
        raise PartRefused("Say what shows that it is done, or give a link to it.", "evidence")
    if holds(item.evidence, told):
        raise PartRefused("This evidence is given already.", "evidence")
    return (changed(item, replace(item, evidence=(*item.evidence, told))),)


def evidence_taken_back(item: ActionItem, evidence: Evidence) -> tuple[Edit, ...]:
    """Return the edit that takes words of evidence away; raises Refused once the action is closed on them."""
    _refuse_closed(item)
    return (changed(item, replace(item, evidence=tuple(each for each in item.evidence if each != evidence))),)


def files_attached(
    book: Book,
    board_id: str,
    record_kind: str,
    record_id: str,
    files: "Sequence[CountedPaper]",
    *,
    on: date,
    note: str = "",
    exempt: bool = False,
) -> list[Edit]:
    """Return the edits that keep files as evidence of a record, with their SHA-256.

    The files came through documents.page_count, which lets no program, shortcut or broken file in. Raises Refused
    where the same file is kept for that record already, or is given twice.
    """
    known = {each.sha256: each.name for each in book.evidence_files.all(record_kind=record_kind, record_id=record_id)}
    edits: list[Edit] = []
    for file in files:
        if file.sha256 in known:
            raise Refused(f"{file.file_name} is kept as evidence already: it is the same file as {known[file.sha256]}.")
        known[file.sha256] = file.file_name
        kept = EvidenceFile(
            board_id=board_id,
            record_kind=record_kind,
            record_id=record_id,
            name=file.file_name,
            note=note.strip(),
            size=len(file.data),
            sha256=file.sha256,
            received_on=on,
            exempt=exempt,
        )
        edits += [added(kept), added(EvidenceContent(evidence_file_id=kept.id, content=file.data))]
    return edits


def file_taken_away(book: Book, file: EvidenceFile) -> list[Edit]:
    """Return the edits that move a file of evidence to the bin; raises Refused once its action is closed on it."""
    if file.record_kind == "action-items" and (item := book.action_items.get(file.record_id)):
        _refuse_closed(item)
    return book.removal(file)


def _refuse_closed(item: ActionItem) -> None:
    if item.status is ActionStatus.CLOSED:
        raise Refused("The action was closed on this evidence, so it stays; reopen the action first.")
