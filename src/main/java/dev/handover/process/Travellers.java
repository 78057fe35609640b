package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which people the subjects of an exporting case are, by the hub's digests, and which of them
 * travel in this run. A subject's entry is the kind of its number (1), the classes of sensitive
 * data in its own records (2; the highest bit: too young) and one digest or more (16 each). Safe
 * for several threads once made.
 */
public final class Travellers implements AutoCloseable {
  static final int FLAGS = 1;
  static final int FIRST = 3;
  static final int YOUNG = 1 << 15;

  private final ExportCounting counting;
  private final KeyedDigest ofCase;
  private final Optional<EntryTable> people;
  private final Optional<EntrySorter> everyone;

  Travellers(ExportCounting counting, Optional<EntryTable> people, Optional<EntrySorter> everyone) {
    this.counting = counting;
    this.ofCase = counting.ofCase();
    this.people = people;
    this.everyone = everyone;
  }

  /** Where nothing was decided: each subject is a person of the case. */
  public static Travellers unknown(ExportCounting counting) {
    return new Travellers(counting, Optional.empty(), Optional.empty());
  }

  ExportCounting counting() {
    return counting;
  }

  /** Takes people in ascending order of their digests, each once; the bytes are lent. */
  public interface Sink {
    void person(byte[] bytes, int at, boolean sensitive);
  }

  /** Tells everyone who travels; once. */
  public void everyone(Sink sink) {
    everyone.ifPresent(
        sorter -> {
          byte[] last = new byte[Digests.SIZE];
          boolean[] pending = new boolean[2]; // somebody, and whether sensitive
          sorter.drain(
              (bytes, at) -> {
                boolean same =
                    pending[0]
                        && Arrays.equals(last, 0, Digests.SIZE, bytes, at, at + Digests.SIZE);
                if (pending[0] && !same) {
                  sink.person(last, 0, pending[1]);
                }
                pending[1] = (same && pending[1]) || bytes[at + Entries.HEAD] != 0;
                pending[0] = true;
                System.arraycopy(bytes, at, last, 0, Digests.SIZE);
              });
          if (pending[0]) {
            sink.person(last, 0, pending[1]);
          }
        });
  }

  /** Takes the people that a subject is. */
  interface Found {
    /**
     * @param byId whether a resident ID tells the person
     */
    void person(int number, byte[] bytes, int at, boolean byId, boolean young);
  }

  /** Who the subjects of a window are; whom no record tells is a person of the case alone. */
  void of(Digests subjects, Found found) {
    boolean[] known = new boolean[subjects.count()];
    people.ifPresent(
        table ->
            table.lookUp(
                subjects,
                (number, bytes, at) -> {
                  known[number] = true;
                  int rest = at + Entries.HEAD;
                  boolean byId = bytes[rest] == TravellersDraft.BY_ID;
                  boolean young = (flags(bytes, rest) & YOUNG) != 0;
                  for (int i = rest + FIRST; i < Entries.after(bytes, at); i += Digests.SIZE) {
                    found.person(number, bytes, i, byId, young);
                  }
                }));
    byte[] person = new byte[Digests.SIZE];
    for (int i = 0; i < known.length; i++) {
      if (!known[i]) {
        ofCase.digest(subjects.bytes(), i * Digests.SIZE, Digests.SIZE, person, 0);
        found.person(i, person, 0, false, false);
      }
    }
  }

  static int flags(byte[] bytes, int rest) {
    return (bytes[rest + FLAGS] & 0xFF) << 8 | bytes[rest + FLAGS + 1] & 0xFF;
  }

  @Override
  public void close() {
    people.ifPresent(EntryTable::close);
    everyone.ifPresent(EntrySorter::close);
  }
}
