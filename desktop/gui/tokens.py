"""The colours of the window as named tokens, light and dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One palette; every value is #RRGGBB. "on_x" is the text colour that reads on ground x."""

    window: str
    ground: str
    card: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    rail: str
    on_rail: str
    rail_selected: str
    rail_hover: str
    rail_strong: str
    rail_count: str
    selected: str
    hover: str
    chip: str
    chip_hover: str
    chip_on: str
    notice: str
    notice_line: str
    done: str
    done_line: str
    late: str
    focus: str
    disabled: str
    field: str
    scroll: str
    series_due: str


LIGHT = Tokens(
    window="#FFFFFF",
    ground="#F5F7FA",
    card="#FFFFFF",
    line="#DCE1E8",
    line_strong="#8794A3",
    text="#18212B",
    muted="#5A6775",
    accent="#12436D",
    accent_hover="#1A5588",
    accent_pressed="#0D3355",
    on_accent="#FFFFFF",
    link="#1B69AD",
    rail="#10375A",
    on_rail="#DCE7F2",
    rail_selected="#1E5585",
    rail_hover="#17456E",
    rail_strong="#FFFFFF",
    rail_count="#3D668C",
    selected="#E6F0F9",
    hover="#F2F6FA",
    chip="#EDF1F5",
    chip_hover="#E1E8EF",
    chip_on="#E6F0F9",
    notice="#FFF6E0",
    notice_line="#E8B84A",
    done="#E8F4EC",
    done_line="#7DB592",
    late="#B3261E",
    focus="#1D70B8",
    disabled="#8A96A3",
    field="#FFFFFF",
    scroll="#C3CCD6",
    series_due="#F46A25",
)

DARK = Tokens(
    window="#161C23",
    ground="#1C242D",
    card="#1C242D",
    line="#313C48",
    line_strong="#76859A",
    text="#E8EDF2",
    muted="#9AA8B6",
    accent="#5AA0DC",
    accent_hover="#74B2E6",
    accent_pressed="#4A8CC6",
    on_accent="#0B1520",
    link="#7DB8EA",
    rail="#0E1419",
    on_rail="#B9C6D3",
    rail_selected="#22405C",
    rail_hover="#18232D",
    rail_strong="#FFFFFF",
    rail_count="#333D47",
    selected="#21364A",
    hover="#1B232C",
    chip="#27313C",
    chip_hover="#313D4A",
    chip_on="#21364A",
    notice="#3A2F14",
    notice_line="#8F6F22",
    done="#16301F",
    done_line="#3F7A55",
    late="#FF8A80",
    focus="#7DB8EA",
    disabled="#6C7986",
    field="#1B232C",
    scroll="#414D5A",
    series_due="#F46A25",
)
