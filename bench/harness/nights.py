"""The nights after a full run: what deltas and a sweep cost beside it, how long a look-up takes."""
import statistics

from harness.says import Trouble, progress

CASE = "nightly"
CHANGES = 10_000
DELETED = 100  # of the changes
WARM_UPS = 2


class Nights:
    """Deltas in turn with changes of the seller's table, over a copy of it."""

    def __init__(self, options, stage):
        self.options = options
        self.stage = stage
        self.figures = {}
        self.looked_up = {}

    def measure(self):
        stage = self.stage
        progress("copying the customers")
        stage.seller_name = stage.database.copy(self.options.records)
        hub = stage.warm_hub(CASE, min(self.options.workers))
        for _ in range(WARM_UPS):
            self.run(hub, "full")
        self.figures.clear()
        self.run(hub, "full")
        self.change(0)
        self.run(hub, "delta")
        self.figures["delta"].clear()  # the first compiles
        for each in range(1, self.options.runs + 1):
            self.change(each)
            report = self.run(hub, "delta")
            if not CHANGES / 2 < report["delivered"] <= CHANGES or not report["unchanged"]:
                raise Trouble("the delta was none: %s" % report)
        for _ in range(self.options.runs):
            self.run(hub, "sweep")
        self.looked_up = hub.run("look up")
        hub.stop()
        if not self.looked_up["found"]:
            raise Trouble("no subject was found that a parcel holds")
        return self

    def change(self, night):
        """Spread over the table: most are written to, some are removed. The marks are new, and old
        enough that the next night need not look at them again."""
        step = self.options.records // CHANGES
        self.stage.database.psql(
            self.stage.seller_name, "-c",
            "delete from customers where id %% %d = %d and id <= %d"
            % (step, night % step, DELETED * step))
        self.stage.database.psql(
            self.stage.seller_name, "-c",
            "update customers set level = coalesce(level, '') || '+',"
            " updated_at = timestamptz '2026-01-01' + interval '%d seconds'"
            " where id %% %d = %d" % (night, step, night % step))

    def run(self, hub, what):
        progress(what)
        figures = hub.run(what)
        report = figures["report"]
        if report["state"] != "delivered" or report["mode"] != what:
            raise Trouble("a %s is %s (%s)" % (what, report["state"], report["mode"]))
        self.figures.setdefault(what, []).append(
            {"cpu": figures["cpu"], "wall": figures["wall"], "peakMib": figures["peakKib"] / 1024})
        return report

    def median(self, what, figure):
        return round(statistics.median(each[figure] for each in self.figures[what]), 2)

    def json(self):
        full = self.median("full", "cpu")
        return {
            "records": self.options.records, "changes": CHANGES,
            "runs": {what: {**{each: self.median(what, each) for each in ("cpu", "wall", "peakMib")},
                            "cpuOfFull": round(self.median(what, "cpu") / full, 3)}
                     for what in self.figures},
            "lookUpMs": self.looked_up,
        }

    def text(self):
        facts = self.json()
        lines = ["%s customers, %s changes a night, workers: %d" % (
            format(self.options.records, ","), format(CHANGES, ","), min(self.options.workers))]
        for what, each in facts["runs"].items():
            lines.append("%-6s CPU %6.2f s (%5.1f%% of a full run), wall %6.2f s, peak %d MiB" % (
                what, each["cpu"], 100 * each["cpuOfFull"], each["wall"], each["peakMib"]))
        lines.append("looking a subject up: %.1f ms, at most %.1f ms (%d of %d found)" % (
            self.looked_up["median"], self.looked_up["most"], self.looked_up["found"], self.looked_up["asked"]))
        return "\n".join(lines)
