"""The properties of a Word file, from an allow-list; and the library's template without what it brings along."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from desktop.exports.masthead import Masthead
from desktop.exports.plain_text import printable

_KEPT_IN_PACKAGE = ("officeDocument", "core-properties")
_KEPT_IN_DOCUMENT = ("styles", "settings", "theme")
_SETTINGS = (
    '<w:settings {space}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-GB"/></w:settings>'
)


def clean(document: Any) -> None:
    """Take out the parts of the library's template that say whose it was, and its settings."""
    _keep(document.part.package.rels, _KEPT_IN_PACKAGE)
    _keep(document.part.rels, _KEPT_IN_DOCUMENT)
    settings = document.settings.element
    plain = parse_xml(_SETTINGS.format(space=nsdecls("w")))
    for child in list(settings):
        settings.remove(child)
    settings.extend(list(plain))


def set_properties(document: Any, masthead: Masthead) -> None:
    """Set every property from the masthead: nothing of the machine or of the person who made the file."""
    properties = document.core_properties
    properties.title = _fit(masthead.title)
    properties.subject = masthead.subject
    properties.author = properties.last_modified_by = _fit(masthead.board)
    properties.category = _fit(masthead.marking)
    properties.language = "en-GB"
    properties.comments = properties.keywords = properties.content_status = properties.version = ""
    properties.created = properties.modified = masthead.generated.replace(tzinfo=None, microsecond=0)
    properties.revision = 1


def _fit(text: str) -> str:
    # python-docx refuses more than 255 characters in a property.
    return printable(text)[:255]


def _keep(relations: Any, kinds: tuple[str, ...]) -> None:
    for name, relation in list(relations.items()):
        if relation.reltype.rsplit("/", 1)[-1] not in kinds:
            del relations[name]
