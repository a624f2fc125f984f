"""How the paragraphs of a Word paper look: one named style each, and no formatting beside them."""

from dataclasses import dataclass
from html import escape

FONT = "Arial"
"""On every Windows and Mac; LibreOffice sets Liberation Sans, which is as wide, in its place."""
DARK_BLUE, _TEXT, _MUTED, _LINE, HEAD_FILL, _LINK = "12436D", "18212B", "46525E", "B4BEC9", "E6F0F9", "1D4F91"
_TWENTIETHS_PER_CM = 567


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Type and place of a paragraph.

    Sizes and spaces are in points, left and hang in centimetres; inside adds the width of the numbers to left, and
    numbered to hang too. level is the place in the outline, 0 for none; rule is the side on which a line stands.
    """

    size: float = 11
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    colour: str = _TEXT
    before: float = 0
    after: float = 6
    line: float = 1.15
    left: float = 0.0
    hang: float = 0.0
    inside: bool = False
    numbered: bool = False
    across: str = "left"
    keep_next: bool = False
    level: int = 0
    rule: str = ""


LOOKS: dict[str, Look] = {
    "Normal": Look(),
    "Title": Look(size=20, bold=True, colour=DARK_BLUE, after=2, line=1.0, keep_next=True),
    "Subtitle": Look(size=12, colour=_MUTED, after=10, line=1.0, keep_next=True),
    "Heading 1": Look(
        size=15, bold=True, colour=DARK_BLUE, before=14, after=8, line=1.0, keep_next=True, level=1, rule="bottom"
    ),
    "Heading 2": Look(bold=True, before=10, after=3, numbered=True, keep_next=True, level=2),
    "Heading 3": Look(before=3, after=3, left=0.9, hang=0.9, inside=True, level=3),
    "Heading 4": Look(before=2, after=2, left=1.8, hang=0.9, inside=True, level=4),
    "Part": Look(size=12, bold=True, colour=DARK_BLUE, before=16, after=4, keep_next=True, level=2),
    "Fact": Look(after=3, left=2.2, hang=2.2),
    "Standing": Look(size=10.5, italic=True, colour=_MUTED, before=4, after=4),
    "Closing": Look(size=10.5, italic=True, colour=_MUTED, before=14, after=0),
    "Detail": Look(size=10, colour=_MUTED, after=2, inside=True),
    "Detail below": Look(size=10, colour=_MUTED, after=2, left=0.9, inside=True),
    "Minute text": Look(inside=True, after=8),
    "Note above": Look(size=10, before=14, after=2, inside=True, keep_next=True),
    "Decision": Look(before=2, after=6, inside=True),
    "Decision lead": Look(bold=True, before=2, after=4, inside=True, keep_next=True),
    "Decision part": Look(after=6, left=1.0, hang=1.0, inside=True),
    "Lead": Look(size=13, bold=True, before=4, after=8, keep_next=True),
    "Name": Look(after=2, left=0.6, hang=0.6),
    "Names": Look(bold=True, before=8, after=3, keep_next=True),
    "Correction": Look(size=10, italic=True, colour=_MUTED, after=4, inside=True),
    "Signature": Look(before=26, after=6, keep_next=True),
    "Story words": Look(size=10.5, after=5, line=1.1),
    "Story part": Look(size=10, bold=True, colour=DARK_BLUE, before=6, after=2, line=1.0, keep_next=True),
    "Story line": Look(size=9.5, after=2, line=1.05, inside=True, numbered=True),
    "Header": Look(size=8.5, colour=_MUTED, after=0, line=1.0),
    "Standing above": Look(size=8.5, bold=True, colour=_MUTED, before=2, after=0, line=1.0, across="right"),
    "Footer": Look(size=8.5, colour=_MUTED, after=0, line=1.0),
    "Cell": Look(size=9.5, after=2, line=1.08),
    "Cell strong": Look(size=9.5, bold=True, after=2, line=1.08),
    "Cell below": Look(size=9.5, after=2, line=1.08, left=0.4),
    "Cell head": Look(size=9.5, bold=True, colour=DARK_BLUE, before=2, after=2, line=1.0, keep_next=True),
}
CHARACTER_LOOKS = {
    "Strong": "<w:b/>",
    "Quiet": f'<w:color w:val="{_MUTED}"/>',
    "Plain": '<w:b w:val="0"/>',
    "Hyperlink": f'<w:color w:val="{_LINK}"/><w:u w:val="single"/>',
}


def defaults_xml(space: str) -> str:
    """Return what every style begins from: the type and the language."""
    return (
        f'<w:docDefaults {space}><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" '
        f'w:eastAsia="{FONT}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        "</w:docDefaults>"
    )


def style_xml(name: str, look: Look, space: str, *, indent: float, text_width: float) -> str:
    """Return a paragraph style as XML; indent is the width of the numbers and text_width that of a line, in cm."""
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    follow = '<w:next w:val="Normal"/>' if look.level else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style {space} w:type="paragraph" w:styleId="{style_id(name)}"{default}><w:name w:val="{_shown(name)}"/>'
        f"{based}{follow}<w:qFormat/><w:pPr>{_paragraph(name, look, indent, text_width)}</w:pPr>"
        f"<w:rPr>{_type(look)}</w:rPr></w:style>"
    )


def character_xml(name: str, inside: str, space: str) -> str:
    """Return a character style as XML."""
    return (
        f'<w:style {space} w:type="character" w:styleId="{style_id(name)}"><w:name w:val="{escape(name)}"/>'
        f"<w:qFormat/><w:rPr>{inside}</w:rPr></w:style>"
    )


def table_xml(space: str) -> str:
    """Return the style of tables: thin lines, a shaded row of headings, a little air round the words."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in ("top", "bottom", "insideH")
    )
    margins = "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:style {space} w:type="table" w:styleId="BoardTable"><w:name w:val="Board Table"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD_FILL}"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )


