package dev.handover.source;

import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Mapping;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Sha256;
import dev.handover.source.files.Export;
import dev.handover.source.files.ExportFile;
import dev.handover.source.files.ExportFolder;
import dev.handover.source.files.ExportPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The seller's exports as a source: what mappings name of them is copied, and read like any
 * database. Columns that no mapping names are known by name, so that a check tells of them, but
 * none of their values is copied.
 */
public final class ExportedFiles {
  private static final int HEADER_WITHIN = 20;
  private static final int LONGEST_NAME = 200;
  private static final int TOLD_EACH = 500_000;

  private final ExportFolder folder;
  private final List<Mapping> mappings;
  private final Consumer<String> told;
  private final long most;
  private final MessageDigest digest = Sha256.begin();

  private ExportedFiles(
      ExportFolder folder, List<Mapping> mappings, Consumer<String> told, long most) {
    this.folder = folder;
    this.mappings = mappings;
    this.told = told;
    this.most = most;
  }

  /**
   * Copies the tables that mappings name.
   *
   * @param exports whose files are fetched first, where they lie elsewhere
   * @param staged the hub's folder for such copies
   * @param told hears how each file was read
   * @param most rows of each table, for a look
   * @throws HandoverException SOURCE_UNAVAILABLE where a file is missing, unreadable or still being
   *     written; CONFIGURATION where its columns are not what the case says
   */
  public static JdbcSource open(
      ExportPlace exports,
      List<ExportedTable> tables,
      List<Mapping> mappings,
      Path staged,
      Consumer<String> told,
      long most) {
    Staging staging = new Staging(staged, exports.said());
    try (ExportFolder folder = exports.open(staging.folder(), told)) {
      ExportedFiles files = new ExportedFiles(folder, mappings, told, most);
      for (ExportedTable table : tables) {
        files.copy(table, staging);
      }
      staging.call("files-" + HexFormat.of().formatHex(files.digest.digest()).substring(0, 16));
      return new JdbcSource(staging);
    } catch (RuntimeException | Error e) {
      staging.discard(e);
      throw e;
    }
  }

  /**
   * Copies some rows of all columns, whatever mappings name: for a scan.
   *
   * @param refused hears of a file that cannot be read as a table; the others go on
   */
  public static JdbcSource scan(
      ExportPlace exports,
      List<ExportedTable> tables,
      Path staged,
      Consumer<String> told,
      Consumer<HandoverException> refused,
      long most) {
    Staging staging = new Staging(staged, exports.said());
    try (ExportFolder folder = exports.open(staging.folder(), told)) {
      ExportedFiles files = new ExportedFiles(folder, List.of(), told, most);
      for (ExportedTable table : tables) {
        try {
          files.copy(table, WantedColumns.everything(), staging);
        } catch (HandoverException e) {
          if (e.exitCode() == ExitCode.LEDGER) {
            throw e;
          }
          refused.accept(e);
        }
      }
      return new JdbcSource(staging);
    } catch (RuntimeException | Error e) {
      staging.discard(e);
      throw e;
    }
  }

  private void copy(ExportedTable table, Staging staging) {
    WantedColumns wanted = WantedColumns.of(table.name(), table.rowKey(), mappings);
    if (!wanted.named().isEmpty()) {
      copy(table, wanted, staging);
    }
  }

  private void copy(ExportedTable table, WantedColumns wanted, Staging staging) {
    List<ExportFile> files = folder.find(table);
    files.forEach(this::digest);
    List<Header> headers = new ArrayList<>();
    for (ExportFile file : files) {
      Header header = columns(file, table, wanted);
      if (!headers.isEmpty() && !header.names.equals(headers.get(0).names)) {
        throw misfit(
            file,
            "has other columns than " + files.get(0).name() + ", which is part of the same table");
      }
      headers.add(header);
    }
    List<String> columns = new ArrayList<>(headers.get(0).names);
    if (!table.rowKey().isEmpty()) {
      columns.add(ExportedTable.ROW_KEY);
    }
    staging.fill(
        table.name(),
        columns,
        rows -> {
          for (int i = 0; i < files.size(); i++) {
            new Copying(table, files.get(i), headers.get(i), wanted, rows).run();
          }
          folder.requireStill(files);
        });
    wanted.indexes(columns).forEach(some -> staging.index(table.name(), some));
  }

  /**
   * A file's columns.
   *
   * @param line of the header; 0 where there is none
   */
  private record Header(List<String> names, long line) {}

  /**
   * The header: where the case says, or the first of the rows at the top that names most of what
   * mappings name. A row without any such name is no header, whatever it looks like.
   */
  private Header columns(ExportFile file, ExportedTable table, WantedColumns wanted) {
    if (table.header().filter(line -> line == 0).isPresent()) {
      return new Header(distinct(file, table, table.columns(), wanted.named()), 0);
    }
    try (Export export = ExportFolder.open(file, table)) {
      Export.Row best = null;
      int fitting = 0;
      List<String> cells = List.of();
      for (int i = 0; i < HEADER_WITHIN; i++) {
        Export.Row row = export.next();
        if (row == null) {
          break;
        }
        boolean said = table.header().filter(line -> line == row.number()).isPresent();
        if (table.header().isPresent() && !said) {
          continue;
        }
        List<String> names = named(row.cells(), table);
        int fits = (int) names.stream().filter(wanted::looksFor).count();
        if (said || fits > fitting) {
          best = row;
          fitting = fits;
          cells = names;
        }
      }
      if (best == null) {
        throw misfit(
            file,
            table
                    .header()
                    .map(
                        line ->
                            "has no row " + line + " within its first " + HEADER_WITHIN + " rows")
                    .orElse(
                        "names none of the columns that mappings name ("
                            + String.join(", ", wanted.named())
                            + ") in its first "
                            + HEADER_WITHIN
                            + " rows")
                + "; mend the mapping, or write in the case where the header is (`header:`) or what"
                + " the columns are called (`header: 0`, `columns:`)");
      }
      return new Header(distinct(file, table, cells, wanted.named()), best.number());
    }
  }

