package dev.handover.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is the database's own, or a tool's that keeps its state beside the business's tables. */
final class SystemTables {
  private static final Set<String> SCHEMAS =
      Set.of(
          "information_schema",
          "pg_catalog",
          "pg_toast",
          "mysql",
          "performance_schema",
          "sys",
          "definition_schema");

  private static final Pattern OF_TOOLS =
      Pattern.compile(
          "flyway_schema_history|schema_version|databasechangelog(lock)?|schema_migrations"
              + "|ar_internal_metadata|alembic_version|__efmigrationshistory|django_(migrations"
              + "|content_type|session)|qrtz_.*|batch_(job|step)_.*|spatial_ref_sys"
              + "|pg_stat_statements(_info)?|shedlock|undo_log|hibernate_sequences?");

  private SystemTables() {}

  static boolean owns(String schema) {
    String lower = schema.toLowerCase(Locale.ROOT);
    return SCHEMAS.contains(lower) || lower.startsWith("pg_t");
  }

  static boolean isOfATool(String table) {
    return OF_TOOLS.matcher(table.toLowerCase(Locale.ROOT)).matches();
  }
}
