package dev.handover.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * First, cautious mappings of what was found: as little as possible travels, and everything that
 * nobody has decided stays behind and says so.
 */
public final class Proposal {
  private final Findings findings;
  private final EntityNames names;

  public Proposal(Findings findings) {
    this.findings = findings;
    this.names = new EntityNames(findings);
  }

  /** What becomes of a column in the first mapping. */
  public enum Fate {
    /** The table gets no mapping. */
    NONE,
    /** A reference that the buyer can join by. */
    PSEUDONYM,
    KEEP,
    MASK,
    YEAR,
    DISTRICT,
    SCRUB,
    /** Stays behind for a reason that will hold. */
    WITHHELD,
    /** Stays behind until somebody decides. */
    UNDECIDED
  }

  /** The files by name, such as {@code guest.yaml}, and what is in them. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    long people =
        findings.tables().stream()
            .filter(table -> names.of(table.name()).isPresent() && holdsPersons(table))
            .count();
    for (Findings.Table table : findings.tables()) {
      names
          .of(table.name())
          .ifPresent(
              entity ->
                  files.put(
                      entity + ".yaml",
                      new MappingSketch(this, table, entity, people == 1).text()));
    }
    return files;
  }

  /** The entity that a table becomes. */
  public Optional<String> entity(String table) {
    return names.of(table);
  }

  /**
   * Why a table gets no mapping: {@code not-about-people}, {@code no-key}, {@code no-plain-name}.
   */
  public Optional<String> withoutMapping(String table) {
    return names
        .withoutMapping(table)
        .map(why -> why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  /** Whether a table's key is the subject: its rows are people, or further columns of them. */
  private boolean holdsPersons(Findings.Table table) {
    return isSubject(table)
        || subjectReference(table).map(Findings.Column::name).equals(table.key());
  }

  /** Whether the rows of a table are people, so that its key is the subject. */
  boolean isSubject(Findings.Table table) {
    return table.about() == Findings.TableAbout.PEOPLE
        && subjectReference(table).isEmpty()
        && table.personal().stream()
            .anyMatch(
                column ->
                    switch (column.verdict().kind()) {
                      case PERSON_NAME, PHONE, ID_NUMBER, EMAIL, LOGIN, WECHAT -> true;
                      default -> false;
                    });
  }

  /** The column that says whose a table's rows are, where they are not people themselves. */
  Optional<Findings.Column> subjectReference(Findings.Table table) {
    List<Findings.Column> leading = new ArrayList<>();
    for (Findings.Column column : table.columns()) {
      column
          .reference()
          .filter(reference -> !reference.table().equals(table.name()))
          .filter(reference -> names.of(reference.table()).isPresent())
          .flatMap(reference -> table(reference.table()))
          .filter(parent -> parent.about() == Findings.TableAbout.PEOPLE)
          .ifPresent(parent -> leading.add(column));
    }
    // Staff who wrote a row are not whose it is.
    return leading.stream()
        .filter(
            column ->
                !column
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(".*(_by|creat|modif|updat|assign|report|owner).*"))
        .filter(column -> table.about() != Findings.TableAbout.PEOPLE || isOwner(table, column))
        .findFirst();
  }

  /**
   * A table of people that refers to people is theirs only if that is its key or it lists things.
   */
  private boolean isOwner(Findings.Table table, Findings.Column column) {
    boolean key = table.key().filter(column.name()::equals).isPresent();
    return key || table.pattern() != Findings.Pattern.PLAIN || !hasName(table);
  }

  private static boolean hasName(Findings.Table table) {
    return table.personal().stream()
        .anyMatch(column -> column.verdict().kind() == Kind.PERSON_NAME);
  }

  Optional<Findings.Table> table(String name) {
    return findings.tables().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What the first mapping does with a column. */
  public Fate fate(Findings.Table table, Findings.Column column) {
    if (names.of(table.name()).isEmpty() || !EntityNames.isPlain(column.name())) {
      return Fate.NONE;
    }
    boolean key = table.key().filter(column.name()::equals).isPresent();
    boolean leads =
        column.reference().filter(each -> names.of(each.table()).isPresent()).isPresent();
    if (key || leads) {
      return Fate.PSEUDONYM;
    }
    if (column.role() != Findings.Role.NONE) {
      return Fate.WITHHELD;
    }
    return column.verdict().isPersonal() ? personal(column) : Fate.UNDECIDED;
  }

  private static Fate personal(Findings.Column column) {
    Kind kind = column.verdict().kind();
    if (column.form() == dev.handover.source.CatalogueTable.Form.BYTES) {
      return Fate.UNDECIDED;
    }
    return switch (kind.first()) {
      case KEEP -> Fate.KEEP;
      case MASK -> Fate.MASK;
      case YEAR -> column.values().invalid() <= 0.3 ? Fate.YEAR : Fate.UNDECIDED;
      case DISTRICT -> column.values().division() >= 0.3 ? Fate.DISTRICT : Fate.UNDECIDED;
      case SCRUB -> Fate.SCRUB;
      case WITHHOLD -> kind == Kind.SECRET ? Fate.WITHHELD : Fate.UNDECIDED;
    };
  }
}
