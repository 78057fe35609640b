package dev.handover.scan;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.scan.Findings.Pattern;
import dev.handover.scan.Findings.Reference;
import dev.handover.scan.Findings.Role;
import dev.handover.source.Catalogue;
import dev.handover.source.CatalogueTable;
import dev.handover.source.CatalogueTable.Form;
import dev.handover.source.JdbcSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Looks at every table of a source, then judges every column in the light of all of them. */
public final class Scan {
  private static final int PASSES = 3;
  private static final String BUILDING =
      ".*(building|bldg|loudong|louhao|楼栋|楼号|栋|幢|单元).*|ld|ldh|dy|dyh|unit_?no";
  private static final String BY_STAFF =
      ".*(creat|updat|modif|operator|assign|owner|author|audit|editor|_by|handler|manager).*";

  private final Options options;
  private final Progress progress;
  private final Map<String, Map<String, Verdict>> verdicts = new HashMap<>();

  /**
   * What is looked at.
   *
   * @param rows of each table at most
   * @param views whether views are looked at, too
   * @param wanted which tables, by schema and name
   * @param mask how a value is shown
   */
  public record Options(
      int rows, boolean views, Predicate<CatalogueTable> wanted, UnaryOperator<String> mask) {}

  /** Hears how far it is. */
  public interface Progress {
    void at(int table, int of, String name);
  }

