package dev.handover.report;

/** What stands in one kind of document, from the first section to the last. */
interface Template {
  void write(Paper paper);

  /** Whether the queries are printed at its end; the public is spared them. */
  default boolean showsQueries() {
    return true;
  }
}
