"""What follow-up needs: decisions, dates asked for, evidence, rating keys, reported positions, updates asked for."""

SCRIPT = """
ALTER TABLE action_items ADD COLUMN "origin" TEXT NOT NULL DEFAULT ''

ALTER TABLE action_items ADD COLUMN "status_reason" TEXT NOT NULL DEFAULT ''

ALTER TABLE action_items ADD COLUMN "transferred_to" TEXT NOT NULL DEFAULT ''

ALTER TABLE action_items ADD COLUMN "merged_into_id" TEXT REFERENCES action_items (id) DEFERRABLE INITIALLY DEFERRED

ALTER TABLE action_items ADD COLUMN "review_on" TEXT

ALTER TABLE action_items ADD COLUMN "mitigation" TEXT NOT NULL DEFAULT ''

ALTER TABLE action_items ADD COLUMN "proposed_by" TEXT NOT NULL DEFAULT ''

ALTER TABLE boards ADD COLUMN "cycle_days" INTEGER NOT NULL DEFAULT 35

ALTER TABLE boards ADD COLUMN "working_grace_days" INTEGER NOT NULL DEFAULT 0

ALTER TABLE boards ADD COLUMN "evidence_to_close" INTEGER NOT NULL DEFAULT 1

ALTER TABLE boards ADD COLUMN "escalation_route" TEXT NOT NULL DEFAULT '[]'

ALTER TABLE people ADD COLUMN "left_on" TEXT

ALTER TABLE people ADD COLUMN "sees_exempt" INTEGER NOT NULL DEFAULT 0

ALTER TABLE reports ADD COLUMN "base_reason" TEXT NOT NULL DEFAULT ''

ALTER TABLE reports ADD COLUMN "received_on" TEXT

ALTER TABLE reports ADD COLUMN "accepted_on" TEXT

ALTER TABLE reports ADD COLUMN "tabled_on" TEXT

ALTER TABLE reports ADD COLUMN "responded_on" TEXT

ALTER TABLE recommendations ADD COLUMN "response_reason" TEXT NOT NULL DEFAULT ''

ALTER TABLE recommendations ADD COLUMN "responded_on" TEXT

ALTER TABLE recommendations ADD COLUMN "status_reason" TEXT NOT NULL DEFAULT ''

ALTER TABLE recommendations ADD COLUMN "superseded_by_id" TEXT
    REFERENCES recommendations (id) DEFERRABLE INITIALLY DEFERRED

ALTER TABLE recommendations ADD COLUMN "assurance_line" INTEGER NOT NULL DEFAULT 0

ALTER TABLE recommendations ADD COLUMN "assurance_gaps" TEXT NOT NULL DEFAULT ''

ALTER TABLE recommendations ADD COLUMN "implemented_on" TEXT

ALTER TABLE recommendations ADD COLUMN "embedded_on" TEXT

ALTER TABLE recommendations ADD COLUMN "recheck_on" TEXT

CREATE TABLE decisions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_on" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "minute_id" TEXT REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED,
    "resolution_id" TEXT REFERENCES resolutions (id) DEFERRABLE INITIALLY DEFERRED,
    "in_minute" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "due_before" TEXT,
    "due_after" TEXT,
    "answer_due" TEXT,
    "answered_on" TEXT,
    "answer" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

ALTER TABLE extensions ADD COLUMN "decision_id" TEXT REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED

CREATE TABLE date_requests (
    "id" TEXT PRIMARY KEY NOT NULL,
    "action_item_id" TEXT NOT NULL REFERENCES action_items (id) DEFERRABLE INITIALLY DEFERRED,
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "to_due" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answered_on" TEXT,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "answer" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE evidence_files (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "received_on" TEXT,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE evidence_contents (
    "id" TEXT PRIMARY KEY NOT NULL,
    "evidence_file_id" TEXT NOT NULL REFERENCES evidence_files (id) DEFERRABLE INITIALLY DEFERRED,
    "content" BLOB NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE rating_keys (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "levels" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE positions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "as_at" TEXT NOT NULL,
    "taken_at" TEXT,
    "occasion" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE position_entries (
    "id" TEXT PRIMARY KEY NOT NULL,
    "position_id" TEXT NOT NULL REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
    "content" BLOB NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE packs (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "position_id" TEXT REFERENCES positions (id) DEFERRABLE INITIALLY DEFERRED,
    "issued_at" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "public" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE update_requests (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "sent_on" TEXT NOT NULL,
    "answer_by" TEXT,
    "file_name" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "returned_on" TEXT,
    "deleted_at" TEXT
) STRICT

CREATE TABLE column_mappings (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE saved_views (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "query" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE recommendation_updates (
    "id" TEXT PRIMARY KEY NOT NULL,
    "recommendation_id" TEXT NOT NULL REFERENCES recommendations (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE INDEX decisions_by_board_id ON decisions ("board_id")

CREATE INDEX decisions_by_meeting_id ON decisions ("meeting_id")

CREATE INDEX decisions_by_minute_id ON decisions ("minute_id")

CREATE INDEX decisions_by_resolution_id ON decisions ("resolution_id")

CREATE INDEX decisions_by_record_id ON decisions ("record_id")

CREATE INDEX extensions_by_decision_id ON extensions ("decision_id") WHERE "decision_id" IS NOT NULL

CREATE INDEX date_requests_by_action_item_id ON date_requests ("action_item_id")

CREATE INDEX date_requests_by_meeting_id ON date_requests ("meeting_id")

CREATE INDEX evidence_files_by_board_id ON evidence_files ("board_id")

CREATE INDEX evidence_files_by_record_id ON evidence_files ("record_id")

CREATE INDEX evidence_contents_by_evidence_file_id ON evidence_contents ("evidence_file_id")

CREATE INDEX rating_keys_by_board_id ON rating_keys ("board_id")

CREATE INDEX positions_by_board_id ON positions ("board_id")

CREATE INDEX positions_by_meeting_id ON positions ("meeting_id")

CREATE INDEX position_entries_by_position_id ON position_entries ("position_id")

CREATE INDEX packs_by_board_id ON packs ("board_id")

CREATE INDEX packs_by_meeting_id ON packs ("meeting_id")

CREATE INDEX packs_by_position_id ON packs ("position_id")

CREATE INDEX update_requests_by_board_id ON update_requests ("board_id")

CREATE INDEX column_mappings_by_board_id ON column_mappings ("board_id")

CREATE INDEX saved_views_by_board_id ON saved_views ("board_id")

CREATE INDEX recommendation_updates_by_recommendation_id ON recommendation_updates ("recommendation_id")

CREATE INDEX action_items_by_merged_into_id ON action_items ("merged_into_id") WHERE "merged_into_id" IS NOT NULL

DROP INDEX action_items_by_status

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
    "id",
    "original_due",
    "review_on",
    "mitigation",
    "proposed_on"
)

CREATE INDEX recommendations_by_superseded_by_id ON recommendations ("superseded_by_id")
"""
