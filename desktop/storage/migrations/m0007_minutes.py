"""What the writing, confirming and signing of minutes needs.

A correction belongs to a meeting, with or without a minute.
"""

SCRIPT = """
ALTER TABLE meetings ADD COLUMN "cleared_by" TEXT NOT NULL DEFAULT ''

ALTER TABLE meetings ADD COLUMN "cleared_on" TEXT

ALTER TABLE meetings ADD COLUMN "chair_agreed_on" TEXT

ALTER TABLE meetings ADD COLUMN "confirmed_at_meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED

ALTER TABLE meetings ADD COLUMN "confirmed_in_minute" TEXT NOT NULL DEFAULT ''

ALTER TABLE meetings ADD COLUMN "signed_by" TEXT NOT NULL DEFAULT ''

ALTER TABLE meetings ADD COLUMN "signed_on" TEXT

ALTER TABLE meetings ADD COLUMN "kept_at" TEXT NOT NULL DEFAULT ''

ALTER TABLE attendance ADD COLUMN "presiding" INTEGER NOT NULL DEFAULT 0

ALTER TABLE minutes ADD COLUMN "reached_at" TEXT

ALTER TABLE minutes ADD COLUMN "confidential" INTEGER NOT NULL DEFAULT 0

ALTER TABLE minutes ADD COLUMN "public_summary" TEXT NOT NULL DEFAULT ''

ALTER TABLE resolutions ADD COLUMN "votes_for" INTEGER

ALTER TABLE resolutions ADD COLUMN "votes_against" INTEGER

ALTER TABLE resolutions ADD COLUMN "votes_abstained" INTEGER

ALTER TABLE resolutions ADD COLUMN "dissent" TEXT NOT NULL DEFAULT ''

CREATE TABLE corrections_of_meetings (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "minute_id" TEXT REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED,
    "part" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT,
    "record_field" TEXT NOT NULL,
    "made_at_meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "made_in_minute" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

INSERT INTO corrections_of_meetings
SELECT c."id", m."meeting_id", c."minute_id", '', '', NULL, '', c."made_at_meeting_id", c."made_in_minute",
    c."before", c."after", c."reason", c."deleted_at"
FROM corrections AS c JOIN minutes AS m ON m."id" = c."minute_id"

DROP TABLE corrections

ALTER TABLE corrections_of_meetings RENAME TO corrections

CREATE TABLE phrases (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "item_kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE INDEX meetings_by_confirmed_at_meeting_id ON meetings ("confirmed_at_meeting_id")

CREATE INDEX corrections_by_meeting_id ON corrections ("meeting_id")

CREATE INDEX corrections_by_minute_id ON corrections ("minute_id")

CREATE INDEX corrections_by_made_at_meeting_id ON corrections ("made_at_meeting_id")

CREATE INDEX phrases_by_board_id ON phrases ("board_id")
"""
