"""Which headlines of a timeline are shown: by theme, period, kind, where it happened, links and words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from desktop.domain.headline import Headline, HeadlineKind
from desktop.domain.headline_grid import NO_THEME, theme_key
from desktop.domain.headline_lanes import Period, lane_of

ANY = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlinesWanted:
    """None, ANY and "" leave a filter off; linked is True for those that are tied to anything, False for the others.

    ids keep to certain headlines.
    """

    theme: str | None = None
    period: Period = ANY
    kind: HeadlineKind | None = None
    external: bool | None = None
    linked: bool | None = None
    text: str = ""
    ids: frozenset[str] | None = None

    @property
    def is_any(self) -> bool:
        """Whether everything is shown."""
        return self == HeadlinesWanted()

    @property
    def words(self) -> str:
        """What is wanted, as words: "decisions, with links, August 2016"."""
        told = [
            "" if self.theme is None else self.theme or NO_THEME.lower(),
            "" if self.kind is None else kind_words(self.kind).lower(),
            {None: "", True: "outside the organisation", False: "the organisation's own"}[self.external],
            {None: "", True: "with links", False: "without links"}[self.linked],
            f"with the words “{self.text.strip()}”" if self.text.strip() else "",
            "" if self.period == ANY else self.period.words,
        ]
        return ", ".join(filter(None, told))


def wanted_of(headlines: Iterable[Headline], wanted: HeadlinesWanted, linked: Collection[str]) -> list[Headline]:
    """Return the headlines that are wanted, in their order; linked are the ids of those that are tied to anything."""
    words = wanted.text.casefold().split()
    theme = None if wanted.theme is None else theme_key(wanted.theme)
    return [
        each
        for each in headlines
        if (theme is None or theme_key(each.theme) == theme)
        and (wanted.kind is None or each.kind is wanted.kind)
        and (wanted.external is None or each.external is wanted.external)
        and (wanted.linked is None or (each.id in linked) is wanted.linked)
        and (wanted.ids is None or each.id in wanted.ids)
        and wanted.period.holds(lane_of(each))
        and _has_words(each, words)
    ]


def kind_words(kind: HeadlineKind) -> str:
    """Return what a kind is called."""
    return _KINDS[kind]


def _has_words(headline: Headline, words: list[str]) -> bool:
    if not words:
        return True
    told = f"{headline.text} {headline.theme} {headline.timing} {headline.source} {headline.kind}".casefold()
    return all(word in told for word in words)


_KINDS = {kind: kind.value.capitalize() for kind in HeadlineKind} | {
    HeadlineKind.OTHER: "Not said",
    HeadlineKind.COURT: "Court case",
    HeadlineKind.MEDIA: "In the media",
}
