package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.PersonNumber;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Slice;
import java.util.Arrays;
import java.util.Optional;

/** Gathers the people of an exporting run while it is decided who travels. For one thread. */
final class TravellersDraft implements AutoCloseable {
  static final byte BY_ID = (byte) PersonNumber.Kind.ID.ordinal();
  private static final int SOME = 4_096;

  private final ExportCounting counting;
  private final KeyedDigest ofCase;
  private final AsOf asOf;
  private final Spill spill;
  private final EntrySorter subjects;

  /** By subject: the classes of sensitive data in records that are not the subject's own. */
  private final EntrySorter others;

  private final KeyedDigest subjectDomain;

  TravellersDraft(ExportCounting counting, KeyedDigest subjectDomain, AsOf asOf, Spill spill) {
    this.subjectDomain = subjectDomain;
    this.counting = counting;
    this.ofCase = counting.ofCase();
    this.asOf = asOf;
    this.spill = spill;
    this.subjects = new EntrySorter(spill);
    this.others = new EntrySorter(spill);
  }

  /** Whether other records of the subjects may tell what the subjects' own do not. */
  boolean asks(Mapping mapping) {
    return !mapping.isSubject()
        && mapping.subject().isPresent()
        && mapping.carry().stream()
            .anyMatch(each -> (each.dataClass().bit() & counting.sensitive()) != 0);
  }

  /** Takes a record that would travel and is not the subject's own, by its subject's digest. */
  void other(CompiledMapping mapping, byte[] subject, RowCheck checked, int refused) {
    int flags = sensitive(mapping, checked) & ~refused;
    if (flags != 0) {
      others.add(subject, new byte[] {(byte) (flags >>> 8), (byte) flags}, 2);
    }
  }

  private int sensitive(CompiledMapping mapping, RowCheck checked) {
    int found = 0;
    for (int i = 0; i < mapping.fields().size(); i++) {
      CompiledField field = mapping.fields().get(i);
      if (!field.dropped() && !checked.value(i).isAbsent()) {
        found |= field.dataClass().bit() & counting.sensitive();
      }
    }
    return found;
  }

  /** Takes the records of one entity whose records are the subjects themselves. */
  final class Records {
    private final CompiledMapping mapping;
    private final PersonDigest digests;
    private final byte[] entry = new byte[Travellers.FIRST + Digests.SIZE];

    Records(CompiledMapping mapping) {
      this.mapping = mapping;
      this.digests = new PersonDigest(mapping, counting.key());
    }

    /** Takes a record that would travel, by its subject's digest. */
    void note(byte[] subject, RowCheck checked) {
      PersonNumber.Kind kind = digests.of(checked::value, entry, Travellers.FIRST);
      if (kind == PersonNumber.Kind.NONE) {
        ofCase.digest(subject, 0, Digests.SIZE, entry, Travellers.FIRST);
      }
      int flags = sensitive(mapping, checked);
      int born = digests.number().birthDate(checked);
      if (born > 0 && asOf.isUnder(counting.minor(), born)) {
        flags |= Travellers.YOUNG;
      }
      entry[0] = (byte) kind.ordinal();
      entry[Travellers.FLAGS] = (byte) (flags >>> 8);
      entry[Travellers.FLAGS + 1] = (byte) flags;
      subjects.add(subject, entry, entry.length);
    }
  }

  /** The people, once it is decided who travels. */
  Travellers travellers(Decision decision) {
    if (!decision.decides(Decision.SUBJECTS)) {
      return Travellers.unknown(counting);
    }
    EntryTable.Builder table = new EntryTable.Builder(spill, TravellersDraft::merged);
    EntrySorter everyone = new EntrySorter(spill);
    EntrySorter stay = new EntrySorter(spill);
    EntryTable.Builder marks = new EntryTable.Builder(spill, TravellersDraft::united);
    others.drain(marks);
    try (EntryTable marked = marks.build()) {
      Fold fold = new Fold(table, new Going(decision, everyone, marked, stay));
      subjects.drain(fold);
      fold.end();
    }
    EntryTable people = table.build();
    markWhoStays(stay, people, everyone);
    return new Travellers(counting, Optional.of(people), Optional.of(everyone));
  }

  /** What goes under the survivor of several records makes that one's person sensitive. */
  private static void markWhoStays(EntrySorter stay, EntryTable people, EntrySorter everyone) {
    Digests[] some = {new Digests(SOME)};
    Runnable look =
        () -> {
          people.lookUp(
              some[0],
              (number, bytes, at) -> {
                int first = at + Entries.HEAD + Travellers.FIRST;
                for (int i = first; i < Entries.after(bytes, at); i += Digests.SIZE) {
                  everyone.add(Arrays.copyOfRange(bytes, i, i + Digests.SIZE), new byte[] {1}, 1);
                }
              });
          some[0] = new Digests(SOME);
        };
    stay.drain(
        (bytes, at) -> {
          System.arraycopy(bytes, at, some[0].next(), some[0].nextStart(), Digests.SIZE);
          some[0].added();
          if (some[0].count() == SOME) {
            look.run();
          }
        });
    look.run();
  }

