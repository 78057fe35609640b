package dev.handover.console;

import dev.handover.flow.Annex;
import dev.handover.flow.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console as something that is built onto a hub. */
public final class Console {
  private static final String ON = "true";
  private static final String OFF = "false";

  private Console() {}

  /** The console over the people of the ledger; nothing where it is turned off. */
  public static Annex annex(Settings settings, Commands commands) {
    return annex(settings, commands, Optional.empty());
  }

  /** The same over others, for tests. */
  static Annex annex(Settings settings, Commands commands, Optional<Staff> staff) {
    Optional<Listening> listening = Listening.of(settings);
    if (listening.isEmpty()) {
      return Annex.NONE;
    }
    List<Class<?>> configurations = new ArrayList<>(List.of(ConsoleConfiguration.class));
    Map<String, Object> beans = new LinkedHashMap<>();
    beans.put("listening", listening.get());
    beans.put("commands", commands);
    staff.ifPresent(each -> beans.put("staff", each));
    if (staff.isEmpty()) {
      configurations.add(StaffConfiguration.class);
    }
    return new Annex(configurations, beans, properties(listening.get(), settings));
  }

  private static Map<String, Object> properties(Listening listening, Settings settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("server.address", listening.address().getHostAddress());
    all.put("server.port", listening.port());
    all.put("server.forward-headers-strategy", "none");
    all.put("server.servlet.context-path", "/");
    all.put("server.servlet.session.timeout", "30m");
    all.put("server.servlet.session.tracking-modes", "cookie");
    all.put("server.servlet.session.cookie.name", "handover");
    all.put("server.servlet.session.cookie.http-only", ON);
    all.put("server.servlet.session.cookie.same-site", "strict");
    all.put("server.servlet.session.cookie.secure", listening.tls().isPresent());
    all.put("server.tomcat.threads.max", "24");
    all.put("server.tomcat.threads.min-spare", "2");
    all.put("server.tomcat.max-http-form-post-size", "16KB");
    all.put("server.tomcat.connection-timeout", "20s");
    all.put("server.error.whitelabel.enabled", OFF);
    all.put("spring.web.resources.add-mappings", OFF);
    all.put("spring.mvc.log-resolved-exception", OFF);
    listening
        .tls()
        .ifPresent(
            tls -> {
              String bundle = "spring.ssl.bundle.pem.console.keystore.";
              all.put(bundle + "certificate", tls.certificate().toUri().toString());
              all.put(bundle + "private-key", tls.key().toUri().toString());
              all.put("server.ssl.enabled", ON);
              all.put("server.ssl.bundle", "console");
              all.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            });
    all.putAll(actuator(settings));
    return all;
  }

  private static Map<String, Object> actuator(Settings settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("management.endpoints.web.exposure.include", "health,prometheus,hawtio,jolokia");
    all.put("management.endpoints.web.exposure.exclude", "");
    all.put("management.endpoints.jmx.exposure.exclude", "*");
    all.put("management.endpoints.web.base-path", "/actuator");
    all.put("management.endpoints.web.discovery.enabled", OFF);
    all.put("management.endpoint.health.show-details", "never");
    all.put("management.endpoint.health.show-components", "never");
    all.put("management.endpoint.health.probes.enabled", ON);
    all.put("management.endpoint.health.group.readiness.show-components", "never");
    all.put(
        "management.endpoint.health.group.readiness.include",
        "readinessState,ledger,routes,diskSpace");
    all.put("management.health.diskspace.path", settings.var().toString());
    all.put("management.health.diskspace.threshold", "64MB");
    // Camel's own console, and nothing else, is what JMX is for
    all.put("spring.jmx.enabled", ON);
    all.put("camel.main.jmx-enabled", ON);
    all.put(
        "management.endpoint.jolokia.config.policyLocation",
        "classpath:/dev/handover/console/jolokia.xml");
    all.put("management.endpoint.jolokia.config.discoveryEnabled", OFF);
    all.put("hawtio.authenticationEnabled", OFF);
    all.put("hawtio.proxyEnabled", OFF);
    all.put("hawtio.disableProxy", ON);
    return all;
  }
}
