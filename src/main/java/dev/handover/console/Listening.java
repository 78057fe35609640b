package dev.handover.console;

import dev.handover.flow.Settings;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * Where the console listens.
 *
 * @param port 0: any that is free
 * @param hosts the names by which a browser may ask for it
 */
record Listening(InetAddress address, int port, Optional<Tls> tls, Set<String> hosts) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** A certificate chain and its key, both PEM files. */
  record Tls(Path certificate, Path key) {}

  /**
   * As the settings say; nothing where the console is off.
   *
   * @throws HandoverException CONFIGURATION where it would be open to others without TLS
   */
  static Optional<Listening> of(Settings settings) {
    if (settings.find("handover.console").filter("off"::equalsIgnoreCase).isPresent()) {
      return Optional.empty();
    }
    InetAddress address = address(settings.find("handover.console.address").orElse("127.0.0.1"));
    Optional<Tls> tls = tls(settings);
    if (!address.isLoopbackAddress() && tls.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CON-02",
          "handover.console.address is no loopback address, and passwords would pass the network"
              + " in clear; set handover.console.tls.certificate and handover.console.tls.key, or"
              + " leave the address out and come by ssh -L");
    }
    Set<String> hosts = new LinkedHashSet<>(LOOPBACK);
    settings.find("handover.console.hosts").stream()
        .flatMap(told -> Stream.of(told.split(",")))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .forEach(hosts::add);
    settings
        .find("handover.console.address")
        .filter(told -> !address.isAnyLocalAddress())
        .ifPresent(told -> hosts.add(told.toLowerCase(Locale.ROOT)));
    return Optional.of(
        new Listening(
            address, port(settings.find("handover.console.port").orElse("8080")), tls, hosts));
  }

  /** As a person's browser on this machine asks for it. */
  String url(int boundPort) {
    String host =
        address.isLoopbackAddress() || address.isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getHostAddress();
    return (tls.isPresent() ? "https://" : "http://") + host + ":" + boundPort;
  }

  private static InetAddress address(String told) {
    try {
      return InetAddress.getByName(told.strip());
    } catch (UnknownHostException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CON-01",
          "handover.console.address names no address of this machine; leave it out for 127.0.0.1",
          e);
    }
  }

  private static int port(String told) {
    String digits = told.strip();
    if (digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= 65535) {
      return Integer.parseInt(digits);
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CON-01",
        "handover.console.port must be a number from 0 to 65535; 0 takes any that is free");
  }

  private static Optional<Tls> tls(Settings settings) {
    Optional<Path> certificate = file(settings, "handover.console.tls.certificate");
    Optional<Path> key = file(settings, "handover.console.tls.key");
    if (certificate.isPresent() != key.isPresent()) {
      throw unusable("needs both handover.console.tls.certificate and .key, and has one", null);
    }
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (PemContent.load(certificate.get()).getCertificates().isEmpty()
          || PemContent.load(key.get()).getPrivateKey() == null) {
        throw unusable("finds no certificate, or no key, in the files it is given", null);
      }
    } catch (java.io.IOException | IllegalStateException | IllegalArgumentException e) {
      throw unusable("cannot read the certificate or the key it is given", e);
    }
    return Optional.of(new Tls(certificate.get(), key.get()));
  }

  private static Optional<Path> file(Settings settings, String name) {
    Optional<Path> file = settings.find(name).map(settings.home()::resolve);
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw unusable("cannot read " + file.get(), null);
    }
    return file;
  }

  private static HandoverException unusable(String what, Exception cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-CON-04",
        "TLS of the console "
            + what
            + "; name two PEM files, the key without a passphrase and readable by the hub's user",
        cause);
  }
}
