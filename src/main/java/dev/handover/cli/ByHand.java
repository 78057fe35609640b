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

  /** Every parcel that the manifest of this folder lists is here, unaltered. */
  static String digests(String in) {
    return in
        + "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\":\"\\([0-9a-f]*\\)\".*/\\2  \\1/p'"
        + " manifest.json | sha256sum --check --quiet && echo every digest agrees";
  }

  /** Opens every parcel that the manifest lists by a line about {@code $parcel}, and counts. */
  static String count(String in, String open) {
    return in
        + "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\".*/\\1/p' manifest.json | while read -r"
        + " parcel; do "
        + open
        + " | zstd -dcq || exit 1; done | grep -c '^{\"op\":\"upsert\"'";
  }

  /** The path as one word of a shell line. */
  static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
