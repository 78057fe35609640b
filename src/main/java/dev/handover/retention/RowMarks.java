package dev.handover.retention;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.Mapping;
import dev.handover.record.Composite;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keyed digests by which a plan remembers rows of one entity: nobody without the case's keys
 * can tell from them whose they are. Not for several threads.
 */
final class RowMarks {
  private static final int LEAST = 5;
  private static final Pattern LOOSE = Pattern.compile("[^\\p{L}\\p{N}@._]");
  private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:0086|86)(1\\d{10})");
  private final Mapping mapping;
  private final List<String> columns;
  private final KeyedDigest keys;
  private final KeyedDigest.Sequence contents;
  private final KeyedDigest identifiers;
  private final KeyedDigest subjects;
  private final Slice value = new Slice();
  private final byte[] digest = new byte[KeyedDigest.BYTES];

  RowMarks(KeyedDigest lineage, Mapping mapping) {
    this.mapping = mapping;
    this.columns = mapping.columns();
    this.keys = lineage.domain("destruction key/" + mapping.entity());
    this.contents = lineage.domain("destruction content/" + mapping.entity()).sequence();
    this.identifiers = lineage.domain("destruction identifier");
    this.subjects = lineage.domain("destruction subject");
  }

  /** The row's key. */
  Mark key(Rows rows, int row) {
    rows.read(row, 0, value);
    return of(keys);
  }

  /** Every column of its own that was read; what is joined to it goes by itself, and earlier. */
  Mark content(Rows rows, int row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).indexOf('.') >= 0) {
        continue;
      }
      rows.read(row, i, value);
      contents.add(value.bytes, value.start, value.length);
    }
    contents.end(digest, 0);
    return Mark.of(digest, 0);
  }

  /**
   * The row as it is once these columns are overwritten; what the source itself notes of a change
   * is left out, and names that stand for several columns.
   */
  Mark without(Rows rows, int row, Map<String, Optional<String>> overwritten) {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      boolean own = mapping.from().changed().filter(column::equals).isPresent();
      if (own || column.indexOf('.') >= 0 || (i > 0 && Composite.isComposite(column))) {
        continue;
      }
      rows.read(row, i, value);
      Optional<String> with = overwritten.get(column);
      if (with != null) {
        with.ifPresentOrElse(value::setText, value::setAbsent);
      }
      contents.add(value.bytes, value.start, value.length);
    }
    contents.end(digest, 0);
    return Mark.of(digest, 0);
  }

  /**
   * Whether a row is what it was to become.
   *
   * @param after the mark of it {@link #without}; the database may write a number or a time in
   *     another way than it was told
   */
  boolean isAfter(Rows rows, int row, Map<String, Optional<String>> overwritten, Mark after) {
    Map<String, Optional<String>> alike = new HashMap<>(overwritten);
    alike
        .entrySet()
        .removeIf(each -> each.getValue().filter(v -> has(rows, row, each.getKey(), v)).isEmpty());
    return without(rows, row, alike).equals(after);
  }

  /** Whether none of these columns says what it said: each is empty, or as it was overwritten. */
  boolean isEmptied(Rows rows, int row, Map<String, Optional<String>> overwritten) {
    return overwritten.entrySet().stream()
        .allMatch(
            each -> {
              int at = columns.indexOf(each.getKey());
              return at < 0
                  || rows.isAbsent(row, at)
                  || each.getValue().filter(v -> has(rows, row, each.getKey(), v)).isPresent();
            });
  }

  private boolean has(Rows rows, int row, String column, String value) {
    int at = columns.indexOf(column);
    return at >= 0 && !rows.isAbsent(row, at) && Written.isSame(rows.text(row, at), value);
  }

  /**
   * What people can be found by in a row: its identifying fields and whose record it is.
   *
   * @param among only these columns; all where absent
   */
  List<Mark> identifiers(Rows rows, int row, Optional<List<String>> among) {
    List<Mark> marks = new ArrayList<>();
    for (Mapping.Field field : mapping.carry()) {
      for (String column : field.columns()) {
        if (field.identifier() && among.map(some -> some.contains(column)).orElse(true)) {
          identifier(rows.text(row, columns.indexOf(column))).ifPresent(marks::add);
        }
      }
    }
    return marks;
  }

  /** Whose record it is, if anybody's. */
  Optional<Mark> subject(Rows rows, int row) {
    if (mapping.subject().isEmpty()) {
      return Optional.empty();
    }
    rows.read(row, columns.indexOf(mapping.subject().get()), value);
    return value.isAbsent() ? Optional.empty() : Optional.of(of(subjects));
  }

  /** An identifier however it is spelled; nothing where it is too short to tell anybody by. */
  Optional<Mark> identifier(String text) {
    String plain =
        LOOSE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String national = CHINESE_MOBILE.matcher(plain).replaceFirst("$1");
    if (national.codePointCount(0, national.length()) < LEAST) {
      return Optional.empty();
    }
    byte[] utf8 = national.getBytes(StandardCharsets.UTF_8);
    identifiers.digest(utf8, 0, utf8.length, digest, 0);
    return Optional.of(Mark.of(digest, 0));
  }

  private Mark of(KeyedDigest domain) {
    domain.digest(value.bytes, value.start, Math.max(0, value.length), digest, 0);
    return Mark.of(digest, 0);
  }
}
