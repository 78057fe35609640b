package dev.handover.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The known name that differs least, if it is near enough to be a slip of the keyboard. */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = plain(written);
    int most = wanted.length() <= 3 ? 1 : wanted.length() <= 7 ? 2 : 3;
    return known.stream()
        .filter(name -> Math.abs(plain(name).length() - wanted.length()) <= most)
        .filter(name -> distance(plain(name), wanted) <= Math.min(most, name.length() - 1))
        .min(
            Comparator.comparingInt((String name) -> distance(plain(name), wanted))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code did you mean mobile?}, or the other advice where nothing is near. */
  public static String question(String written, Collection<String> known, String otherwise) {
    return to(written, known).map(name -> "did you mean " + name + "?").orElse(otherwise);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Edits between two words, where swapping two neighbours is one edit. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = edits[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
