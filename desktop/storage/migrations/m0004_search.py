"""The full-text index: which record each row stands for, and its words.

scope holds the record's kind and board as words that nobody can type, so that the index itself filters by them;
it has no weight in the ranking. secure-delete takes the words of a binned record out of the file as well.
"""

SCRIPT = """
CREATE TABLE search_entries (
    "row" INTEGER PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "ref" TEXT NOT NULL
) STRICT

CREATE UNIQUE INDEX search_entries_by_record ON search_entries ("record_id", "kind")

CREATE INDEX search_entries_by_ref ON search_entries ("ref") WHERE "ref" <> ''

CREATE VIRTUAL TABLE search_words USING fts5 (
    title, body, scope, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)

INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)

INSERT INTO search_words (search_words, rank) VALUES ('rank', 'bm25(4.0, 1.0, 0.0)')
"""
