"""Who is asked for an update, and about which rows: one lead, their open actions and recommendations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.board import Membership, Person
from desktop.domain.dates import short_date
from desktop.domain.leads_gone import has_left
from desktop.domain.recommendation import CLOSED_STATUSES, Recommendation, RecommendationStatus, Report
from desktop.domain.update_request import UpdateRequest
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import action_privacy

NOT_ASKED = CLOSED_STATUSES | {
    RecommendationStatus.NOT_ACCEPTED,
    RecommendationStatus.SUPERSEDED,
    RecommendationStatus.NOT_OURS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAsked:
    """A lead with their open rows; person is None for a lead that is a post or a name the book does not know.

    held_back are exempt rows that are not sent, because nothing says that the lead may see them. last is the sending
    before this one, None where there was none; seats are the person's on the board. heir is who alone holds the
    person's post beside them, None where there is nobody.
    """

    name: str
    person: Person | None = None
    actions: tuple[ActionItem, ...] = ()
    recommendations: tuple[tuple[Recommendation, Report], ...] = ()
    held_back: tuple[ActionItem, ...] = ()
    exempt_ids: frozenset[str] = frozenset()
    last: UpdateRequest | None = None
    seats: tuple[Membership, ...] = ()
    heir: Person | None = None

    @property
    def id(self) -> str:
        """What tells one lead from another within a board."""
        return self.person.id if self.person else lead_key(self.name)

    @property
    def count(self) -> int:
        """How many rows the workbook has."""
        return len(self.actions) + len(self.recommendations)

    def has_left(self, on: date) -> bool:
        """Return whether the person had left, their post or the board, by that day."""
        return self.person is not None and has_left(self.person, self.seats, on)

    def left_words(self, on: date) -> str:
        """Return "left on 5 Nov 2014", "has left the Board" where the day is not known; "" for who is there."""
        if self.person is None or not self.has_left(on):
            return ""
        day = self.person.left_on
        return f"left on {short_date(day)}" if day and day <= on else "has left the Board"


@dataclass(slots=True)
class _Gathered:
    name: str
    person: Person | None
    actions: list[ActionItem] = field(default_factory=list)
    recommendations: list[tuple[Recommendation, Report]] = field(default_factory=list)
    held_back: list[ActionItem] = field(default_factory=list)
    exempt_ids: set[str] = field(default_factory=set)


def leads_to_ask(book: Book, board_id: str) -> list[LeadAsked]:
    """Return the leads of a board's open actions and recommendations in the order of their names.

    A row without a lead is asked of nobody; rows_without_lead counts them. Exempt rows go to a person whom the row
    names and who may see them, and to nobody else: a post may be held by anybody.
    """
    people = _People(book.people.all())
    found: dict[str, _Gathered] = {}
    for item in _open_actions(book, board_id):
        if item.lead.strip() or item.lead_id:
            _take_action(book, item, people, found)
    for recommendation, report in _open_recommendations(book, board_id):
        if recommendation.lead.strip():
            person = people.named(recommendation.lead) or people.holding(recommendation.lead)
            _group(found, recommendation.lead, person).recommendations.append((recommendation, report))
    last = _last_sendings(book, board_id)
    seats: dict[str, list[Membership]] = defaultdict(list)
    for seat in book.memberships.all(board_id=board_id):
        seats[seat.person_id].append(seat)
    asked = (
        LeadAsked(
            name=each.name,
            person=each.person,
            actions=tuple(each.actions),
            recommendations=tuple(each.recommendations),
            held_back=tuple(each.held_back),
            exempt_ids=frozenset(each.exempt_ids),
            last=last.get(lead_key(each.name)),
            seats=tuple(seats[each.person.id]) if each.person else (),
            heir=people.beside(each.person) if each.person else None,
        )
        for each in found.values()
    )
    return sorted(asked, key=lambda lead: lead_key(lead.name))


def rows_without_lead(book: Book, board_id: str) -> int:
    """Return how many open actions and recommendations name nobody who could be asked."""
    actions = sum(not (item.lead.strip() or item.lead_id) for item in _open_actions(book, board_id))
    return actions + sum(not each.lead.strip() for each, _report in _open_recommendations(book, board_id))


def lead_key(name: str) -> str:
    """Return a lead's name as it is compared: in small letters, without "the" and double blanks."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def person_named(book: Book, name: str) -> Person | None:
    """Return the person of a book whose name, with or without their post, or whose spelling this is."""
    return _People(book.people.all()).named(name)


def is_asked(recommendation: Recommendation) -> bool:
    """Return whether a lead has still to say something of a recommendation."""
    return recommendation.status not in NOT_ASKED


def _open_actions(book: Book, board_id: str) -> Iterable[ActionItem]:
    return (item for item in book.action_items.all(board_id=board_id) if item.status not in ENDED)


def _open_recommendations(book: Book, board_id: str) -> Iterable[tuple[Recommendation, Report]]:
    for report in book.reports.all(board_id=board_id):
        for recommendation in book.recommendations.all(report_id=report.id):
            if is_asked(recommendation):
                yield recommendation, report


def _take_action(book: Book, item: ActionItem, people: "_People", found: dict[str, _Gathered]) -> None:
    named = people.by_id.get(item.lead_id or "") or people.named(item.lead)
    group = _group(found, item.lead, named or people.holding(item.lead))
    if not action_privacy(book, item):
        group.actions.append(item)
    elif named is not None and named.sees_exempt:
        group.actions.append(item)
        group.exempt_ids.add(item.id)
    else:
        group.held_back.append(item)


def _group(found: dict[str, _Gathered], lead: str, person: Person | None) -> _Gathered:
    name = (person.name if person else lead).strip()
    key = person.id if person else lead_key(lead)
    if key not in found:
        found[key] = _Gathered(_with_post(person) if person else name, person)
    return found[key]


def _with_post(person: Person) -> str:
    return ", ".join(dict.fromkeys(filter(None, (person.name, person.post))))


class _People:
    """The people of a book by their id, by their names and by the post that one of them alone holds."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.by_id: dict[str, Person] = {}
        self._names: dict[str, Person] = {}
        self._holders: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self.by_id[person.id] = person
            for name in (person.name, *person.aliases, _with_post(person)):
                self._names.setdefault(lead_key(name), person)
            if person.post.strip() and person.left_on is None:
                self._holders[lead_key(person.post)].append(person)
        self._posts = {post: holders[0] for post, holders in self._holders.items() if len(holders) == 1}

    def named(self, lead: str) -> Person | None:
        """Return the person whose name this is."""
        return self._names.get(lead_key(lead)) if lead.strip() else None

    def holding(self, post: str) -> Person | None:
        """Return who alone holds a post."""
        return self._posts.get(lead_key(post))

    def beside(self, person: Person) -> Person | None:
        """Return who alone holds the post of a person and is somebody else."""
        there = [each for each in self._holders.get(lead_key(person.post), ()) if each.id != person.id]
        return there[0] if len(there) == 1 and person.post.strip() else None


def _last_sendings(book: Book, board_id: str) -> Mapping[str, UpdateRequest]:
    sendings = sorted(book.update_requests.all(board_id=board_id), key=lambda each: (each.sent_on, each.id))
    return {lead_key(each.lead): each for each in sendings}
