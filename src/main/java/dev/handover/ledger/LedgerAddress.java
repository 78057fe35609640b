package dev.handover.ledger;

import com.zaxxer.hikari.HikariConfig;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the ledger lies, with the settings without which it would lose or leak facts. */
record LedgerAddress(String url, Optional<String> user, Optional<String> password) {
  private static final int CONNECTIONS = 8;

  /**
   * In KiB. What a run writes is not read again by it, and each page that H2 keeps for reading is
   * copied by the collector first.
   */
  private static final String SMALL_CACHE = ";CACHE_SIZE=2048";

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final Pattern H2_FILE =
      Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(?:file:)?(?:nio:|async:)?([^;]+).*");

  /** The address with its settings; refuses those that would open the ledger to others. */
  static LedgerAddress of(String url, Optional<String> user, Optional<String> password) {
    String upper = url.toUpperCase(Locale.ROOT);
    if (upper.startsWith(POSTGRES.toUpperCase(Locale.ROOT))) {
      return new LedgerAddress(url, user, password);
    }
    if (!upper.startsWith(H2.toUpperCase(Locale.ROOT))) {
      throw unfit("must begin with jdbc:h2: or jdbc:postgresql:");
    }
    if (upper.contains(";AUTO_SERVER=TRUE")) {
      throw unfit("must not have AUTO_SERVER=TRUE, which listens on every network interface");
    }
    if (upper.contains(";INIT=")) {
      throw unfit("must not have INIT, which runs statements unseen");
    }
    String safe = url;
    for (String setting :
        new String[] {
          // without it a kill loses half a second of committed facts
          "WRITE_DELAY=0",
          // H2's own log file would quote rows
          "TRACE_LEVEL_FILE=0",
          "TRACE_LEVEL_SYSTEM_OUT=0",
          // the ledger is closed by its owner, not by whichever shutdown hook comes first
          "DB_CLOSE_ON_EXIT=FALSE",
          "LOCK_TIMEOUT=20000"
        }) {
      String name = setting.substring(0, setting.indexOf('='));
      safe = safe.replaceAll("(?i);" + name + "=[^;]*", "") + ";" + setting;
    }
    if (!upper.contains(";CACHE_SIZE=")) {
      safe += SMALL_CACHE;
    }
    return new LedgerAddress(safe, user, password);
  }

  /** The database's file where it is one, without H2's ending {@code .mv.db}. */
  Optional<Path> file() {
    var matcher = H2_FILE.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(1);
    return Optional.of(
        (path.startsWith("~")
                ? Path.of(System.getProperty("user.home") + path.substring(1))
                : Path.of(path))
            .toAbsolutePath()
            .normalize());
  }

  /** How messages name the ledger: a path, or a URL without what follows the database's name. */
  String shown() {
    return file()
        .map(Path::toString)
        .orElseGet(() -> url.replaceAll("[;?].*", "").replaceAll("//[^/@]*@", "//"));
  }

  /** Opens a small pool. */
  LedgerPool connect(Duration patience) {
    file().ifPresent(this::prepare);
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(url);
    user.ifPresent(config::setUsername);
    password.ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(Math.max(250, patience.toMillis()));
    if (url.startsWith(H2)) {
      // H2 closes the file, and lets another process have it, when its last connection goes
      config.setMaxLifetime(0);
    } else {
      config.addDataSourceProperty("logServerErrorDetail", "false");
      config.addDataSourceProperty("ApplicationName", "handover");
      // a server that says nothing is noticed; parameters in the URL win
      String seconds = Long.toString(Math.max(1, patience.toSeconds()));
      config.addDataSourceProperty("connectTimeout", seconds);
      config.addDataSourceProperty("loginTimeout", seconds);
      config.addDataSourceProperty(
          "socketTimeout", Long.toString(Math.max(1, 3 * patience.toSeconds())));
      config.addDataSourceProperty("tcpKeepAlive", "true");
      config.setValidationTimeout(Math.max(250, Math.min(5_000, patience.toMillis())));
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    return new LedgerPool(config);
  }

  private void prepare(Path file) {
    Path folder = file.getParent();
    Path stored = file.resolveSibling(file.getFileName() + ".mv.db");
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
      }
      if (!Files.isWritable(folder) || (Files.exists(stored) && !Files.isWritable(stored))) {
        throw unusable("it cannot be written to; check the folder's owner and permissions", null);
      }
      if (Files.exists(stored) && Files.size(stored) == 0) {
        throw unusable(
            "its file is empty; restore it from a backup, or delete it if it was never used", null);
      }
    } catch (IOException e) {
      throw unusable("its folder cannot be made; check the path and its permissions", e);
    }
  }

  private HandoverException unusable(String why, IOException cause) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-LED-03",
        "the ledger " + shown() + " cannot be opened: " + why,
        cause);
  }

  private static HandoverException unfit(String why) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-LED-04",
        "the ledger's address " + why + "; correct spring.datasource.url");
  }

  @Override
  public String toString() {
    return "LedgerAddress[" + shown() + "]";
  }
}
