"""How several things are said in a sentence."""

from collections.abc import Iterable, Sequence


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words joined as a sentence joins them: "a", "a and b", "a, b and c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 item", "7 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counted_words(word: str, numbers: Iterable[object]) -> str:
    """Return "paragraph 3" or "paragraphs 1, 3 and 5" for a word and the numbers it counts, each once."""
    said = list(dict.fromkeys(str(number) for number in numbers))
    return f"{word}{'s' if len(said) > 1 else ''} {listed(said)}".rstrip()
