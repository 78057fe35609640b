"""The hub that is measured: its homes, the warm hub that stays up, and the cold command."""
import hashlib
import json
import os
import shlex
import shutil
import signal
import subprocess

from harness.place import BENCH, REPOSITORY
from harness.says import Trouble, progress

PASSPHRASE = "invented for the benchmark"
DEFAULT_HEAP = "256m"
PROPERTIES = """\
handover.mappings={mappings}
handover.routes={routes}
handover.workers={workers}
seller.url={seller}
seller.user={user}
buyer.certificate={certificate}
delivery.to={inbox}
delivery.receipts={receipts}
delivery.knownHosts={ssh}/known_hosts
delivery.privateKey={ssh}/client
"""


class Program:
    """The built jar, laid out as a plain class path, with the driver beside it."""

    def __init__(self, place):
        self.folder = place.program
        self.jar = REPOSITORY / "target" / "handover.jar"
        self.driver = BENCH / "java" / "dev" / "handover" / "bench" / "WarmHub.java"

    def build(self):
        progress("looking whether the jar is up to date")
        run(["bin/handover", "--version"])
        mark = self.folder / "built-from"
        # the jar carries the date of its release, whatever is in it
        stamp = hashlib.sha256(self.jar.read_bytes() + self.driver.read_bytes()).hexdigest()
        if mark.exists() and mark.read_text() == stamp:
            return
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        run([java(), "-Djarmode=tools", "-jar", self.jar, "extract", "--destination",
             self.folder / "hub"])
        run(["javac", "-proc:none", "-cp", self.class_path(), "-d", self.folder / "driver",
             self.driver])
        mark.write_text(stamp)

    def class_path(self):
        return "{0}/hub/handover.jar:{0}/hub/lib/*:{0}/driver".format(self.folder)


class Home:
    """A folder with settings, keys and a ledger: all that tells one hub from another."""

    def __init__(self, place, name):
        self.folder = place.homes / name
        self.log = place.logs / (name + ".log")
        self.place = place
        self.heap = os.environ.get("HANDOVER_HEAP", DEFAULT_HEAP)
        self.certificate = None

    def write(self, seller, remote, buyer, workers):
        self.certificate = buyer.certificate
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "handover.properties").write_text(PROPERTIES.format(
            mappings=BENCH / "mappings", routes=REPOSITORY / "routes", workers=workers,
            seller=seller, user="bench", certificate=buyer.certificate,
            inbox=remote.address("inbox"), receipts=remote.address("receipts"),
            ssh=self.place.ssh))

    def forget(self):
        """Throws the ledger away; the keys stay, which a seller makes once and in advance."""
        for each in ("ledger", "claims"):
            shutil.rmtree(self.folder / "var" / each, ignore_errors=True)

    def confirm(self, case):
        """Says that the buyer has read his certificate's fingerprint: what it is, the program tells."""
        shown = json.loads(output(
            ["bin/handover", "keys", "show", self.certificate, "--json"], self.environment()))
        run(["bin/handover", "keys", "confirm", "--case", case, "--fingerprint", shown["fingerprint"],
             "--how", "invented here"], self.environment())
        self.open_gates(case)

    def open_gates(self, case):
        """Records an invented document for each gate that is closed."""
        told = subprocess.run(["bin/handover", "gates", "--case", case, "--json"], cwd=REPOSITORY,
                              env=self.environment(), stdout=subprocess.PIPE, text=True, check=False)
        for gate in json.loads(told.stdout)["cases"][0]["gates"]:
            if gate["state"] == "closed" and gate["before"] == "run":
                kind, _, party = gate["gate"].partition(":")
                run(["bin/handover", "evidence", "add", "--case", case, "--kind", kind, "--party", party,
                     "--title", "invented here", "--owner", "bench", "--until", "2099-12-31",
                     "--score", "100", "--sha256", "0" * 64], self.environment())

    def make_keys(self, case, seller):
        """Makes the hub's keys once, and writes the certificate that the buyer checks signatures by."""
        if seller.exists():
            return  # from before: keys and certificate are kept together
        shutil.rmtree(self.folder / "var", ignore_errors=True)
        run(["bin/handover", "keys", "init"], self.environment())
        run(["bin/handover", "keys", "export", "--case", case, "--out", seller], self.environment())

    def environment(self):
        return {
            **os.environ, "HANDOVER_HOME": str(self.folder), "HANDOVER_PASSPHRASE": PASSPHRASE,
            "HANDOVER_HEAP": self.heap, "LC_ALL": "C.UTF-8",
        }


