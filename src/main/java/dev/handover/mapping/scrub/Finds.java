package dev.handover.mapping.scrub;

/**
 * What was found in a note: kinds and places, never the values. Places are bytes from the beginning
 * of the array that was looked through.
 */
public final class Finds {
  /** Nothing. */
  public static final Finds NONE = new Finds(new Kind[0], new int[0], new int[0]);

  private final Kind[] kinds;
  private final int[] from;
  private final int[] to;

  private Finds(Kind[] kinds, int[] from, int[] to) {
    this.kinds = kinds;
    this.from = from;
    this.to = to;
  }

  static Finds of(Text text) {
    Kind[] kinds = new Kind[text.finds];
    int[] from = new int[text.finds];
    int[] to = new int[text.finds];
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      if (text.findEnd[i] > 0) {
        kinds[count] = Kind.at(text.findKind[i]);
        from[count] = text.at[i];
        to[count++] = text.at[text.findEnd[i]];
      }
    }
    return new Finds(kinds, from, to);
  }

  public int count() {
    return kinds.length;
  }

  public Kind kind(int index) {
    return kinds[index];
  }

  public int from(int index) {
    return from[index];
  }

  public int to(int index) {
    return to[index];
  }

  /** The bytes from {@code start} to {@code end} with a label for each find. */
  public byte[] labelled(byte[] bytes, int start, int end) {
    int size = end - start;
    for (int i = 0; i < kinds.length; i++) {
      size += kinds[i].bytes().length - (to[i] - from[i]);
    }
    byte[] written = new byte[size];
    int used = 0;
    int at = start;
    for (int i = 0; i < kinds.length; i++) {
      System.arraycopy(bytes, at, written, used, from[i] - at);
      used += from[i] - at;
      byte[] label = kinds[i].bytes();
      System.arraycopy(label, 0, written, used, label.length);
      used += label.length;
      at = to[i];
    }
    System.arraycopy(bytes, at, written, used, end - at);
    return written;
  }
}
