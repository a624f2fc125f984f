"""The record of changes: who changed what, when and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record's change as it stands in the book's chain.

    seq counts from 1 without gaps; revision is the seq of the first change that was written with it in one
    step called name. before and after are the record as JSON values (record_codec), None where it was not
    in the book. hash is the SHA-256, in hex, over the hash before it and everything else here.
    """

    seq: int
    revision: int
    made_at: datetime
    author: str
    name: str
    kind: str
    record_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    reason: str = ""
    hash: str
