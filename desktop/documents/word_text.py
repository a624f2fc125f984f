"""The text of one Word paragraph as a reader sees it: insertions in, deletions out, links with their addresses."""

from typing import Any

from desktop.documents.word_fields import FieldWriter, link_in, with_address
from desktop.documents.word_names import ALTERNATIVES, FALLBACK, MATHS_TEXT, RELATION_ID, is_on, w

_LEFT_OUT = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "delText", "txbxContent")))
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_TEXTS = frozenset((w("t"), MATHS_TEXT))


class ParagraphText:
    """Reads paragraphs; links: the addresses of the document's relations by their id."""

    def __init__(self, links: dict[str, str]) -> None:
        """Take the addresses that w:hyperlink elements refer to."""
        self._links = links

    def of(self, paragraph: Any) -> str:
        """Return the text of a w:p; line breaks are "\\n", and what stands in its text boxes is not part of it."""
        return self._inside(paragraph)

    def _inside(self, element: Any) -> str:
        writer = FieldWriter()
        self._put(element, writer)
        return writer.text()

    def _put(self, element: Any, writer: FieldWriter) -> None:
        for child in shown_children(element):
            if child.tag in _TEXTS:
                writer.write(child.text or "")
            elif child.tag in _SIGNS:
                writer.write(_SIGNS[child.tag])
            elif child.tag == w("fldChar"):
                writer.mark(child.get(w("fldCharType"), ""))
            elif child.tag == w("instrText"):
                writer.instruct(child.text or "")
            else:
                self._put_other(child, writer)

    def _put_other(self, element: Any, writer: FieldWriter) -> None:
        if element.tag == w("hyperlink"):
            writer.write(with_address(self._inside(element), self._links.get(element.get(RELATION_ID, ""), "")))
        elif element.tag == w("fldSimple"):
            writer.write(with_address(self._inside(element), link_in(element.get(w("instr"), ""))))
        elif element.tag == w("sym"):
            writer.write(_symbol(element.get(w("char"), "")))
        elif not is_on(element, "rPr/vanish"):
            self._put(element, writer)


def shown_children(element: Any) -> list[Any]:
    """Return the children that a reader sees; of two drawings of one thing, only the first."""
    if element.tag == ALTERNATIVES:
        return [child for child in element if child.tag != FALLBACK][:1]
    return [child for child in element if child.tag not in _LEFT_OUT]


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
