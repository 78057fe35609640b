package dev.handover.source.files;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Where the seller's exports lie. A file that is still being written is not taken. */
public record ExportFolder(Path folder) {
  /** A file as it lay there when it was looked at. */
  public record Found(Path file, long bytes, long changed) {
    /** Refuses a file that was written to while it was read. */
    public void requireStill() {
      if (!look(file).equals(this)) {
        throw Trouble.with(file, "was written to while it was read; run again when it is complete");
      }
    }
  }

  /** The files of a table, in the order of their names. */
  public List<Found> find(ExportedTable table) {
    PathMatcher matcher = matcher(table);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fitting =
          files
              .filter(
                  file ->
                      file.getFileName().toString().equals(table.file())
                          || matcher.matches(file.getFileName()))
              .filter(file -> !isUnfinished(file.getFileName().toString()))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (fitting.isEmpty()) {
        throw new HandoverException(
            ExitCode.SOURCE_UNAVAILABLE,
            "HUB-FILE-02",
            "table "
                + table.name()
                + ": no file "
                + table.file()
                + " lies in the folder of exports; ask the seller for it, or mend `file` in the case");
      }
      List<Found> found = new ArrayList<>();
      fitting.forEach(file -> found.add(look(file)));
      return found;
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw trouble("is not there", e);
    } catch (IOException e) {
      throw trouble("cannot be listed", e);
    }
  }

  private static PathMatcher matcher(ExportedTable table) {
    // a backslash takes a bracket, a brace, a star or a question mark as it is
    boolean elsewhere = table.file().replaceAll("\\\\[\\[\\]{}*?]", "").matches(".*[/\\\\].*");
    try {
      if (!elsewhere) {
        return FileSystems.getDefault().getPathMatcher("glob:" + table.file());
      }
    } catch (PatternSyntaxException e) {
      elsewhere = false; // told below
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-FILE-05",
        "table "
            + table.name()
            + ": file "
            + table.file()
            + (elsewhere
                ? " leads to another folder, and only files of the folder of exports are read"
                : " is no pattern; write * and ? for what differs, a backslash before a bracket")
            + "; mend `file` in the case");
  }

  private HandoverException trouble(String what, IOException cause) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-02",
        "the folder of exports " + folder.getFileName() + " " + what + "; mend source.files.folder",
        cause);
  }

  /** Names that programs give to what they have not finished, and to their locks. */
  private static boolean isUnfinished(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("~$")
        || lower.startsWith(".")
        || lower.endsWith(".part")
        || lower.endsWith(".tmp")
        || lower.endsWith(".filepart")
        || lower.endsWith(".crdownload");
  }

  private static Found look(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return new Found(file, seen.size(), seen.lastModifiedTime().toMillis());
    } catch (IOException e) {
      throw Trouble.with(file, "is no longer there", e);
    }
  }

  /** Opens a file as what its name says that it is. */
  public static Export open(Path file, ExportedTable table) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (look(file).bytes() == 0) {
      throw Trouble.with(file, "is empty; see whether its export was finished");
    }
    if (name.endsWith(".xls")) {
      throw Trouble.with(file, "is an old Excel workbook; open it and save it as .xlsx");
    }
    return name.endsWith(".xlsx") || name.endsWith(".xlsm")
        ? Workbooks.open(file, table)
        : DelimitedText.open(file, table);
  }
}
