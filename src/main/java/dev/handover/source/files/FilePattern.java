package dev.handover.source.files;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** Which names are a table's files: one name, or a pattern; never one that is still written to. */
record FilePattern(ExportedTable table, PathMatcher matcher) {
  static FilePattern of(ExportedTable table) {
    // a backslash takes a bracket, a brace, a star or a question mark as it is
    boolean elsewhere = table.file().replaceAll("\\\\[\\[\\]{}*?]", "").matches(".*[/\\\\].*");
    try {
      if (!elsewhere) {
        return new FilePattern(
            table, FileSystems.getDefault().getPathMatcher("glob:" + table.file()));
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

  boolean fits(String name) {
    return !isUnfinished(name) && (name.equals(table.file()) || matches(name));
  }

  private boolean matches(String name) {
    try {
      return matcher.matches(Path.of(name));
    } catch (InvalidPathException e) {
      return false; // a name that this machine could not give a file
    }
  }

  HandoverException fitsNone(String folder) {
    return new HandoverException(
        ExitCode.SOURCE_UNAVAILABLE,
        "HUB-FILE-02",
        "table "
            + table.name()
            + ": no file "
            + table.file()
            + " lies in "
            + folder
            + "; ask the seller for it, or mend `file` in the case");
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
}
