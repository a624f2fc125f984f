"""Tables of the action log, reports, strands, links and source documents."""

SCRIPT = """
CREATE TABLE action_items (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "ref" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" TEXT,
    "agreed_on" TEXT,
    "lead_id" TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    "lead" TEXT NOT NULL,
    "supporting" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "original_due" TEXT,
    "current_due" TEXT,
    "status" TEXT NOT NULL,
    "rating_override" TEXT,
    "rating_reason" TEXT NOT NULL,
    "evidence_expected" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "proposed_on" TEXT,
    "closed_on" TEXT,
    "closed_at_meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "closed_in_minute" TEXT NOT NULL,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE extensions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "action_item_id" TEXT NOT NULL REFERENCES action_items (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT NOT NULL,
    "from_due" TEXT,
    "to_due" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "agreed_by" TEXT NOT NULL,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT

CREATE TABLE updates (
    "id" TEXT PRIMARY KEY NOT NULL,
    "action_item_id" TEXT NOT NULL REFERENCES action_items (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE reports (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "author_body" TEXT NOT NULL,
    "published" TEXT,
    "base" TEXT NOT NULL,
    "base_date" TEXT,
    "link" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE recommendations (
    "id" TEXT PRIMARY KEY NOT NULL,
    "report_id" TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "ref_is_ours" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "paragraphs" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "addressed" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "due" TEXT,
    "urgent" INTEGER NOT NULL,
    "lead" TEXT NOT NULL,
    "supporting" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "assurance" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "signed_off_on" TEXT,
    "signed_off_by" TEXT NOT NULL,
    "signed_off_in_minute" TEXT NOT NULL,
    "verified_on" TEXT,
    "verified_by" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE strands (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key_actions" TEXT NOT NULL,
    "responsibility" TEXT NOT NULL,
    "tests_of_progress" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE links (
    "id" TEXT PRIMARY KEY NOT NULL,
    "from_kind" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_kind" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "primary" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE source_documents (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_on" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "placements" TEXT NOT NULL,
    "leftovers" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE queries (
    "id" TEXT PRIMARY KEY NOT NULL,
    "source_document_id" TEXT REFERENCES source_documents (id) DEFERRABLE INITIALLY DEFERRED,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE INDEX action_items_by_lead_id ON action_items ("lead_id")

CREATE INDEX action_items_by_closed_at_meeting_id ON action_items ("closed_at_meeting_id")

CREATE INDEX extensions_by_action_item_id ON extensions ("action_item_id")

CREATE INDEX extensions_by_meeting_id ON extensions ("meeting_id")

CREATE INDEX reports_by_board_id ON reports ("board_id")

CREATE INDEX strands_by_board_id ON strands ("board_id")

CREATE INDEX source_documents_by_board_id ON source_documents ("board_id")

CREATE INDEX queries_by_source_document_id ON queries ("source_document_id")
"""
