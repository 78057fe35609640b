package dev.handover.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands in the route files of a folder at one moment: the text of each by its name. They hold
 * no personal data, and are small enough to be kept whole, so that the old ones can be put back.
 */
record RouteFiles(SortedMap<String, String> texts) {
  private static final String ENDING = ".camel.yaml";

  RouteFiles {
    texts = new TreeMap<>(texts);
  }

  static RouteFiles read(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return new RouteFiles(texts);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(RouteFiles::isRoutes).toList()) {
        // bytes that are no UTF-8 become a text that is no YAML, or one that reads as it does here
        texts.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RouteFiles(texts);
  }

  private static boolean isRoutes(Path file) {
    return file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file);
  }

  /** The names of the files that are new, gone or otherwise in the other. */
  List<String> differences(RouteFiles other) {
    TreeSet<String> names = new TreeSet<>(texts.keySet());
    names.addAll(other.texts.keySet());
    names.removeIf(name -> same(name, other));
    return List.copyOf(names);
  }

  boolean same(String name, RouteFiles other) {
    return Objects.equals(texts.get(name), other.texts.get(name));
  }

  /** These, but some files as they are in the other. */
  RouteFiles with(List<String> names, RouteFiles other) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    for (String name : names) {
      all.remove(name);
      if (other.texts.containsKey(name)) {
        all.put(name, other.texts.get(name));
      }
    }
    return new RouteFiles(all);
  }

  /** Names only: a file may be long. */
  @Override
  public String toString() {
    return "RouteFiles" + texts.keySet();
  }
}
