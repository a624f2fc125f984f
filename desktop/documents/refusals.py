"""Why a file is not read: one plain sentence for each reason, which names the file and says what to do."""

from desktop.domain.errors import Refused


def refuse(name: str, sentence: str) -> Refused:
    """Return the refusal of a file; sentence is one of this module, with {name} for the file."""
    return Refused(sentence.format(name=name))


MISSING = "There is no file called {name} here; check the name."
A_FOLDER = "{name} is a folder; choose one of the files in it."
NO_FILE = "{name} is not a file that can be read; choose a .docx, .pdf or .txt file."
NO_ACCESS = "{name} is closed to you; ask its owner for access, or close the program that holds it open."
EMPTY = "{name} is empty; choose the file that holds the text."
NO_TEXT = "{name} holds no text; choose the file that holds the agenda or the minutes."
ONLY_PICTURES = (
    "{name} holds pictures of pages and no text; ask for the file that it was printed from, "
    "or have its text recognised where it was scanned."
)
LOCKED = "{name} is protected by a password; open it, save a copy without the password and choose that copy."
DAMAGED = "{name} is damaged or cut off; fetch it again from where it came from."
UNPACKS_TOO_FAR = "{name} unpacks to far more than a document holds; ask the sender what it is before you open it."
HOLDS_MACROS = "{name} holds macros; open it in Word, save it as .docx and choose that copy."
NOT_AS_WORD_WRITES = (
    "{name} is not built as Word builds a document; open it in Word, save it again and choose that copy."
)
TOO_MUCH_TEXT = "{name} holds more text than can be read at once; split it, or copy the part you need and paste it."
TOOK_TOO_LONG = "{name} took too long to read; split it, or copy the part you need and paste it."
NOT_READ_TO_ITS_END = (
    "{name} could not be read to its end; open it, save it again under a new name and choose that copy."
)
NOT_TEXT = "{name} is called a text file but holds something else; choose the file that holds the text."
OLD_WORD = "{name} is in the old format of Word; open it in Word, save it as .docx and choose that copy."
OTHER_WRITER = "{name} is no Word document; open it in the program that wrote it and save it as .docx or .pdf."
SPREADSHEET = "{name} is a spreadsheet; save it as PDF, or copy the cells you need and paste them."
SLIDES = "{name} is a set of slides; save it as PDF and choose that copy."
WEB_PAGE = "{name} is a web page; open it in a browser, copy its text and paste it."
PICTURE = "{name} is a picture; ask for the file with the text in it."
MESSAGE = "{name} is a message; open it, and save the paper that is attached to it or copy the text and paste it."
PACKED = "{name} is a packed folder; unpack it and choose one of the files in it."
UNKNOWN_KIND = "{name} is of a kind that is not read here; save it as .docx, .pdf or .txt and choose that copy."


def too_large(name: str, megabytes: int) -> Refused:
    """Return the refusal of a file above the limit for its kind."""
    return Refused(f"{name} is larger than {megabytes} MB; split it, or copy the part you need and paste it.")


def holds_something_else(name: str, suffix: str, found: str) -> Refused:
    """Return the refusal of a file whose content is not what its name says; found: "a picture"."""
    return Refused(f"{name} is called {suffix} but holds {found}; choose the file that you meant.")
