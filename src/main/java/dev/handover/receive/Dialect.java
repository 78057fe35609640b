package dev.handover.receive;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the databases that a run is loaded into say differently. */
enum Dialect {
  POSTGRESQL("\"", "text", "text", "numeric", "text"),
  H2("\"", "character varying", "character varying", "decfloat", "character large object"),
  MARIADB(
      "`",
      "varchar(700) character set utf8mb4 collate utf8mb4_bin",
      "longtext character set utf8mb4",
      "decimal(65,20)",
      "longtext character set utf8mb4");

  private final String quote;
  private final String key;
  private final String text;
  private final String decimal;
  private final String document;

  Dialect(String quote, String key, String text, String decimal, String document) {
    this.quote = quote;
    this.key = key;
    this.text = text;
    this.decimal = decimal;
    this.document = document;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product.toLowerCase(Locale.ROOT)) {
      case "postgresql" -> POSTGRESQL;
      case "h2" -> H2;
      case "mariadb" -> MARIADB;
      default ->
          throw new HandoverException(
              ExitCode.CONFIGURATION,
              "HUB-RCV-17",
              "cannot load into "
                  + product
                  + "; name a PostgreSQL, H2 or MariaDB database, or load into files");
    };
  }

  /** Names come in bounded shapes without any quote in them. */
  String quoted(String name) {
    return quote + name + quote;
  }

  /** Whether the database can keep the text. */
  boolean holds(String value) {
    return this != POSTGRESQL || value.indexOf('\0') < 0;
  }

  /** The column type of references. */
  String key() {
    return key;
  }

  /** The column type of long documents. */
  String document() {
    return document;
  }

  /** The column type for a field's type as the manifest's schema names it. */
  String column(String type) {
    return switch (type) {
      case "integer" -> "integer";
      case "long" -> "bigint";
      case "decimal" -> decimal;
      case "boolean" -> "boolean";
      case "date" -> "date";
      case "timestamp" -> "timestamp(6)" + (this == MARIADB ? " null" : "");
      default -> text;
    };
  }

  /** Inserts a row or replaces the one with the same key, the first of the columns. */
  String upsert(String table, List<String> columns) {
    String names = columns.stream().map(this::quoted).collect(Collectors.joining(", "));
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    List<String> others = columns.subList(1, columns.size());
    String into = " into " + quoted(table) + " (" + names + ") ";
    String values = "values (" + marks + ")";
    return switch (this) {
      case POSTGRESQL ->
          "insert"
              + into
              + values
              + " on conflict ("
              + quoted(columns.get(0))
              + ") do update set "
              + assignments(others, "excluded.%s");
      case H2 -> "merge" + into + "key (" + quoted(columns.get(0)) + ") " + values;
      case MARIADB ->
          "insert"
              + into
              + values
              + " on duplicate key update "
              + assignments(others, "values(%s)");
    };
  }

  private String assignments(List<String> columns, String value) {
    return columns.stream()
        .map(column -> quoted(column) + " = " + value.formatted(quoted(column)))
        .collect(Collectors.joining(", "));
  }
}
