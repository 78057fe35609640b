package dev.handover.bench;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.handover.cli.Workplace;
import dev.handover.flow.BuyerFile;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.RunOrder;
import dev.handover.flow.RunReport;
import dev.handover.keys.KeyedDigest;
import dev.handover.keys.Keystore;
import dev.handover.law.EvidenceDesk;
import dev.handover.law.Gate;
import dev.handover.law.GateKeeper;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RunMode;
import dev.handover.process.Lineage;
import dev.handover.record.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A hub that stays up while the same case is run again and again, as a hub that serves does. Reads
 * commands from standard input, {@code full}, {@code delta}, {@code sweep}, {@code look up} and
 * {@code quit}, and prints one JSON object a line: first that it is ready, then the figures of each.
 * Its argument is the case's folder.
 */
final class WarmHub {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int LOOK_UPS = 200;

  private final Hub hub;
  private final Ledger ledger;
  private final Keystore keystore;
  private final CaseId caseId;
  private final PrintStream out;

  private WarmHub(Hub hub, Ledger ledger, Keystore keystore, CaseId caseId, PrintStream out) {
    this.hub = hub;
    this.ledger = ledger;
    this.keystore = keystore;
    this.caseId = caseId;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // nothing else may mix with the figures
    Workplace workplace = Workplace.here();
    Deals deals = new Deals(workplace.cases());
    CaseFile file = deals.inFolder(args[0]).file();
    CaseId caseId = file.id();
    Keystore keystore = workplace.keystore(Optional.empty());
    Ledger ledger = workplace.ledger();
    ledger
        .keys()
        .confirmBuyer(caseId, BuyerFile.of(file), "bench", "invented here", Instant.now());
    openGates(workplace, deals, ledger, args[0]);
    try (Hub hub = Hub.start(workplace.settings(), deals, ledger, keystore, false)) {
      new WarmHub(hub, ledger, keystore, caseId, out).obey();
    }
    System.exit(0); // no thread of a library may keep the hub up
  }

  /** Records an invented document for each gate that is closed. */
  private static void openGates(Workplace workplace, Deals deals, Ledger ledger, String folder) {
    GateKeeper keeper =
        new GateKeeper(ledger, workplace.settings().law(), Clock.systemUTC());
    Case deal = deals.inFolder(folder);
    for (Gate gate : keeper.gates(deal, folder, keeper.today(deal))) {
      if (gate.state() == Gate.State.CLOSED) {
        new EvidenceDesk(ledger)
            .add(
                new Evidence.Entry(
                    deal.file().id(),
                    gate.duty().gate(),
                    gate.duty().of(),
                    "invented here",
                    Optional.of("00".repeat(32)),
                    "bench",
                    keeper.today(deal),
                    Optional.empty(),
                    Optional.of(100),
                    ""),
                Instant.now(),
                "bench");
      }
    }
  }

  private void obey() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    print(Map.of("ready", true, "pid", ProcessHandle.current().pid()));
    for (String each = commands.readLine();
        each != null && !each.equals("quit");
        each = commands.readLine()) {
      switch (each) {
        case "full" -> print(run(RunMode.FULL));
        case "delta" -> print(run(RunMode.DELTA));
        case "sweep" -> print(run(RunMode.SWEEP));
        case "look up" -> print(lookUp());
        default -> throw new IllegalArgumentException(each);
      }
    }
  }

  /** Where the data of some subjects went; the milliseconds that each answer took. */
  private Map<String, Object> lookUp() {
    KeyedDigest subjects =
        new Lineage(keystore.unwrap(ledger.caseKeys().find(caseId).orElseThrow(), caseId).lineage())
            .subject();
    long records =
        ledger.windows().tally(ledger.runs().lastDelivered(caseId).orElseThrow().id()).read();
    Random random = new Random(LOOK_UPS);
    double[] took = new double[LOOK_UPS];
    int found = 0;
    for (int i = 0; i < LOOK_UPS; i++) {
      byte[] id = Long.toString(1 + random.nextLong(records)).getBytes(StandardCharsets.UTF_8);
      byte[] digest = new byte[KeyedDigest.BYTES];
      long began = System.nanoTime();
      subjects.digest(id, 0, id.length, digest, 0);
      found += ledger.exposures().find(caseId, digest).isEmpty() ? 0 : 1;
      took[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(took);
    return Map.of(
        "median", took[LOOK_UPS / 2],
        "most", took[LOOK_UPS - 1],
        "asked", LOOK_UPS,
        "found", found);
  }

  /** A run, from the order to the delivered manifest. */
  private Map<String, Object> run(RunMode mode) throws IOException {
    long cpu = PROCESS.getProcessCpuTime();
    long collecting = collecting();
    long began = System.nanoTime();
    RunReport report = hub.run(new RunOrder(caseId, mode, false, progress -> {}));
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
