"""Why a spreadsheet is not read, beside the reasons in documents/refusals.py."""

HOLDS_MACROS = "{name} holds macros, and nothing was read; open it, save it as .xlsx and choose that copy."
OLD_EXCEL = "{name} is in a format of Excel from before 1997; open it, save it as .xlsx and choose that copy."
OTHER_PROGRAM = "{name} is a spreadsheet of another kind; open it, save it as .xlsx and choose that copy."
NOT_AS_BUILT = (
    "{name} is not built as a spreadsheet program builds one; open it, save it again as .xlsx and choose that copy."
)
NO_CELLS = "{name} holds no cells with anything in them; choose the file that was filled in."
TOO_MANY_CELLS = "{name} holds more rows than can be read; delete what does not belong to it and choose it again."
UNKNOWN_KIND = "{name} is no spreadsheet that is read here; save it as .xlsx, .xls or .csv and choose that copy."
TOO_LARGE = (
    "{name} is larger than {most} MB, and nothing was read; take out pictures and other sheets, and choose it again."
)
NO_FILE = "{name} is not a file that can be read; choose an .xlsx, .xls or .csv file."
