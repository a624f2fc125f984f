"""The views behind the window's lists: which columns each has, and how each column is read, filtered and sorted.

Every identifier that a query can name stands in one of these dictionaries; nothing is taken from text.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from desktop.domain.action_item import ActionStatus
from desktop.domain.agenda import ItemKind
from desktop.domain.meeting import MeetingState
from desktop.domain.recommendation import RecommendationStatus
from desktop.domain.record_codec import Convert, FieldCodec, field_codecs
from desktop.storage import list_sql, rating_sql
from desktop.storage.list_rules import USUAL_RULES, ListRules
from desktop.storage.rows import ActionRow, AgendaItemRow, MeetingRow, MinuteRow, RecommendationRow
from desktop.storage.tables import table_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its value in SQL, and the keys that sort it where that is not the value itself.

    turned is for a value that grows while what sorts it falls, as days late do with the date.
    """

    sql: str
    sort: tuple[str, ...] = ()
    turned: bool = False


@dataclass(frozen=True, eq=False)
class View:
    """A list: rows of row_type from the records t of a kind. board is the SQL of their board's id.

    parts names a kind whose words count as the row's too, and its field with the row's id: text is sought in both.
    only is what must hold for a record to have a row at all. rated makes the columns that follow from the rating keys
    of the boards, from the rules of a day and the SQL of the board's id. apart names the columns that are looked up for
    a row only where a query asks for them, with what stands there otherwise.
    smallest_index counts a whole list; SQLite, which knows no sizes, would count by any other, such as one of words.

    Its properties are worked out when the list is first asked for, not on the way to the first window.
    """

    kind: str
    row_type: type[Any]
    board: str
    sort: tuple[tuple[str, str], ...]
    special: dict[str, Column]
    join: str = ""
    smallest_index: str = ""
    parts: tuple[str, str] | None = None
    only: str = ""
    rated: Callable[[ListRules, str], dict[str, Column]] | None = None
    apart: dict[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> dict[str, Column]:
        """All that a query may name, where no board has other rules than the usual ones."""
        return self.columns_by(USUAL_RULES)

    def columns_by(self, rules: ListRules) -> dict[str, Column]:
        """All that a query may name: the fields of the record, and what is worked out for a row by these rules."""
        return _columns(self, rules if self.rated else USUAL_RULES)

    @cached_property
    def row_fields(self) -> list[str]:
        """The columns that make a row, in its order."""
        return [codec.name for codec in field_codecs(self.row_type)]

    @cached_property
    def decoders(self) -> dict[str, Convert]:
        """What reads the columns that are not shown as they are stored."""
        both = ((codec.name, _reader(codec)) for codec in (*self.stored, *field_codecs(self.row_type)))
        return {name: read for name, read in both if read is not None}

    @property
    def source(self) -> str:
        """The FROM of the view."""
        return f"FROM {table_of(self.kind).name} AS t {self.join}"

    @property
    def whole_source(self) -> str:
        """The FROM of the view where nothing but its rows is counted."""
        return f"{self.source} INDEXED BY {self.smallest_index}" if self.smallest_index else self.source

    @property
    def stored(self) -> list[FieldCodec]:
        """The fields of the record that are read as they stand."""
        return [codec for codec in table_of(self.kind).codecs.values() if not codec.embedded]


@cache
def _columns(view: View, rules: ListRules) -> dict[str, Column]:
    stored = {codec.name: Column(f't."{codec.name}"') for codec in view.stored}
    return stored | view.special | (view.rated(rules, view.board) if view.rated else {})


def _reader(codec: FieldCodec) -> Convert | None:
    return bool if codec.base is bool else codec.from_json


def _rating(sql: str) -> Column:
    return Column(sql, list_sql.in_order(f"({sql})", rating_sql.RATINGS_THAT_SORT))


def _rated_actions(rules: ListRules, board: str) -> dict[str, Column]:
    return {
        "rating": _rating(rating_sql.action_rating(rules, board)),
        "rating_by_rule": _rating(rating_sql.action_rating_by_rule(rules, board)),
        "rating_original": _rating(rating_sql.action_rating_original(rules, board)),
    }


def _rated_recommendations(rules: ListRules, board: str) -> dict[str, Column]:
    due = f"({rating_sql.unanswered_due(rules, board)})"
    return {
        "days_late": Column(list_sql.days_late(due), (due,), turned=True),
        "rating": _rating(rating_sql.recommendation_rating(rules, board)),
    }


_ACTION_COLUMNS = {
    "ref": Column("t.ref", list_sql.printed_ref("t.ref")),
    "wording": Column("t.wording", list_sql.words("t.wording")),
    "lead": Column("t.lead", list_sql.words("t.lead")),
    "timing": Column("t.timing", list_sql.words("t.timing")),
    "status": Column("t.status", list_sql.in_order("t.status", ActionStatus)),
    "days_late": Column(list_sql.days_late(f"({list_sql.OPEN_DUE})"), (list_sql.OPEN_DUE,), turned=True),
    "times_revised": Column(list_sql.TIMES_REVISED),
    "slippage": Column(list_sql.SLIPPAGE),
    "supporting": Column(list_sql.SUPPORTING, list_sql.words(list_sql.SUPPORTING)),
    "requests_open": Column(list_sql.REQUESTS_OPEN),
    "last_heard": Column(list_sql.LAST_HEARD),
    "meetings_silent": Column(list_sql.MEETINGS_SILENT),
    "is_silent": Column(list_sql.IS_SILENT),
    "lead_left": Column(list_sql.LEAD_LEFT),
    "days_late_original": Column(
        list_sql.days_late(f"({list_sql.FIRST_OPEN_DUE})"), (list_sql.FIRST_OPEN_DUE,), turned=True
    ),
    "undated": Column(list_sql.UNDATED),
    "asks": Column(list_sql.ASKS),
    "last_update_on": Column(list_sql.LAST_UPDATE_ON),
    "last_update": Column(list_sql.LAST_UPDATE, list_sql.words(list_sql.LAST_UPDATE)),
    "source_ref": Column(list_sql.SOURCE_REF, list_sql.printed_ref(f"({list_sql.SOURCE_REF})")),
    "evidence_count": Column(list_sql.EVIDENCE_COUNT),
    "evidence_expected": Column("t.evidence_expected", list_sql.words("t.evidence_expected")),
    "escalated_to": Column(list_sql.ESCALATED_TO, list_sql.words(list_sql.ESCALATED_TO)),
    "recommendations": Column(list_sql.RECOMMENDATIONS, list_sql.printed_ref(f"({list_sql.RECOMMENDATIONS})")),
    "closed_at": Column(list_sql.CLOSED_AT),
    "due_meeting": Column(list_sql.DUE_MEETING),
    "changed_later": Column(list_sql.CHANGED_LATER),
    "is_private": Column(list_sql.IS_PRIVATE),
}

_RECOMMENDATION_COLUMNS = {
    "report_title": Column("report.title", list_sql.words("report.title")),
    "ref": Column("t.ref", list_sql.printed_ref("t.ref")),
    "theme": Column("t.theme", list_sql.words("t.theme")),
    "summary": Column("coalesce(t.paragraphs ->> 0, '')", list_sql.words("coalesce(t.paragraphs ->> 0, '')")),
    "addressee": Column("t.addressee", list_sql.words("t.addressee")),
    "timing": Column("t.timing", list_sql.words("t.timing")),
    "base": Column("report.base"),
    "counts_from": Column(list_sql.COUNTS_FROM),
    "agencies": Column(list_sql.AGENCIES),
    "lead": Column("t.lead", list_sql.words("t.lead")),
    "status": Column("t.status", list_sql.in_order("t.status", RecommendationStatus)),
    "action_count": Column(list_sql.ACTION_COUNT),
}

_MEETING_COLUMNS = {
    "venue": Column("t.venue", list_sql.words("t.venue")),
    "state": Column("t.state", list_sql.in_order("t.state", MeetingState)),
    "item_count": Column(
        "(SELECT count(*) FROM agenda_items AS i WHERE i.meeting_id = t.id AND i.deleted_at IS NULL"
        " AND i.parent_id IS NULL AND i.kind <> 'heading')"
    ),
    "minute_count": Column("(SELECT count(*) FROM minutes AS m WHERE m.meeting_id = t.id AND m.deleted_at IS NULL)"),
    "present_count": Column(
        "(SELECT count(*) FROM attendance AS a WHERE a.meeting_id = t.id AND a.deleted_at IS NULL"
        " AND a.role IN ('present', 'substitute'))"
    ),
}

_OF_MEETING = {
    "meeting_date": Column('meeting."date"'),
    "year": Column('substr(meeting."date", 1, 4)'),
}
_LIVE_PARTS = "FROM resolutions AS part WHERE part.minute_id = t.id AND part.deleted_at IS NULL"
_SUMMARY = f"coalesce((SELECT part.text {_LIVE_PARTS} ORDER BY part.position LIMIT 1), substr(t.text, 1, 240))"

_MINUTE_COLUMNS = _OF_MEETING | {
    "meeting_state": Column("meeting.state", list_sql.in_order("meeting.state", MeetingState)),
    "number": Column("t.number", list_sql.printed_ref("t.number")),
    "title": Column("t.title", list_sql.words("t.title")),
    "summary": Column(_SUMMARY, list_sql.words(_SUMMARY)),
    "verbs": Column(f"coalesce((SELECT group_concat(DISTINCT part.verb) {_LIVE_PARTS}), '')"),
    "part_count": Column(f"(SELECT count(*) {_LIVE_PARTS})"),
    # the parts first: SQLite would go through all actions for each minute
    "action_count": Column(
        "(SELECT count(*) FROM resolutions AS part CROSS JOIN action_items AS a ON a.source_id = part.id"
        " WHERE part.minute_id = t.id AND part.deleted_at IS NULL AND a.deleted_at IS NULL)"
    ),
    "corrected": Column("EXISTS (SELECT 1 FROM corrections AS c WHERE c.minute_id = t.id AND c.deleted_at IS NULL)"),
}

_ITEM_COLUMNS = _OF_MEETING | {
    "number": Column("t.number", list_sql.printed_ref("t.number")),
    "title": Column("t.title", list_sql.words("t.title")),
    "presenter": Column("t.presenter", list_sql.words("t.presenter")),
    "minute_number": Column(
        "coalesce((SELECT m.number FROM minutes AS m WHERE m.agenda_item_id = t.id AND m.deleted_at IS NULL"
        " ORDER BY m.position LIMIT 1), '')"
    ),
}
_NEWEST_MEETING = (("meeting_date", "desc"), ("position", "asc"))
# with both, the index of the meetings in their order is read from its end, and no further than a page needs
_JOIN_MEETING = "JOIN meetings AS meeting ON meeting.id = t.meeting_id AND meeting.deleted_at IS NULL"

VIEWS = {
    "action-items": View(
        "action-items",
        ActionRow,
        "t.board_id",
        (("ref", "asc"),),
        _ACTION_COLUMNS,
        smallest_index="action_items_by_days_late",
        rated=_rated_actions,
        apart={"escalated_to": "''", "recommendations": "''", "closed_at": "NULL", "due_meeting": "NULL"},
    ),
    "recommendations": View(
        "recommendations",
        RecommendationRow,
        "report.board_id",
        (("report_title", "asc"), ("position", "asc")),
        _RECOMMENDATION_COLUMNS,
        join="JOIN reports AS report ON report.id = t.report_id",
        rated=_rated_recommendations,
    ),
    "minutes": View(
        "minutes",
        MinuteRow,
        "meeting.board_id",
        _NEWEST_MEETING,
        _MINUTE_COLUMNS,
        join=_JOIN_MEETING,
        parts=("resolutions", "minute_id"),
    ),
    "agenda-items": View(
        "agenda-items",
        AgendaItemRow,
        "meeting.board_id",
        _NEWEST_MEETING,
        _ITEM_COLUMNS,
        join=_JOIN_MEETING,
        only=f"t.kind <> {list_sql.literal(ItemKind.HEADING)}",
    ),
    "meetings": View("meetings", MeetingRow, "t.board_id", (("date", "desc"),), _MEETING_COLUMNS),
}
