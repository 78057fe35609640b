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
  private final Map<CaseId, String> folders = new ConcurrentHashMap<>();

  public Deals(Cases cases) {
    this.cases = cases;
  }

  /** Reads a folder afresh; throws with all of its problems. */
  public Case inFolder(String folder) {
    return keep(folder, cases.load(folder));
  }

  /** Reads the case's files again, as they may have changed; throws with all of their problems. */
  Case again(CaseId id) {
    of(id);
    Case found = inFolder(folders.get(id));
    if (!found.file().id().equals(id)) {
      read.remove(id); // the folder holds another case now
    }
    return of(id);
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

  /** The folder under mappings/ that the case was last read from: what {@code --case} takes. */
  public String folder(CaseId id) {
    of(id);
    return folders.get(id);
  }

  private Optional<Case> find(CaseId id) {
    Case known = read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    List<String> folders = cases.names();
    for (String folder : folders) {
      cases.check(folder).found().ifPresent(found -> keep(folder, found));
    }
    return Optional.ofNullable(read.get(id));
  }

  private Case keep(String folder, Case found) {
    folders.put(found.file().id(), folder);
    read.put(found.file().id(), found);
    return found;
  }
}
