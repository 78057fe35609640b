package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping.Survivor;
import dev.handover.mapping.RowCheck;
import dev.handover.record.Batch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the records that are one person: those whose cleaned values agree in one of the declared
 * ways, and those that agree with one that agrees. Candidates are sorted by those values on disk;
 * memory holds only records that have a match.
 */
final class Duplicates implements AutoCloseable {
  /** Each needs some hundred bytes of the heap; as a rule so many mean that a way tells nobody. */
  private static final long MOST_MATCHED = Runtime.getRuntime().maxMemory() / 1_000;

  private static final int NOBODY = -1;

  private final CompiledMapping mapping;
  private final Survivor survivor;
  private final KeyedDigest[] ways;
  private final EntrySorter matches;
  private final Slice value = new Slice();
  private final byte[] digest = new byte[Entries.DIGEST];
  private ByteBuffer agreed = ByteBuffer.allocate(256);
  private long position;

  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private int[] parents = new int[64];

  Duplicates(CompiledMapping mapping, Lineage lineage, Spill spill) {
    this.mapping = mapping;
    this.survivor = mapping.who().survivor();
    this.ways = new KeyedDigest[mapping.who().ways().size()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = lineage.agreement(mapping.mapping().entity(), i);
    }
    this.matches = new EntrySorter(spill);
  }

  /** Takes in a record that is neither deleted nor quarantined. */
  void consider(
      Batch batch, int row, RowCheck checked, byte[] subject, Slice key, byte[] standing) {
    // Windows and their rows follow the key's order, whichever of them is read first.
    position = ((long) batch.window().number() << 32) | row;
    byte[] rest = null;
    for (int i = 0; i < ways.length; i++) {
      if (agreement(checked, mapping.who().ways().get(i))) {
        rest = rest == null ? rest(batch.rows(), row, checked, subject, key, standing) : rest;
        ways[i].digest(agreed.array(), 0, agreed.position(), digest, 0);
        matches.add(digest, rest, rest.length);
      }
    }
  }

  /** Writes the values that must agree; false where one is missing. */
  private boolean agreement(RowCheck checked, int[] fields) {
    agreed.clear();
    for (int field : fields) {
      Slice part = checked.value(field);
      if (part.isAbsent()) {
        return false;
      }
      if (agreed.remaining() < part.length + 4) {
        agreed = ByteBuffer.allocate((agreed.capacity() + part.length) * 2).put(agreed.flip());
      }
      agreed.putInt(part.length).put(part.bytes, part.start, part.length);
    }
    return true;
  }

  private byte[] rest(
      Rows rows, int row, RowCheck checked, byte[] subject, Slice key, byte[] standing) {
    byte[] rank = rank(rows, row, checked);
    ByteBuffer rest =
        ByteBuffer.allocate(Entries.DIGEST + 8 + 1 + rank.length + standing.length + key.length);
    rest.put(subject).putLong(position).put((byte) rank.length).put(rank);
    return rest.put(standing).put(key.bytes, key.start, key.length).array();
  }

  private byte[] rank(Rows rows, int row, RowCheck checked) {
    if (survivor.isTimed()) {
      rows.read(row, mapping.who().changedColumn(), value);
      int length = Math.max(0, Math.min(value.length, 40));
      byte[] rank = new byte[length];
      System.arraycopy(value.bytes, value.start, rank, 0, length);
      return rank;
    }
    if (survivor != Survivor.FULLEST) {
      return new byte[0];
    }
    int filled = 0;
    for (int i = 0; i < mapping.fields().size(); i++) {
      filled += checked.value(i).isAbsent() ? 0 : 1;
    }
    return Integer.toString(filled).getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells, of every record that has a duplicate, what holds for the person. */
  void resolve(EntrySorter into, Groups groups) {
    Group group = new Group();
    matches.drain(group);
    Map<Integer, List<Candidate>> persons = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      persons.computeIfAbsent(root(i), r -> new ArrayList<>()).add(candidates.get(i));
    }
    persons.values().forEach(members -> settle(members, into, groups));
  }

  /** Is told of all records of one person, where they are several. */
  interface Groups {
    void group(List<byte[]> subjects, byte[] stays);
  }

