package dev.handover.source.files;

import dev.handover.mapping.ExportedTable;
import java.util.List;
import java.util.Locale;

/** A folder with the seller's exports. A file that is still being written is not taken. */
public interface ExportFolder extends AutoCloseable {
  /**
   * The files of a table, in the order of their names.
   *
   * @throws dev.handover.record.HandoverException SOURCE_UNAVAILABLE where there is none, or one
   *     cannot be read; CONFIGURATION where the table's `file` is no pattern
   */
  List<ExportFile> find(ExportedTable table);

  /** Refuses files of this folder that were written to since they were found. */
  void requireStill(List<ExportFile> files);

  /** Removes what was copied. */
  @Override
  void close();

  /** Opens a file as what its name says that it is. */
  static Export open(ExportFile file, ExportedTable table) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (file.bytes() == 0) {
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
