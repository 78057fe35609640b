package dev.handover.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a name where its writing shows it: at signs, between cases, digits and scripts. */
final class Tokens {
  private Tokens() {}

  private enum Script {
    LOWER,
    UPPER,
    DIGIT,
    HAN,
    OTHER
  }

  static List<String> of(String name) {
    List<String> tokens = new ArrayList<>();
    int[] points = name.codePoints().toArray();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      if (i > 0 && isCut(points, i)) {
        end(token, tokens);
      }
      if (script(points[i]) != Script.OTHER) {
        token.appendCodePoint(points[i]);
      }
    }
    end(token, tokens);
    return tokens;
  }

  private static void end(StringBuilder token, List<String> tokens) {
    if (token.length() > 0) {
      tokens.add(token.toString().toLowerCase(Locale.ROOT));
      token.setLength(0);
    }
  }

  private static boolean isCut(int[] points, int i) {
    Script before = script(points[i - 1]);
    Script here = script(points[i]);
    if (before == Script.UPPER && here == Script.LOWER) {
      return false;
    }
    if (before == Script.UPPER && here == Script.UPPER) {
      // the last capital of several begins the next word: IDCardNo
      boolean lower = i + 1 < points.length && script(points[i + 1]) == Script.LOWER;
      return lower && i + 2 <= points.length;
    }
    return before != here;
  }

  private static Script script(int c) {
    if (Character.isDigit(c)) {
      return Script.DIGIT;
    }
    if (Character.isIdeographic(c)) {
      return Script.HAN;
    }
    if (Character.isUpperCase(c)) {
      return Script.UPPER;
    }
    return Character.isLetter(c) ? Script.LOWER : Script.OTHER;
  }
}
