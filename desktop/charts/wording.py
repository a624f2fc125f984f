"""How numbers and dates are said in findings, so that every sentence reads right for none, one and many."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "no action items", "1 action item", "12 action items"."""
    word = noun if number == 1 else plural or f"{noun}s"
    return f"{number:,} {word}" if number else f"no {word}"


def are(number: int) -> str:
    """Return the verb that agrees with a number."""
    return "is" if number == 1 else "are"


def share(part: int, whole: int, noun: str, predicate: str) -> str:
    """Return "9 of 30 recommendations are signed off", right for none, one, some and all.

    whole must be at least 1; predicate follows the verb.
    """
    if whole == 1:
        return f"The only {noun} is {predicate}" if part else f"The only {noun} is not {predicate}"
    if part == 0:
        return f"None of {whole:,} {noun}s is {predicate}"
    if part == whole:
        return f"All {whole:,} {noun}s are {predicate}"
    return f"{part:,} of {whole:,} {noun}s {are(part)} {predicate}"


def shortened(text: str, limit: int) -> str:
    """Return text of at most limit characters, cut between words and marked with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–") + "…"
