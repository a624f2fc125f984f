"""A table of thousands of rows is recognised without a wait."""

from time import process_time

from desktop.documents.read import read_pasted
from desktop.importers.recognise import IMPORTERS

ROWS = range(6000)
# three times what it takes on a desk of today, and a third of what it took when it grew with the square of the rows
LONGEST_SECONDS = 3


def test_a_long_table_is_recognised_without_a_wait() -> None:
    rows = (f"{number}\tAgree part {number} of the tide table\tHarbour Master\t1 June 2018\tOpen" for number in ROWS)
    document = read_pasted("\n".join(["Harbour Board", "", "Ref\tAction\tLead\tDue\tStatus", *rows]))
    for importer in IMPORTERS:
        begun = process_time()
        likely = importer.likelihood(document)
        assert process_time() - begun < LONGEST_SECONDS, importer.kind
        assert (likely == 3) is (importer.kind == "action-log")
