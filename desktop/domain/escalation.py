"""The way a matter goes up: lead, director, chair, the body above; who comes next on the route of a board."""

from collections.abc import Iterable, Sequence


def next_on_route(route: Sequence[str], been_to: Iterable[str]) -> str:
    """Return whom a matter goes to next: the step after the furthest one that it has been to, "" at the end."""
    places = [route.index(name) for name in been_to if name in route]
    following = max(places) + 1 if places else 0
    return route[following] if following < len(route) else ""
