"""Looks at what arrived as a buyer without the product would: by gpg, zstd and sha256."""
import hashlib
import json
import re
import subprocess

from harness.buyer import KeyRing
from harness.says import progress
from harness.truth import DELIVERED, OUTCOMES, digest_of, text_of

MASKED_MOBILE = re.compile(r"(\+86)?1[3-9]\d\*{4}\d{4}")
MASKED_ID = re.compile(r"\d{6}\*{10}\d[\dX]")
FULL_NUMBER = re.compile(rb"1[3-9]\d{9}|\d{17}[\dX]")
MOST_FAULTS = 20


class Verification:
    """One run's folder compared with the truth; the faults found, without any value of a person."""

    def __init__(self, folder, truth, buyer, seller):
        self.folder = folder
        self.truth = truth
        self.buyer = buyer
        self.seller = seller
        self.ids = set()
        self.lines = 0
        self.digest = 0
        self.faults = []

    def verify(self):
        progress("verifying %s" % self.folder.name)
        with KeyRing() as ring:
            ring.gpg("--import", str(self.buyer.secret))
            ring.gpg("--import", str(self.seller))
            manifest = self.manifest(ring)
            for each in manifest["files"]:
                self.parcel(ring, each)
        self.compare(manifest)
        return self.faults[:MOST_FAULTS]

    def require(self, fine, fault):
        if not fine and len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)

    def manifest(self, ring):
        path = self.folder / "manifest.json"
        signed = subprocess.run(
            ring.command("--status-fd", "1", "--verify", str(path) + ".asc", str(path)),
            env=ring.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            start_new_session=True)
        self.require(
            signed.returncode == 0 and b"[GNUPG:] VALIDSIG" in signed.stdout,
            "the manifest's signature is not the seller's")
        manifest = json.loads(path.read_bytes())
        arrived = {each.name for each in self.folder.iterdir()}
        listed = {each["name"] for each in manifest["files"]}
        self.require(
            arrived == listed | {"manifest.json", "manifest.json.asc"},
            "the folder does not hold what the manifest lists")
        return manifest

    def parcel(self, ring, listed):
        name = listed["name"]
        sealed = (self.folder / name).read_bytes()
        self.require(
            hashlib.sha256(sealed).hexdigest() == listed["sha256"], name + ": another digest")
        plain = self.opened(ring, name, sealed)
        for line in plain.splitlines():
            self.line(name, line)
        lines = plain.count(b"\n")
        self.lines += lines
        self.require(lines == listed["records"], name + ": not as many lines as listed")

    def opened(self, ring, name, sealed):
        status = self.folder.parent / "gpg-status"
        with open(status, "wb") as told:
            opened = subprocess.run(
                ring.command("--status-fd", str(told.fileno()), "--decrypt"), input=sealed,
                env=ring.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                pass_fds=[told.fileno()], start_new_session=True)
        self.require(
            opened.returncode == 0 and b"[GNUPG:] VALIDSIG" in status.read_bytes(),
            name + ": gpg does not open it with the seller's signature")
        unpacked = subprocess.run(
            ["zstd", "-dqc"], input=opened.stdout, stdout=subprocess.PIPE, start_new_session=True)
        self.require(unpacked.returncode == 0, name + ": zstd does not unpack it")
        return unpacked.stdout

    def line(self, name, line):
        try:
            read = json.loads(line)
            record = read["record"]
            self.require(tuple(record) == DELIVERED, name + ": other fields than agreed")
            self.require(read["op"] == "upsert", name + ": another line than an upsert")
            self.require(
                MASKED_MOBILE.fullmatch(record["mobile"]) and MASKED_ID.fullmatch(record["id_card"]),
                name + ": a number is not masked")
            self.require(record["consent_status"] == "granted", name + ": somebody did not agree")
            self.require(not FULL_NUMBER.search(line), name + ": a full number in a line")
            self.ids.add(record["id"])
            self.digest += digest_of(record)
        except (ValueError, KeyError, TypeError):
            self.require(False, name + ": a line that is no record")

    def compare(self, manifest):
        self.require(len(self.ids) == self.lines, "a key arrived more than once")
        self.require(self.lines == self.truth["delivered"], "%d records arrived instead of %d"
                     % (self.lines, self.truth["delivered"]))
        self.require(text_of(self.digest) == self.truth["digest"],
                     "what arrived differs from what must arrive")
        counted = manifest["reconciliation"]
        for each in OUTCOMES:
            self.require(counted[each] == self.truth[each], "the manifest counts %d %s instead of %d"
                         % (counted[each], each, self.truth[each]))
