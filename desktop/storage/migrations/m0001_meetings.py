"""Tables of boards, people, meetings, agendas and minutes."""

SCRIPT = """
CREATE TABLE boards (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "access" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "quorum" TEXT NOT NULL,
    "minute_series" TEXT NOT NULL,
    "chair_word" TEXT NOT NULL,
    "marking" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "terms_of_reference" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE people (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE memberships (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "person_id" TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    "capacity" TEXT NOT NULL,
    "starts" TEXT,
    "ends" TEXT,
    "deleted_at" TEXT
) STRICT

CREATE TABLE meetings (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "time" TEXT,
    "venue" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "minutes_allotted" INTEGER,
    "published_on" TEXT,
    "future_dates" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE attendance (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "person_id" TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "substitute_for" TEXT NOT NULL,
    "arrived_at_item" TEXT NOT NULL,
    "left_at_item" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE declarations (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "agenda_item_id" TEXT REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
    "interest" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "conduct" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE agenda_items (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "parent_id" TEXT REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "presenter" TEXT NOT NULL,
    "minutes_allotted" INTEGER,
    "paper" TEXT NOT NULL,
    "first_page" INTEGER,
    "last_page" INTEGER,
    "links" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "exempt_paragraphs" TEXT NOT NULL,
    "urgency_reason" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE papers (
    "id" TEXT PRIMARY KEY NOT NULL,
    "agenda_item_id" TEXT NOT NULL REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER,
    "exempt" INTEGER NOT NULL,
    "supplement" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE minutes (
    "id" TEXT PRIMARY KEY NOT NULL,
    "meeting_id" TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "agenda_item_id" TEXT REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "note_above" TEXT NOT NULL,
    "exempt_paragraphs" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE resolutions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "minute_id" TEXT NOT NULL REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE corrections (
    "id" TEXT PRIMARY KEY NOT NULL,
    "minute_id" TEXT NOT NULL REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED,
    "made_at_meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "made_in_minute" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE INDEX memberships_by_board_id ON memberships ("board_id")

CREATE INDEX memberships_by_person_id ON memberships ("person_id")

CREATE INDEX attendance_by_meeting_id ON attendance ("meeting_id")

CREATE INDEX attendance_by_person_id ON attendance ("person_id")

CREATE INDEX declarations_by_meeting_id ON declarations ("meeting_id")

CREATE INDEX declarations_by_agenda_item_id ON declarations ("agenda_item_id")

CREATE INDEX agenda_items_by_meeting_id ON agenda_items ("meeting_id")

CREATE INDEX agenda_items_by_parent_id ON agenda_items ("parent_id")

CREATE INDEX papers_by_agenda_item_id ON papers ("agenda_item_id")

CREATE INDEX minutes_by_meeting_id ON minutes ("meeting_id")

CREATE INDEX minutes_by_agenda_item_id ON minutes ("agenda_item_id")

CREATE INDEX resolutions_by_minute_id ON resolutions ("minute_id")

CREATE INDEX corrections_by_minute_id ON corrections ("minute_id")

CREATE INDEX corrections_by_made_at_meeting_id ON corrections ("made_at_meeting_id")
"""
