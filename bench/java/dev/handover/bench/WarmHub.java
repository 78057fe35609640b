package dev.handover.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.handover.cli.Workplace;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.RunOrder;
import dev.handover.flow.RunReport;
import dev.handover.ledger.RunMode;
import dev.handover.record.CaseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A hub that stays up while the same case is run again and again, as a hub that serves does. Reads
 * commands from standard input, {@code run} and {@code quit}, and prints one JSON object a line:
 * first that it is ready, then the figures of each run. Its argument is the case's folder.
 */
final class WarmHub {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Hub hub;
  private final CaseId caseId;
  private final PrintStream out;

  private WarmHub(Hub hub, CaseId caseId, PrintStream out) {
    this.hub = hub;
    this.caseId = caseId;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // nothing else may mix with the figures
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    CaseId caseId = deals.inFolder(args[0]).file().id();
    try (Hub hub = workplace.hub(deals, workplace.keystore(Optional.empty()), false)) {
      new WarmHub(hub, caseId, out).obey();
    }
    System.exit(0); // no thread of a library may keep the hub up
  }

  private void obey() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    print(Map.of("ready", true, "pid", ProcessHandle.current().pid()));
    for (String each = commands.readLine();
        each != null && !each.equals("quit");
        each = commands.readLine()) {
      if (each.equals("run")) {
        print(run());
      }
    }
  }

  /** A full run, from the order to the delivered manifest. */
  private Map<String, Object> run() throws IOException {
    long cpu = PROCESS.getProcessCpuTime();
    long collecting = collecting();
    long began = System.nanoTime();
    RunReport report = hub.run(new RunOrder(caseId, RunMode.FULL, false, progress -> {}));
    double wall = (System.nanoTime() - began) / NANOS;
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("wall", wall);
    figures.put("cpu", (PROCESS.getProcessCpuTime() - cpu) / NANOS);
    figures.put("gc", (collecting() - collecting) / 1e3);
    figures.put("peakKib", peakKib());
    figures.put("report", report.json());
    return figures;
  }

  /** Milliseconds that the collectors took so far. */
  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** The most memory that was resident since the process began, warm-up included. */
  private static long peakKib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  private void print(Map<String, Object> line) throws IOException {
    out.println(new ObjectMapper().writeValueAsString(line));
  }
}
