package dev.handover.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A home folder with the shipped routes and mappings, for a hub that hands the example hotel over.
 */
public final class HotelHome {
  private final Path folder;
  private final Map<String, String> settings = new TreeMap<>();

  public HotelHome(Path folder) {
    this.folder = folder;
    copy(Path.of("routes"), folder.resolve("routes"));
    copy(Path.of("mappings"), folder.resolve("mappings"));
    set("handover.retries", "1");
    set("handover.console.port", "0");
    set("handover.retry.delay", "100");
  }

  public Path folder() {
    return folder;
  }

  public Path mapping(String name) {
    return folder.resolve("mappings/hotel").resolve(name);
  }

  /** Sets a value in {@code handover.properties}. */
  public HotelHome set(String name, String value) {
    settings.put(name, value);
    StringBuilder text = new StringBuilder();
    settings.forEach((key, each) -> text.append(key).append('=').append(each).append('\n'));
    try {
      Files.writeString(folder.resolve("handover.properties"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Delivers to this server. */
  public HotelHome deliverTo(OpenSshServer server) {
    String address = "sftp:" + server.user() + "@" + server.host() + ":" + server.port();
    return set("delivery.to", address + "/inbox")
        .set("delivery.receipts", address + "/receipts")
        .set("delivery.knownHosts", server.knownHosts().toString())
        .set("delivery.privateKey", server.clientKey().toString());
  }

  /** Lets the schedule of the example stand that its case file only shows. */
  public HotelHome scheduled() {
    Path file = mapping("case.yaml");
    edit(file, "# schedule:\n#   sync:", "schedule:\n  sync:");
    edit(file, "#   sweep:", "  sweep:");
    return this;
  }

  /** Replaces text in a file of the home. */
  public void edit(Path file, String from, String to) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " does not say " + from);
      }
      Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
