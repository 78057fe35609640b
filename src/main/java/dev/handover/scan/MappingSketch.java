package dev.handover.scan;

import dev.handover.scan.Findings.Column;
import dev.handover.scan.Findings.Role;
import dev.handover.scan.Findings.Table;
import dev.handover.scan.Proposal.Fate;
import dev.handover.source.CatalogueTable.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One table's first mapping, as YAML with the lines marked that somebody has to decide. */
final class MappingSketch {
  private static final double FEW_INVALID = 0.02;
  private static final String SCRUB =
      "{scrub: [resident-id, phone, landline, bank-card, email, passport, plate, wechat]}";
  private static final Set<String> YES = Set.of("y", "yes", "1", "true", "t", "是", "同意", "已同意");

  private final Proposal proposal;
  private final Table table;
  private final String entity;
  private final boolean onlyPeople;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> taken = new HashSet<>(Set.of("op", "ref", "reason"));

  /**
   * @param onlyPeople whether no other entity's rows are people, too
   */
  MappingSketch(Proposal proposal, Table table, String entity, boolean onlyPeople) {
    this.proposal = proposal;
    this.table = table;
    this.entity = entity;
    this.onlyPeople = onlyPeople;
  }

  String text() {
    line("# yaml-language-server: $schema=../schema/mapping.schema.json");
    line("#");
    line(
        "# A first mapping of table %s, made by `handover scan`: a proposal, not a decision.",
        table.name());
    line(
        "# Lines marked DECIDE wait for somebody who knows the purpose. What nobody has decided stays behind.");
    line("");
    line("entity: %s", entity);
    line("version: 1");
    line("");
    from();
    line("");
    who();
    carry();
    withhold();
    return out.toString();
  }

  private void from() {
    line("from:");
    line("  table: %s", table.name());
    line("  key: %s", table.key().orElseThrow());
    if (table.columns().stream()
        .noneMatch(each -> each.role() == Role.KEY && each.values().distinct() > 0)) {
      line("  # DECIDE: the sample held no key; see that this column tells rows apart");
    }
    plain(Role.CHANGED)
        .ifPresent(
            column ->
                line(
                    "  changed: %s   # lets the nightly delta look at changed rows only",
                    column.name()));
    plain(Role.DELETED).ifPresent(this::deleted);
    plain(Role.TENANT)
        .ifPresent(
            column ->
                line(
                    "  # DECIDE: does the table hold several owners' records? then  tenant: {field: %s, is: […]}",
                    column.name()));
  }

  private Optional<Column> plain(Role role) {
    return table.columns().stream()
        .filter(each -> each.role() == role && EntityNames.isPlain(each.name()))
        .findFirst();
  }

  private void deleted(Column column) {
    String name = column.name();
    boolean ascii = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    List<String> labels = column.labels();
    String condition =
        switch (column.form()) {
          case TRUTH -> name + " = true";
          case MOMENT, DAY -> name + " IS NOT NULL";
          case WHOLE, DECIMAL -> name + " = 1";
          default ->
              name + " = '" + labels.stream().filter(this::isYes).findFirst().orElse("1") + "'";
        };
    boolean sure = ascii && !name.toLowerCase(Locale.ROOT).contains("valid");
    line(
        "  %sdeleted: %s   # DECIDE: true of records that the CRM only marks as deleted?",
        sure ? "" : "# ", quoted(condition));
  }

