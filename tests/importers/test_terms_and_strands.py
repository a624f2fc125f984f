from tests.importers.packs import reading_of, reading_of_text, records

AGENDA = "Lantern Board\nDate: Monday 7 July 2014\nAGENDA\n1. Apologies\n2. Minutes\n3. Lamps\n\n"


def test_parts_of_the_terms_are_counted() -> None:
    counts = reading_of("terms_and_strands").counts()
    assert (counts["purpose"], counts["membership"], counts["terms-of-reference"]) == (2, 2, 4)


def test_a_part_named_as_a_kind_of_record_is_not_counted_for_it() -> None:
    text = AGENDA + "Terms of Reference\n\nMeetings\n1. The Board meets each month.\n2. The Chair may call others.\n"
    counts = reading_of_text(text).counts()
    assert counts["meetings"] == 1


def test_a_misprinted_number_is_said() -> None:
    reading = reading_of("terms_and_strands")
    found = next(found for found in reading.recognised if found.kind == "boards")
    assert "1 of 4 clauses" in found.inferred
    assert [clause.number for clause in found.record.terms_of_reference] == [1, 2, 1, 2]


def test_terms_of_another_body_are_left_over() -> None:
    text = AGENDA + "Commissioner's Terms of Reference\n\nThe role is to:\n1. Look.\n2. Listen.\n"
    reading = reading_of_text(text)
    assert records(reading, "boards")[0].terms_of_reference == ()
    assert "2. Listen." in [leftover.text for leftover in reading.leftovers]


def test_strands_take_text_from_the_list_and_cells_from_the_table() -> None:
    money, staff, *_ = records(reading_of("terms_and_strands"), "strands")
    assert (money.title, money.responsibility, money.tests_of_progress) == (
        "Money",
        "Director of Finance",
        "Balanced budget",
    )
    assert staff.text == "Staff. Vacant posts are filled within a month."
    assert staff.key_actions == ""


def test_a_list_alone_gives_strands() -> None:
    text = AGENDA + "This is a list of three challenges.\n\n1. Oil, of which there is little.\n2. Wicks.\n3. Glass.\n"
    assert [strand.title for strand in records(reading_of_text(text), "strands")] == ["Oil", "Wicks.", "Glass."]
