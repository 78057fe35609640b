"""The measuring: floors and hubs in turn, so that a busy minute does not fall on one of them."""
import math
import shutil

from harness.hub import ColdHub
from harness.says import Trouble, progress
from harness.truth import COLUMNS, truth
from harness.verify import Verification

FLOOR = "floor"
EQUAL_FLOOR = "equal floor"
COLD = "cold"

LEAST_WARM_UPS = 6
MOST_WARM_UPS = 10
WARM_RECORDS = 1_000_000  # until the compiler has seen them all


class Rounds:
    """Collects the figures of each way by its name: the floors', and per rules the hubs'."""

    def __init__(self, options, stage, meter):
        self.options = options
        self.stage = stage
        self.meter = meter
        self.figures = {}
        self.faults = {}
        self.warm_ups = min(
            MOST_WARM_UPS, max(LEAST_WARM_UPS, math.ceil(WARM_RECORDS / options.records)))

    def measure(self):
        progress("the floors once, unmeasured")
        self.floor("all")
        self.floor(COLUMNS)
        for rules in self.options.rules:
            self.measure_rules(rules, first=rules == self.options.rules[0])

    def measure_rules(self, rules, first):
        """The first rules in full; of the others what their checks cost: warm, fewest workers."""
        many = self.options.workers if first else [min(self.options.workers)]
        hubs = {workers: self.warmed(rules, workers) for workers in many}
        cold = self.cold(rules) if first else None
        rounds = self.options.runs if first else min(2, self.options.runs)
        for each in range(1, rounds + 1):
            progress("rules: %s, round %d of %d" % (rules, each, rounds))
            self.take(FLOOR, self.floor("all"))
            self.take(EQUAL_FLOOR, self.floor(COLUMNS))
            for workers, hub in hubs.items():
                self.take(warm(rules, workers), self.warm_run(hub, keep=warm(rules, workers)))
            if cold:
                self.take((rules, COLD), self.cold_run(cold, keep=(rules, COLD)))
        for hub in hubs.values():
            hub.stop()
        self.verify(rules)

    def take(self, way, figures):
        self.figures.setdefault(way, []).append(figures)

    def floor(self, what):
        """The job without any work on the records."""
        stage = self.stage
        environment = {**stage.database.environment(self.options.records),
                       **stage.remote.environment()}
        figures = self.meter.command(lambda: stage.start_floor(what, environment))
        if figures["exit"]:
            raise Trouble("the floor failed; see %s" % (stage.place.logs / "floor.log"))
        figures["peakMib"] = figures["treeMib"]
        return figures

    def warmed(self, rules, workers):
        hub = self.stage.warm_hub(rules, workers)
        progress("rules: %s, workers: %d, running %d times unmeasured"
                 % (rules, workers, self.warm_ups))
        for _ in range(self.warm_ups):
            self.delivered(hub.run()["report"], rules)
            self.clear_inbox()
        return hub

    def warm_run(self, hub, keep):
        figures, servers = self.meter.servers(hub.run)
        self.keep_delivery(figures["report"], hub.case, keep)
        return {
            "cpu": figures["cpu"], "wall": figures["wall"], "gc": figures["gc"],
            "peakMib": figures["peakKib"] / 1024, **servers}

    def cold(self, rules):
        workers = max(self.options.workers)
        home = self.stage.home(rules + "-cold", rules, workers)
        return ColdHub(home, rules, self.stage.processes)

    def cold_run(self, cold, keep):
        cold.home.forget()
        cold.home.confirm(cold.case)
        started = []
        figures = self.meter.command(lambda: started.append(cold.start()) or started[0])
        self.keep_delivery(cold.reported(started[0]), cold.case, keep)
        figures["peakMib"] = figures["largestMib"]  # bin/handover becomes the Java process
        return figures

    def keep_delivery(self, report, rules, way):
        """Puts what arrived aside, for the last of each way is verified; drops all else."""
        self.delivered(report, rules)
        kept = self.kept(way)
        shutil.rmtree(kept, ignore_errors=True)
        (self.inbox(rules) / report["run"]).rename(kept)
        self.clear_inbox()

    @staticmethod
    def delivered(report, rules):
        if report["state"] != "delivered":
            raise Trouble("a run (rules: %s) is %s" % (rules, report["state"]))

    def inbox(self, rules):
        return self.stage.place.inbox / ("bench-" + rules)

    def clear_inbox(self):
        for each in self.stage.place.inbox.iterdir():
            shutil.rmtree(each)

    def kept(self, way):
        return self.stage.place.arrived / ("%s-%s" % way)

    def verify(self, rules):
        expected = truth(rules, self.options.records, self.stage.database)
        for way in self.figures:
            if way[0] == rules:
                seller = self.stage.seller("%s-%s" % way)
                self.faults[way] = Verification(
                    self.kept(way), expected, self.stage.buyer, seller).verify()
                shutil.rmtree(self.kept(way))


def warm(rules, workers):
    return rules, "w%d" % workers
