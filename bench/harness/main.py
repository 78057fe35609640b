"""The command: its options, and what is done in which order."""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from harness import needs
from harness.buyer import Buyer
from harness.database import Database
from harness.hub import Home, Program, WarmHub
from harness.meter import Meter
from harness.nights import CHANGES, Nights
from harness.place import BENCH, Place
from harness.processes import Processes
from harness.remote import Remote
from harness.report import Report
from harness.rounds import Rounds
from harness.says import Trouble, progress

DESCRIPTION = """\
Measures what it costs to move a table of customers to a buyer: read from PostgreSQL, check, decide,
mask, scrub, write as NDJSON, compress, sign, encrypt, deliver by SFTP. Measured in turn are

  the floor         COPY, zstd, AES, SFTP: no work on any record
  the equal floor   the same with only the 15 columns that the job reads
  the hub, warm     a hub that has run the case before, with each number of workers
  the hub, cold     bin/handover run: a new Java process, an empty ledger, the most of these workers

The peak of memory is the Java process's; of the floors it is the sum over their programs.
What arrived last of each way is opened by gpg and zstd and compared with what must arrive.
Ends with 0 where all of it is right, 1 where it is not, 2 where something is missing.
"""
EPILOG = """\
environment: HANDOVER_HEAP is the heap of the hubs (256m where it is not set), HANDOVER_JAVA_OPTS are
further options of their Java, such as a profiler's.

to profile: bench/run --records 100000 --keep --hub-only starts the servers and one warm hub, prints
its process id and runs the case each time you press Enter, until you end it with Ctrl-D.
"""

NOT_VERIFIED = 1
TROUBLE = 2
INTERRUPTED = 130
QUIET = 1.0  # the load of a machine that does little else; loading the customers alone makes some


def main(words):
    options = parse(words)
    # Ended from outside it must tidy up as after Ctrl-C.
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, interrupted)
    processes = Processes()
    place = Place(Path(options.work).resolve())
    made = False
    try:
        needs.require(options.install)
        place.make()
        made = True
        return run(options, place, processes)
    except (Trouble, FileExistsError, subprocess.CalledProcessError) as trouble:
        print("bench: %s" % trouble, file=sys.stderr)
        return TROUBLE
    except KeyboardInterrupt:
        print("bench: interrupted", file=sys.stderr)
        return INTERRUPTED
    finally:
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, signal.SIG_IGN)  # a second Ctrl-C must not leave half of it
        processes.end_all()
        if made and not options.keep:
            shutil.rmtree(place.folder, ignore_errors=True)


def interrupted(number, frame):
    raise KeyboardInterrupt


def parse(words):
    parser = argparse.ArgumentParser(
        prog="bench/run", description=DESCRIPTION, epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--records", type=positive, default=1_000_000, metavar="N",
        help="how many customers (default: 1000000)")
    parser.add_argument(
        "--runs", type=positive, default=3, metavar="K", help="rounds of measuring (default: 3)")
    parser.add_argument(
        "--workers", type=numbers, default=[1, 2], metavar="LIST",
        help="numbers of workers, separated by commas (default: 1,2)")
    parser.add_argument(
        "--rules", type=rules, default=["peers", "product"], metavar="LIST",
        help="peers: values are checked as they stand; product: cleaned before, duplicates found,"
        " deleted left out (default: peers,product)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--keep", action="store_true", help="keep the work folder for the next time")
    parser.add_argument(
        "--work", default=str(BENCH / "work"), metavar="FOLDER",
        help="where to work (default: bench/work)")
    parser.add_argument(
        "--hub-only", action="store_true",
        help="measure nothing; start the servers and a warm hub of the first rules and workers, and"
        " run the case at each Enter")
    parser.add_argument(
        "--nights", action="store_true",
        help="instead of full runs measure the nights after one: deltas of 10000 changes, a sweep,"
        " and looking up where a subject's data went")
    parser.add_argument(
        "--install", action="store_true", help="install missing Debian packages (as root)")
    options = parser.parse_args(words)
    if options.nights and (options.records % CHANGES or options.records < 2 * CHANGES):
        parser.error("--nights needs a --records of %d times two or more" % CHANGES)
    return options


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def numbers(text):
    return [positive(each) for each in text.split(",")]


def rules(text):
    named = text.split(",")
    for each in named:
        if not (BENCH / "mappings" / each / "case.yaml").exists():
            raise ValueError(each)
    return named


class Stage:
    """Everything that has to stand before anything can be measured."""

    def __init__(self, options, place, processes):
        self.options = options
        self.place = place
        self.processes = processes
        self.program = Program(place)
        self.database = Database(place, processes)
        self.remote = Remote(place, processes)
        self.buyer = Buyer(place)
        self.seller_name = self.database.name(options.records)

    def set(self):
        self.program.build()
        self.database.start()
        self.database.load(self.options.records)
        self.remote.start()
        self.buyer.make_key()
        return self

    def home(self, name, case, workers):
        home = Home(self.place, name)
        home.write(self.database.address(self.seller_name), self.remote, self.buyer, workers)
        home.make_keys(case, self.seller(name))
        return home

    def seller(self, name):
        """The certificate of a hub, for the buyer."""
        return self.place.buyer / ("seller-%s.asc" % name)

    def start_floor(self, what, environment):
        with open(self.place.logs / "floor.log", "ab") as log:
            return self.processes.start(
                [str(BENCH / "floor.sh"), what], log, stdout=log, stdin=subprocess.DEVNULL,
                env={**os.environ, **environment})

    def warm_hub(self, case, workers):
        home = self.home("%s-w%d" % (case, workers), case, workers)
        return WarmHub(self.program, home, case, self.processes).start()


def run(options, place, processes):
    stage = Stage(options, place, processes).set()
    if options.hub_only:
        return hub_only(options, stage)
    if options.nights:
        nights = Nights(options, stage).measure()
        print(json.dumps(nights.json(), indent=1) if options.json else nights.text(), flush=True)
        return 0
    load = os.getloadavg()[0]
    if load > QUIET:
        progress("the machine is busy (load %.1f): the figures will be too high" % load)
    rounds = Rounds(options, stage, Meter(stage.database, stage.remote, processes))
    rounds.measure()
    report = Report(options, rounds, load)
    print(json.dumps(report.json(), indent=1) if options.json else report.text(), flush=True)
    return 0 if report.verified() else NOT_VERIFIED


def hub_only(options, stage):
    """For a profiler: the case is run at each line of standard input."""
    case, workers = options.rules[0], options.workers[0]
    hub = stage.warm_hub(case, workers)
    progress("the hub is process %d: %s records, rules: %s, workers: %d"
             % (hub.process.pid, format(options.records, ","), case, workers))
    progress("Enter runs the case, Ctrl-D ends")
    for _ in sys.stdin:
        figures = hub.run()
        report = figures["report"]
        print("%(state)s: read %(read)d, delivered %(delivered)d, quarantined %(quarantined)d,"
              " withheld %(withheld)d, duplicate %(duplicate)d, deleted %(deleted)d" % report)
        print("CPU %.2f s, wall %.2f s, collecting %.2f s, peak %d MiB"
              % (figures["cpu"], figures["wall"], figures["gc"], figures["peakKib"] / 1024),
              flush=True)
    hub.stop()
    return 0
