package dev.handover.cli.scan;

import dev.handover.cli.PrivateFile;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The folder that a scan writes to. A mapping that is there stays as it is. */
record ScanTarget(Path folder) {
  static final String PAGE = "scan.html";

  /** Refuses a place that cannot be written before anything is read. */
  void prepare() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-SCAN-05",
          "the folder " + folder + " cannot be made; choose another by --out",
          e);
    }
  }

  /** Writes the page, in the place of an earlier one, and mappings beside those that are there. */
  List<Path> write(Map<String, String> mappings, byte[] page) {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> each : mappings.entrySet()) {
      Path file = folder.resolve(each.getKey());
      byte[] content = each.getValue().getBytes(StandardCharsets.UTF_8);
      if (!Files.exists(file)) {
        PrivateFile.write(file, content, () -> {});
      } else if (!isSame(file, content)) {
        // Not *.yaml, so that it is no mapping of the case before somebody makes it one.
        file = folder.resolve(each.getKey() + ".new");
        PrivateFile.replace(file, content);
      }
      written.add(file);
    }
    Path html = folder.resolve(PAGE);
    PrivateFile.replace(html, page);
    written.add(html);
    return written;
  }

  private static boolean isSame(Path file, byte[] content) {
    try {
      return java.util.Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      return false;
    }
  }
}
