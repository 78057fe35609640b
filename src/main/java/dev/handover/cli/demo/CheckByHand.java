package dev.handover.cli.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * The lines with which anybody checks a delivery with standard tools; each works by itself when
 * pasted, the last prints the number of delivered records.
 */
record CheckByHand(Path runFolder, Path buyerHome) {

  List<String> commands() {
    return List.of(
        // the manifest is the seller's
        in(
            "GNUPGHOME=%s gpg --batch --verify manifest.json.asc manifest.json"
                .formatted(quoted(buyerHome))),
        // every parcel that it lists is here, unaltered
        in(
            "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\":\"\\([0-9a-f]*\\)\".*/\\2  \\1/p' manifest.json"
                + " | sha256sum --check --quiet && echo every digest agrees"),
        // and holds, signed by the seller, the records it promises
        in(
            "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\".*/\\1/p' manifest.json | while read -r parcel; do"
                + " GNUPGHOME=%s gpg --batch --quiet --decrypt \"$parcel\" 2>/dev/null | zstd -dcq || exit 1;"
                    .formatted(quoted(buyerHome))
                + " done | grep -c '^{\"op\":\"upsert\"'"));
  }

  private String in(String command) {
    return "cd " + quoted(runFolder) + " && " + command;
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
