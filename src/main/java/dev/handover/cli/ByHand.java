package dev.handover.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * The shell lines with which anybody checks and opens a delivery with standard tools alone; each
 * works by itself when pasted, the last prints the number of delivered records.
 */
public sealed interface ByHand permits GpgByHand, OpenSslByHand {
  /** In the order in which they are run. */
  List<String> commands();

  /** What a parcel may be called: never an option, never a path. */
  String NAME = "\\([a-z][a-z0-9._-]*\\)";

  /** Every parcel that the manifest of this folder lists is here, unaltered. */
  static String digests(String in) {
    return in + listed("  ") + " | sha256sum --check --quiet && echo every digest agrees";
  }

  /** Prints the digest and the name of each parcel that the manifest lists. */
  static String listed(String between) {
    return "sed -n 's/.*\"name\":\""
        + NAME
        + "\".*\"sha256\":\"\\([0-9a-f]*\\)\".*/\\2"
        + between
        + "\\1/p' manifest.json";
  }

  /**
   * Opens every parcel that the manifest lists by a line about {@code $parcel}, and counts; one
   * that cannot be opened is named, and the line fails.
   */
  static String count(String in, String open) {
    return in
        + "(set -o pipefail; sed -n 's/.*\"name\":\""
        + NAME
        + "\".*\"sha256\".*/\\1/p' manifest.json | while read -r parcel; do "
        + open
        + " | zstd -dcq || { echo refused: \"$parcel\" >&2; exit 1; }; done"
        + " | { grep -c '^{\"op\":\"upsert\"' || true; })"; // none to count is no failure
  }

  /** The path as one word of a shell line. */
  static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
