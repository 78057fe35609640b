package dev.handover.source;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Finds the JDBC driver of a URL: among those on board, then among the jars of a folder. The JVM's
 * own {@code DriverManager} is left alone; it would not accept a driver from a folder.
 */
final class Drivers implements AutoCloseable {
  private final Optional<Path> folder;
  private Optional<URLClassLoader> loader = Optional.empty();

  Drivers(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The driver; the classes that it still loads need this object open. */
  Driver find(String url) {
    return among(JdbcSource.class.getClassLoader(), url)
        .or(() -> openFolder().flatMap(jars -> among(jars, url)))
        .orElseThrow(() -> missing(url));
  }

  private Optional<URLClassLoader> openFolder() {
    List<URL> jars = folder.map(Drivers::jars).orElse(List.of());
    if (!jars.isEmpty()) {
      loader =
          Optional.of(
              new URLClassLoader(jars.toArray(URL[]::new), JdbcSource.class.getClassLoader()));
    }
    return loader;
  }

  private static List<URL> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .sorted()
          .map(Drivers::url)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the driver folder " + folder, e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Driver> among(ClassLoader classes, String url) {
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, classes).iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          return Optional.empty();
        }
        Driver driver = drivers.next();
        if (driver.acceptsURL(url)) {
          return Optional.of(driver);
        }
      } catch (ServiceConfigurationError | SQLException e) {
        // A driver of somebody else's that does not load (its own libraries are missing, say) must
        // not keep the right one from being found; if it was the right one, "missing" names it.
        continue;
      }
    }
  }

  private HandoverException missing(String url) {
    String place = folder.map(Path::toString).orElse("lib");
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-SRC-01",
        "no driver for "
            + Address.scheme(url)
            + " is on board; drop the driver jar into "
            + place
            + "/ (with the jars that it needs) or mend source.jdbc in case.yaml");
  }

  @Override
  public void close() {
    loader.ifPresent(
        open -> {
          try {
            open.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    loader = Optional.empty();
  }
}
