"""Rules of the domain as SQL expressions over a table called t; tests hold them equal to the rules themselves."""

from collections.abc import Iterable
from enum import Enum

from desktop.domain.action_item import ENDED
from desktop.domain.decision import DecisionKind, RequestState


def literal(value: Enum) -> str:
    """Return an enum member's value as an SQL literal."""
    return "'" + str(value.value).replace("'", "''") + "'"


def literals(values: Iterable[Enum]) -> str:
    """Return enum members as the inside of an SQL list, always in the same order."""
    return ", ".join(sorted(literal(value) for value in values))


def in_order(expression: str, members: Iterable[Enum]) -> tuple[str, ...]:
    """Return what sorts an expression in the order of these members; others have no place and come last."""
    cases = " ".join(f"WHEN {literal(member)} THEN {place}" for place, member in enumerate(members))
    return (f"CASE {expression} {cases} END",)


def words(expression: str) -> tuple[str, ...]:
    """Return what sorts text without regard to case, the empty one last."""
    return (f"nullif({expression}, '') COLLATE NOCASE",)


def printed_ref(ref: str) -> tuple[str, ...]:
    """Return what sorts references as people count: C4(3) before C4(10) before C10(1), the empty one last."""
    numbered = f"ltrim({ref}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -./#')"
    prefix = f"upper(substr(nullif({ref}, ''), 1, length({ref}) - length({numbered})))"
    return (prefix, f"CAST({numbered} AS INTEGER)", f"length({ref})", ref)


def days_late(due: str) -> str:
    """Return the days from a due date to :as_at, 0 where they are not over, NULL where there is no date."""
    return f"max(0, CAST(julianday(:as_at) - julianday({due}) AS INTEGER))"


OPEN_DUE = f"CASE WHEN t.status IN ({literals(ENDED)}) THEN NULL ELSE t.current_due END"

TIMES_REVISED = "(SELECT count(*) FROM extensions AS e WHERE e.action_item_id = t.id AND e.deleted_at IS NULL)"
LAST_UPDATE_ON = "(SELECT max(u.made_on) FROM updates AS u WHERE u.action_item_id = t.id AND u.deleted_at IS NULL)"
LAST_UPDATE = """coalesce((
    SELECT u.text FROM updates AS u WHERE u.action_item_id = t.id AND u.deleted_at IS NULL
    ORDER BY u.made_on DESC, u.rowid DESC LIMIT 1
), '')"""

# As last_heard of desktop.domain.silence.
LAST_HEARD = f"coalesce({LAST_UPDATE_ON}, t.agreed_on)"
MEETINGS_SILENT = f"""(SELECT count(DISTINCT m."date") FROM meetings AS m WHERE m.deleted_at IS NULL
    AND m.board_id = t.board_id AND m."date" <= :as_at AND m."date" > coalesce({LAST_HEARD}, ''))"""
# As is_silent of desktop.domain.silence, without a count for each row: last heard before the second latest meeting.
IS_SILENT = f"""(coalesce({LAST_HEARD}, '') < coalesce((SELECT DISTINCT m."date" FROM meetings AS m
    WHERE m.deleted_at IS NULL AND m.board_id = t.board_id AND m."date" <= :as_at
    ORDER BY m."date" DESC LIMIT 1 OFFSET 1), ''))"""
REQUESTS_OPEN = f"""(SELECT count(*) FROM date_requests AS r WHERE r.action_item_id = t.id
    AND r.state = {literal(RequestState.OPEN)} AND r.deleted_at IS NULL)"""
SLIPPAGE = "CAST(julianday(t.current_due) - julianday(t.original_due) AS INTEGER)"
UNDATED = f"(t.current_due IS NULL AND t.status NOT IN ({literals(ENDED)}))"
# As asks_for_date of desktop.domain.rating_rule.
ASKS = f"({UNDATED} AND coalesce(t.review_on, '') <= :as_at)"
FIRST_OPEN_DUE = f"CASE WHEN t.status IN ({literals(ENDED)}) THEN NULL ELSE t.original_due END"
SUPPORTING = "coalesce((SELECT group_concat(one.value, '; ') FROM json_each(t.supporting) AS one), '')"

