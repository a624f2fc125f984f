"""Leads who have left: nobody asks them unasked, and a sentence says who they are and who could take over."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.wording import counted
from desktop.workflows.updates_due import LeadAsked


def parted(leads: Sequence[LeadAsked], on: date) -> tuple[list[LeadAsked], list[LeadAsked]]:
    """Return the leads who are there on a day, and those who have left by then."""
    gone = [lead for lead in leads if lead.has_left(on)]
    return [lead for lead in leads if lead not in gone], gone


def left_words(gone: Sequence[LeadAsked], on: date) -> str:
    """Return the sentences on leads who have left and are not asked, "" for none: how many, who, and who is next."""
    if not gone:
        return ""
    count = f"{counted(len(gone), 'lead')} {'has' if len(gone) == 1 else 'have'} left and"
    each = "; ".join(f"{lead.name}, {lead.left_words(on)}: {give_to(lead)}" for lead in gone)
    return f"{count} {'is' if len(gone) == 1 else 'are'} not asked. {each}."


def give_to(lead: LeadAsked) -> str:
    """Return what is to be done with the rows of somebody who has left, and to whom: who holds the post now."""
    rows = counted(lead.count + len(lead.held_back), "open row")
    if lead.heir is None:
        return f"give {rows} a new lead"
    return f"give {rows} to {lead.heir.name}, who holds the post of {lead.heir.post} now"
