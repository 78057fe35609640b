package dev.handover.ledger;

import dev.handover.keys.Profile;
import dev.handover.ledger.AuditChain.Entry;
import dev.handover.ledger.AuditChain.Head;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a chain from its first entry, one entry at a time, and gathers what is wrong. It cares
 * not where entries come from: the ledger and what was exported are held to the same.
 */
public final class ChainCheck {
  /** More are counted, not kept: a chain of a million entries may be wrong in each. */
  private static final int MOST_KEPT = 1_000;

  private final Map<Long, List<Witness>> witnesses = new HashMap<>();
  private final Profile profile;
  private final List<Finding> findings = new ArrayList<>();
  private long found;
  private long expected = 1;
  private String previous = AuditChain.FIRST_PREVIOUS;
  private Optional<Entry> last = Optional.empty();

  /**
   * @param profile in which the chain is kept
   */
  public ChainCheck(Collection<Witness> witnesses, Profile profile) {
    this.profile = profile;
    for (Witness each : witnesses) {
      this.witnesses.computeIfAbsent(each.head().sequence(), n -> new ArrayList<>()).add(each);
    }
  }

  /** Follows a chain from an entry that was verified before; the next one must link to it. */
  public static ChainCheck after(Head verified, Profile profile) {
    ChainCheck check = new ChainCheck(List.of(), profile);
    check.expected = verified.sequence() + 1;
    check.previous = verified.hash();
    return check;
  }

  /** The next entry, with its content. */
  public void entry(Entry entry) {
    boolean inPlace = follow(entry.sequence(), entry.previousHash(), entry.hash());
    if (!AuditChain.hash(entry, profile).equals(entry.hash())) {
      add(Finding.of(Finding.Kind.CHANGED, entry.sequence()));
    }
    remembered(entry.sequence(), entry.hash());
    if (inPlace) {
      last = Optional.of(entry);
    }
  }

  /** The next entry where its content is not shown: its place and what it is linked by. */
  public void link(long sequence, String previousHash, String hash) {
    boolean inPlace = follow(sequence, previousHash, hash);
    remembered(sequence, hash);
    if (inPlace) {
      last = Optional.empty();
    }
  }

  private boolean follow(long at, String previousHash, String hash) {
    if (at < expected) {
      add(Finding.of(Finding.Kind.OUT_OF_PLACE, at));
      return false;
    }
    if (at > expected) {
      add(new Finding(Finding.Kind.MISSING, expected, at - 1, ""));
    } else if (!previousHash.equals(previous)) {
      add(Finding.of(Finding.Kind.UNLINKED, at));
    }
    expected = at + 1;
    previous = hash;
    return true;
  }

  private void remembered(long at, String hash) {
    for (Witness witness : witnesses.getOrDefault(at, List.of())) {
      if (!witness.head().hash().equals(hash)) {
        String by = witness.who().isEmpty() ? "" : " by " + witness.who();
        add(new Finding(Finding.Kind.NOT_REMEMBERED, at, at, by));
      }
    }
  }

  /** There is nothing more: what is said to be the head is held against what came. */
  public void end(Head head) {
    if (expected - 1 < head.sequence()) {
      add(new Finding(Finding.Kind.END_MISSING, expected, head.sequence(), ""));
    } else if (expected - 1 > head.sequence()) {
      add(Finding.of(Finding.Kind.BEYOND_HEAD, head.sequence()));
    } else if (!previous.equals(head.hash())) {
      add(Finding.of(Finding.Kind.HEAD_DIFFERS, head.sequence()));
    }
  }

  /** Witnesses of entries that never came. Told after {@link #end}. */
  public void unmet(Head head) {
    witnesses.keySet().stream()
        .filter(sequence -> sequence > head.sequence())
        .sorted()
        .forEach(
            sequence ->
                witnesses
                    .get(sequence)
                    .forEach(
                        witness ->
                            add(
                                new Finding(
                                    Finding.Kind.REMEMBERED_MISSING,
                                    sequence,
                                    sequence,
                                    witness.who().isEmpty()
                                        ? ""
                                        : ": " + witness.who() + " holds it"))));
  }

  /** Notes what somebody else found. */
  public void add(Finding finding) {
    found++;
    if (findings.size() < MOST_KEPT) {
      findings.add(finding);
    }
  }

  /**
   * What is wrong, in the order in which it came to light; at most a thousand of {@link #count}.
   */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How much is wrong. */
  public long count() {
    return found;
  }

  /** The place and hash of the last entry that came in its place. */
  public Head reached() {
    return new Head(expected - 1, previous);
  }

  /** That entry, where its content was shown. */
  public Optional<Entry> last() {
    return last;
  }
}
