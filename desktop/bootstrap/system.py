"""What a Linux system must bring for Qt, and how Debian and Ubuntu install it."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from desktop.bootstrap.stopped import Stopped

# shared library -> Debian package; without these no part of Qt loads, even off the screen
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# what Qt's X11 and Wayland platforms need besides
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# a virtual screen for machines without one
VIRTUAL_SCREEN = {"xvfb-run": "xvfb", "xauth": "xauth"}
FONTS = "fonts-dejavu-core"


def is_debian_like() -> bool:
    """Return whether packages come by apt-get and dpkg here."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg"))


def missing_libraries(wanted: Iterable[str]) -> list[str]:
    """Return those of the wanted shared libraries that the system's loader does not know; none off Linux."""
    known = _known_libraries()
    return [name for name in wanted if known and name not in known]


def missing_packages() -> list[str]:
    """Return the Debian packages that the window, the tests and a virtual screen lack."""
    packages = [(ALWAYS | WINDOW)[name] for name in missing_libraries(ALWAYS | WINDOW)]
    packages += [package for program, package in VIRTUAL_SCREEN.items() if not shutil.which(program)]
    fonts = any(next(Path(folder).rglob("*.[ot]tf"), None) for folder in ("/usr/share/fonts", "/usr/local/share/fonts"))
    return packages if fonts else [*packages, FONTS]


def missing_venv_package() -> list[str]:
    """Return the Debian package without which this Python can make no .venv, if it is missing."""
    if importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def install_line(packages: Iterable[str]) -> str:
    """Return the one line that installs these packages."""
    return f"sudo apt-get install -y {' '.join(packages)}"


def may_install() -> bool:
    """Return whether this process may install packages itself."""
    return is_debian_like() and os.geteuid() == 0


def install(packages: list[str]) -> None:
    """Install Debian packages; apt's own words appear only when it fails. Raises Stopped."""
    _apt_get(["update"])  # a source that cannot be reached may still leave all that is needed
    installed = _apt_get(["install", "-y", "--no-install-recommends", *packages])
    if installed.returncode:
        raise Stopped(f"These packages could not be installed: {' '.join(packages)}. apt-get says:\n{installed.stdout}")


def _apt_get(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["apt-get", "-qq", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )


def _known_libraries() -> set[str]:
    """Return the names in the loader's cache; nothing where there is no such cache."""
    ldconfig = shutil.which("ldconfig", path="/sbin:/usr/sbin:/usr/bin:/bin")
    if not sys.platform.startswith("linux") or ldconfig is None:
        return set()
    listed = subprocess.run([ldconfig, "-p"], stdout=subprocess.PIPE, text=True, check=False).stdout
    return {line.split()[0] for line in listed.splitlines() if " => " in line}
