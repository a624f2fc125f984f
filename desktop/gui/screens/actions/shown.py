"""What the list of actions shows, in words and counted by lead."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.gui.screens.actions.columns import sorted_words
from desktop.workflows.log_query import LogDay, log_query

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


def shown_words(screen: "ActionsScreen") -> str:
    """Return what is shown in words: "not closed, sorted by how late they are"."""
    named, text = screen.views.shown, screen.model.query.text
    said = f"{named.words[:1].lower()}{named.words[1:]}" if named else screen.filters.words()
    sought = f"with “{text}”" if text and not (named and named.view.text) else ""
    return ", ".join(filter(None, (said, sought, sorted_words(screen.model.query.sort))))


def count_by_lead(screen: "ActionsScreen", day: LogDay) -> None:
    """Count the actions of each lead above a list that is sorted by lead."""
    by_lead = screen.model.query.sort[:1] and screen.model.query.sort[0][0] == "lead"
    view = screen.filters.view()
    others = {name: value for name, value in view.choices.items() if name != "lead"}
    asked = log_query(replace(view, choices=others), day)
    asked = replace(asked, filters=(*asked.filters, *screen.filters.only.asked))
    counts = screen.session.book.lists.tally(asked, "lead") if by_lead and screen.model.total else {}
    screen.leads.show_leads(counts, view.choices.get("lead"))
