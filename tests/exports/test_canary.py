"""The last look at a public copy."""

from pathlib import Path

import pytest

from desktop.exports.canary import Canaries, ExemptMatterFound, phrases_of
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import action_row, contents

SECRET = "the purchase of the old lighthouse"


def _export(tmp_path: Path, canaries: Canaries, **changes) -> Path:
    to = tmp_path / "pack.xlsx"
    write_pack(contents(**changes), to, canaries=canaries)
    return to


@pytest.mark.parametrize(
    "canaries",
    [Canaries(whole=frozenset({SECRET})), Canaries(phrases=frozenset(phrases_of(SECRET)))],
    ids=["title", "phrase"],
)
def test_exempt_words_stop_the_public_copy(tmp_path: Path, canaries: Canaries) -> None:
    with pytest.raises(ExemptMatterFound) as refused:
        _export(tmp_path, canaries, actions=(action_row(wording="Consider THE PURCHASE\nof the  old lighthouse."),))
    assert "lighthouse" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_words_in_attributes_are_found_too(tmp_path: Path) -> None:
    with pytest.raises(ExemptMatterFound):
        _export(tmp_path, Canaries(whole=frozenset({"1 complete and 1 not rated"})))


def test_a_clean_copy_is_written(tmp_path: Path) -> None:
    canaries = Canaries(frozenset({SECRET}), frozenset(phrases_of(SECRET)))
    assert _export(tmp_path, canaries).exists()
