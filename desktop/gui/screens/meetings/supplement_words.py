"""What a supplement holds, in few words."""

from desktop.domain.agenda import Supplement
from desktop.domain.page_run import in_supplements
from desktop.domain.wording import counted
from desktop.workflows.paper_edits import MeetingPapers


def held_words(stands: MeetingPapers, supplement: Supplement) -> str:
    """Return what a supplement holds, with its pages: "2 papers, pages 17a - 17f"."""
    papers = [paper for paper in stands.papers if paper.supplement == supplement.number]
    items = [item for item in stands.items if item.supplement == supplement.number]
    held = [counted(len(papers), "paper") if papers else "", counted(len(items), "late item") if items else ""]
    pages = "".join(in_supplements(papers, stands.supplements)).partition(", ")[2]
    return ", ".join(filter(None, (" and ".join(filter(None, held)) or "nothing yet", pages)))
