from desktop.domain.agencies import agencies_of, all_agencies, has_part, part_of
from desktop.domain.recommendation import Recommendation

ONE = Recommendation(
    report_id="report",
    ref="R1",
    paragraphs=("x",),
    lead="Harbour Trust; Pilots",
    supporting=("Coastguard", "pilots"),
    addressee="Harbour Trust",
)


def test_each_agency_counts_once_however_it_is_written() -> None:
    assert agencies_of(ONE) == ("Harbour Trust", "Pilots", "Coastguard")
    assert has_part(ONE, "COASTGUARD ") and not has_part(ONE, "Coast")


def test_the_strongest_part_is_named() -> None:
    assert [part_of(ONE, name) for name in ("Pilots", "coastguard", "Nobody")] == ["leads", "supports", ""]


def test_all_agencies_stand_in_the_order_of_the_alphabet() -> None:
    assert all_agencies([ONE, ONE]) == ["Coastguard", "Harbour Trust", "Pilots"]
