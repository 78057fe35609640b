package dev.handover.flow;

import dev.handover.backup.BackupTrouble;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.converter.crypto.CryptoDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/**
 * The routes of {@code routes/offsite.camel.yaml}: in the running hub, or in a small Camel of their
 * own for commands that start no hub.
 */
public final class BackupRoutes implements AutoCloseable {
  private static final List<String> FILES = List.of("errors.camel.yaml", "offsite.camel.yaml");

  /** Last of all files of a backup: before it lies there, the copy is none. */
  private static final String LAST = "backup.json";

  private final ProducerTemplate routes;
  private final Offsite offsite;
  private final Runnable end;

  BackupRoutes(CamelContext camel, Offsite offsite) {
    this(camel, offsite, () -> {});
  }

  private BackupRoutes(CamelContext camel, Offsite offsite, Runnable end) {
    this.routes = camel.createProducerTemplate();
    this.offsite = offsite;
    this.end = end;
  }

  /** Always the same: no key is ever used twice with it. */
  static GCMParameterSpec nonce() {
    return new GCMParameterSpec(128, new byte[12]);
  }

  /** The routes alone, of the folder that the settings name. */
  public static BackupRoutes alone(Settings settings) {
    DefaultCamelContext camel = new DefaultCamelContext();
    Offsite offsite = new Offsite(camel, settings);
    try {
      camel.disableJMX();
      Properties properties = new Properties();
      properties.putAll(settings.file());
      properties.putAll(settings.own());
      camel.getPropertiesComponent().setInitialProperties(properties);
      camel.getRegistry().bind("offsite", offsite);
      camel.getRegistry().bind("backupNonce", nonce());
      camel.getRegistry().bind("retries", new Retries());
      camel.getRegistry().bind("fetchRetries", (org.apache.camel.Processor) RouteFetch::again);
      for (String file : FILES) {
        PluginHelper.getRoutesLoader(camel)
            .loadRoutes(
                PluginHelper.getResourceLoader(camel)
                    .resolveResource("file:" + settings.routes().resolve(file)));
      }
      camel.start();
      return new BackupRoutes(
          camel,
          offsite,
          () -> {
            offsite.destroy();
            camel.stop();
          });
    } catch (Exception e) {
      camel.stop();
      throw RouteTrouble.explain(
          e instanceof RuntimeException failed ? failed : new RuntimeCamelException(e), settings);
    }
  }

  /** Encrypts by a key that is used for nothing else. */
  byte[] sealed(byte[] plain, Key key) {
    return routes.requestBodyAndHeader(
        "direct:configuration-sealed", plain, CryptoDataFormat.KEY, key, byte[].class);
  }

  /** Refuses what is altered, or was encrypted by another key, with INTEGRITY. */
  byte[] opened(byte[] sealed, Key key) {
    try {
      return routes.requestBodyAndHeader(
          "direct:configuration-opened", sealed, CryptoDataFormat.KEY, key, byte[].class);
    } catch (CamelExecutionException e) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-BAK-30",
          "the configuration in the backup does not open: it was altered, or belongs to another"
              + " backup; use another one",
          e);
    }
  }

  /** Where copies go, for people. */
  public String place() {
    return offsite.depot().shown();
  }

  /**
   * Copies a finished backup; what lies there already is left as it is.
   *
   * @return how many bytes it has
   */
  long copy(Path folder, String owner, String id) {
    long bytes = 0;
    for (Path file : files(folder)) {
      String name = owner + "/" + id + "/" + file.getFileName();
      try {
        bytes += Files.size(file);
        routes.requestBody("direct:offsite", new Offsite.Copy(name, file, digest(file)));
      } catch (CamelExecutionException e) {
        throw away(e);
      } catch (IOException e) {
        throw BackupTrouble.unreadable(folder, e);
      }
    }
    return bytes;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> file.endsWith(LAST))
                  .thenComparing(Path::getFileName))
          .toList();
    } catch (IOException e) {
      throw BackupTrouble.unreadable(folder, e);
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = Files.newInputStream(file)) {
      SftpDepot.show(in, digest);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Brings a copy back into a new folder; what is in it is tested by who opens it. */
  public Path fetch(String owner, String id, Path to) {
    Path folder = to.resolve(id);
    try {
      Depot depot = offsite.depot();
      List<String> names = depot.names(owner + "/" + id);
      if (!names.contains(LAST)) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-OFF-03",
            "there is no whole copy of backup " + id + " in " + depot.shown());
      }
      Files.createDirectories(to);
      Files.createDirectory(folder);
      for (String name : names) {
        if (name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
          depot.fetch(owner + "/" + id + "/" + name, folder.resolve(name));
        }
      }
      return folder;
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-OFF-04",
          folder + " is already there; nothing is overwritten, choose another folder",
          e);
    } catch (IOException e) {
      throw away(e);
    }
  }

  /** The backups of an owner whose files can be removed are; refuses with what is in the way. */
  void remove(String owner, String id) {
    try {
      Depot depot = offsite.depot();
      List<String> names = new ArrayList<>(depot.names(owner + "/" + id));
      names.sort(Comparator.comparing(name -> !name.equals(LAST))); // half a copy counts as none
      for (String name : names) {
        depot.delete(owner + "/" + id + "/" + name);
      }
    } catch (IOException | RuntimeException e) {
      throw away(e);
    }
  }

  private HandoverException away(Exception e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof HandoverException own) {
        return own;
      }
    }
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-OFF-02",
        "the place of off-site copies, "
            + place()
            + ", did not take or give a file; what is backed up on this machine is as it was. "
            + offsite.depot().said(e).orElse("See that the place answers")
            + ", then: handover backup offsite",
        e);
  }

  @Override
  public void close() {
    end.run();
  }
}
