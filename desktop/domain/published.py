"""What stands fast once an agenda is published: its printed numbers and pages."""

from typing import Any

from desktop.domain.edits import Edit

_PRINTED = {"agenda-items": ("number", "first_page", "last_page"), "papers": ("first_page", "last_page")}


def renumbers(edit: Edit) -> bool:
    """Say whether an edit changes a number or page that the agenda itself printed.

    What had none may be given one; the pages of a supplementary agenda are fixed with that, not here.
    """
    before: Any = edit.before
    after: Any = edit.after
    if before is None or after is None or edit.kind not in _PRINTED or before.supplement:
        return False
    told = [(getattr(before, name), getattr(after, name)) for name in _PRINTED[edit.kind]]
    return any(old not in ("", None) and old != new for old, new in told)
