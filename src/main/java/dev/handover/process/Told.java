package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who was told of the handover and has had time to object. Somebody else remembers them and is
 * asked for some at a time, by keyed digests: a case may have more people than memory holds. Safe
 * for several threads where who is asked is.
 */
public final class Told {
  /** Nobody need be told, or somebody vouches that all were. */
  public static final Told EVERYBODY = new Told(Optional.empty());

  private final Optional<Function<List<byte[]>, Set<String>>> memory;

  private Told(Optional<Function<List<byte[]>, Set<String>>> memory) {
    this.memory = memory;
  }

  /**
   * @param memory answers which of these persons were told and have had time to object; it is given
   *     the digests of subjects and gives them back as hex
   */
  public static Told of(Function<List<byte[]>, Set<String>> memory) {
    return new Told(Optional.of(memory));
  }

  /** Whether anybody may have to wait. */
  boolean asks() {
    return memory.isPresent();
  }

  /** The rows whose persons must wait; of those without a person nothing is said. */
  BitSet waiting(Rows rows, int subjectColumn, KeyedDigest subjects) {
    BitSet waiting = new BitSet();
    if (memory.isEmpty()) {
      return waiting;
    }
    List<byte[]> persons = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Slice value = new Slice();
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, subjectColumn, value);
      if (!Lineage.isBlank(value)) {
        byte[] digest = new byte[Digests.SIZE];
        Lineage.digest(subjects, value, digest, 0);
        persons.add(digest);
        places.add(row);
      }
    }
    Set<String> told = memory.get().apply(persons);
    for (int i = 0; i < persons.size(); i++) {
      if (!told.contains(HexFormat.of().formatHex(persons.get(i)))) {
        waiting.set(places.get(i));
      }
    }
    return waiting;
  }

  @Override
  public String toString() {
    return asks() ? "Told[by a memory]" : "Told[everybody]";
  }
}
