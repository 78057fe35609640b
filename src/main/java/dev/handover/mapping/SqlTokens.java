package dev.handover.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL where every database cuts it, and refuses what some would cut otherwise: an escape, a
 * prefix or a quote of one make could hide from the reader what another one runs.
 */
final class SqlTokens {
  /** Possessive, since a long literal would else fill the stack. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<literal>'(?:[^']|'')*+')|(?<quoted>\"(?:[^\"]|\"\")++\"|`[^`]+`)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>[0-9][0-9A-Za-z_.]*)"
              + "|(?<space>[ \\n\\r\\t]+)|(?<sign>::|:=|[!-~&&[^'\"`]])");

  private SqlTokens() {}

  /** What a piece of SQL is. */
  enum Kind {
    WORD,
    QUOTED,
    LITERAL,
    NUMBER,
    SIGN
  }

  /**
   * A piece of SQL.
   *
   * @param text in capitals where it is a word
   * @param line of the SQL, from 1
   */
  record Token(Kind kind, String text, int line) {
    boolean is(String word) {
      return text.equals(word) && (kind == Kind.WORD || kind == Kind.SIGN);
    }
  }

  /** The pieces, or else why they are not clear, and in which line. */
  record Cut(List<Token> tokens, Optional<String> trouble, int line) {}

  static Cut cut(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    int at = 0;
    int line = 1;
    boolean afterWord = false;
    for (; at < sql.length(); at = matcher.end()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return trouble("a character that has no place in SQL, or a quote that does not end", line);
      }
      String text = matcher.group();
      Optional<Kind> kind = kind(matcher);
      boolean quote = kind.filter(k -> k == Kind.LITERAL || k == Kind.QUOTED).isPresent();
      if (afterWord && quote) {
        return trouble("a prefix before a quote, such as E or U&", line);
      }
      if (kind.isPresent()) {
        Token token = new Token(kind.get(), text.toUpperCase(Locale.ROOT), line);
        Optional<String> odd = odd(token);
        if (odd.isPresent()) {
          return trouble(odd.get(), line);
        }
        tokens.add(token);
      }
      afterWord =
          kind.filter(k -> k == Kind.WORD || k == Kind.NUMBER).isPresent() || text.equals("&");
      line += (int) text.chars().filter(c -> c == '\n').count();
    }
    return new Cut(tokens, Optional.empty(), line);
  }

  private static Optional<Kind> kind(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> odd(Token token) {
    if (token.kind() != Kind.SIGN) {
      return Optional.empty();
    }
    return switch (token.text()) {
      case "{", "}" -> Optional.of("an escape of JDBC in braces");
      case "[", "]" -> Optional.of("square brackets");
      case "$", ":" -> Optional.of("a parameter");
      case "@", ":=" -> Optional.of("a variable");
      default -> Optional.empty();
    };
  }

  private static Cut trouble(String what, int line) {
    return new Cut(List.of(), Optional.of(what), line);
  }
}
