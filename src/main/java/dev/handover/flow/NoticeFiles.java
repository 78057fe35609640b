package dev.handover.flow;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.handover.ledger.Notices;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder with files for a mail-merge: personal data in clear, for its owner alone. */
record NoticeFiles(Path folder) {
  /** Begins the name of a file that is not whole yet. */
  static final String PART = ".part-";

  private static final String OURS = "rwx------";

  /** Makes the folder, or refuses one that others can look into. */
  void prepare() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OURS)));
      }
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(folder);
      if (!PosixFilePermissions.fromString(OURS).containsAll(allowed)) {
        throw trouble("can be looked into by others than its owner; run: chmod 700 " + folder);
      }
    } catch (IOException e) {
      throw trouble("cannot be made or read; check the path and the disk");
    }
  }

  /** What has become of a file that was being written; empty where nobody can have it. */
  Optional<Notices.State> became(String name) {
    try {
      boolean halfWritten = Files.deleteIfExists(folder.resolve(PART + name));
      if (Files.exists(folder.resolve(name))) {
        return Optional.of(Notices.State.SENT);
      }
      return halfWritten ? Optional.empty() : Optional.of(Notices.State.UNSURE);
    } catch (IOException e) {
      throw trouble("cannot be looked through; check its permissions");
    }
  }

  /** CSV in UTF-8 with a header, as spreadsheets open it. */
  static byte[] csv(List<String> fields, List<List<String>> lines) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF'); // without it, office programs read another character set
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> header = new ArrayList<>(List.of("reference"));
      header.addAll(fields);
      csv.writeRecord(header);
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private HandoverException trouble(String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-NTC-05", "the folder handover.notice.file " + what);
  }
}
