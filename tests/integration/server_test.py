"""The common part of the tests on real servers."""

import pathlib
import tempfile
import unittest

from servers import make_documents


class ServerTest(unittest.TestCase):
    """A document root, and servers that end with the test."""

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="hci-")))
        self.folder.chmod(0o755)  # servers drop root's rights
        self.documents = make_documents(self.folder / "documents")

    def start(self, server):
        """Starts `server` for the length of the test."""
        return self.enterContext(server)

    def only_revalidation(self, report):
        """The one revalidation of a report."""
        self.assertEqual(len(report["revalidations"]), 1)
        return report["revalidations"][0]
