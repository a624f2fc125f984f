"""Several names or posts in one line."""


def read_names(text: str) -> tuple[str, ...]:
    """Return names or posts that are parted by semicolons."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def say_names(names: tuple[str, ...]) -> str:
    """Return names as the line that read_names reads."""
    return "; ".join(names)