  private boolean isYes(String value) {
    return YES.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private void who() {
    Optional<Column> subject = proposal.subjectReference(table);
    if (proposal.isSubject(table)) {
      line(
          "# Each row is a person; tables that name the same value as their subject follow what is decided here.");
      line("subject: %s", table.key().orElseThrow());
      consent();
      duplicates();
      line("");
    } else if (subject.isPresent() && EntityNames.isPlain(subject.get().name())) {
      line("# Whose record it is: it travels exactly when that person does.");
      line("subject: %s", subject.get().name());
      line("");
    } else {
      line("# DECIDE: whose records are these? Without a subject they travel whoever refused.");
      line("# subject: …");
      line("");
    }
  }

  private void consent() {
    Optional<Column> consent = plain(Role.CONSENT);
    if (consent.isEmpty()) {
      line(
          "# DECIDE: where is the person's own yes to the handover kept?  consent: {field: …, granted: [Y]}");
      return;
    }
    Set<String> seen = new HashSet<>(); // answers are compared whatever their case
    List<String> granted =
        consent.get().labels().stream()
            .filter(this::isYes)
            .filter(each -> seen.add(each.strip().toLowerCase(Locale.ROOT)))
            .toList();
    if (consent.get().form() == Form.TRUTH) {
      granted = List.of("true");
    }
    boolean sure = !granted.isEmpty();
    line(
        "%sconsent: {field: %s, granted: [%s]}   # DECIDE: is this the yes to handing data over, and are these its words?",
        sure ? "" : "# ",
        consent.get().name(),
        sure ? granted.stream().map(MappingSketch::quoted).collect(Collectors.joining(", ")) : "…");
  }

  /** People who are there twice travel once: by their ID, else by name and phone. */
  private void duplicates() {
    Optional<Column> id = carried(Kind.ID_NUMBER);
    Optional<Column> name = carried(Kind.PERSON_NAME);
    Optional<Column> phone = carried(Kind.PHONE);
    List<String> by = new ArrayList<>();
    if (id.isPresent() && id.get().values().blank() < 0.5) {
      name.ifPresent(column -> by.add(column.name()));
      by.add(id.get().name());
    } else if (name.isPresent() && phone.isPresent()) {
      by.add(name.get().name());
      by.add(phone.get().name());
    }
    if (!by.isEmpty()) {
      line(
          "%sduplicates: {by: [%s]}   # DECIDE: are two rows that agree in these one person?",
          onlyPeople ? "" : "# ", String.join(", ", by));
    }
  }

  private Optional<Column> carried(Kind kind) {
    return table.personal().stream()
        .filter(column -> column.verdict().kind() == kind)
        .filter(
            column ->
                switch (proposal.fate(table, column)) {
                  case KEEP, MASK -> true;
                  default -> false;
                })
        .findFirst();
  }

  private void carry() {
    line("carry:");
    for (Column column : table.columns()) {
      Fate fate = proposal.fate(table, column);
      switch (fate) {
        case PSEUDONYM -> pseudonym(column);
        case KEEP, MASK, YEAR, DISTRICT, SCRUB -> personal(column, fate);
        case UNDECIDED -> label(column);
        default -> {}
      }
    }
    line("");
  }

  private void pseudonym(Column column) {
    Optional<String> other = column.reference().flatMap(each -> proposal.entity(each.table()));
    boolean key = table.key().filter(column.name()::equals).isPresent();
    String treat = other.map(each -> "{pseudonymise: " + each + "}").orElse("pseudonymise");
    String to = to(key && other.isEmpty() ? entity + "_ref" : column.name());
    line("  - {from: %s, to: %s, class: basic, treat: %s}", column.name(), to, treat);
  }

  private void personal(Column column, Fate fate) {
    Kind kind = column.verdict().kind();
    List<String> parts = new ArrayList<>();
    parts.add("from: " + column.name());
    parts.add("to: " + to(column.name()));
    parts.add("class: " + kind.dataClass().name().toLowerCase(Locale.ROOT));
    rules(kind, column, fate, parts);
    line(
        "  # %s%s", kind.word(), column.verdict().why() == Verdict.Why.NAME ? ", by its name" : "");
    line("  - {%s}", String.join(", ", parts));
  }

  private static void rules(Kind kind, Column column, Fate fate, List<String> parts) {
    boolean day = column.form() == Form.DAY || column.form() == Form.MOMENT;
    String check =
        column.values().invalid() >= 0 && column.values().invalid() <= FEW_INVALID
            ? "check"
            : "flag";
    switch (kind) {
      case PHONE -> {
        parts.add("identifier: true");
        parts.add("clean: [trim, narrow, phone]");
        parts.add(check + ": [{phone: CN}]");
      }
      case EMAIL -> {
        parts.add("identifier: true");
        parts.add("clean: [trim, narrow, lower]");
        parts.add(check + ": [email]");
      }
      case ID_NUMBER -> {
        parts.add("identifier: true");
        parts.add("clean: [trim, narrow, upper]");
      }
      case BANK_CARD, LOGIN, PLATE, WECHAT -> parts.add("clean: [trim, narrow]");
      case BIRTHDAY -> {
        if (day) {
          parts.add("type: date");
        }
        parts.add("clean: [trim, date]");
        parts.add((day ? "check" : "flag") + ": [date]");
      }
      default -> {}
    }
    switch (fate) {
      case MASK ->
          parts.add(
              kind == Kind.ID_NUMBER || kind == Kind.BANK_CARD
                  ? "treat: {mask: {tail: 4}}"
                  : "treat: {mask: {head: 1, tail: 1}}");
      case YEAR -> parts.add("treat: {generalise: year}");
      case DISTRICT -> parts.add("treat: {generalise: district}");
      case SCRUB -> parts.add("treat: " + SCRUB);
      default -> {}
    }
  }

  /** A code of things: what it may be carried as, for somebody to uncomment. */
  private void label(Column column) {
    if (column.labels().isEmpty() || column.verdict().isPersonal()) {
      return;
    }
    String labels =
        column.labels().stream()
            .map(each -> quoted(each) + ": " + quoted(each))
            .collect(Collectors.joining(", "));
    line(
        "  # DECIDE: - {from: %s, to: %s, class: transaction, clean: [trim, {labels: {%s}}]}   # and take it from withhold",
        column.name(), column.name().toLowerCase(Locale.ROOT), labels);
  }

  private String to(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('$', '_');
    plain = plain.length() > 60 ? plain.substring(0, 60) : plain;
    String free = plain;
    for (int i = 2; !taken.add(free); i++) {
      free = plain + "_" + i;
    }
    return free;
  }

  private void withhold() {
    List<String> lines = new ArrayList<>();
    List<String> unnamed = new ArrayList<>();
    for (Column column : table.columns()) {
      Fate fate = proposal.fate(table, column);
      if (!EntityNames.isPlain(column.name())) {
        unnamed.add(column.name());
      } else if (fate == Fate.WITHHELD || fate == Fate.UNDECIDED) {
        lines.add("  - {field: " + column.name() + ", reason: " + reason(column, fate) + "}");
      }
    }
    if (!lines.isEmpty()) {
      line("withhold:");
      lines.forEach(each -> line("%s", each));
    }
    if (!unnamed.isEmpty()) {
      line(
          "# %d columns have names that a mapping cannot write; a view at the source can give them others.",
          unnamed.size());
    }
  }

  private static String reason(Column column, Fate fate) {
    if (fate == Fate.WITHHELD) {
      return switch (column.role()) {
        case CHANGED -> "read to find changes";
        case DELETED -> "deleted records do not travel";
        case CONSENT -> "read to decide who travels";
        case CREATED -> "when a record was made is not needed";
        case TENANT -> "whose record it is within the seller's system";
        default -> "never needed by anyone else";
      };
    }
    return column.verdict().isPersonal()
        ? "\"not decided yet: " + column.verdict().kind().word() + "\""
        : "not decided yet";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c));
    return quoted.append('"').toString();
  }

  private void line(String text, Object... with) {
    out.append(with.length == 0 ? text : String.format(Locale.ROOT, text, with)).append('\n');
  }
}
