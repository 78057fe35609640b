package dev.handover.flow;

import dev.handover.cases.CaseFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Camel endpoints from the addresses of a case. An SFTP server's host key is always checked against
 * the case's own file, and only keys log in.
 */
final class Endpoints {
  private static final String SILENCE = "{{handover.sftp.timeout:20000}}"; // milliseconds

  private Endpoints() {}

  /** Where parcels go; always with options, so that a route can add its own behind an ampersand. */
  static String inbox(CaseFile.DeliveryAddress address) {
    return uri(address, address.to());
  }

  /** Where a seller's exports lie. */
  static String exports(CaseFile.Server server) {
    return sftp(
        server.from(),
        Optional.of(server.knownHosts()),
        Optional.of(server.privateKey()),
        server.privateKeyPassphrase());
  }

  /** Where the buyer's receipts lie. */
  static String receipts(CaseFile.DeliveryAddress address) {
    return uri(address, receiptsOf(address));
  }

  /**
   * The receipts' address; where the case names none, the folder {@code receipts} beside the inbox.
   */
  private static String receiptsOf(CaseFile.DeliveryAddress address) {
    return address
        .receipts()
        .orElseGet(
            () -> address.to().replaceFirst("\\?.*$", "").replaceFirst("/[^/]*/?$", "/receipts"));
  }

  /**
   * An address as messages may show it: user, host, port and folder, no options and no password.
   */
  static String shown(String to) {
    return to.replaceFirst("\\?.*$", "").replaceFirst("^(sftp:(?://)?[^:@/]*):[^@/]*@", "$1@");
  }

  private static String uri(CaseFile.DeliveryAddress address, String to) {
    if (to.startsWith("file:")) {
      return to + (to.contains("?") ? "&" : "?") + "autoCreate=true";
    }
    return sftp(to, address.knownHosts(), address.privateKey(), address.privateKeyPassphrase());
  }

  /** What the hub decides stands last in the options, so that a case cannot relax it. */
  static String sftp(
      String to,
      Optional<Path> knownHosts,
      Optional<Path> privateKey,
      Optional<String> privateKeyPassphrase) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("strictHostKeyChecking", "yes");
    options.put("useUserKnownHostsFile", "false");
    knownHosts.ifPresent(file -> options.put("knownHostsFile", encoded(file.toString())));
    privateKey.ifPresent(file -> options.put("privateKeyFile", encoded(file.toString())));
    privateKeyPassphrase.ifPresent(
        secret -> options.put("privateKeyPassphrase", "RAW(" + secret + ")"));
    options.put("preferredAuthentications", "publickey");
    options.put("stepwise", "false");
    // a server that says nothing for so long is asked for a sign of life, and then given up
    options.put("connectTimeout", SILENCE);
    options.put("soTimeout", SILENCE);
    options.put("serverAliveInterval", SILENCE);
    options.put("serverAliveCountMax", "1");
    options.put("maximumReconnectAttempts", "0"); // retrying is for errors.camel.yaml
    options.put("throwExceptionOnConnectFailed", "true");
    String query =
        options.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
    return to + (to.contains("?") ? "&" : "?") + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
