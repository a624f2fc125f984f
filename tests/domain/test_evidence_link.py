"""Only plain web addresses are ever opened."""

import pytest

from desktop.domain.evidence_link import is_web_address


@pytest.mark.parametrize("link", ["https://example.org/wall", "http://www.example.org:8080/a?b#c", " HTTPS://a.org "])
def test_a_web_address_may_be_opened(link: str) -> None:
    assert is_web_address(link)


@pytest.mark.parametrize(
    "link",
    [
        "", "folder of the Director", "file:///etc/passwd", "javascript:alert(1)", "https://", "https://localhost",
        "//share/wall.pdf", "https://bank.org@example.org/", "https://example.org/a b", "https://a.org/" + "x" * 3000,
    ],
)  # fmt: skip
def test_anything_else_may_not(link: str) -> None:
    assert not is_web_address(link)
