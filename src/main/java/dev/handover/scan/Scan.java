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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Looks at every table of a source, then judges every column in the light of all of them. */
public final class Scan {
  private static final int PASSES = 3;

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
    boolean extension =
        references.keySet().stream().anyMatch(column -> links.extended(look, column).isPresent());
    Surroundings around = Surroundings.of(look, references, verdicts, extension);
    Judgement judgement = new Judgement(around);
    Map<String, Verdict> judged = new HashMap<>();
    Optional<String> key = links.keyOf(look);
    for (CatalogueTable.Column column : look.table.columns()) {
      boolean isKey = key.filter(column.name()::equals).isPresent();
      Evidence evidence =
          new Evidence(
              column,
              look.names.of(column.name()),
              look.contents.get(column.name()),
              isKey,
              references.containsKey(column.name()));
      Verdict verdict =
          role(column, look) == Role.NONE ? judgement.of(evidence) : Verdict.NOT_PERSONAL;
      Kind attribute = look.attributes.get(column.name());
      boolean told =
          verdict.isPersonal()
              || attribute == null
              || ContentReading.isOfGaps(look.contents.get(column.name()))
              || (around.sense().isOfOthers() && !look.plainAttributes.contains(column.name()));
      judged.put(column.name(), told ? verdict : new Verdict(attribute, Verdict.Why.CONTEXT, -1));
    }
    verdicts.put(look.table.written(), judged);
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
        content.share(Looks.DIVISION));
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
            || content.share(Looks.DATE) >= 0.5
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
