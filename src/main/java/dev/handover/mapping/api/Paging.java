package dev.handover.mapping.api;

import java.util.Optional;

/** How one answer of a list follows another. */
public sealed interface Paging {
  /** How many rows are asked for at once; not said where it is empty. */
  Optional<Size> size();

  /** A number of rows under the parameter's name. */
  record Size(String parameter, int rows) {}

  /** The whole list is one answer. */
  record Whole() implements Paging {
    @Override
    public Optional<Size> size() {
      return Optional.empty();
    }
  }

  /**
   * By the number of rows to pass over.
   *
   * @param overlap whether each answer begins with the last row of the one before, so that rows
   *     which move in between are noticed
   */
  record Offset(String parameter, boolean overlap, Optional<Size> size) implements Paging {}

  /**
   * By pages.
   *
   * @param first the first one's number
   */
  record Numbered(String parameter, int first, Optional<Size> size) implements Paging {}

  /**
   * By a mark that each answer gives for the next.
   *
   * @param at the way to it
   */
  record Cursor(String parameter, String at, Optional<Size> size) implements Paging {}

  /**
   * By the address of the next answer.
   *
   * @param at the way to it; empty where it is in the header {@code Link}
   */
  record Next(String at, Optional<Size> size) implements Paging {}

  /**
   * By the last row's value of a field by which the list is ordered, rising.
   *
   * @param field the way to it
   */
  record After(String parameter, String field, Optional<Size> size) implements Paging {}
}
