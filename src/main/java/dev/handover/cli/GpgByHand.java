package dev.handover.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * With {@code gpg}, {@code zstd} and {@code sha256sum}.
 *
 * @param home the buyer's GNUPGHOME, where it is not his usual one
 */
public record GpgByHand(Path runFolder, Optional<Path> home) implements ByHand {
  @Override
  public List<String> commands() {
    String in = "cd " + ByHand.quoted(runFolder) + " && ";
    String gpg = home.map(path -> "GNUPGHOME=" + ByHand.quoted(path) + " ").orElse("") + "gpg";
    return List.of(
        in + gpg + " --batch --verify manifest.json.asc manifest.json",
        ByHand.digests(in),
        ByHand.count(in, gpg + " --batch --quiet --decrypt \"$parcel\" 2>/dev/null"));
  }
}
