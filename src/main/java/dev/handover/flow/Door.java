package dev.handover.flow;

import dev.handover.cases.CaseFile;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Profile;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.ledger.Run;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.seal.SealedParcel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.DisposableBean;

/**
 * The way to the buyer's inbox and back: which endpoint a case delivers to, what arrived there, and
 * the receipts that lie beside it. The bean {@code door} of the routes.
 */
public final class Door implements DisposableBean {
  private static final int MOST_RECEIPT_BYTES = 64 << 20;
  private static final String PART = ".part-";

  private final CamelContext camel;
  private final Deals deals;
  private final Ledger ledger;
  private final StopWatch stop;
  private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

  /** Signatures that are there and whose parcel is still to come. */
  private final Set<String> arrivedBeside = ConcurrentHashMap.newKeySet();

  Door(CamelContext camel, Deals deals, Ledger ledger, StopWatch stop) {
    this.camel = camel;
    this.deals = deals;
    this.ledger = ledger;
    this.stop = stop;
  }

  /** The endpoint that a parcel's case delivers to; none while every flow is stopped. */
  public String inbox(Object body) {
    if (stop.isStopped()) {
      throw stop.reason();
    }
    return Endpoints.inbox(addressOf(caseOf(body)));
  }

  /** What is sent of a parcel, in this order: whoever sees the parcel finds its signature there. */
  public List<Object> files(SealedParcel parcel) {
    return parcel
        .signature()
        .map(
            signature ->
                List.<Object>of(
                    new OutgoingFile(
                        parcel.window().caseId(),
                        ParcelNames.parcelSignature(parcel.path()).orElseThrow(),
                        signature),
                    parcel))
        .orElseGet(() -> List.of(parcel));
  }

  /** Whether what is to be sent is not there yet, whole and under its own name. */
  public boolean isMissing(Object body) throws IOException {
    OptionalLong there = open(inbox(body)).size(pathOf(body));
    return there.isEmpty() || there.getAsLong() != sizeOf(body);
  }

  /** Reads back the size of what was just delivered. */
  public void confirm(Object body) throws IOException {
    OptionalLong arrived = open(inbox(body)).size(pathOf(body));
    // A file that is gone was taken by the buyer's poller: its rename had been confirmed.
    if (arrived.isPresent() && arrived.getAsLong() != sizeOf(body)) {
      throw new HandoverException(
          ExitCode.DELIVERY_FAILED,
          "HUB-DOOR-02",
          pathOf(body)
              + " arrived with "
              + arrived.getAsLong()
              + " of "
              + sizeOf(body)
              + " bytes; look at the disk of the buyer's server, then run again: the window is sent"
              + " under a new name");
    }
    if (body instanceof SealedParcel parcel) {
      requireSignature(parcel);
    } else if (!pathOf(body).contains("/" + ParcelNames.MANIFEST)) {
      arrivedBeside.add(pathOf(body));
    }
  }

  /** A route of an earlier version knows of no signatures: the buyer could believe nothing. */
  private void requireSignature(SealedParcel parcel) {
    Optional<String> signature = ParcelNames.parcelSignature(parcel.path());
    if (signature.isPresent() && !arrivedBeside.remove(signature.get())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DOOR-09",
          parcel.path()
              + " was sent without its signature; take routes/transfer.camel.yaml of this version,"
              + " which sends what door.files gives, then run again");
    }
  }

  /** Removes from the run's folder what the ledger does not count: leavings of earlier attempts. */
  public void sweep(Run run) throws IOException {
    Set<String> counted =
        ledger.windows().delivered(run.id()).stream()
            .map(ParcelFact::fileName)
            .flatMap(
                name -> Stream.concat(Stream.of(name), ParcelNames.parcelSignature(name).stream()))
            .collect(Collectors.toCollection(HashSet::new));
    if (ledger.manifests().find(run.id()).isPresent()) {
      counted.add(ParcelNames.MANIFEST); // the very one that this run is going to send again
      counted.addAll(ParcelNames.manifestSignatures());
    }
    keepOnly(run, counted);
  }

  /** Removes all that a run which is given up has left in its folder. */
  void clear(Run run) {
    try {
      keepOnly(run, Set.of());
    } catch (IOException | RuntimeException e) {
      throw Trouble.explain(e, addressOf(run.caseId()).to());
    }
  }

  private void keepOnly(Run run, Set<String> names) throws IOException {
    Inbox inbox = open(Endpoints.inbox(addressOf(run.caseId())));
    String folder = run.caseId() + "/" + run.id();
    for (String name : inbox.list(folder)) {
      if (isOurs(name) && !names.contains(name)) {
        inbox.delete(folder + "/" + name);
      }
    }
  }

  /** Only what a hub writes is a hub's to remove: the buyer's poller may keep notes there. */
  private static boolean isOurs(String name) {
    String whole = name.startsWith(PART) ? name.substring(PART.length()) : name;
    return ParcelNames.isOfARun(whole);
  }

  /** The buyer's receipt for a run and its signature, where both are there. */
  public SignedReceipt receipt(Run run) throws IOException {
    if (stop.isStopped()) {
      throw stop.reason();
    }
    Inbox receipts = open(Endpoints.receipts(addressOf(run.caseId())));
    String path = run.caseId() + "/" + ParcelNames.receipt(run.id());
    Profile profile = Profile.named(addressOf(run.caseId()).seal());
    byte[] signature = receipts.read(ParcelNames.signature(path, profile), MOST_RECEIPT_BYTES);
    byte[] content = signature.length == 0 ? signature : receipts.read(path, MOST_RECEIPT_BYTES);
    return new SignedReceipt(run.id(), new SignedDocument(content, signature));
  }

  /** SHA-256 of the manifests that lie in the buyer's inbox, by the run's folder. */
  Map<String, String> manifests(CaseId caseId) {
    try {
      Inbox inbox = open(Endpoints.inbox(addressOf(caseId)));
      Map<String, String> found = new TreeMap<>();
      for (String folder : inbox.folders(caseId.value())) {
        String path = caseId + "/" + folder + "/" + ParcelNames.MANIFEST;
        byte[] manifest = inbox.read(path, MOST_RECEIPT_BYTES);
        if (manifest.length > 0) {
          found.put(folder, Sha256.hex(manifest));
        }
      }
      return found;
    } catch (IOException | RuntimeException e) {
      throw Trouble.explain(e, addressOf(caseId).to());
    }
  }

  @Override
  public void destroy() {
    inboxes.values().forEach(Inbox::close);
  }

  private Inbox open(String uri) {
    return inboxes.computeIfAbsent(
        uri,
        u ->
            u.startsWith("file:")
                ? new LocalInbox(Path.of(u.substring("file:".length()).replaceFirst("\\?.*$", "")))
                : new SftpInbox(camel, u));
  }

  private CaseFile.DeliveryAddress addressOf(CaseId caseId) {
    return deals.of(caseId).file().delivery();
  }

  private static String pathOf(Object body) {
    return body instanceof SealedParcel parcel ? parcel.path() : ((OutgoingFile) body).path();
  }

  private static int sizeOf(Object body) {
    return body instanceof SealedParcel parcel
        ? parcel.bytes().length
        : ((OutgoingFile) body).bytes().length;
  }

  private static CaseId caseOf(Object body) {
    return body instanceof SealedParcel parcel
        ? parcel.window().caseId()
        : ((OutgoingFile) body).caseId();
  }
}
