"""The set-up, as python3 -m desktop.bootstrap run|test in the folder of the README, or by its path from anywhere.

The first lines hold for any Python, so that an old one can be told.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the check itself
    sys.exit("Matters Arising needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

if not __package__:
    # Run by its path, Python looks for modules beside this file and not in the folder of the package.
    from pathlib import Path

    sys.path[0] = str(Path(__file__).resolve().parents[2])

from desktop.bootstrap.commands import main

sys.exit(main(sys.argv[1:]))
