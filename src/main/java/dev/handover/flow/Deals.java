package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The case files by the case's own id. People name the folder under {@code mappings/}; the ledger,
 * the parcels and the receipts name the case.
 */
public final class Deals {
  private final Cases cases;
  private final Map<CaseId, Case> read = new ConcurrentHashMap<>();

  public Deals(Cases cases) {
    this.cases = cases;
  }

  /** Reads a folder afresh; throws with all of its problems. */
  public Case inFolder(String folder) {
    Case found = cases.load(folder);
    read.put(found.file().id(), found);
    return found;
  }

  /** The case as it was last read. */
  Case of(CaseId id) {
    return find(id)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-CASE-20",
                    "no folder under mappings/ holds case "
                        + id
                        + "; put its case.yaml back, or say case: "
                        + id
                        + " in the one that replaces it"));
  }

  private Optional<Case> find(CaseId id) {
    Case known = read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    List<String> folders = cases.names();
    for (String folder : folders) {
      cases.check(folder).found().ifPresent(found -> read.put(found.file().id(), found));
    }
    return Optional.ofNullable(read.get(id));
  }
}
