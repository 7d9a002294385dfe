"""The program opens its window. The window itself is tested in tests/ui."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

from program import run

PROGRAM = pathlib.Path(os.environ["HCI_PROGRAM"])
WINDOW = PROGRAM.with_name(PROGRAM.name + "-window")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def wait_until(condition, what, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.02)


class Window(unittest.TestCase):
    def setUp(self):
        home = self.enterContext(tempfile.TemporaryDirectory(prefix="hci-"))
        self.environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        self.environment |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        self.home = pathlib.Path(home)

    def start(self, *arguments, **display):
        process = subprocess.Popen([PROGRAM, *arguments], env=self.environment | display, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def assert_opens(self, process):
        """The process has become the window's, and has a screen."""
        folder = pathlib.Path("/proc", str(process.pid))
        wait_until(lambda: process.poll() is not None or "libqoffscreen" in (folder / "maps").read_text(), "the window")
        self.assertIsNone(process.poll(), "it has ended")
        self.assertEqual(os.readlink(folder / "exe"), str(WINDOW.resolve()))

    def test_opens_without_a_command(self):
        for arguments in ([], ["--demo"], [__file__]):
            with self.subTest(arguments=arguments):
                self.assert_opens(self.start(*arguments, QT_QPA_PLATFORM="offscreen"))

    def test_qts_own_arguments_reach_it(self):
        self.assert_opens(self.start("-platform", "offscreen"))

    def assert_ends(self, process):
        """The system's request to end works, and nothing is left half done."""
        folder = pathlib.Path("/proc", str(process.pid))

        def hears():
            caught = re.search(r"SigCgt:\s*([0-9a-f]+)", (folder / "status").read_text())
            return int(caught[1], 16) >> (signal.SIGTERM - 1) & 1

        wait_until(lambda: process.poll() is not None or hears(), "the order's handler")
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, output), (0, ""), errors)

    def sessions(self):
        return [path for path in self.home.rglob("*") if path.is_file() and "sessions" in path.parts]

    def test_ends_when_the_system_says_so(self):
        self.assert_ends(self.start(QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(self.sessions(), [], "there was nothing to keep")

    def test_what_is_unsaved_waits_for_the_next_start(self):
        process = self.start("--demo", QT_QPA_PLATFORM="offscreen")
        wait_until(lambda: process.poll() is not None or any(file.stat().st_size > 10_000 for file in self.sessions()),
                   "a session on the disk")
        self.assert_ends(process)
        self.assertNotEqual(self.sessions(), [])

    def test_no_display(self):
        process = self.start()
        output, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, output), (2, ""))
        self.assertIn("there is no display", errors)

    def test_commands_load_none_of_its_libraries(self):
        for program, libraries in ((PROGRAM, False), (WINDOW, True)):
            loaded = subprocess.run(["ldd", program], capture_output=True, encoding="utf-8", check=True).stdout
            self.assertEqual("libQt6Gui" in loaded, libraries, program)

    def test_the_window_knows_no_commands(self):
        done = subprocess.run([WINDOW, "analyze", __file__], capture_output=True, encoding="utf-8", timeout=60, check=False)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("http-cache-inspector does", done.stderr)

    def test_help_names_the_program(self):
        done = subprocess.run([WINDOW, "--help"], capture_output=True, encoding="utf-8", timeout=60, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, run("--help").output))


if __name__ == "__main__":
    unittest.main()
