"""What the making of an agenda needs: the work programme, papers with their bytes apart, supplements, urgency.

The bytes of papers move into a table of their own; no earlier version could attach one, so none is left behind.
"""

SCRIPT = """
ALTER TABLE boards ADD COLUMN "holidays" TEXT NOT NULL DEFAULT '{"added":[],"struck":[]}'

ALTER TABLE boards ADD COLUMN "latest_publication" TEXT

ALTER TABLE boards ADD COLUMN "paper_deadlines" TEXT NOT NULL DEFAULT '{"clearance":5,"draft":10,"final":2}'

ALTER TABLE boards ADD COLUMN "meeting_rule" TEXT NOT NULL DEFAULT ''

ALTER TABLE boards ADD COLUMN "spelling" TEXT NOT NULL DEFAULT '[]'

ALTER TABLE meetings ADD COLUMN "published_at" TEXT

ALTER TABLE meetings ADD COLUMN "provisional" INTEGER NOT NULL DEFAULT 0

ALTER TABLE meetings ADD COLUMN "agenda_agreed_on" TEXT

ALTER TABLE meetings ADD COLUMN "started_at" TEXT

ALTER TABLE meetings ADD COLUMN "ended_at" TEXT

ALTER TABLE agenda_items ADD COLUMN "confidential" INTEGER NOT NULL DEFAULT 0

ALTER TABLE agenda_items ADD COLUMN "public_interest" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "urgent" INTEGER NOT NULL DEFAULT 0

ALTER TABLE agenda_items ADD COLUMN "urgency_asked_by" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "urgency_agreed" INTEGER NOT NULL DEFAULT 0

ALTER TABLE agenda_items ADD COLUMN "source_kind" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "source_id" TEXT

ALTER TABLE agenda_items ADD COLUMN "outcome" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "outcome_reason" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "paper_author" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "paper_progress" TEXT NOT NULL DEFAULT ''

ALTER TABLE agenda_items ADD COLUMN "supplement" INTEGER NOT NULL DEFAULT 0

ALTER TABLE papers DROP COLUMN "content"

ALTER TABLE papers ADD COLUMN "position" INTEGER NOT NULL DEFAULT 1

ALTER TABLE papers ADD COLUMN "size" INTEGER NOT NULL DEFAULT 0

ALTER TABLE papers ADD COLUMN "first_page" INTEGER

ALTER TABLE papers ADD COLUMN "last_page" INTEGER

ALTER TABLE papers ADD COLUMN "received_on" TEXT

CREATE TABLE paper_files (
    "id" TEXT PRIMARY KEY NOT NULL,
    "paper_id" TEXT NOT NULL REFERENCES papers (id) DEFERRABLE INITIALLY DEFERRED,
    "content" BLOB NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE supplements (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER NOT NULL,
    "run" TEXT NOT NULL,
    "after_page" INTEGER,
    "reason" TEXT NOT NULL,
    "issued_on" TEXT,
    "issued_at" TEXT,
    "deleted_at" TEXT
) STRICT

CREATE TABLE programme_items (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "pre_scrutiny" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "agenda_item_id" TEXT REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT

CREATE INDEX agenda_items_by_source ON agenda_items ("source_id") WHERE "source_id" IS NOT NULL

CREATE INDEX paper_files_by_paper_id ON paper_files ("paper_id")

CREATE INDEX supplements_by_meeting_id ON supplements ("meeting_id")

CREATE INDEX programme_items_by_board_id ON programme_items ("board_id")

CREATE INDEX programme_items_by_meeting_id ON programme_items ("meeting_id")

CREATE INDEX programme_items_by_agenda_item_id ON programme_items ("agenda_item_id")
"""
