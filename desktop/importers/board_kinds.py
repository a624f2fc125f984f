"""What kind of board a name belongs to."""

import re

from desktop.domain.board import BoardKind

_KINDS = (
    (BoardKind.IMPROVEMENT, r"\bimprovement board\b|\brecovery board\b|\bintervention\b"),
    (BoardKind.SAFEGUARDING, r"\bsafeguarding\b|\blscb\b|\bsab\b"),
    (BoardKind.POLICE, r"\bpolice\b|\bpcc\b|\bcrime panel\b|\bconstabulary\b"),
    (
        BoardKind.NHS,
        r"\bnhs\b|\btrust board\b|\bccg\b|\bclinical commissioning\b|\bintegrated care\b|\bboard of directors\b",
    ),
    (
        BoardKind.COMMITTEE,
        r"\bcommittee\b|\bcabinet\b|\bscrutiny\b|\bpanel\b|\bcommission\b|\bhealth and wellbeing board\b",
    ),
)


def kind_of_board(name: str, organisation: str = "") -> BoardKind:
    """Return the kind of board that its name, and that of the body it belongs to, speak of."""
    words = f"{name} {organisation}"
    return next((kind for kind, pattern in _KINDS if re.search(pattern, words, re.IGNORECASE)), BoardKind.OTHER)
