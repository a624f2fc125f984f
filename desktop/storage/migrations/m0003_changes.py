"""The append-only record of changes and the head of its chain."""

SCRIPT = """
CREATE TABLE changes (
    "seq" INTEGER PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "made_at" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "reason" TEXT NOT NULL,
    "hash" TEXT NOT NULL
) STRICT

CREATE INDEX changes_by_record ON changes ("record_id", "kind")

CREATE TRIGGER changes_are_never_edited BEFORE UPDATE ON changes
BEGIN
    SELECT RAISE(ABORT, 'the record of changes is append-only');
END

CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
BEGIN
    SELECT RAISE(ABORT, 'the record of changes is append-only');
END

CREATE TABLE head (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
) STRICT

INSERT INTO head VALUES (1, 0, '')
"""
