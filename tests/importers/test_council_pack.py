"""A long pack of a council committee: page column, minutes in one line, covering papers, an auditor's table."""

import datetime

from tests.importers.packs import by_number, reading_of, records


def test_counts() -> None:
    expected = {"agenda-items": 8, "minutes": 4, "resolutions": 4, "reports": 1, "recommendations": 2, "meetings": 3}
    assert expected.items() <= reading_of("council_pack").counts().items()


def test_the_number_of_a_house_is_no_item() -> None:
    assert by_number(reading_of("council_pack"), "1").title == "Apologies for Absence"


def test_a_column_of_pages() -> None:
    reading = reading_of("council_pack")
    items = {item.number: item for item in records(reading, "agenda-items")}
    assert [(items[n].first_page, items[n].last_page) for n in "34567"] == [
        (5, 8),
        (9, 10),
        (11, 24),
        (25, 40),
        (41, 52),
    ]
    assert items["5"].title == "External Audit: Annual Governance Report"


def test_the_report_of_an_officer_does_not_end_the_minutes() -> None:
    numbers = [minute.number for minute in records(reading_of("council_pack"), "minutes")]
    assert numbers == ["54", "55", "56", "57"]


def test_only_the_auditors_table_gives_recommendations() -> None:
    ones = records(reading_of("council_pack"), "recommendations")
    assert [(one.ref, one.lead, one.due) for one in ones] == [
        ("1", "City Treasurer", datetime.date(2015, 9, 30)),
        ("2", "Head of Audit", datetime.date(2015, 7, 31)),
    ]
