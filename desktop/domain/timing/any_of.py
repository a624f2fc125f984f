"""Patterns written as lists of phrases, so that they can be read."""


def any_of(phrases: str) -> str:
    r"""Return a pattern that matches any of the phrases, which stand on lines or apart by " | ".

    A space within a phrase stands for any white space; the rest is a regular expression as it is.
    """
    listed = [phrase.strip() for line in phrases.strip().splitlines() for phrase in line.split(" | ")]
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in listed if phrase) + ")"
