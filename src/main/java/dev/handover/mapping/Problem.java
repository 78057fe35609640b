package dev.handover.mapping;

import java.nio.file.Path;

/**
 * Something wrong in a file that a person wrote: where, what and what to do about it, in lower
 * case, without any value that could be personal or secret.
 *
 * @param line counted from one; 0 where the whole file is meant
 */
public record Problem(Path file, int line, String what, String remedy, String code) {
  /** One line: {@code mappings/hotel/guest.yaml:12: what; what to do [HUB-MAP-04]}. */
  public String text() {
    return file + (line > 0 ? ":" + line : "") + ": " + sentence();
  }

  /** What and what to do, without the place. */
  public String sentence() {
    return what + (remedy.isEmpty() ? "" : "; " + remedy) + " [" + code + "]";
  }

  @Override
  public String toString() {
    return text();
  }
}
