package dev.handover.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rule packs of a folder, read again when a file of it has changed. */
final class PackShelf {
  private final Path folder;
  private List<String> seen = List.of("nothing yet");
  private RulePacks packs;

  PackShelf(Path folder) {
    this.folder = folder;
  }

  synchronized RulePacks current() {
    List<String> now = files();
    if (packs == null || !now.equals(seen)) {
      packs = RulePacks.with(folder);
      seen = now;
    }
    return packs;
  }

  private List<String> files() {
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        for (Path file : found.sorted().toList()) {
          files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      } catch (IOException e) {
        files.add("unreadable"); // reading the packs says so
      }
    }
    return files;
  }
}
