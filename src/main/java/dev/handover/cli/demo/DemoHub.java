package dev.handover.cli.demo;

import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.people.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The hub of a demo, before it is started: what it is told, and its keystore. */
final class DemoHub {
  private DemoHub() {}

  /**
   * The settings of a hub in that place; kept there for whoever looks at it afterwards.
   *
   * @param mappings where the cases lie
   * @param seller {@code seller.url} and the like
   */
  static Settings settings(
      DemoPlace place,
      Profile profile,
      BuyerInbox inbox,
      Path mappings,
      Map<String, String> seller) {
    Settings installed = Settings.load();
    String server = "sftp:" + inbox.user() + "@" + inbox.host() + ":" + inbox.port();
    Map<String, String> settings = new LinkedHashMap<>(seller);
    settings.putAll(
        Map.ofEntries(
            Map.entry("handover.var", place.hub().toString()),
            // never the ledger of the hub that is installed here
            Map.entry("spring.datasource.url", "jdbc:h2:file:" + place.hub() + "/ledger/ledger"),
            Map.entry("spring.datasource.username", ""),
            Map.entry("spring.datasource.password", ""),
            Map.entry("handover.mappings", mappings.toString()),
            Map.entry("handover.routes", installed.routes().toString()),
            // beside a hub that serves here
            Map.entry("handover.console.port", installed.find("handover.console.port").orElse("0")),
            Map.entry("handover.passphrase.file", place.passphrase().toString()),
            Map.entry("handover.audit", profile.word()),
            Map.entry("handover.token.file", place.token(Role.OPERATOR).toString()),
            Map.entry("buyer.certificate", place.buyerCertificate(profile).toString()),
            Map.entry("delivery.to", server + "/inbox"),
            Map.entry("delivery.receipts", server + "/receipts"),
            Map.entry("delivery.knownHosts", inbox.knownHosts().toString()),
            Map.entry("delivery.privateKey", inbox.clientKey().toString())));
    place.keepSettings(settings);
    return installed.with(settings);
  }

  /** How the hub reaches a seller's database of the demo's own making. */
  static Map<String, String> reading(String url) {
    return Map.of("seller.url", url, "seller.user", SellerDatabase.READER, "seller.password", "");
  }

  static Keystore keystore(DemoPlace place, Settings settings) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String passphrase = HexFormat.of().formatHex(random);
    place.write(place.passphrase(), passphrase.getBytes(StandardCharsets.US_ASCII));
    return Keystore.create(settings.keys(), passphrase.toCharArray());
  }
}
