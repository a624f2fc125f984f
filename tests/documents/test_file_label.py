"""Names of files as labels."""

import pytest

from desktop.documents.file_label import label_of, with_ending


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Report.pdf", "Report.pdf"),
        ("C:\\papers\\Report.pdf", "Report.pdf"),
        ("../../Report.pdf", "Report.pdf"),
        ("Rep\u202efdp.exe.pdf", "Repfdp.exe.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("a\nb.pdf", "a b.pdf"),
        ("..", "paper"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_what_could_mislead_is_taken_out(name: str, label: str) -> None:
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("name", "form", "label"),
    [("a.PDF", "pdf", "a.PDF"), ("a.docx", "pdf", "a.pdf"), ("a.b", "pdf", "a.b.pdf"), ("a", "jpg", "a.jpg")],
)
def test_the_ending_is_that_of_the_content(name: str, form: str, label: str) -> None:
    assert with_ending(name, form) == label