class ColdHub:
    """The command as a seller types it: a new Java process, an empty ledger, a first run."""

    def __init__(self, home, case, processes):
        self.home = home
        self.case = case
        self.processes = processes
        self.report = home.folder / "report.json"

    def start(self):
        with open(self.home.log, "ab") as log, open(self.report, "wb") as report:
            return self.processes.start(
                ["bin/handover", "run", "--case", self.case, "--json"], log,
                ending=signal.SIGKILL, stdout=report, stdin=subprocess.DEVNULL, cwd=REPOSITORY, env=self.home.environment())

    def reported(self, process):
        """What the ended command printed."""
        if process.returncode:
            raise Trouble("bin/handover run ended with %d:\n%s"
                          % (process.returncode, tail(self.home.log)))
        return json.loads(self.report.read_text())


class WarmHub:
    """One Java process in which the case is run again and again."""

    def __init__(self, program, home, case, processes):
        self.program = program
        self.home = home
        self.case = case
        self.processes = processes
        self.process = None

    def start(self):
        self.home.forget()
        with open(self.home.log, "ab") as log:
            self.process = self.processes.start(
                self.command(), log, ending=signal.SIGKILL, env={**self.home.environment(), "MALLOC_ARENA_MAX": "2"},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answer()
        return self

    def command(self):
        """The flags are those of bin/handover; the Java is the one that it takes."""
        return [
            java(), "-Xmx" + self.home.heap, "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
            "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000", *huge_pages(),
            *shlex.split(os.environ.get("HANDOVER_JAVA_OPTS", "")),
            "-cp", self.program.class_path(), "dev.handover.bench.WarmHub", self.case]

    def run(self, what="full"):
        """A full run, a delta or sweep, or some looking up; its figures as the driver printed them."""
        self.process.stdin.write(what.encode() + b"\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise Trouble("the warm hub ended; see the end of %s:\n%s"
                          % (self.home.log, tail(self.home.log)))
        return json.loads(line)

    def stop(self):
        """Lets the hub end by itself, so that a profiler can write what it has seen."""
        self.process.stdin.close()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            pass
        self.processes.end(self.process)


def java():
    return os.environ["JAVA_HOME"] + "/bin/java" if os.environ.get("JAVA_HOME") else "java"


def huge_pages():
    try:
        with open("/sys/kernel/mm/transparent_hugepage/enabled", encoding="ascii") as file:
            given = file.read()
    except OSError:
        return []
    return ["-XX:+UseTransparentHugePages"] if "[madvise]" in given or "[always]" in given else []


def output(command, environment):
    """What a command prints."""
    return subprocess.run(
        [str(each) for each in command], cwd=REPOSITORY, env=environment, check=True, text=True,
        stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True).stdout


def run(command, environment=None):
    """Runs a command of the product's to its end; its own words tell what went wrong."""
    ran = subprocess.run(
        [str(each) for each in command], cwd=REPOSITORY, env=environment or os.environ,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
        stdin=subprocess.DEVNULL)
    if ran.returncode:
        raise Trouble("%s failed:\n%s" % (" ".join(map(str, command)), ran.stdout[-3000:]))


def tail(log):
    return log.read_text(errors="replace")[-3000:]
