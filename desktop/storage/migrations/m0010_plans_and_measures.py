"""The papers beside the minutes: plans, scorecards with their readings and risks, timelines, progress reviews."""

SCRIPT = """
CREATE TABLE plans (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "starts" TEXT,
    "ends" TEXT,
    "agreed_on" TEXT,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE plan_entries (
    "id" TEXT PRIMARY KEY NOT NULL,
    "plan_id" TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED,
    "parent_id" TEXT REFERENCES plan_entries (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "starts" TEXT,
    "ends" TEXT,
    "timing" TEXT NOT NULL,
    "timing_inferred" INTEGER NOT NULL,
    "start" TEXT,
    "original_due" TEXT,
    "current_due" TEXT,
    "review_on" TEXT,
    "leads" TEXT NOT NULL,
    "leads_printed" TEXT NOT NULL,
    "leads_inferred" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "status_reason" TEXT NOT NULL,
    "completed_on" TEXT,
    "rating_override" TEXT,
    "rating_reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE plan_revisions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "plan_entry_id" TEXT NOT NULL REFERENCES plan_entries (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT NOT NULL,
    "from_due" TEXT,
    "to_due" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "agreed_by" TEXT NOT NULL,
    "meeting_id" TEXT REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT

CREATE TABLE plan_updates (
    "id" TEXT PRIMARY KEY NOT NULL,
    "plan_entry_id" TEXT NOT NULL REFERENCES plan_entries (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE milestones (
    "id" TEXT PRIMARY KEY NOT NULL,
    "plan_id" TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "due" TEXT,
    "reached" TEXT NOT NULL,
    "judged_on" TEXT,
    "judgement" TEXT NOT NULL,
    "in_minute" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE outcomes (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "framework" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "text_with_id" TEXT REFERENCES outcomes (id) DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT

CREATE TABLE measures (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "outcome_id" TEXT REFERENCES outcomes (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_value" REAL,
    "targets" TEXT NOT NULL,
    "tolerance" REAL,
    "cumulative" INTEGER NOT NULL,
    "compared_with" TEXT NOT NULL,
    "status_given" TEXT,
    "direction_given" TEXT,
    "given_for" TEXT NOT NULL,
    "given_note" TEXT NOT NULL,
    "data_note" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE readings (
    "id" TEXT PRIMARY KEY NOT NULL,
    "measure_id" TEXT NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "value" REAL,
    "unit" TEXT NOT NULL,
    "qualifiers" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "due_on" TEXT,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE risks (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "outcome_id" TEXT REFERENCES outcomes (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mitigation" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "closed_on" TEXT,
    "note" TEXT NOT NULL,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE headlines (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "theme" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "timing" TEXT NOT NULL,
    "date" TEXT,
    "precision" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "external" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE progress_reviews (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "starts" TEXT,
    "ends" TEXT,
    "issued_on" TEXT,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE outcome_entries (
    "id" TEXT PRIMARY KEY NOT NULL,
    "progress_review_id" TEXT NOT NULL REFERENCES progress_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    "outcome_id" TEXT NOT NULL REFERENCES outcomes (id) DEFERRABLE INITIALLY DEFERRED,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_id" TEXT REFERENCES outcome_entries (id) DEFERRABLE INITIALLY DEFERRED,
    "bullet" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answer_note" TEXT NOT NULL,
    "answered_in_id" TEXT REFERENCES progress_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    "carried_from_id" TEXT REFERENCES outcome_entries (id) DEFERRABLE INITIALLY DEFERRED,
    "exempt" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE TABLE functions (
    "id" TEXT PRIMARY KEY NOT NULL,
    "board_id" TEXT NOT NULL REFERENCES boards (id) DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "taken_on" TEXT,
    "recommended_on" TEXT,
    "returned_on" TEXT,
    "timing" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT

CREATE INDEX plans_by_board_id ON plans ("board_id")

CREATE INDEX plan_entries_by_plan_id ON plan_entries ("plan_id")

CREATE INDEX plan_entries_by_parent_id ON plan_entries ("parent_id")

CREATE INDEX plan_revisions_by_plan_entry_id ON plan_revisions ("plan_entry_id")

CREATE INDEX plan_revisions_by_meeting_id ON plan_revisions ("meeting_id")

CREATE INDEX plan_updates_by_plan_entry_id ON plan_updates ("plan_entry_id")

CREATE INDEX milestones_by_plan_id ON milestones ("plan_id")

CREATE INDEX outcomes_by_board_id ON outcomes ("board_id")

CREATE INDEX outcomes_by_text_with_id ON outcomes ("text_with_id")

CREATE INDEX measures_by_board_id ON measures ("board_id")

CREATE INDEX measures_by_outcome_id ON measures ("outcome_id")

CREATE INDEX readings_by_measure_id ON readings ("measure_id")

CREATE INDEX risks_by_board_id ON risks ("board_id")

CREATE INDEX risks_by_outcome_id ON risks ("outcome_id")

CREATE INDEX headlines_by_board_id ON headlines ("board_id")

CREATE INDEX progress_reviews_by_board_id ON progress_reviews ("board_id")

CREATE INDEX outcome_entries_by_progress_review_id ON outcome_entries ("progress_review_id")

CREATE INDEX outcome_entries_by_outcome_id ON outcome_entries ("outcome_id")

CREATE INDEX outcome_entries_by_parent_id ON outcome_entries ("parent_id")

CREATE INDEX outcome_entries_by_answered_in_id ON outcome_entries ("answered_in_id")

CREATE INDEX outcome_entries_by_carried_from_id ON outcome_entries ("carried_from_id")

CREATE INDEX functions_by_board_id ON functions ("board_id")
"""