# As desktop.domain.leads_gone: everybody on every board, and whether they have left it.
_EVERYBODY = """SELECT b.id AS board_id, p.id, p.name, p.post, p.aliases, coalesce(p.left_on <= :as_at, 0) OR (
    EXISTS (SELECT 1 FROM memberships AS s
        WHERE s.person_id = p.id AND s.board_id = b.id AND s.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM memberships AS s WHERE s.person_id = p.id AND s.board_id = b.id
        AND s.deleted_at IS NULL AND coalesce(s.ends, :as_at) >= :as_at)
) AS has_left FROM boards AS b JOIN people AS p ON p.deleted_at IS NULL"""
LEAD_LEFT = f"""(t.status NOT IN ({literals(ENDED)}) AND CASE
    WHEN coalesce(t.lead_id, '') IN (SELECT id FROM people WHERE deleted_at IS NULL)
    THEN (t.board_id, t.lead_id) IN (SELECT one.board_id, one.id FROM ({_EVERYBODY}) AS one WHERE one.has_left)
    ELSE (t.board_id, lower(t.lead)) IN (
        WITH everybody AS ({_EVERYBODY})
        SELECT board_id, lower(said) FROM (
            SELECT board_id, has_left, name AS said FROM everybody
            UNION ALL SELECT board_id, has_left, post FROM everybody
            UNION ALL SELECT board_id, has_left, name || ', ' || post FROM everybody
            UNION ALL SELECT board_id, has_left, one.value FROM everybody, json_each(everybody.aliases) AS one
        ) WHERE said <> '' GROUP BY board_id, lower(said) HAVING min(has_left)
    ) END)"""

# As resolution_ref of desktop.domain.minutes: the label without brackets, full stops and spaces, or the position.
_LABEL = "replace(replace(replace(replace(part.part, '(', ''), ')', ''), '.', ''), ' ', '')"
PART_LABEL = f"coalesce(nullif({_LABEL}, ''), CAST(part.position AS TEXT))"
SOURCE_REF = f"""coalesce(CASE t.source_kind
    WHEN 'resolutions' THEN (
        SELECT minute.number || '(' || {PART_LABEL} || ')'
        FROM resolutions AS part JOIN minutes AS minute ON minute.id = part.minute_id WHERE part.id = t.source_id
    )
    WHEN 'recommendations' THEN (SELECT one.ref FROM recommendations AS one WHERE one.id = t.source_id)
END, t.origin)"""

# the body or person of the latest escalation by the day on which the list is judged
ESCALATED_TO = f"""coalesce((SELECT d."to" FROM decisions AS d WHERE d.record_id = t.id AND d.deleted_at IS NULL
    AND d.kind = {literal(DecisionKind.ESCALATED)} AND d.made_on <= :as_at ORDER BY d.made_on DESC, d.rowid DESC LIMIT 1
), '')"""
CLOSED_AT = '(SELECT m."date" FROM meetings AS m WHERE m.id = t.closed_at_meeting_id)'
# an overdue action is due at the next meeting that there is
DUE_MEETING = f"""(SELECT min(m."date") FROM meetings AS m WHERE m.deleted_at IS NULL AND m.board_id = t.board_id
    AND m."date" >= max(({OPEN_DUE}), :as_at))"""