  /** A header's names, or those that the case gives the columns from the left. */
  private static List<String> named(List<String> cells, ExportedTable table) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.max(cells.size(), table.columns().size()); i++) {
      names.add(i < table.columns().size() ? table.columns().get(i) : name(cells.get(i)));
    }
    return names;
  }

  private List<String> distinct(
      ExportFile file, ExportedTable table, List<String> names, Set<String> named) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    seen.add(Staging.MARK);
    if (!table.rowKey().isEmpty()) {
      seen.add(ExportedTable.ROW_KEY);
    }
    List<String> distinct = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).isEmpty() ? "column_" + (i + 1) : names.get(i);
      boolean again = !seen.add(name);
      if (again && named.contains(name)) {
        throw misfit(
            file,
            "has two columns called "
                + name
                + "; name them apart in the case (`columns:`), or have them exported so");
      }
      while (again) {
        name = name + "_" + (i + 1);
        again = !seen.add(name);
      }
      distinct.add(name);
    }
    return distinct;
  }

  /** A header's cell as mappings can write it: letters, digits and underscores. */
  private static String name(String cell) {
    String name =
        (cell == null ? "" : cell)
            .replaceAll("[^\\p{L}\\p{N}_$]+", "_")
            .replaceAll("^_+(?=.)|(?<=.)_+$", "");
    name = name.matches("[\\p{N}$].*") ? "_" + name : name;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Takes one file's rows over. */
  private final class Copying {
    private final ExportedTable table;
    private final ExportFile file;
    private final Header header;
    private final Staging.Rows rows;
    private final WantedColumns wanted;
    private final boolean[] kept;
    private final int[] key;
    private long broken;

    Copying(
        ExportedTable table,
        ExportFile file,
        Header header,
        WantedColumns wanted,
        Staging.Rows rows) {
      this.table = table;
      this.file = file;
      this.header = header;
      this.rows = rows;
      this.wanted = wanted;
      this.kept = new boolean[header.names.size()];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = wanted.keeps(header.names.get(i));
      }
      this.key = table.rowKey().stream().mapToInt(this::column).toArray();
    }

    private int column(String name) {
      for (int i = 0; i < header.names.size(); i++) {
        if (header.names.get(i).equalsIgnoreCase(name)) {
          return i;
        }
      }
      throw misfit(file, "has no column " + name + ", which `rowKey` names; mend the case");
    }

    void run() {
      long count = 0;
      try (Export export = ExportFolder.open(file, table)) {
        Export.Row row = export.next();
        while (row != null && count < most) {
          if (row.number() > header.line) {
            take(row, export.isRectangular());
            count++;
            if (count % TOLD_EACH == 0) {
              told.accept("table " + table.name() + ": " + count + " rows so far");
            }
          }
          row = export.next();
        }
        told.accept(
            String.format(
                Locale.ROOT,
                "table %s: %s, %s, %s, %,d rows%s%s",
                table.name(),
                file.name(),
                export.form(),
                header.line == 0 ? "no header" : "header in line " + header.line,
                count,
                row == null ? "" : " looked at",
                broken == 0 ? "" : String.format(Locale.ROOT, ", %,d of them broken", broken)));
      }
    }

    private void take(Export.Row row, boolean rectangular) {
      List<String> cells = row.cells();
      int width = header.names.size();
      List<String> values = new ArrayList<>(width + 1);
      StringBuilder marks = new StringBuilder();
      if (isBroken(row, rectangular)) {
        broken++;
        marks.append(Staging.broken());
      }
      boolean keeps = marks.isEmpty() || !wanted.isBetween(); // a broken link might lead to anybody
      for (int i = 0; i < width; i++) {
        values.add(keeps && kept[i] && i < cells.size() ? cells.get(i) : null);
        boolean looked = row.troubles() != null && i < row.troubles().length && kept[i];
        if (looked && row.troubles()[i] != null) {
          marks.append(Staging.mark(i, row.troubles()[i]));
        }
      }
      if (key.length > 0) {
        values.add(keeps ? rowKey(cells) : null);
      }
      rows.add(values, marks.isEmpty() ? null : marks.toString());
    }

    private boolean isBroken(Export.Row row, boolean rectangular) {
      int width = header.names.size();
      boolean more = false;
      for (int i = width; i < row.cells().size(); i++) {
        more |= row.cells().get(i) != null;
      }
      boolean fewer = rectangular && row.cells().size() < width;
      boolean swallowed =
          row.troubles() != null && Arrays.asList(row.troubles()).contains(Misread.ROW_BROKEN);
      return more || fewer || swallowed;
    }

    /** The same for the same values; it never leaves the copy but under a key of the case. */
    private String rowKey(List<String> cells) {
      MessageDigest each = Sha256.begin();
      for (int column : key) {
        String cell = column < cells.size() ? cells.get(column) : null;
        byte[] bytes = (cell == null ? "" : cell).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        each.update(
            (bytes.length + (cell == null ? "-" : "+"))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        each.update(bytes);
      }
      return HexFormat.of().formatHex(each.digest(), 0, 16);
    }
  }

  private void digest(ExportFile file) {
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.SOURCE_UNAVAILABLE, "HUB-FILE-01", "file " + file.name() + " cannot be read", e);
    }
  }

  private static HandoverException misfit(ExportFile file, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION, "HUB-FILE-04", "file " + file.name() + " " + what);
  }
}
