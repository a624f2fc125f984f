"""Word documents (.docx)."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from desktop.documents.document import Document
from desktop.documents.word_body import WordBody
from desktop.documents.word_numbering import ListNumbers
from desktop.documents.word_styles import ListStyles
from desktop.documents.word_text import ParagraphText
from desktop.documents.written import Written, document_of

_NOTES = ("/footnotes", "/endnotes")
_MARGINS = ("/header", "/footer")


def read_word(data: bytes, *, name: str, sha256: str) -> Document:
    """Return the document; a damaged file raises whatever its parser raises, one with a document type ValueError."""
    import docx

    opened = docx.Document(BytesIO(data))
    _refuse_document_type(opened.element)
    return document_of(_written(opened), name=name, sha256=sha256)


def _written(opened: Any) -> list[Written]:
    """Return the body and the notes; headers and footers only where nothing else has text."""
    numbering = _root_of(opened.part, "/numbering")
    styles = ListStyles(_root_of(opened.part, "/styles"), numbering)
    body = WordBody(ParagraphText(_links(opened.part)), styles, ListNumbers(numbering))
    written = [*body.walk(opened.element.body), *_walked(body, _parts(opened.part, *_NOTES))]
    if any(item.has_text for item in written):
        return written
    return list(_walked(body, _parts(opened.part, *_MARGINS)))


def _walked(body: WordBody, roots: Iterator[Any]) -> Iterator[Written]:
    for root in roots:
        yield from body.walk(root)


def _root_of(part: Any, kind: str) -> Any:
    return next(_parts(part, kind), None)


def _parts(part: Any, *kinds: str) -> Iterator[Any]:
    """Yield the root elements of the parts that are related to this one as these kinds."""
    from docx.oxml import parse_xml

    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(kinds):
            root = parse_xml(relation.target_part.blob)
            _refuse_document_type(root)
            yield root


def _refuse_document_type(root: Any) -> None:
    """Raise ValueError where a part declares names of its own: each would be left out of the text without a word.

    The gate looks for them in the encodings that Word writes; the parser knows many more.
    """
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a part of the document has a document type")


def _links(part: Any) -> dict[str, str]:
    return {key: relation.target_ref for key, relation in part.rels.items() if relation.is_external}
