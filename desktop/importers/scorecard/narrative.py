"""What the text of a scorecard says of measures by their references: figures of a quarter, and how they travel."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from desktop.documents.document import Document, Paragraph
from desktop.importers.scorecard.cells import same_ref
from desktop.importers.scorecard.own_periods import Told, told_in

_NAMED = re.compile(
    r"^\W*\(\s*(?P<ref>[A-Z]{0,4}\d{1,3}(?:[.\-/]?[A-Z]?\d{0,3}){0,3}\s?(?:\(?[a-z]\)?(?:\s?&\s?[a-z])?)?)\s*\)"
)
_FOLLOWS = 4


def named_refs(document: Document) -> Iterator[tuple[str, list[Paragraph]]]:
    """Yield each reference that a paragraph opens with in brackets, with that paragraph and those that go on."""
    blocks = paragraphs_in(document)
    for at, block in enumerate(blocks):
        if found := _NAMED.match(block.text):
            run = [block]
            for further in blocks[at + 1 : at + 1 + _FOLLOWS]:
                if not further.text.lstrip().startswith("(") or _NAMED.match(further.text):
                    break
                run.append(further)
            yield found["ref"].strip(), run


def paragraphs_in(document: Document) -> list[Paragraph]:
    """Return the paragraphs of a document without headers and footers."""
    return [block for block in document.blocks if isinstance(block, Paragraph) and not block.furniture]


def told_of(document: Document) -> Mapping[str, frozenset[Told]]:
    """Return which numbers the text gives for which quarter, by reference."""
    texts: dict[str, list[str]] = defaultdict(list)
    for ref, run in named_refs(document):
        texts[same_ref(ref)].extend(block.text for block in run)
    return {ref: told_in(said) for ref, said in texts.items()}
