package dev.handover.mapping.scrub;

import java.util.Set;

/**
 * Addresses of mail, from each @ to both sides, also where it is written (at), where blanks stand
 * around it, or where dots are Chinese full stops. A host without its ending is enough where
 * everybody knows it (@163).
 */
final class EmailFinder {
  private static final int MOST_NAME = 64;
  private static final int MOST_DOMAIN = 253;
  private static final Set<String> ENDINGS =
      Set.of("com", "cn", "net", "org", "edu", "gov", "io", "me", "cc", "vip", "top", "hk", "tw");
  private static final Set<String> HOSTS =
      Set.of("qq", "163", "126", "139", "189", "sina", "gmail", "hotmail", "outlook", "foxmail");

  private EmailFinder() {}

  static void find(Text text) {
    for (int i = 0; i < text.length; i++) {
      char sign = text.sign[i];
      if (sign == '@') {
        around(text, i, i + 1);
      } else if ((sign == '(' || sign == '[') && isAt(text, i)) {
        around(text, i, text.sign(i + 1) == ' ' ? i + 6 : i + 4);
      }
    }
  }

  private static boolean isAt(Text text, int i) {
    char close = text.sign[i] == '(' ? ')' : ']';
    return text.isAt(i + 1, "at" + close) || text.isAt(i + 1, " at " + close);
  }

  private static void around(Text text, int at, int after) {
    int domain = after;
    while (text.sign(domain) == ' ' && domain < after + 2) {
      domain++;
    }
    int end = domainEnd(text, domain);
    int name = end == 0 ? at : nameStart(text, at);
    if (name < at && !text.isTaken(name)) {
      text.found(Kind.EMAIL, name, end);
    }
  }

  private static int nameStart(Text text, int at) {
    int last = at;
    while (text.sign(last - 1) == ' ' && last > at - 2) {
      last--;
    }
    int i = last;
    while (i > 0 && last - i < MOST_NAME && isInName(text, i - 1)) {
      i--;
    }
    while (i < last && !text.isAlphanumeric(i)) {
      i++;
    }
    return i < last ? i : at;
  }

  private static boolean isInName(Text text, int i) {
    char sign = text.sign[i];
    return !text.isTaken(i)
        && (text.isAlphanumeric(i)
            || "._%+-".indexOf(sign) >= 0
            || (sign == '。' && text.isAlphanumeric(i - 1) && text.isLetter(i + 1)));
  }

  /** The sign after the domain that begins here, or 0. */
  private static int domainEnd(Text text, int start) {
    int end = 0;
    int i = start;
    char dots = 0;
    while (i - start < MOST_DOMAIN) {
      int label = i;
      while (text.isAlphanumeric(i) || (text.sign(i) == '-' && text.isAlphanumeric(i + 1))) {
        i++;
      }
      if (i == label) {
        return end;
      }
      if (label > start) {
        int ending = ending(text, label, i);
        end = ending > 0 ? ending : end;
        if (ending > 0 && ending < i) {
          return end;
        }
      }
      int next = afterDot(text, i, dots);
      if (next == 0) {
        return end == 0 && label == start && HOSTS.contains(word(text, label, i)) ? i : end;
      }
      dots = dots == 0 ? text.sign(i) : dots;
      i = next;
    }
    return end;
  }

  /** Where a domain ends that has this last label: behind it, or behind a known ending in it. */
  private static int ending(Text text, int label, int end) {
    int letters = label;
    while (letters < end && text.isLetter(letters)) {
      letters++;
    }
    boolean whole = letters == end && letters - label >= 2 && letters - label <= 24;
    return whole || ENDINGS.contains(word(text, label, letters)) ? letters : 0;
  }

  /** The sign after a dot, of the kind that this domain is written with; 0 where there is none. */
  private static int afterDot(Text text, int i, char dots) {
    char dot = text.sign(i);
    if (dots != 0 && dot != dots) {
      return 0;
    }
    if (dot == '.' || dot == '。' || dot == '·') {
      int next = text.sign(i + 1) == ' ' && isEnding(text, i + 2) ? i + 2 : i + 1;
      return text.isAlphanumeric(next) ? next : 0;
    }
    boolean slip = dot == '点' || dot == ',' || dot == '，' || dot == '、';
    return slip && isEnding(text, i + 1) ? i + 1 : 0;
  }

  private static boolean isEnding(Text text, int start) {
    int end = start;
    while (text.isLetter(end)) {
      end++;
    }
    return ENDINGS.contains(word(text, start, end));
  }

  private static String word(Text text, int start, int end) {
    return end - start > 0 && end - start < 12 ? new String(text.sign, start, end - start) : "";
  }
}
