"""python3 -m desktop.bootstrap run|test; the first lines hold for any Python, so that an old one can be told."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the check itself
    sys.exit("Matters Arising needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

from desktop.bootstrap.commands import main

sys.exit(main(sys.argv[1:]))
