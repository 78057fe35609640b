"""Where everything lies: the repository, and the work folder with all that the benchmark makes."""
import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BENCH = REPOSITORY / "bench"


class Place:
    """The work folder. Whatever is in it can be made again."""

    def __init__(self, folder):
        self.folder = folder
        self.postgres = folder / "postgres"
        self.ssh = folder / "ssh"
        self.inbox = folder / "remote" / "inbox"
        self.remote = folder / "remote"
        self.arrived = folder / "arrived"
        self.buyer = folder / "buyer"
        self.homes = folder / "homes"
        self.program = folder / "program"
        self.logs = folder / "logs"

    def make(self):
        fresh = not self.folder.exists()
        if not fresh and any(self.folder.iterdir()) and not self.mark().exists():
            raise FileExistsError(
                "%s is not empty and no work folder of the benchmark" % self.folder)
        for each in (self.ssh, self.inbox, self.arrived, self.buyer, self.homes, self.program, self.logs):
            each.mkdir(parents=True, exist_ok=True)
        self.mark().touch()
        # PostgreSQL does not run as root and must reach its own folder.
        os.chmod(self.folder, 0o755)

    def mark(self):
        return self.folder / ".handover-bench"
