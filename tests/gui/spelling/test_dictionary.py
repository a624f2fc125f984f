"""Both dictionaries know British English and mark American; -ise and -ize are both British."""

from pathlib import Path

import pytest

from desktop.gui.spelling import dictionary
from desktop.gui.spelling.dictionary import HunspellDictionary, WordList, load_dictionary
from desktop.gui.spelling.folders import british_dictionary

BRITISH = (
    "organise organize organisation colour favourable behavioural programme centre labour laborious defence honorary"
    " travelled enrol enrolled enrolment fulfil fulfilled catalogue analyse theatre jewellery whilst metre prioritised"
)
AMERICAN = "color center behavior labor defense traveled aluminum gray catalog analyze enrollment fulfillment favorite"


@pytest.fixture(scope="module")
def word_list() -> WordList:
    return WordList()


@pytest.fixture
def hunspell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small dictionary of our own in the format of Hunspell."""
    (tmp_path / "en_GB.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n", "utf-8")
    (tmp_path / "en_GB.dic").write_text("4\nharbour/S\nwall/S\nmend\nRipplesea\n", "utf-8")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("word", BRITISH.split())
def test_the_word_list_knows_british_words(word_list: WordList, word: str) -> None:
    assert word_list.check(word) and word_list.check(word.capitalize())


@pytest.mark.parametrize("word", AMERICAN.split())
def test_the_word_list_marks_american_words(word_list: WordList, word: str) -> None:
    assert not word_list.check(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("color", "colour"),
        ("recieve", "receive"),
        ("Comittee", "Committee"),
        ("CENTER", "CENTRE"),
        ("organisaton", "organisation"),
    ],
)
def test_the_word_list_suggests_british_words(word_list: WordList, word: str, meant: str) -> None:
    assert meant in word_list.suggest(word)[:2]


def test_the_systems_dictionary_is_found_and_used(hunspell: Path) -> None:
    assert british_dictionary() == hunspell / "en_GB"
    found = load_dictionary()
    assert isinstance(found, HunspellDictionary)
    assert found.check("harbours") and found.check("WALLS") and not found.check("harbor")
    assert found.suggest("harbor") == ["harbour"]


def test_a_broken_dictionary_gives_way_to_the_word_list(hunspell: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "WordList", lambda: "the word list")
    (hunspell / "en_GB.dic").write_bytes(b"\xff\xfe\x00nothing")
    (hunspell / "en_GB.aff").write_bytes(b"SET nonsense-9\n")
    assert load_dictionary() == "the word list"
