"""The buyer's OpenPGP key. GnuPG's own folder is short-lived: paths of its sockets must be short."""
import os
import shutil
import subprocess
import tempfile

NAME = "Buyer <buyer@buyer.example>"


class Buyer:
    """Keeps the key as files, and makes a key ring of them for as long as it is needed."""

    def __init__(self, place):
        self.certificate = place.buyer / "certificate.asc"
        self.secret = place.buyer / "secret.asc"

    def make_key(self):
        if self.certificate.exists():
            return
        with KeyRing() as ring:
            ring.gpg("--passphrase", "", "--quick-generate-key", NAME, "rsa3072", "default", "never")
            listed = ring.gpg("--list-keys", "--with-colons").decode()
            fingerprint = next(l for l in listed.splitlines() if l.startswith("fpr")).split(":")[9]
            ring.gpg("--passphrase", "", "--quick-add-key", fingerprint, "rsa3072", "encr", "never")
            self.secret.write_bytes(ring.gpg("--armor", "--export-secret-keys"))
            self.certificate.write_bytes(ring.gpg("--armor", "--export"))


class KeyRing:
    """A GnuPG home that is gone afterwards, with its agent."""

    def __enter__(self):
        self.home = tempfile.mkdtemp(prefix="hb-", dir="/tmp")
        self.environment = {**os.environ, "GNUPGHOME": self.home, "LC_ALL": "C.UTF-8"}
        return self

    def __exit__(self, *trouble):
        subprocess.run(
            ["gpgconf", "--kill", "all"], env=self.environment, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        shutil.rmtree(self.home, ignore_errors=True)

    def command(self, *words):
        return ["gpg", "--batch", "--quiet", "--no-tty", *words]

    def gpg(self, *words):
        return subprocess.run(
            self.command(*words), env=self.environment, check=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True).stdout
