"""Indexes from which the lists of the window are read in order.

Their expressions are those of storage.list_views, or SQLite would not use them. action_items_by_status carries all
that a rating and the usual filters need, so that they are counted without reading the records.
"""

SCRIPT = """
CREATE INDEX action_items_by_ref ON action_items (
    "deleted_at",
    "board_id",
    upper(substr(nullif(ref, ''), 1, length(ref) - length(
        ltrim(ref, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -./#')
    ))),
    CAST(ltrim(ref, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -./#') AS INTEGER),
    length(ref),
    ref
)

CREATE INDEX action_items_by_lead ON action_items (
    "deleted_at",
    "board_id",
    nullif(lead, '') COLLATE NOCASE
)

CREATE INDEX action_items_by_original_due ON action_items (
    "deleted_at",
    "board_id",
    "original_due"
)

CREATE INDEX action_items_by_current_due ON action_items (
    "deleted_at",
    "board_id",
    "current_due"
)

CREATE INDEX action_items_by_days_late ON action_items (
    "deleted_at",
    "board_id",
    CASE WHEN status IN ('closed', 'transferred', 'withdrawn') THEN NULL ELSE current_due END
)

CREATE INDEX action_items_by_status ON action_items (
    "deleted_at",
    "board_id",
    CASE status
        WHEN 'not started' THEN 0 WHEN 'in progress' THEN 1 WHEN 'on hold' THEN 2 WHEN 'proposed for closure' THEN 3
        WHEN 'closed' THEN 4 WHEN 'withdrawn' THEN 5 WHEN 'transferred' THEN 6
    END,
    "status",
    "current_due",
    "agreed_on",
    "rating_override",
    "source_kind",
    "lead",
    "id"
)

CREATE INDEX action_items_by_wording ON action_items (
    "deleted_at",
    "board_id",
    nullif(wording, '') COLLATE NOCASE
)

CREATE INDEX action_items_by_source ON action_items ("source_id") WHERE "source_id" IS NOT NULL

CREATE INDEX updates_in_order ON updates ("action_item_id", "made_on")

CREATE INDEX recommendations_in_order ON recommendations ("report_id", "position")

CREATE INDEX links_from ON links ("from_id")

CREATE INDEX links_to ON links ("to_id")

CREATE INDEX meetings_in_order ON meetings (
    "deleted_at",
    "board_id",
    "date"
)
"""