def style_id(name: str) -> str:
    """Return the id by which a paragraph names its style."""
    return name.title().replace(" ", "")


def _shown(name: str) -> str:
    # Word knows its own headings and the frame by names in lower case.
    return name.lower() if name.startswith("Heading") or name in ("Header", "Footer") else name


def _paragraph(name: str, look: Look, indent: float, text_width: float) -> str:
    left = look.left + (indent if look.inside or look.numbered else 0.0)
    hang = look.hang + (indent if look.numbered else 0.0)
    keep = "<w:keepNext/><w:keepLines/>" if look.keep_next else ""
    rule = f'<w:pBdr><w:{look.rule} w:val="single" w:sz="6" w:space="4" w:color="{DARK_BLUE}"/></w:pBdr>'
    return (
        f"{keep}<w:widowControl/>{rule if look.rule else ''}"
        f"{_tabs(name, left, text_width)}"
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" '
        f'w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:left="{_twentieths(left)}" w:hanging="{_twentieths(hang)}"/><w:jc w:val="{look.across}"/>'
        + (f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else "")
    )


def _tabs(name: str, left: float, text_width: float) -> str:
    stops: tuple[tuple[str, float], ...]
    if name in ("Header", "Footer"):
        stops = (("center", text_width / 2), ("right", text_width))
    elif name == "Signature":
        stops = (("left", text_width * 0.62),)
    elif left:
        stops = (("left", left),)
    else:
        return ""
    return (
        f"<w:tabs>{''.join(f'<w:tab w:val={kind!r} w:pos={str(_twentieths(at))!r}/>' for kind, at in stops)}</w:tabs>"
    )


def _type(look: Look) -> str:
    size = round(look.size * 2)
    return "".join(
        (
            "<w:b/>" if look.bold else "",
            "<w:i/>" if look.italic else "",
            "<w:caps/>" if look.capitals else "",
            f'<w:color w:val="{look.colour}"/>',
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        )
    )


def _twentieths(cm: float) -> int:
    return round(cm * _TWENTIETHS_PER_CM)
