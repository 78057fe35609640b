"""The figures as a table for people, and as one JSON document for programs."""
import os
import statistics

from harness.rounds import COLD, EQUAL_FLOOR, FLOOR, warm

FIGURES = ("cpu", "database", "sshd", "peakMib", "wall", "gc")
HEADER = ("what", "client CPU s", "database CPU s", "SSH server CPU s", "peak memory MiB", "wall s",
          "client CPU s per million", "wall s per million")
MILLION = 1_000_000


class Report:
    """Medians with least and most; ratios are those of medians."""

    def __init__(self, options, rounds, load):
        self.options = options
        self.rounds = rounds
        self.load = load
        self.rows = [self.row(way, figures) for way, figures in rounds.figures.items()]

    def row(self, way, figures):
        row = {"what": self.name(way), "runs": len(figures)}
        for each in FIGURES:
            values = [run[each] for run in figures if each in run]
            if values:
                row[each] = {
                    "median": round(statistics.median(values), 2),
                    "least": round(min(values), 2), "most": round(max(values), 2)}
        row["cpuPerMillion"] = self.per_million(row["cpu"])
        row["wallPerMillion"] = self.per_million(row["wall"])
        return row

    def per_million(self, figure):
        return round(figure["median"] * MILLION / self.options.records, 2)

    @staticmethod
    def name(way):
        if way in (FLOOR, EQUAL_FLOOR):
            return way
        rules, how = way
        if how == COLD:
            return "hub, cold, rules: %s" % rules
        return "hub, warm, rules: %s, workers: %s" % (rules, how[1:])

    def median(self, way, figure):
        values = [run[figure] for run in self.rounds.figures.get(way, [])]
        return statistics.median(values) if values else None

    def ratio(self, way, floor, figure="cpu"):
        over, under = self.median(way, figure), self.median(floor, figure)
        return round(over / under, 2) if over is not None and under else None

    def verified(self):
        return bool(self.rounds.faults) and not any(self.rounds.faults.values())

    def ratios(self):
        one, two = warm("peers", 1), warm("peers", 2)
        product = warm("product", 1)
        return {
            "cpuRatioToFloor": self.ratio(one, FLOOR),
            "cpuRatioToEqualFloor": self.ratio(one, EQUAL_FLOOR),
            "productCpuRatioToFloor": self.ratio(product, FLOOR),
            "productCpuRatioToEqualFloor": self.ratio(product, EQUAL_FLOOR),
            "wallRatioToFloor": self.ratio(two, FLOOR, "wall"),
            "coldCpuRatioToFloor": self.ratio(("peers", COLD), FLOOR),
            "peakRssMiB": self.peak(),
        }

    def peak(self):
        """The most that any hub needed."""
        return round(max(
            run["peakMib"] for way, runs in self.rounds.figures.items()
            if way not in (FLOOR, EQUAL_FLOOR) for run in runs))

    def json(self):
        return {
            "records": self.options.records,
            "processors": os.cpu_count(),
            "loadBefore": round(self.load, 2),
            "warmUps": self.rounds.warm_ups,
            **self.ratios(),
            "verified": self.verified(),
            "faults": [
                "%s: %s" % (self.name(way), fault)
                for way, faults in self.rounds.faults.items() for fault in faults],
            "rows": self.rows,
        }

    def text(self):
        told = self.json()
        lines = ["%s records, %d processors, load %.2f before; warm hubs ran %d times unmeasured;"
                 " median (least to most)" % (
                     format(told["records"], ","), told["processors"], told["loadBefore"],
                     told["warmUps"]), "", markdown(HEADER), markdown("---" for _ in HEADER)]
        lines += [markdown(self.cells(row)) for row in self.rows]
        lines.append("")
        lines += ["%-28s %s" % (name, "-" if value is None else value)
                  for name, value in self.ratios().items()]
        lines.append("%-28s %s" % ("verified", "true" if told["verified"] else "false"))
        lines += told["faults"]
        return "\n".join(lines)

    @staticmethod
    def cells(row):
        figures = [row[each] for each in ("cpu", "database", "sshd", "peakMib", "wall")]
        return [row["what"], *map(spread, figures), row["cpuPerMillion"], row["wallPerMillion"]]


def spread(figure):
    if figure["median"] >= 20:  # tenths of a mebibyte say nothing
        figure = {name: round(value, 1 if value < 100 else None) for name, value in figure.items()}
    return "%(median)s (%(least)s to %(most)s)" % figure


def markdown(cells):
    return "| %s |" % " | ".join(map(str, cells))