  private void settle(List<Candidate> members, EntrySorter into, Groups groups) {
    Candidate stays = members.get(0);
    // Whoever was told was told whichever of his records that was for.
    boolean told = !members.stream().allMatch(each -> Standing.isUntoldAlone(each.standing));
    byte[] joint = null;
    for (Candidate each : members) {
      stays = each.goesBefore(stays, survivor) ? each : stays;
      boolean waits = Standing.isUntoldAlone(each.standing);
      byte[] said = waits && told ? Standing.asIfTold(each.standing) : each.standing;
      joint = joint == null ? said.clone() : joint;
      Standing.unite(joint, said);
    }
    if (joint[1] == Verdict.TRAVELS.ordinal() && mapping.refusesAll(Standing.refused(joint))) {
      joint[1] = (byte) Verdict.WITHHELD.ordinal(); // together they leave nothing to send
      joint[2] = joint[3];
    }
    joint[0] = Standing.JOINT;
    for (Candidate each : members) {
      byte[] survivorKey = each == stays ? new byte[0] : stays.key;
      byte[] rest = Arrays.copyOf(joint, joint.length + survivorKey.length);
      System.arraycopy(survivorKey, 0, rest, joint.length, survivorKey.length);
      into.add(each.subject, rest, rest.length);
    }
    groups.group(members.stream().map(each -> each.subject).toList(), stays.subject);
  }

  /** Joins neighbours in the sorted matches that agree in one digest. */
  private final class Group implements Entries.Sink {
    private final byte[] current = new byte[Entries.DIGEST];
    private byte[] firstRest;
    private int first = NOBODY;

    @Override
    public void entry(byte[] bytes, int at) {
      if (firstRest == null || Entries.compare(current, 0, bytes, at) != 0) {
        System.arraycopy(bytes, at, current, 0, Entries.DIGEST);
        firstRest = Entries.rest(bytes, at);
        first = NOBODY;
        return;
      }
      first = first == NOBODY ? number(firstRest) : first;
      join(first, number(Entries.rest(bytes, at)));
    }
  }

  private int number(byte[] rest) {
    ByteBuffer subject = ByteBuffer.wrap(Arrays.copyOf(rest, Entries.DIGEST));
    Integer known = numbers.get(subject);
    if (known != null) {
      Standing.unite(candidates.get(known).standing, Candidate.read(rest).standing);
      return known;
    }
    int fresh = candidates.size();
    if (fresh == MOST_MATCHED) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DEC-02",
          "more than "
              + MOST_MATCHED
              + " records of "
              + mapping.mapping().entity()
              + " are duplicates of others by duplicates.by; such columns do not tell persons"
              + " apart: check for values that stand for none, such as 00000000000, and quarantine"
              + " them by a check, or name more columns that must agree; if so many are right, raise"
              + " HANDOVER_HEAP");
    }
    numbers.put(subject, fresh);
    candidates.add(Candidate.read(rest));
    if (fresh == parents.length) {
      parents = Arrays.copyOf(parents, fresh * 2);
    }
    parents[fresh] = fresh;
    return fresh;
  }

  private int root(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void join(int a, int b) {
    parents[root(b)] = root(a);
  }

  @Override
  public void close() {
    matches.close();
  }

  /** One record that may stay. */
  private record Candidate(
      byte[] subject, long position, byte[] rank, byte[] standing, byte[] key) {

    static Candidate read(byte[] rest) {
      ByteBuffer in = ByteBuffer.wrap(rest);
      byte[] subject = take(in, Entries.DIGEST);
      long position = in.getLong();
      byte[] rank = take(in, in.get());
      byte[] standing = take(in, Standing.SIZE);
      return new Candidate(subject, position, rank, standing, take(in, in.remaining()));
    }

    private static byte[] take(ByteBuffer in, int length) {
      byte[] bytes = new byte[length];
      in.get(bytes);
      return bytes;
    }

    boolean goesBefore(Candidate other, Survivor rule) {
      int order = Moments.compare(rank, other.rank);
      int wanted = rule == Survivor.EARLIEST ? -order : order;
      return wanted != 0 ? wanted > 0 : position < other.position;
    }
  }
}
