package dev.handover.mapping;

/** Is told of each thing that a treatment found in a value; never of the thing itself. */
@FunctionalInterface
public interface Found {
  /** One more of a kind, such as {@code phone}. */
  void found(String kind);
}
