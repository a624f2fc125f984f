"""What is being typed and has not become an edit yet: a draft of one field of one record, overwritten as it grows.

before is the SHA-256 of the text that the field held when the typing began.
"""

SCRIPT = """
CREATE TABLE typing (
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "typed_at" TEXT NOT NULL,
    PRIMARY KEY ("kind", "record_id", "field")
) STRICT
"""
