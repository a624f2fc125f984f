"""Where systems and office suites keep their British dictionary."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("en_GB", "en-GB", "en_GB-ise")


def british_dictionary() -> Path | None:
    """Return the path of a Hunspell dictionary without its endings, or None where the system has none."""
    for folder in _folders():
        for name in _NAMES:
            files = folder / name
            if all((folder / f"{name}{ending}").is_file() for ending in (".aff", ".dic")):
                return files
    return None


def _folders() -> Iterator[Path]:
    for listed in filter(None, os.environ.get("DICPATH", "").split(os.pathsep)):
        yield Path(listed)
    home = Path.home()
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            programs = os.environ.get(variable)
            if programs:
                yield Path(programs) / "LibreOffice" / "share" / "extensions" / "dict-en"
    elif sys.platform == "darwin":
        yield home / "Library" / "Spelling"
        yield Path("/Library/Spelling")
        yield Path("/Applications/LibreOffice.app/Contents/Resources/extensions/dict-en")
    else:
        yield home / ".local" / "share" / "hunspell"
        for share in ("/usr/local/share", "/usr/share"):
            yield Path(share) / "hunspell"
            yield Path(share) / "myspell" / "dicts"
            yield Path(share) / "myspell"
        for office in ("/usr/lib/libreoffice", "/opt/libreoffice"):
            yield Path(office) / "share" / "extensions" / "dict-en"
