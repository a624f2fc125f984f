"""Which record each kind hangs on: the meeting of an agenda item, the report of a recommendation, and so on."""

from desktop.domain.kinds import Record

# kind -> the field that names which record it hangs on, and that record's kind
OWNERS: dict[str, tuple[str, str]] = {
    "memberships": ("board_id", "boards"),
    "meetings": ("board_id", "boards"),
    "attendance": ("meeting_id", "meetings"),
    "declarations": ("meeting_id", "meetings"),
    "agenda-items": ("meeting_id", "meetings"),
    "papers": ("agenda_item_id", "agenda-items"),
    "paper-files": ("paper_id", "papers"),
    "supplements": ("meeting_id", "meetings"),
    "programme-items": ("board_id", "boards"),
    "minutes": ("meeting_id", "meetings"),
    "resolutions": ("minute_id", "minutes"),
    "corrections": ("meeting_id", "meetings"),
    "phrases": ("board_id", "boards"),
    "action-items": ("board_id", "boards"),
    "extensions": ("action_item_id", "action-items"),
    "updates": ("action_item_id", "action-items"),
    "decisions": ("board_id", "boards"),
    "date-requests": ("action_item_id", "action-items"),
    "evidence-files": ("board_id", "boards"),
    "evidence-contents": ("evidence_file_id", "evidence-files"),
    "rating-keys": ("board_id", "boards"),
    "positions": ("board_id", "boards"),
    "position-entries": ("position_id", "positions"),
    "packs": ("board_id", "boards"),
    "update-requests": ("board_id", "boards"),
    "column-mappings": ("board_id", "boards"),
    "saved-views": ("board_id", "boards"),
    "reports": ("board_id", "boards"),
    "recommendations": ("report_id", "reports"),
    "recommendation-updates": ("recommendation_id", "recommendations"),
    "strands": ("board_id", "boards"),
    "plans": ("board_id", "boards"),
    "plan-entries": ("plan_id", "plans"),
    "plan-revisions": ("plan_entry_id", "plan-entries"),
    "plan-updates": ("plan_entry_id", "plan-entries"),
    "milestones": ("plan_id", "plans"),
    "outcomes": ("board_id", "boards"),
    "measures": ("board_id", "boards"),
    "readings": ("measure_id", "measures"),
    "risks": ("board_id", "boards"),
    "headlines": ("board_id", "boards"),
    "progress-reviews": ("board_id", "boards"),
    "outcome-entries": ("progress_review_id", "progress-reviews"),
    "functions": ("board_id", "boards"),
    "source-documents": ("board_id", "boards"),
    "queries": ("source_document_id", "source-documents"),
}
# every such field: kind, field, the kind it names
HANG_ON = (
    *((kind, field, owner) for kind, (field, owner) in OWNERS.items()),
    ("agenda-items", "parent_id", "agenda-items"),
    ("corrections", "minute_id", "minutes"),
    ("plan-entries", "parent_id", "plan-entries"),
    ("outcome-entries", "outcome_id", "outcomes"),
    ("outcome-entries", "parent_id", "outcome-entries"),
)
HAVE_RECORDS_BELOW = frozenset(owner for _, owner in OWNERS.values())


def owner_id(kind: str, record: Record) -> str | None:
    """Return the id of the record that this one hangs on, or None where it hangs on none."""
    owner = OWNERS.get(kind)
    return None if owner is None else getattr(record, owner[0])
