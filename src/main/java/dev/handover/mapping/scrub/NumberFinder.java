package dev.handover.mapping.scrub;

/** Knows one kind of number by its digits. */
interface NumberFinder {
  Kind kind();

  /** The sign after such a number that begins with the run, or 0 where none does. */
  int end(Run run);
}