  private static byte[] united(byte[] rest, byte[] bytes, int at) {
    byte[] other = Entries.rest(bytes, at);
    return new byte[] {(byte) (rest[0] | other[0]), (byte) (rest[1] | other[1])};
  }

  /**
   * Of two records of one subject: what tells more about the person, or both where they tell the
   * same of different people; what is sensitive of either.
   */
  static byte[] merged(byte[] rest, byte[] bytes, int at) {
    byte[] other = Entries.rest(bytes, at);
    byte[] more = rest[0] >= other[0] ? rest : other;
    byte[] merged = more;
    if (rest[0] == other[0]) {
      merged = Arrays.copyOf(rest, rest.length + other.length - Travellers.FIRST);
      int used = rest.length;
      for (int i = Travellers.FIRST; i < other.length; i += Digests.SIZE) {
        if (!holds(merged, used, other, i)) {
          System.arraycopy(other, i, merged, used, Digests.SIZE);
          used += Digests.SIZE;
        }
      }
      merged = Arrays.copyOf(merged, used);
    }
    for (int i = Travellers.FLAGS; i < Travellers.FIRST; i++) {
      merged[i] = (byte) (rest[i] | other[i]);
    }
    return merged;
  }

  private static boolean holds(byte[] rest, int used, byte[] other, int from) {
    for (int i = Travellers.FIRST; i < used; i += Digests.SIZE) {
      if (Arrays.equals(rest, i, i + Digests.SIZE, other, from, from + Digests.SIZE)) {
        return true;
      }
    }
    return false;
  }

  /** Makes one entry of all of a subject and hands it to both. */
  private static final class Fold implements Entries.Sink {
    private final Entries.Sink table;
    private final Going going;
    private final byte[] digest = new byte[Digests.SIZE];
    private byte[] rest;

    Fold(Entries.Sink table, Going going) {
      this.table = table;
      this.going = going;
    }

    @Override
    public void entry(byte[] bytes, int at) {
      if (rest != null && Entries.compare(digest, 0, bytes, at) == 0) {
        rest = merged(rest, bytes, at);
        return;
      }
      put();
      System.arraycopy(bytes, at, digest, 0, Digests.SIZE);
      rest = Entries.rest(bytes, at);
    }

    private void put() {
      if (rest != null) {
        byte[] one = new byte[Entries.HEAD + rest.length];
        Entries.write(one, 0, digest, 0, rest, 0, rest.length);
        table.entry(one, 0);
        going.take(digest, rest);
      }
    }

    void end() {
      put();
      going.end();
    }
  }

  /** Those of the subjects who travel, some at a time. */
  private final class Going {
    private final Decision decision;
    private final EntrySorter everyone;
    private final EntryTable marked;
    private final EntrySorter stay;
    private Digests some = new Digests(SOME);
    private final byte[][] rests = new byte[SOME][];

    Going(Decision decision, EntrySorter everyone, EntryTable marked, EntrySorter stay) {
      this.decision = decision;
      this.everyone = everyone;
      this.marked = marked;
      this.stay = stay;
    }

    void take(byte[] digest, byte[] rest) {
      rests[some.count()] = rest;
      System.arraycopy(digest, 0, some.next(), some.nextStart(), Digests.SIZE);
      some.added();
      if (some.count() == SOME) {
        end();
      }
    }

    void end() {
      Standing standing = decision.of(Decision.SUBJECTS, some);
      int[] others = new int[some.count()];
      marked.lookUp(
          some,
          (number, bytes, at) ->
              others[number] =
                  (bytes[at + Entries.HEAD] & 0xFF) << 8 | bytes[at + Entries.HEAD + 1] & 0xFF);
      for (int i = 0; i < some.count(); i++) {
        // a duplicate without an ID of its own is the person who stays
        boolean itself = standing.survivor(i) == null || rests[i][0] == BY_ID;
        boolean travels = standing.verdict(i) == Verdict.TRAVELS;
        int theirs = others[i] & ~standing.refused(i);
        if (travels && theirs != 0 && standing.survivor(i) != null) {
          byte[] survivor = new byte[Digests.SIZE];
          Lineage.digest(subjectDomain, slice(standing.survivor(i)), survivor, 0);
          stay.add(survivor, new byte[0], 0);
        }
        if (travels && itself) {
          int flags = (Travellers.flags(rests[i], 0) & ~standing.refused(i)) | theirs;
          byte[] sensitive = {(byte) (flags == 0 ? 0 : 1)};
          for (int at = Travellers.FIRST; at < rests[i].length; at += Digests.SIZE) {
            byte[] person = Arrays.copyOfRange(rests[i], at, at + Digests.SIZE);
            everyone.add(person, sensitive, 1);
          }
        }
      }
      some = new Digests(SOME);
    }
  }

  private static Slice slice(byte[] bytes) {
    Slice slice = new Slice();
    slice.set(bytes, 0, bytes.length);
    return slice;
  }

  @Override
  public void close() {
    subjects.close();
    others.close();
  }
}
