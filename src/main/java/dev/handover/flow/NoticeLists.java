package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Note;
import dev.handover.ledger.NoticeState;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.ObjectionList;
import dev.handover.notice.Contacts;
import dev.handover.process.Objectors;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes in from outside about a case's notices: what came back, who objected, where it stands.
 */
public final class NoticeLists {
  private final Case deal;
  private final Ledger ledger;
  private final String actor;
  private final Clock clock;

  public NoticeLists(Case deal, Ledger ledger, String actor, Clock clock) {
    this.deal = deal;
    this.ledger = ledger;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * What became of a list.
   *
   * @param lines without the header
   * @param known people, or values that were news
   * @param unusable the numbers of lines that told nothing, the header being 1
   */
  public record Taken(int lines, int known, List<Integer> unusable) {}

  /**
   * Takes in messages that came back: CSV with a header, in whose columns {@code reference} and
   * {@code address} stand those of the messages.
   */
  public Taken bounced(Path file, Keystore keystore) {
    CaseKeys keys = DataKeys.of(ledger, keystore, id());
    List<Contacts> contacts = contacts(keys);
    List<String> references = new ArrayList<>();
    List<byte[]> addresses = new ArrayList<>();
    List<Integer> unusable = new ArrayList<>();
    List<String> header = new ArrayList<>();
    int[] line = {0};
    ObjectionList.read(
        file,
        cells -> {
          if (++line[0] == 1) {
            header.addAll(cells.stream().map(String::strip).toList());
            requireColumns(header);
            return;
          }
          int before = references.size() + addresses.size();
          for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (header.get(i).equals("reference") && NoticeAddresses.isReference(cell)) {
              references.add(cell);
            } else if (header.get(i).equals("address")) {
              address(contacts, cell)
                  .map(each -> NoticeAddresses.digest(keys, each))
                  .ifPresent(addresses::add);
            }
          }
          if (references.size() + addresses.size() == before) {
            unusable.add(line[0]);
          }
        });
    int people =
        ledger
            .notices()
            .bounced(id(), references, addresses, clock.instant(), note("notices bounced", file));
    return new Taken(line[0] - 1, people, unusable);
  }

  private static void requireColumns(List<String> header) {
    if (!header.contains("reference") && !header.contains("address")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-12",
          "the list of what came back needs a header with reference, address or both");
    }
  }

  private List<Contacts> contacts(CaseKeys keys) {
    return deal.mappings().stream()
        .filter(Mapping::isSubject)
        .map(
            each ->
                new Contacts(
                    CompiledMapping.of(each, keys.pseudonyms()), NoticeDesk.rules(deal.file())))
        .toList();
  }

  private static Optional<String> address(List<Contacts> contacts, String written) {
    return contacts.stream().flatMap(each -> each.address(written).stream()).findFirst();
  }

  /**
   * Takes in a list of people who object, or who do no longer: CSV with a header of columns that
   * mappings of people carry. From the next run's decision on they do not travel.
   */
  public Taken objected(Path file, boolean withdrawn, Keystore keystore) {
    Objectors.Read read =
        Objectors.read(file, deal.mappings(), DataKeys.of(ledger, keystore, id()));
    int values =
        withdrawn
            ? ledger.objections().remove(id(), read.objectors(), note("objections withdrawn", file))
            : ledger
                .objections()
                .add(id(), read.objectors(), clock.instant(), note("objections registered", file));
    return new Taken(read.people(), values, read.unusable());
  }

  /** Notes where and since when the public statement can be read. */
  public void published(String where, LocalDate on) {
    ledger
        .notices()
        .published(
            id(),
            new NoticeState.Publication(on, where),
            new Note(actor, "statement published", id().value(), on + " " + where));
  }

  private CaseId id() {
    return deal.file().id();
  }

  private Note note(String act, Path file) {
    try {
      return new Note(
          actor, act, id().value(), "list of sha-256 " + Sha256.hex(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-13",
          "the list " + file.getFileName() + " cannot be read; check the path");
    }
  }
}
