package dev.handover.flow;

import dev.handover.law.RulePacks;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the hub lives and what it was told: system properties first, then the environment ({@code
 * seller.url} is also {@code SELLER_URL}), then {@code handover.properties} in the home folder.
 *
 * @param home the folder with {@code routes/}, {@code mappings/} and {@code lib/}
 * @param own values that win over all others, such as the demo's
 * @param file the values of {@code handover.properties}
 */
public record Settings(Path home, Map<String, String> own, Map<String, String> file) {

  /** The settings of the folder that the launcher names, else of the working directory. */
  public static Settings load() {
    String asked = System.getenv("HANDOVER_HOME");
    String named = asked == null ? System.getProperty("handover.home") : asked;
    return load(Path.of(named == null ? "." : named), Map.of());
  }

  public static Settings load(Path home, Map<String, String> own) {
    Path folder = home.toAbsolutePath().normalize();
    Path file = folder.resolve("handover.properties");
    Properties read = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        read.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-SET-01",
            file
                + " cannot be read; make it a UTF-8 file of lines key=value, readable by this user",
            e);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    read.forEach((key, value) -> values.put(key.toString(), value.toString()));
    return new Settings(folder, Map.copyOf(own), Map.copyOf(values));
  }

  public Settings with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(own);
    all.putAll(more);
    return new Settings(home, Map.copyOf(all), file);
  }

  /** A setting by its dotted name; what lies in a vault is asked for there. */
  public Optional<String> find(String name) {
    return written(name)
        .map(
            value ->
                VaultSecret.isMeant(value) ? VaultSecret.read(name, value, this::written) : value);
  }

  private Optional<String> written(String name) {
    String environment = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(own.get(name))
        .or(() -> Optional.ofNullable(System.getProperty(name)))
        .or(() -> Optional.ofNullable(System.getenv(environment)))
        .or(() -> Optional.ofNullable(file.get(name)));
  }

  /**
   * What the hub keeps: ledger, keys; the setting {@code handover.var}, else {@code var} at home.
   */
  public Path var() {
    return find("handover.var").map(home::resolve).orElse(home.resolve("var"));
  }

  public Path mappings() {
    return find("handover.mappings").map(home::resolve).orElse(home.resolve("mappings"));
  }

  /** Where an officer's own rule packs lie: {@code law} beside the mappings. */
  public Path law() {
    return mappings().resolveSibling(RulePacks.FOLDER);
  }

  public Path routes() {
    return find("handover.routes").map(home::resolve).orElse(home.resolve("routes"));
  }

  /**
   * Whether a hub that serves follows changed route files: {@code on} (or unset) or {@code off}.
   */
  boolean routesReload() {
    String told = find("handover.routes.reload").orElse("on").trim();
    if (!told.equals("on") && !told.equals("off")) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-SET-07", "handover.routes.reload must be on or off");
    }
    return told.equals("on");
  }

  /** How long what is under way in a route may take to end before its file's change waits. */
  Duration routesPatience() {
    return millis("handover.routes.patience").orElse(Duration.ofSeconds(10));
  }

  /** JDBC drivers that are not shipped. */
  public Path drivers() {
    return home.resolve("lib");
  }

  public Path keys() {
    return var().resolve("keys");
  }

  public String ledgerUrl() {
    return find("spring.datasource.url")
        .orElse("jdbc:h2:file:" + var().resolve("ledger").resolve("ledger"));
  }

  /** How long the ledger's database may take to connect, and three times that to answer. */
  public Duration ledgerPatience() {
    return millis("handover.ledger.timeout").orElse(Duration.ofSeconds(20));
  }

  /** After how long a silence a connection to the seller's database is given up, if set. */
  public Optional<Duration> sourceSilence() {
    return millis("handover.source.timeout");
  }

  /** How long a key that the hub makes may be used, from its making. */
  public Duration keyValidity() {
    return find("handover.keys.validity")
        .map(
            told -> {
              if (!told.trim().matches("P[0-9]{1,5}D")) {
                throw new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-SET-04",
                    "handover.keys.validity must be a number of days, such as P730D");
              }
              return Duration.parse(told.trim());
            })
        .orElse(Duration.ofDays(730));
  }

  private Optional<Duration> millis(String name) {
    return find(name)
        .map(
            told -> {
              if (!told.trim().matches("[0-9]{3,8}")) {
                throw new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-SET-03",
                    name + " must be a number of milliseconds, at least 100");
              }
              return Duration.ofMillis(Long.parseLong(told.trim()));
            });
  }

  /** Whether no other process can hold this ledger: an H2 file. */
  public boolean aloneOnLedger() {
    return ledgerUrl().startsWith("jdbc:h2:");
  }

  /** How long a scheduled run that stopped because of the outside waits for its next try. */
  Duration scheduleRetry() {
    return millis("handover.schedule.retry").orElse(Duration.ofHours(1));
  }

  /** How many windows are worked on at once. */
  public int workers() {
    String told = find("handover.workers").orElse("2");
    try {
      int workers = Integer.parseInt(told.trim());
      if (workers >= 1 && workers <= 64) {
        return workers;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION, "HUB-SET-02", "handover.workers must be a number from 1 to 64");
  }

  /** Settings may hold secrets: names only. */
  @Override
  public String toString() {
    return "Settings[" + home + ", " + own.keySet() + ", " + file.keySet() + "]";
  }
}
