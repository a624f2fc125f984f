"""Why a file is not attached as a paper, beside the reasons in refusals.py."""

OLD_OFFICE = "{name} is in an old Office format; open it, save it as .docx, .xlsx or PDF and attach that copy."
HOLDS_MACROS = "{name} holds macros; open it, save it as .docx, .xlsx or PDF and attach that copy."
PROGRAM = "{name} is a program and cannot be a paper; ask its sender for the report itself."
SHORTCUT = "{name} is a shortcut; attach the file that it leads to."
UNKNOWN_KIND = (
    "{name} is of a kind that cannot be attached; save it as PDF, Word, Excel or a picture (PNG, JPEG, TIFF)."
)
SOMETHING_ELSE = (
    "{name} is called {suffix} but holds something else, or is damaged; choose the file that you meant, or fetch it "
    "again from where it came from."
)
TOO_LARGE = "{name} is larger than {most} MB; save it with smaller pictures or split it, and attach the parts."
EMPTY = "{name} is empty; attach the file that holds the report."
NO_FILE = "{name} is not a file that can be read; save a copy of it and attach the copy."
GONE = "{name} is no longer there; find it again and attach it from where it now stands."
