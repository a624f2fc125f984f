"""What each fixture of minutes holds, written down by hand: the table that the tests of the reader go by."""

from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from desktop.documents.plain_text import document_of
from desktop.domain.board import Board
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.importers.findings import Findings
from desktop.importers.minutes import read_minutes

FOLDER = Path(__file__).parent.parent / "fixtures" / "minutes"
TODAY = date(2025, 1, 6)


@dataclass(frozen=True)
class Case:
    """One fixture: its board and meeting, refs of the minutes, labels of the resolution parts, names by role."""

    name: str
    board: str
    day: date
    venue: str
    refs: str
    parts: dict[str, str]
    present: str
    apologies: str = ""
    attending: str = ""
    substitutes: str = ""
    organisation: str = ""
    clock: time | None = None
    questions: int = 0
    leftovers: tuple[int, ...] = ()
    verbs: dict[str, str] = field(default_factory=dict)


CASES = (
    Case(
        "improvement_board",
        board="Elmshire Recovery Board",
        day=date(2019, 6, 14),
        venue="",
        refs="D1 D2 D3 D4 D5",
        parts={"D2": "-", "D3": "(1) (2) (3) (4) (5)", "D4": "-", "D5": "-"},
        present="Mr. A. Alder; Ms. B Beech; Councillor C. Cedar; Councillor D. Dogwood; Mr. E. Elder",
        apologies="Ms. F. Fir; Councillor G. Gorse",
        questions=2,
        leftovers=(70, 72, 74, 76, 78),
    ),
    Case(
        "cabinet_one_line",
        board="Cabinet",
        organisation="Oakford Borough Council",
        day=date(2014, 7, 7),
        clock=time(10, 0),
        venue="Council Chamber, Civic Offices, Oakford",
        refs="54 55 56 57 58 59",
        parts={"56": "-", "57": "(i) (ii) (iii)", "58": "(i) (i) (ii)", "59": "-"},
        verbs={"58": "resolved recommended recommended"},
        present="Councillor R. Ash; Councillor S. Birch; Councillor T. Cherry; Councillor Mrs U. Damson; "
        "Councillor V. Elm",
        attending="Councillor W. Fig; Mr X. Gale; Ms Y. Heath; Mr Z. Iris",
        apologies="Councillor A. Juniper; Councillor B. Larch",
    ),
    Case(
        "council_spaced",
        board="Ashdale Town Council",
        day=date(2008, 5, 15),
        clock=time(19, 30),
        venue="Assembly Room",
        refs="1771 1772 1773 1774 1775 1776",
        parts={"1772": "-", "1773": "-", "1774": "a) b) c)", "1775": "-"},
        verbs={"1775": "agreed"},
        present="Councillor A. Moss; Councillor B. Nettle; Councillor C. Oat; Councillor Mrs D. Pine; "
        "Councillor E. Quince; Councillor F. Rush",
        attending="Mr. G. Sage; Mrs. H. Thorn",
        apologies="Councillor I. Vine; Councillor J. Willow",
    ),
    Case(
        "scrutiny_bare_numbers",
        board="Scrutiny Committee",
        organisation="Willowbrook District Council",
        day=date(2021, 3, 3),
        clock=time(14, 0),
        venue="video conference",
        refs="49 50 51 53",
        parts={"50": "-", "51": "- - -", "53": "-"},
        present="Councillor Aster; Councillor Briar; Councillor Clover; Councillor Elder",
        substitutes="Councillor Daisy",
        attending="Head of Legal Services; Scrutiny Manager; Democratic Services Officer; Councillor Gorse",
        apologies="Councillor Flax",
        questions=1,
    ),
    Case(
        "trust_board",
        board="Board of Directors",
        day=date(2020, 11, 26),
        clock=time(9, 30),
        venue="Lecture Theatre, Beechwood Hospital",
        refs="1 2 3 4 5 6",
        parts={"3": "-", "4": "-", "5": "-"},
        verbs={"3": "agreed", "4": "noted", "5": "noted"},
        present="Dr Ann Larkin; Ben Marten; Cara Nightjar; David Osprey; Professor Eve Plover",
        attending="Fay Quail; Gus Robin",
        questions=1,
        apologies="Hal Siskin",
    ),
    Case(
        "web_page",
        board="Planning Panel",
        day=date(2016, 4, 12),
        clock=time(18, 30),
        venue="Committee Room 2, Town Hall",
        refs="112 113 114 115 116",
        parts={"113": "-", "114": "1. 2."},
        present="",
        apologies="Councillor Ash; Councillor Cherry",
        substitutes="Councillor Beech",
    ),
    Case(
        "joint_board_scotland",
        board="Glen and Strath Integration Joint Board",
        day=date(2019, 10, 9),
        clock=time(14, 0),
        venue="Burgh Chambers, Strathmuir",
        refs="1 2 3 4 5",
        parts={"2": "-", "3": "(a) (b) (c)", "4": "-", "5": "-"},
        verbs={"2": "agreed", "3": "agreed agreed agreed", "4": "agreed", "5": "noted"},
        present="Councillor Isla Alder; Councillor Rory Birch; Mrs Mairi Cedar; Dr Ewan Dale; Ms Fiona Elm",
        attending="Chief Officer; Chief Finance Officer; Committee Services Officer",
        apologies="Councillor Hamish Fir; Mr Lachlan Gorse",
    ),
    Case(
        "police_panel",
        board="Woldshire Police and Crime Panel",
        day=date(2014, 2, 6),
        clock=time(14, 0),
        venue="County Hall, Woldchester",
        refs="12/14 13/14 14/14 15/14 16/14",
        parts={"13/14": "-", "14/14": "(1) (2)", "15/14": "(a) (b) (c)"},
        present="Councillor A Avens; Councillor B Bracken; Mr C Campion",
        substitutes="Cllr D Dill",
        attending="Jo Foxglove; Chief Constable G. Gromwell; Mrs H Hyssop",
        apologies="Cllr E Ermine; Cllr F Fern",
    ),
    Case(
        "parish",
        board="Fernhollow Parish Council",
        day=date(2022, 1, 11),
        clock=time(19, 30),
        venue="Village Hall",
        refs="22/001 22/002 22/003 22/004 22/005 22/006 22/007",
        parts={"22/003": "-", "22/005": "(1) (2) (3)", "22/006": "-"},
        present="Cllr A Acre; Cllr B Brook; Cllr C Copse; Cllr D Dell; Mrs E Fold",
        attending="District Councillor F Glade",
        apologies="Cllr G Heath",
    ),
    Case(
        "trust_table",
        board="Board of Directors",
        organisation="Alderbank Hospitals NHS Trust",
        day=date(2024, 3, 28),
        clock=time(10, 0),
        venue="Boardroom, Alder House",
        refs="BOD 24/18; BOD 24/19; BOD 24/20; BOD 24/21",
        parts={"BOD 24/19": "-", "BOD 24/20": "i. ii."},
        present="Rose Abbott; Sam Bishop; Umar Drake",
        apologies="Dr Tess Carver",
        attending="Vic Egan; Wyn Falk",
        questions=1,
    ),
    Case(
        "partnership_items",
        board="Safeguarding Partnership",
        day=date(2019, 9, 4),
        venue="Moor Lane Centre",
        refs="1 2 3 4 5",
        parts={"3": "-", "4": "- -"},
        present="Kit Lark; Lou Merle; Detective Superintendent Max Nunn; Nell Orr",
        apologies="Pip Rook; Quin Swift",
        questions=2,
        leftovers=(42, 44, 45),
    ),
    Case(
        "unnumbered",
        board="Audit Committee",
        organisation="Hawthorn College Corporation",
        day=date(2015, 5, 12),
        clock=time(17, 0),
        venue="Board Room, Main Building",
        refs="; ; ; ; ",
        parts={},
        present="Mr P Bay; Mrs Q Cole; Dr R Dove",
        attending="Miss S Earl; Mr T Ford",
        apologies="Ms U Gray",
    ),
)


@dataclass(frozen=True)
class Read:
    """A fixture as the reader understood it."""

    findings: Findings
    meeting: Meeting

    @property
    def board(self) -> Board:
        """The board that the minutes' own head names."""
        return self.findings.of(Board)[0]

    def names(self, role: AttendanceRole) -> list[str]:
        """Return the names listed in one role."""
        return [one.name for one in self.findings.of(Attendance) if one.role is role]

    def minute(self, number: str) -> Minute:
        """Return the minute of this number."""
        return next(minute for minute in self.findings.of(Minute) if minute.number == number)

    def parts(self, minute: Minute) -> list[Resolution]:
        """Return the parts of a minute's resolutions."""
        return [part for part in self.findings.of(Resolution) if part.minute_id == minute.id]


def read(name: str) -> Read:
    """Read one fixture."""
    return read_text((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def read_text(text: str) -> Read:
    """Read minutes given as text."""
    document = document_of(text, name="minutes.txt", form="txt", sha256="")
    findings = Findings(document)
    meeting = read_minutes(document.blocks, None, findings, TODAY)
    assert meeting is not None
    return Read(findings, meeting)
