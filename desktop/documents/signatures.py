"""What a file is by its first bytes, whatever it is called."""

OLD_OFFICE = "a document in an old Office format"
PDF = "a PDF"
PACKED = "a packed file"

# The first bytes of each kind (the register of signatures that libmagic also uses), most telling first.
_BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", PACKED),
    (b"PK\x05\x06", PACKED),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"\x1f\x8b", "a packed file"),
    (b"SQLite format 3\x00", "a database"),
)
_PDF_WITHIN = 1024


def kind_of_bytes(data: bytes) -> str:
    """Return in words what the file holds, or "" where its first bytes do not tell."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    # Some programs put a few bytes of their own before a PDF, and readers accept it.
    return PDF if b"%PDF-" in data[:_PDF_WITHIN] else ""


def is_web_page(data: bytes) -> bool:
    """Say whether a text begins as a web page does."""
    beginning = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return beginning.startswith((b"<!doctype html", b"<html"))
