package dev.handover.flow;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Which of the many parts that Spring would start by itself a hub does start. A hub without pages
 * has no web server, no security, no figures and no JMX; one with pages only what they need.
 */
final class Starters implements AutoConfigurationImportFilter, EnvironmentAware {
  /** Set by the hub: whether pages are built onto it. */
  static final String ANNEX = "handover.annex";

  private static final Set<String> WATCHED =
      Set.of(
          "org.springframework.boot.actuate.",
          "org.springframework.boot.autoconfigure.web.",
          "org.springframework.boot.autoconfigure.websocket.",
          "org.springframework.boot.autoconfigure.security.",
          "org.springframework.boot.autoconfigure.http.",
          "org.springframework.boot.autoconfigure.jmx.",
          "org.apache.camel.component.micrometer.",
          "org.apache.camel.spring.boot.actuate.",
          "org.jolokia.",
          "io.hawt.");

  /** By simple name: the packages are long and the names are unique. */
  private static final Set<String> WANTED =
      Set.of(
          // the web server and its pages
          "ServletWebServerFactoryAutoConfiguration",
          "EmbeddedWebServerFactoryCustomizerAutoConfiguration",
          "DispatcherServletAutoConfiguration",
          "WebMvcAutoConfiguration",
          "ErrorMvcAutoConfiguration",
          "HttpEncodingAutoConfiguration",
          "HttpMessageConvertersAutoConfiguration",
          "SecurityAutoConfiguration",
          "SecurityFilterAutoConfiguration",
          // health and figures
          "EndpointAutoConfiguration",
          "WebEndpointAutoConfiguration",
          "ManagementContextAutoConfiguration",
          "ServletManagementContextAutoConfiguration",
          "HealthEndpointAutoConfiguration",
          "HealthContributorAutoConfiguration",
          "AvailabilityProbesAutoConfiguration",
          "AvailabilityHealthContributorAutoConfiguration",
          "DiskSpaceHealthContributorAutoConfiguration",
          "MetricsAutoConfiguration",
          "CompositeMeterRegistryAutoConfiguration",
          "PrometheusMetricsExportAutoConfiguration",
          "JvmMetricsAutoConfiguration",
          "CamelMetricsAutoConfiguration",
          // Camel's own console
          "JmxAutoConfiguration",
          "JolokiaEndpointAutoConfiguration",
          "HawtioEndpointAutoConfiguration");

  private boolean annex;

  @Override
  public void setEnvironment(Environment environment) {
    annex = environment.getProperty(ANNEX, Boolean.class, false);
  }

  @Override
  public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] match = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      match[i] = classes[i] == null || isWanted(classes[i]);
    }
    return match;
  }

  /** Is asked also of the classes that an auto-configuration is made of: they come with it. */
  private boolean isWanted(String name) {
    return WATCHED.stream().noneMatch(name::startsWith)
        || (annex
            && (!name.endsWith("AutoConfiguration")
                || WANTED.contains(name.substring(name.lastIndexOf('.') + 1))));
  }
}
