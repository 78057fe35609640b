package dev.handover.flow;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.component.hashicorp.vault.HashicorpVaultPropertiesFunction;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.vault.HashicorpVaultConfiguration;

/**
 * A secret that lies in HashiCorp Vault, as Camel's own property function reads it: <code>
 * {{hashicorp:secret:crm/seller#password}}</code> is the field {@code password} of {@code
 * crm/seller} in the key-value engine {@code secret}, version 2. Where the vault is say {@code
 * camel.vault.hashicorp.host}, {@code .port}, {@code .scheme} and {@code .token}, as for routes.
 */
final class VaultSecret {
  private static final String PREFIX = "{{hashicorp:";
  private static final String SUFFIX = "}}";
  private static final String SETTINGS = "camel.vault.hashicorp.";

  private VaultSecret() {}

  /** Whether a setting's value only says where it lies. */
  static boolean isMeant(String value) {
    return value.startsWith(PREFIX) && value.endsWith(SUFFIX);
  }

  /**
   * Asks the vault; a failure is CONFIGURATION and tells the setting alone.
   *
   * @param settings the hub's own, for where the vault is
   */
  static String read(String name, String value, Function<String, Optional<String>> settings) {
    HashicorpVaultConfiguration vault = configuration(name, settings);
    try (CamelContext camel = new DefaultCamelContext()) {
      camel.getVaultConfiguration().setHashicorpVaultConfiguration(vault);
      HashicorpVaultPropertiesFunction function = new HashicorpVaultPropertiesFunction();
      function.setCamelContext(camel);
      ServiceHelper.startService(function);
      String secret =
          function.apply(value.substring(PREFIX.length(), value.length() - SUFFIX.length()));
      return Optional.ofNullable(secret).orElseThrow(() -> absent(name, null));
    } catch (HandoverException e) {
      throw e;
    } catch (Exception e) { // whatever it says may quote the answer
      throw absent(name, e);
    }
  }

  private static HashicorpVaultConfiguration configuration(
      String name, Function<String, Optional<String>> settings) {
    HashicorpVaultConfiguration vault = new HashicorpVaultConfiguration();
    vault.setToken(required(name, "token", settings));
    vault.setHost(required(name, "host", settings));
    vault.setPort(settings.apply(SETTINGS + "port").orElse("8200"));
    vault.setScheme(settings.apply(SETTINGS + "scheme").orElse("https"));
    settings.apply(SETTINGS + "namespace").ifPresent(vault::setNamespace);
    return vault;
  }

  private static String required(
      String name, String which, Function<String, Optional<String>> settings) {
    return settings
        .apply(SETTINGS + which)
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.CONFIGURATION,
                    "HUB-SET-05",
                    name + " lies in a vault, but " + SETTINGS + which + " is not set; set it"));
  }

  private static HandoverException absent(String name, Exception cause) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-SET-06",
        "the vault does not give what "
            + name
            + " names; look whether it answers at camel.vault.hashicorp.host and .port, whether the"
            + " token may read there, and whether the path and the field (#) are there",
        cause);
  }
}
