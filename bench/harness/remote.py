"""The buyer's side: an OpenSSH server on loopback that lets in one key and shows one folder."""
import base64
import getpass
import hashlib
import os
import shutil
import subprocess

from harness import needs
from harness.processes import free_port, wait_for

CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {ssh}/host
PidFile none
AuthorizedKeysFile {ssh}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AllowUsers {user}
MaxStartups 50
PrintMotd no
Subsystem sftp {server} -d {remote}
"""


class Remote:
    """Whoever runs the benchmark logs in as himself, by a key that was made for it."""

    def __init__(self, place, processes):
        self.ssh = place.ssh
        self.remote = place.remote
        self.log = place.logs / "sshd.log"
        self.processes = processes
        self.user = getpass.getuser()
        self.port = None
        self.process = None

    def start(self):
        if not (self.ssh / "authorized_keys").exists():
            self.make_keys()
        self.port = free_port()
        (self.ssh / "known_hosts").write_text(
            "[127.0.0.1]:%d %s\n" % (self.port, " ".join(self.host_key())))
        (self.ssh / "sshd_config").write_text(CONFIGURATION.format(
            port=self.port, ssh=self.ssh, user=self.user, remote=self.remote,
            server=needs.sftp_server()))
        if os.getuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        with open(self.log, "ab") as log:
            # sshd wants its own absolute path, for it starts itself anew for each login.
            self.process = self.processes.start(
                [shutil.which("sshd"), "-D", "-e", "-f", str(self.ssh / "sshd_config")],
                log, stdout=log, stdin=subprocess.DEVNULL)
        wait_for(self.port, self.process, "the SSH server", self.log)

    def make_keys(self):
        for name in ("host", "client"):
            for old in self.ssh.glob(name + "*"):
                old.unlink()
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "bench", "-f",
                 str(self.ssh / name)], check=True)
        shutil.copy(self.ssh / "client.pub", self.ssh / "authorized_keys")

    def host_key(self):
        return (self.ssh / "host.pub").read_text().split()[:2]

    def environment(self):
        """For the floors: curl pins the host by the digest of its key."""
        digest = hashlib.sha256(base64.b64decode(self.host_key()[1])).digest()
        return {
            "SFTP_USER": self.user, "SFTP_PORT": str(self.port), "SFTP_KEY": str(self.ssh / "client"),
            "SFTP_HOST_KEY": base64.b64encode(digest).decode(), "SFTP_FOLDER": str(self.remote),
        }

    def address(self, folder):
        return "sftp:%s@127.0.0.1:%d/%s" % (self.user, self.port, folder)