  public Scan(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Scans a source, read only; the caller closes it. */
  public Findings of(JdbcSource source) {
    try (Catalogue catalogue = source.catalogue()) {
      List<CatalogueTable> tables =
          catalogue.tables(options.views).stream().filter(options.wanted).toList();
      if (tables.isEmpty()) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-SCAN-01",
            "no table at "
                + catalogue.address()
                + " fits; see --table and --schema, take views along with --views, and check that"
                + " the user may see the tables");
      }
      List<Findings.Unread> unread = new ArrayList<>();
      List<TableLook> looks = look(catalogue, tables, unread);
      Links links = new Links(looks, catalogue);
      Map<String, Map<String, Reference>> references = references(looks, links);
      for (int pass = 0; pass < PASSES; pass++) {
        looks.forEach(look -> judge(look, links, references.get(look.table.written())));
      }
      List<Findings.Table> found =
          looks.stream()
              .map(look -> found(look, links, references.get(look.table.written())))
              .toList();
      return new Findings(catalogue.address(), found, catalogue.systemTables(), unread);
    }
  }

  private List<TableLook> look(
      Catalogue catalogue, List<CatalogueTable> tables, List<Findings.Unread> unread) {
    List<TableLook> looks = new ArrayList<>();
    for (CatalogueTable table : tables) {
      progress.at(looks.size() + 1, tables.size(), table.written());
      try {
        looks.add(new TableLook(table, catalogue.sample(table, options.rows), options.mask));
      } catch (HandoverException e) {
        unread.add(new Findings.Unread(table.written(), e.code()));
        looks.add(new TableLook(table));
      }
    }
    return looks;
  }

  private static Map<String, Map<String, Reference>> references(
      List<TableLook> looks, Links links) {
    Map<String, Map<String, Reference>> all = new HashMap<>();
    for (TableLook look : looks) {
      Map<String, Reference> found = new HashMap<>();
      for (CatalogueTable.Column column : look.table.columns()) {
        links.reference(look, column).ifPresent(each -> found.put(column.name(), each));
      }
      all.put(look.table.written(), found);
    }
    return all;
  }

  /** The second time it is known which tables tell of people. */
  private void judge(TableLook look, Links links, Map<String, Reference> references) {
    TableSense sense = TableSense.of(look.table.name(), look.table.comment());
    Map<String, Verdict> before = verdicts.getOrDefault(look.table.written(), Map.of());
    boolean leads =
        references.values().stream()
            .anyMatch(each -> tells(verdicts.getOrDefault(each.table(), Map.of())));
    boolean extension =
        references.keySet().stream().anyMatch(column -> links.extended(look, column).isPresent());
    if (extension && leads && sense == TableSense.UNKNOWN) {
      sense = TableSense.PEOPLE;
    }
    sense = raised(companies(sense, look), look, references, before);
    boolean address =
        before.values().stream().anyMatch(each -> each.kind() == Kind.ADDRESS)
            || look.table.columns().stream()
                .map(each -> NameReading.of(each.name(), each.comment()))
                .anyMatch(
                    each ->
                        each.kind().filter(kind -> kind == Kind.ADDRESS).isPresent()
                            && !each.isShort());
    boolean building =
        look.table.columns().stream()
            .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
            .anyMatch(each -> each.matches(BUILDING));
    Judgement judgement = new Judgement(sense, leads || tells(before), address, building);
    Map<String, Verdict> judged = new HashMap<>();
    Optional<String> key = links.keyOf(look);
    for (CatalogueTable.Column column : look.table.columns()) {
      boolean isKey = key.filter(column.name()::equals).isPresent();
      Evidence evidence =
          new Evidence(
              column,
              NameReading.of(column.name(), column.comment()),
              look.contents.get(column.name()),
              isKey,
              references.containsKey(column.name()));
      Verdict verdict =
          role(column, look) == Role.NONE ? judgement.of(evidence) : Verdict.NOT_PERSONAL;
      Kind attribute = look.attributes.get(column.name());
      boolean told =
          verdict.isPersonal()
              || attribute == null
              || (sense.isOfOthers() && !look.plainAttributes.contains(column.name()));
      judged.put(column.name(), told ? verdict : new Verdict(attribute, Verdict.Why.CONTEXT, -1));
    }
    verdicts.put(look.table.written(), judged);
  }

  /** A table whose rows are called like companies is about them, whatever it is called itself. */
  private static TableSense companies(TableSense sense, TableLook look) {
    boolean called = false;
    for (CatalogueTable.Column column : look.table.columns()) {
      NameReading name = NameReading.of(column.name(), column.comment());
      Content content = look.contents.get(column.name());
      boolean naming =
          name.verdict() == NameReading.Verdict.NAME_ALONE
              || name.kind().filter(kind -> kind == Kind.PERSON_NAME).isPresent();
      if (naming && content.share(Content.Looks.LIKELY_CHINESE_NAME) >= 0.2) {
        return sense;
      }
      called |=
          name.verdict() == NameReading.Verdict.NAME_ALONE
              && content.present() >= 3
              && content.share(Content.Looks.COMPANY) >= 0.6;
    }
    return called && sense != TableSense.EVENTS ? TableSense.ORGANISATIONS : sense;
  }

  /** A table of things that are somebody's, with that person's name and phone, is about people. */
  private TableSense raised(
      TableSense sense,
      TableLook look,
      Map<String, Reference> references,
      Map<String, Verdict> before) {
    if (sense != TableSense.THINGS) {
      return sense;
    }
    Set<Kind> reach = EnumSet.of(Kind.PHONE, Kind.ADDRESS, Kind.EMAIL, Kind.ID_NUMBER);
    Set<Kind> kinds = new HashSet<>();
    before.values().stream().filter(Verdict::isPersonal).forEach(each -> kinds.add(each.kind()));
    boolean named = kinds.contains(Kind.PERSON_NAME) && kinds.stream().anyMatch(reach::contains);
    boolean whose =
        references.entrySet().stream()
            .filter(each -> !each.getKey().toLowerCase(java.util.Locale.ROOT).matches(BY_STAFF))
            .anyMatch(each -> isOfPeople(each.getValue().table()));
    return named || whose ? TableSense.EVENTS : sense;
  }

  private boolean isOfPeople(String table) {
    Map<String, Verdict> judged = verdicts.getOrDefault(table, Map.of());
    TableSense sense = TableSense.of(table, "");
    boolean named = judged.values().stream().anyMatch(each -> each.kind() == Kind.PERSON_NAME);
    return tells(judged) && (sense == TableSense.PEOPLE || (sense == TableSense.UNKNOWN && named));
  }

  /** Whether a table tells of people by what says so without its surroundings. */
  private static boolean tells(Map<String, Verdict> verdicts) {
    Set<Kind> kinds = new HashSet<>();
    verdicts.values().stream().filter(Verdict::isPersonal).forEach(each -> kinds.add(each.kind()));
    kinds.remove(Kind.NOTE);
    kinds.remove(Kind.IP);
    return !kinds.isEmpty();
  }

  private Findings.Table found(TableLook look, Links links, Map<String, Reference> references) {
    CatalogueTable table = look.table;
    Optional<String> key = links.keyOf(look);
    Map<String, Verdict> judged = verdicts.get(table.written());
    List<Findings.Column> columns = new ArrayList<>();
    for (CatalogueTable.Column each : table.columns()) {
      Verdict verdict = judged.get(each.name());
      Content content = look.contents.get(each.name());
      boolean isKey = key.filter(each.name()::equals).isPresent();
      columns.add(
          new Findings.Column(
              each.name(),
              each.comment(),
              each.typeName(),
              each.form(),
              verdict,
              isKey ? Role.KEY : role(each, look),
              Optional.ofNullable(references.get(each.name())),
              quality(content, verdict),
              verdict.isPersonal() || isKey
                  ? List.of()
                  : look.labels.getOrDefault(each.name(), List.of()),
              look.examples.getOrDefault(each.name(), List.of())));
    }
    return new Findings.Table(
        table.written(),
        table.comment(),
        Findings.TableAbout.valueOf(TableSense.of(table.name(), table.comment()).name()),
        table.isView(),
        look.rows,
        look.whole,
        key,
        pattern(look, links, references),
        columns);
  }

  private static Pattern pattern(TableLook look, Links links, Map<String, Reference> references) {
    if (references.keySet().stream().anyMatch(column -> links.extended(look, column).isPresent())) {
      return Pattern.EXTENSION;
    }
    boolean attributes =
        look.table.columns().size() <= 12
            && look.table.columns().stream()
                .anyMatch(each -> AttributeTables.valueBeside(look.table, each.name()).isPresent());
    if (attributes) {
      return Pattern.ATTRIBUTES;
    }
    long others = look.table.columns().size() - references.size();
    return references.size() >= 2 && others <= 3 ? Pattern.LINK : Pattern.PLAIN;
  }

  private static Findings.Quality quality(Content content, Verdict verdict) {
    double fits =
        verdict.isPersonal() && content.present() > 0 ? Support.share(verdict.kind(), content) : -1;
    boolean measured =
        verdict.isPersonal()
            && switch (verdict.kind()) {
              case PHONE, EMAIL, ID_NUMBER, BANK_CARD, BIRTHDAY, PLATE, AGE, IP -> true;
              default -> false;
            };
    return new Findings.Quality(
        content.total(),
        content.total() == 0 ? 0 : (double) content.blank() / content.total(),
        measured && fits >= 0 ? 1 - fits : -1,
        content.present() == 0 ? 0 : 1 - content.variety(),
        content.distinct(),
        content.share(Content.Looks.DIVISION));
  }

  /** What the column is for the record; flags are believed only where the values are few. */
  private static Role role(CatalogueTable.Column column, TableLook look) {
    Optional<String> role = Vocabulary.shipped().role(column.name());
    if (role.isEmpty()) {
      return Role.NONE;
    }
    Content content = look.contents.get(column.name());
    boolean few = content.distinct() <= 6;
    boolean time =
        column.form() == Form.MOMENT
            || column.form() == Form.DAY
            || content.share(Content.Looks.DATE) >= 0.5
            || content.present() == 0
            || column.form() == Form.WHOLE;
    return switch (role.get()) {
      case "changed" -> time ? Role.CHANGED : Role.NONE;
      case "created" -> time ? Role.CREATED : Role.NONE;
      case "deleted" -> few || time ? Role.DELETED : Role.NONE;
      case "consent" -> few ? Role.CONSENT : Role.NONE;
      default -> few || column.form() == Form.WHOLE ? Role.TENANT : Role.NONE;
    };
  }
}