# those that it comes from or is linked with, cited as shown_ref of workflows.pack_rows.report_rows does
_SHOWN_REF = "CASE WHEN one.ref_is_ours THEN '[' || one.ref || ']' ELSE one.ref END"
RECOMMENDATIONS = f"""coalesce((SELECT group_concat({_SHOWN_REF}, '; ') FROM recommendations AS one
    WHERE one.deleted_at IS NULL AND one.id IN (
        SELECT t.source_id WHERE t.source_kind = 'recommendations'
        UNION SELECT link.to_id FROM links AS link
            WHERE link.from_id = t.id AND link.to_kind = 'recommendations' AND link.deleted_at IS NULL
        UNION SELECT link.from_id FROM links AS link
            WHERE link.to_id = t.id AND link.from_kind = 'recommendations' AND link.deleted_at IS NULL
)), '')"""

ACTION_COUNT = """(SELECT count(*) FROM action_items AS a WHERE a.deleted_at IS NULL AND a.id IN (
    SELECT came.id FROM action_items AS came WHERE came.source_id = t.id AND came.source_kind = 'recommendations'
    UNION SELECT link.from_id FROM links AS link
        WHERE link.to_id = t.id AND link.from_kind = 'action-items' AND link.deleted_at IS NULL
    UNION SELECT link.to_id FROM links AS link
        WHERE link.from_id = t.id AND link.to_kind = 'action-items' AND link.deleted_at IS NULL
))"""

# As Report.counts_from, of a joined report.
COUNTS_FROM = """CASE report.base
    WHEN 'publication' THEN report.published
    WHEN 'receipt' THEN coalesce(report.received_on, report.base_date)
    WHEN 'acceptance' THEN coalesce(report.accepted_on, report.base_date)
    ELSE coalesce(report.tabled_on, report.base_date)
END"""
# As desktop.domain.agencies: each name on a line of its own, with one before and after.
AGENCIES = """(char(10) || replace(replace(t.lead, '; ', ';'), ';', char(10)) || char(10)
    || coalesce((SELECT group_concat(one.value, char(10)) FROM json_each(t.supporting) AS one), '') || char(10)
    || replace(replace(t.addressee, '; ', ';'), ';', char(10)) || char(10))"""

# received or filed by the day on which the list is judged
EVIDENCE_COUNT = """(
    (SELECT count(*) FROM json_each(t.evidence) AS shown WHERE coalesce(shown.value ->> 'received', '') <= :as_at)
    + (SELECT count(*) FROM evidence_files AS file WHERE file.record_id = t.id AND file.deleted_at IS NULL
        AND coalesce(file.received_on, '') <= :as_at)
)"""
# an extension or an update was recorded after the day on which the list is judged
CHANGED_LATER = """(
    EXISTS (SELECT 1 FROM extensions AS e WHERE e.action_item_id = t.id AND e.made_on > :as_at AND e.deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM updates AS u WHERE u.action_item_id = t.id AND u.made_on > :as_at AND u.deleted_at IS NULL)
)"""
# As desktop.workflows.pack_rows.exempt: marked itself, or agreed in a private minute or item, or from such an action.
IS_PRIVATE = """(t.exempt OR coalesce(t.source_id, '') IN (
    WITH RECURSIVE
    items (id) AS (
        SELECT i.id FROM agenda_items AS i
        WHERE i.deleted_at IS NULL AND (i.exempt_paragraphs <> '[]' OR i.confidential)
        UNION SELECT below.id FROM agenda_items AS below JOIN items ON below.parent_id = items.id
        WHERE below.deleted_at IS NULL
    ),
    private (id) AS (
        SELECT m.id FROM minutes AS m WHERE m.deleted_at IS NULL
            AND (m.exempt_paragraphs <> '[]' OR m.confidential OR m.agenda_item_id IN items)
        UNION SELECT items.id FROM items
        UNION SELECT a.id FROM action_items AS a WHERE a.exempt AND a.deleted_at IS NULL
        UNION SELECT part.id FROM resolutions AS part JOIN private ON part.minute_id = private.id
            WHERE part.deleted_at IS NULL
        UNION SELECT came.id FROM action_items AS came JOIN private ON came.source_id = private.id
            WHERE came.deleted_at IS NULL
    )
    SELECT id FROM private
))"""
