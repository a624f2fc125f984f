"""That no two rating keys of a board hold on the same day, whatever writes to the book."""

from collections.abc import Sequence

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_key_faults import overlap
from desktop.storage.connection import Connection
from desktop.storage.store import Store


def refuse_overlapping_keys(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise Refused where after the edits two keys of one board would hold on the same day."""
    asked = {edit.record_id: edit.after for edit in edits if edit.kind == "rating-keys"}
    coming = [key for key in asked.values() if isinstance(key, RatingKey)]
    store: Store[RatingKey] = Store(connection, "rating-keys")
    for board_id in sorted({key.board_id for key in coming}):
        standing = [key for key in store.all(board_id=board_id) if key.id not in asked]
        if said := overlap([*standing, *(key for key in coming if key.board_id == board_id)]):
            raise Refused(said)
