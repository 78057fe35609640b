package dev.handover.scan;

import dev.handover.source.CatalogueTable;

/**
 * What is known of a column before it is judged.
 *
 * @param refers whether it refers to another table's key
 * @param isKey whether it is the table's key by itself
 */
record Evidence(
    CatalogueTable.Column column,
    NameReading name,
    Content content,
    boolean isKey,
    boolean refers) {
  CatalogueTable.Form form() {
    return column.form();
  }

  @Override
  public String toString() {
    return "Evidence[" + column.name() + ", " + name + "]";
  }
}
