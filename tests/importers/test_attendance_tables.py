"""Attendance set out as a table: ticks, rows with slashes, marks that were lost, columns that ran together."""

from desktop.documents.plain_text import document_of
from desktop.domain.meeting import AttendanceRole
from desktop.importers.recognise import recognise
from tests.importers.minutes_cases import TODAY, Read, read_text

HEAD = """7th Meeting of the Elmshire Children's Partnership Board
To be held on 9th January 2015 at 2.00pm, Harbour Room

PUBLIC MINUTES - RECORD OF ATTENDANCE

"""
BODY = """
1.0 Welcome and Apologies

1.1 The Chair welcomed members to the meeting.

1.2 Apologies were noted as above.

2.0 Lamps

2.1 The Chair reported on the lamps of the harbour.

The Board agreed that the lamps be lit.
"""
TICKED = "\n".join(
    (
        "Name\tTitle & Organisation\tPresent\tApology",
        "Jo Alder\tIndependent Chair\t✓\t",
        "Lou Birch\tLay Member\t\t✓",
        "Kit Cedar\tHead of Service\tBy phone\t",
        "In Attendance\t\t\t",
        "Max Dogwood\tMinute Taker\t✓\t",
    )
)
ROLES = (AttendanceRole.PRESENT, AttendanceRole.APOLOGIES, AttendanceRole.IN_ATTENDANCE)


def _read(table: str) -> Read:
    return read_text(f"{HEAD}{table}\n{BODY}")


def _names(found: Read) -> list[list[str]]:
    return [found.names(role) for role in ROLES]


def _questions(found: Read) -> list[str]:
    return [query.question for query in found.findings.reading("minutes").queries]


def test_ticks_say_who_was_there() -> None:
    assert _names(_read(TICKED)) == [["Jo Alder", "Kit Cedar"], ["Lou Birch"], ["Max Dogwood"]]


def test_rows_with_slashes_are_the_same_table() -> None:
    slashed = TICKED.replace("\t", " / ")
    assert _names(_read(slashed)) == _names(_read(TICKED))


def test_lost_ticks_are_asked_about_and_never_guessed() -> None:
    found = _read(TICKED.replace("✓", "").replace("By phone", ""))
    assert _names(found) == [[], [], ["Max Dogwood"]]
    query = found.findings.reading("minutes").queries[0]
    assert query.question == "No mark says whether Jo Alder and 2 more were present."
    assert [len(choice.effects) for choice in query.choices] == [6, 6, 0]


def test_columns_that_ran_together_name_nobody() -> None:
    run = "Name\nTitle & Organisation\nJo Alder\nLou Birch\nIndependent Chair\nLay Member\nIn Attendance\nMax Dogwood\n"
    found = _read(run)
    assert _names(found) == [[], [], []]
    assert "ran together" in _questions(found)[0]


def test_whole_points_are_the_minutes() -> None:
    document = document_of(f"{HEAD}{TICKED}\n{BODY}", name="minutes.txt", form="txt", sha256="")
    reading = recognise(document, today=TODAY)
    assert reading.kind == "minutes"
    assert reading.counts()["minutes"] == 2
    assert reading.counts()["resolutions"] == 1


def test_leads_of_an_action_list_below_are_no_attendees() -> None:
    found = _read(f"{TICKED}\n\nSummary of Actions\n1\tLetter to be sent\tMs Elder\n")
    assert "Ms Elder" not in found.names(AttendanceRole.IN_ATTENDANCE)
