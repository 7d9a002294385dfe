"""Possible leftovers of a watched browser: its profile and its processes, which the program has to end."""

import os
import pathlib
import tempfile

# A prefix for this process only, so that leftovers of other programs are not counted.
FOLDER = tempfile.TemporaryDirectory(prefix="hci-browsers-")
os.environ["TMPDIR"] = tempfile.tempdir = FOLDER.name


def leftovers():
    """Profiles that still exist, and programs that still use one."""
    folders = [str(folder) for folder in pathlib.Path(FOLDER.name).glob("http-cache-inspector-browser-*")]
    programs = []
    for process in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if FOLDER.name.encode() + b"/http-cache-inspector-browser-" in process.read_bytes():
                programs.append(process.parent.name)
        except OSError:
            pass
    return folders + programs
