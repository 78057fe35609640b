package dev.handover.cli.scan;

import dev.handover.scan.Findings;
import dev.handover.scan.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same facts as one object. */
final class ScanJson {
  private final Findings findings;
  private final Proposal proposal;

  ScanJson(Findings findings, Proposal proposal) {
    this.findings = findings;
    this.proposal = proposal;
  }

  Map<String, Object> object() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", findings.address());
    json.put("tables", findings.tables().stream().map(this::table).toList());
    json.put("systemTables", findings.systemTables());
    List<Map<String, Object>> unread = new ArrayList<>();
    findings.unread().forEach(e -> unread.add(Map.of("table", e.table(), "code", e.code())));
    json.put("unread", unread);
    return json;
  }

  private Map<String, Object> table(Findings.Table table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("table", table.name());
    json.put("comment", table.comment());
    json.put("about", lower(table.about()));
    json.put("pattern", lower(table.pattern()));
    json.put("view", table.isView());
    json.put("rows", table.rows());
    json.put("whole", table.whole());
    table.key().ifPresent(key -> json.put("key", key));
    proposal.entity(table.name()).ifPresent(entity -> json.put("entity", entity));
    proposal.withoutMapping(table.name()).ifPresent(why -> json.put("withoutMapping", why));
    json.put("columns", table.columns().stream().map(each -> column(table, each)).toList());
    return json;
  }

  private Map<String, Object> column(Findings.Table table, Findings.Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", column.name());
    json.put("comment", column.comment());
    json.put("type", column.typeName());
    json.put("personal", column.verdict().isPersonal());
    if (column.verdict().isPersonal()) {
      json.put("kind", column.verdict().kind().word());
      json.put("class", lower(column.verdict().kind().dataClass()));
      json.put("examples", column.examples());
    }
    json.put("why", lower(column.verdict().why()));
    if (column.verdict().share() >= 0) {
      json.put("fitting", rounded(column.verdict().share()));
    }
    json.put("role", lower(column.role()));
    column
        .reference()
        .ifPresent(
            each ->
                json.put(
                    "leadsTo",
                    Map.of(
                        "table", each.table(), "column", each.key(), "declared", each.declared())));
    Findings.Quality values = column.values();
    json.put("blank", rounded(values.blank()));
    if (values.invalid() >= 0) {
      json.put("invalid", rounded(values.invalid()));
    }
    json.put("duplicate", rounded(values.duplicate()));
    json.put("distinct", values.distinct());
    json.put("first", lower(proposal.fate(table, column)));
    return json;
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
