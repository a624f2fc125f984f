"""Files kept as evidence that something is done."""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.identity import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A file that shows an action or a recommendation done: its name and the SHA-256 of its bytes in hex.

    record_kind and record_id name what it is evidence of. The bytes are an EvidenceContent of their own, so that a
    list of evidence does not read them; size is their number. exempt is its own mark: evidence of a private action is
    private without it.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    record_kind: str
    record_id: str
    name: str
    note: str = ""
    size: int = 0
    sha256: str = ""
    received_on: date | None = None
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceContent:
    """The bytes of a file of evidence."""

    id: str = field(default_factory=new_id)
    evidence_file_id: str
    content: bytes
