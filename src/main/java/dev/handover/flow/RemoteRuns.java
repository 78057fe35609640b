package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Profile;
import dev.handover.record.CaseId;
import dev.handover.record.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The buyer's view of his own SFTP server: which runs lie in the inbox, what of them is wanted
 * brought here, receipts put back. Starts Camel's component without routes.
 */
public final class RemoteRuns implements AutoCloseable {
  private static final int MOST_FILE_BYTES = 1 << 30;
  private static final int MOST_RECEIPT_BYTES = 64 << 20;

  /** A manifest and, whatever the profile, its signature and the seller's certificate. */
  private static final List<String> BESIDE =
      Stream.of(
              Stream.of(ParcelNames.MANIFEST),
              ParcelNames.manifestSignatures().stream(),
              Stream.of(Profile.values()).map(each -> "seller." + each.certificateExtension()))
          .flatMap(names -> names)
          .toList();

  private final CamelContext camel = new DefaultCamelContext();
  private final CaseFile.DeliveryAddress address;
  private final SftpInbox inbox;
  private final SftpInbox receipts;

  public RemoteRuns(CaseFile.DeliveryAddress address) {
    this.address = address;
    camel.getGlobalOptions().put(Exchange.LOG_DEBUG_BODY_MAX_CHARS, "0");
    camel.start();
    this.inbox = new SftpInbox(camel, Endpoints.inbox(address));
    this.receipts = new SftpInbox(camel, Endpoints.receipts(address));
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

  /** Brings a run's manifest and its signature into a new folder under the given one. */
  public Path fetchManifest(CaseId caseId, RunId run, Path into) {
    return outside(
        () -> {
          Path folder = Files.createDirectories(into.resolve(caseId.value()).resolve(run.value()));
          for (String name : BESIDE) {
            inbox.copy(caseId + "/" + run + "/" + name, folder.resolve(name), MOST_FILE_BYTES);
          }
          return folder;
        });
  }

  /**
   * Brings the files that a manifest lists into the run's folder, never whole in memory; what is
   * not there is left out.
   *
   * @param names as the manifest gives them, which are safe
   */
  public void fetchParcels(CaseId caseId, RunId run, List<String> names, Path folder) {
    outside(
        () -> {
          for (String name : names) {
            inbox.copy(caseId + "/" + run + "/" + name, folder.resolve(name), MOST_FILE_BYTES);
          }
          return run;
        });
  }

  /** The receipt that lies at the server for a run, with its signature, if both are there. */
  public Optional<SignedDocument> answered(CaseId caseId, RunId run, Profile profile) {
    String path = caseId + "/" + ParcelNames.receipt(run);
    return outside(
        () -> {
          byte[] signature =
              receipts.read(ParcelNames.signature(path, profile), MOST_RECEIPT_BYTES);
          byte[] content = receipts.read(path, MOST_RECEIPT_BYTES);
          return content.length == 0 || signature.length == 0
              ? Optional.empty()
              : Optional.of(new SignedDocument(content, signature));
        });
  }

  /** Puts a receipt's files, signature first, into the server's folder of receipts. */
  public void answer(CaseId caseId, RunId run, Profile profile, Path outbox) {
    String name = ParcelNames.receipt(run);
    outside(
        () -> {
          for (String each : List.of(ParcelNames.signature(name, profile), name)) {
            byte[] content = Files.readAllBytes(outbox.resolve(caseId.value()).resolve(each));
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
    receipts.close();
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
