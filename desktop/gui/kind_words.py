"""What a kind of record is called in a heading, and its icon."""

KIND_WORDS: dict[str, tuple[str, str]] = {
    "boards": ("Boards", "board"),
    "people": ("People", "person"),
    "memberships": ("Members", "person"),
    "meetings": ("Meetings", "today"),
    "attendance": ("Attendance", "person"),
    "declarations": ("Declarations of interest", "person"),
    "agenda-items": ("Agenda items", "meetings"),
    "papers": ("Papers", "meetings"),
    "paper-files": ("Files of papers", "meetings"),
    "supplements": ("Supplementary agendas", "meetings"),
    "programme-items": ("Work programme", "programme"),
    "phrases": ("Phrases", "minutes"),
    "minutes": ("Minutes", "minutes"),
    "resolutions": ("Resolutions", "minutes"),
    "corrections": ("Corrections", "minutes"),
    "action-items": ("Actions", "actions"),
    "extensions": ("Revised dates", "actions"),
    "updates": ("Updates", "actions"),
    "decisions": ("Decisions", "actions"),
    "date-requests": ("Dates asked for", "actions"),
    "evidence-files": ("Evidence", "actions"),
    "evidence-contents": ("Files of evidence", "actions"),
    "rating-keys": ("Rating keys", "board"),
    "positions": ("Reported positions", "actions"),
    "position-entries": ("Entries of reported positions", "actions"),
    "packs": ("Packs issued", "meetings"),
    "update-requests": ("Updates asked for", "actions"),
    "column-mappings": ("Columns of other logs", "import"),
    "saved-views": ("Saved views", "actions"),
    "reports": ("Reports", "recommendations"),
    "recommendations": ("Recommendations", "recommendations"),
    "recommendation-updates": ("Updates", "recommendations"),
    "strands": ("Strands", "strands"),
    "plans": ("Plans", "plan"),
    "plan-entries": ("Plan entries", "plan"),
    "plan-revisions": ("Revised dates of plans", "plan"),
    "plan-updates": ("Updates of plans", "plan"),
    "milestones": ("Milestones", "plan"),
    "outcomes": ("Outcomes", "measures"),
    "measures": ("Measures", "measures"),
    "readings": ("Readings", "measures"),
    "risks": ("Risks", "measures"),
    "headlines": ("Headlines", "timeline"),
    "progress-reviews": ("Progress reviews", "reviews"),
    "outcome-entries": ("Entries of progress reviews", "reviews"),
    "functions": ("Functions", "reviews"),
    "links": ("Links", "link"),
    "source-documents": ("Imported papers", "import"),
    "queries": ("Queries", "query"),
}


def words_for(kind: str) -> str:
    """Return the heading for several records of a kind."""
    return KIND_WORDS.get(kind, (kind.replace("-", " ").capitalize(), ""))[0]


def icon_for(kind: str) -> str:
    """Return the name of the icon of a kind."""
    return KIND_WORDS.get(kind, ("", "meetings"))[1]
