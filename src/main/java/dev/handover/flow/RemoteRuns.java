package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.ParcelNames;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The buyer's view of his own SFTP server: which runs lie in the inbox, their files brought here,
 * receipts put back. Starts Camel's component without routes.
 */
public final class RemoteRuns implements AutoCloseable {
  private static final int MOST_FILE_BYTES = 1 << 30;

  private final CamelContext camel = new DefaultCamelContext();
  private final CaseFile.DeliveryAddress address;
  private final SftpInbox inbox;

  public RemoteRuns(CaseFile.DeliveryAddress address) {
    this.address = address;
    camel.getGlobalOptions().put(Exchange.LOG_DEBUG_BODY_MAX_CHARS, "0");
    camel.start();
    this.inbox = new SftpInbox(camel, Endpoints.inbox(address));
  }

  /** The case's runs whose manifest has arrived, oldest first. */
  public List<RunId> runs(CaseId caseId) {
    return outside(
        () ->
            inbox.folders(caseId.value()).stream()
                .filter(RemoteRuns::isRun)
                .map(RunId::new)
                .filter(run -> hasManifest(caseId, run))
                .toList());
  }

  /**
   * Brings a run's files into a new folder under the given one; a name that is not safe is refused.
   */
  public Path fetch(CaseId caseId, RunId run, Path into) {
    return outside(
        () -> {
          Path folder = Files.createDirectories(into.resolve(caseId.value()).resolve(run.value()));
          for (String name : inbox.list(caseId + "/" + run)) {
            if (name.startsWith(".")) {
              continue; // still being written
            }
            if (!ParcelNames.isSafe(name)) {
              throw new HandoverException(
                  ExitCode.INTEGRITY,
                  "HUB-RCV-30",
                  "a file in "
                      + caseId
                      + "/"
                      + run
                      + " has a name that no hub gives; nothing was taken");
            }
            Files.write(
                folder.resolve(name), inbox.read(caseId + "/" + run + "/" + name, MOST_FILE_BYTES));
          }
          return folder;
        });
  }

  /** Puts a receipt's files, signature first, into the server's folder of receipts. */
  public void answer(CaseId caseId, RunId run, Path receipts) {
    String name = ParcelNames.receipt(run);
    outside(
        () -> {
          for (String each : List.of(name + ParcelNames.SIGNATURE_SUFFIX, name)) {
            byte[] content = Files.readAllBytes(receipts.resolve(caseId.value()).resolve(each));
            camel
                .createProducerTemplate()
                .sendBodyAndHeader(
                    Endpoints.receipts(address) + "&tempPrefix=.part-&fileExist=Override",
                    content,
                    Exchange.FILE_NAME,
                    caseId + "/" + each);
          }
          return run;
        });
  }

  @Override
  public void close() {
    inbox.close();
    camel.stop();
  }

  private boolean hasManifest(CaseId caseId, RunId run) {
    return outside(() -> inbox.size(caseId + "/" + run + "/" + ParcelNames.MANIFEST).isPresent());
  }

  private static boolean isRun(String name) {
    try {
      new RunId(name);
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  private <T> T outside(Outside<T> work) {
    try {
      return work.get();
    } catch (IOException | RuntimeException e) {
      throw Trouble.explain(e, address.to());
    }
  }

  /** Work that touches the network or the disk. */
  private interface Outside<T> {
    T get() throws IOException;
  }
}
