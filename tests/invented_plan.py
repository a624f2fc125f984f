"""An improvement plan of an invented harbour board: two phases, with every kind of date that an entry may have."""

from datetime import date
from types import SimpleNamespace

from desktop.domain.plan import EntryLevel, Milestone, Plan, PlanEntry, PlanRevision, PlanStatus, PlanUpdate, Reached

TODAY = date(2014, 10, 27)
_Level = EntryLevel


def invented_plan(board_id: str) -> SimpleNamespace:
    """Return the records by name, and all of them in the order of writing as .records; nothing is written.

    Eight actions: one complete, one overdue, one in progress, one not started, one on hold, two without a date and one
    withdrawn. The quay is in progress and was moved twice; the pilots begin without an end.
    """
    made = SimpleNamespace()
    made.plan = Plan(
        board_id=board_id, title="Harbour recovery plan", starts=date(2014, 5, 1), ends=date(2016, 5, 31),
        agreed_on=date(2014, 5, 1),
    )  # fmt: skip
    made.records = [made.plan]
    _first_phase(made)
    _second_phase(made)
    _told(made)
    made.milestones = [
        Milestone(plan_id=made.plan.id, position=1, group="Works", ref="1", text="Ships berth in any weather"),
        Milestone(
            plan_id=made.plan.id, position=2, group="Works", ref="2", text="No lamp is dark for a night",
            reached=Reached.PARTLY, judged_on=date(2014, 9, 26), judgement="The north lamp fails.", in_minute="H4",
        ),
        Milestone(plan_id=made.plan.id, position=3, group="People", ref="3", text="Keepers say what goes wrong"),
    ]  # fmt: skip
    made.records += made.milestones
    return made


def _first_phase(made: SimpleNamespace) -> None:
    made.one = _add(made, None, _Level.PHASE, "Phase 1", "Make safe", starts=date(2014, 5, 1), ends=date(2015, 5, 31))
    made.walls = _add(made, made.one, _Level.THEME, "A", "Sound walls")
    section = _add(made, made.walls, _Level.SECTION, "1", "The quays")
    aim = _add(made, section, _Level.OBJECTIVE, "1.1", "Ships can berth")
    made.mended = _add(
        made, aim, _Level.ACTION, "1.1.1", "Mend the steps", leads=("Director of Works",), timing="By end July 2014",
        status=PlanStatus.COMPLETE, completed_on=date(2014, 10, 10), **_due(date(2014, 7, 31)),
    )  # fmt: skip
    made.quay = _add(
        made, aim, _Level.ACTION, "1.1.2", "Rebuild the north quay", leads=("Director of Works", "Harbour Master"),
        timing="June to end September 2014", status=PlanStatus.IN_PROGRESS, start=date(2014, 6, 1),
        original_due=date(2014, 9, 30), current_due=date(2014, 12, 31),
    )  # fmt: skip
    made.piles = _add(
        made, made.quay, _Level.PART, "a)", "Drive the piles", leads=("Harbour Master",), timing="By end August 2014",
        **_due(date(2014, 8, 31)),
    )  # fmt: skip
    made.lamps = _add(
        made, aim, _Level.ACTION, "1.1.3", "Light the quay", leads=("Director of Works",), leads_inferred=True,
        timing="By end September 2014", **_due(date(2014, 9, 30)),
    )  # fmt: skip
    made.people = _add(made, made.one, _Level.THEME, "B", "People who know")
    section = _add(made, made.people, _Level.SECTION, "2", "Keepers and pilots")
    aim = _add(made, section, _Level.OBJECTIVE, "2.1", "Everybody is trained")
    made.pilots = _add(
        made, aim, _Level.ACTION, "2.1.1", "Train the pilots", leads=("Harbour Master",), timing="June 2014 onwards",
        status=PlanStatus.IN_PROGRESS, start=date(2014, 6, 1),
    )  # fmt: skip
    made.keepers = _add(made, aim, _Level.ACTION, "2.1.2", "Agree how keepers are chosen", timing="To be agreed")
    made.held = _add(
        made, aim, _Level.ACTION, "2.1.3", "Write the handbook", leads=("Solicitor",), timing="By end March 2015",
        status=PlanStatus.ON_HOLD, status_reason="Waits for the new law.", **_due(date(2015, 3, 31)),
    )  # fmt: skip


def _second_phase(made: SimpleNamespace) -> None:
    made.two = _add(made, None, _Level.PHASE, "Phase 2", "Grow", starts=date(2015, 6, 1), ends=date(2016, 5, 31))
    made.trade = _add(made, made.two, _Level.THEME, "A", "New trade")
    section = _add(made, made.trade, _Level.SECTION, "3", "Ferries")
    aim = _add(made, section, _Level.OBJECTIVE, "3.1", "A ferry a day")
    made.ferry = _add(
        made, aim, _Level.ACTION, "3.1.1", "Let the ferry berth", leads=("Chief Executive",),
        timing="Report by end June 2015 Implementation by end December 2015", **_due(date(2015, 12, 31)),
    )  # fmt: skip
    made.bridge = _add(
        made, aim, _Level.ACTION, "3.1.2", "Build a bridge", leads=("Chief Executive",), timing="May 2016",
        status=PlanStatus.WITHDRAWN, status_reason="A ferry does it.", start=date(2016, 5, 1),
        **_due(date(2016, 5, 31)),
    )  # fmt: skip


def _told(made: SimpleNamespace) -> None:
    made.first_move = PlanRevision(
        plan_entry_id=made.quay.id, made_on=date(2014, 9, 26), from_due=date(2014, 9, 30), to_due=date(2014, 11, 30),
        reason="Storms in August.", agreed_by="The Board",
    )  # fmt: skip
    made.second_move = PlanRevision(
        plan_entry_id=made.quay.id, made_on=date(2014, 10, 20), from_due=date(2014, 11, 30), to_due=date(2014, 12, 31),
        reason="The stone came late.", agreed_by="The Chair",
    )  # fmt: skip
    made.said = PlanUpdate(
        plan_entry_id=made.quay.id,
        made_on=date(2014, 10, 20),
        author="Director of Works",
        text="Half the stone is laid.",
    )
    made.records += [made.first_move, made.second_move, made.said]


def _due(day: date) -> dict[str, date]:
    return {"original_due": day, "current_due": day}


def _add(
    made: SimpleNamespace, parent: PlanEntry | None, level: EntryLevel, ref: str, wording: str, **more: object
) -> PlanEntry:
    parent_id = parent.id if parent else None
    beside = [each for each in made.records if isinstance(each, PlanEntry) and each.parent_id == parent_id]
    entry = PlanEntry(
        plan_id=made.plan.id, parent_id=parent_id, position=len(beside) + 1, level=level, ref=ref, wording=wording,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip
    made.records.append(entry)
    return entry
