package dev.handover.process;

import java.util.Arrays;

/**
 * What was decided about the persons, or the parents, of a window's rows; and how one such decision
 * is written as an entry: rank, verdict, ground, ground and two bytes with the bits of the classes
 * that stay, and the survivor's key where the record is a duplicate.
 */
final class Standing {
  /** What a record says of itself. */
  static final byte OWN = 0;

  /** What all records of one person say together; it names who stays. */
  static final byte JOINT = 1;

  static final int SIZE = 6;
  private static final Verdict[] VERDICTS = Verdict.values();
  private static final Ground[] GROUNDS = Ground.values();

  private final byte[] verdicts;
  private final byte[] grounds;
  private final byte[] classGrounds;
  private final short[] refused;
  private final byte[][] survivors;

  /** For so many rows, of which nothing is known yet: then this is what holds. */
  Standing(int rows, Verdict unknown) {
    verdicts = new byte[rows];
    Arrays.fill(verdicts, (byte) unknown.ordinal());
    grounds = new byte[rows];
    classGrounds = new byte[rows];
    refused = new short[rows];
    survivors = new byte[rows][];
  }

  void set(int row, byte[] bytes, int at) {
    int from = at + Entries.HEAD;
    verdicts[row] = bytes[from + 1];
    grounds[row] = bytes[from + 2];
    classGrounds[row] = bytes[from + 3];
    refused[row] = (short) (bytes[from + 4] << 8 | bytes[from + 5] & 0xFF);
    int length = Entries.length(bytes, at) - SIZE;
    survivors[row] =
        length == 0 ? null : Arrays.copyOfRange(bytes, from + SIZE, from + SIZE + length);
  }

  Verdict verdict(int row) {
    return VERDICTS[verdicts[row]];
  }

  Ground ground(int row) {
    return GROUNDS[grounds[row]];
  }

  Ground classGround(int row) {
    return GROUNDS[classGrounds[row]];
  }

  int refused(int row) {
    return refused[row] & 0xFFFF;
  }

  /** The key of the record that stays in this one's place; null where it stays itself. */
  byte[] survivor(int row) {
    return survivors[row];
  }

  /** An entry's rest. */
  static byte[] written(
      byte rank, Verdict verdict, Ground ground, Ground classGround, int refused, byte[] survivor) {
    byte[] rest = new byte[SIZE + survivor.length];
    rest[0] = rank;
    rest[1] = (byte) verdict.ordinal();
    rest[2] = (byte) ground.ordinal();
    rest[3] = (byte) classGround.ordinal();
    rest[4] = (byte) (refused >>> 8);
    rest[5] = (byte) refused;
    System.arraycopy(survivor, 0, rest, SIZE, survivor.length);
    return rest;
  }

  /** Of two entries about one: the stricter of each part, and the survivor that the joint names. */
  static byte[] merged(byte[] rest, byte[] bytes, int at) {
    byte[] other = Entries.rest(bytes, at);
    byte[] kept = rest[0] >= other[0] ? rest : other;
    byte[] own = kept == rest ? other : rest;
    boolean weighed = kept[0] == JOINT && own[0] == OWN && isUntoldAlone(own);
    if (weighed) { // who was told by another record of the same person was told
      kept[3] = (byte) Math.max(kept[3], own[3]);
      kept[4] |= own[4];
      kept[5] |= own[5];
    } else {
      unite(kept, own);
    }
    return kept;
  }

  /** Whether the person waits for the notice, and for nothing else. */
  static boolean isUntoldAlone(byte[] standing) {
    return standing[1] == Verdict.WITHHELD.ordinal() && standing[2] == Ground.NOT_TOLD.ordinal();
  }

  /** The same as if the person had been told. */
  static byte[] asIfTold(byte[] standing) {
    byte[] told = standing.clone();
    told[1] = (byte) Verdict.TRAVELS.ordinal();
    told[2] = (byte) Ground.NONE.ordinal();
    return told;
  }

  /** The classes that stay, of an entry's rest. */
  static int refused(byte[] rest) {
    return (rest[4] & 0xFF) << 8 | rest[5] & 0xFF;
  }

  /** Makes a standing at least as strict as another. */
  static void unite(byte[] standing, byte[] other) {
    for (int i = 1; i <= 3; i++) {
      standing[i] = (byte) Math.max(standing[i], other[i]);
    }
    standing[4] |= other[4];
    standing[5] |= other[5];
  }
}
