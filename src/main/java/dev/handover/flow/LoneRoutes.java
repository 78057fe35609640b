package dev.handover.flow;

import java.util.List;
import java.util.Properties;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/**
 * A small Camel with the routes to a seller's data alone, for commands that start no hub; it starts
 * when it is first needed.
 */
final class LoneRoutes implements AutoCloseable {
  private static final List<String> FILES =
      List.of("errors.camel.yaml", "fetch.camel.yaml", "exports.camel.yaml");

  private final Settings settings;
  private Started started;

  LoneRoutes(Settings settings) {
    this.settings = settings;
  }

  private record Started(DefaultCamelContext camel, RouteFetch fetch, RouteExports exports) {}

  RouteFetch fetch() {
    return started().fetch;
  }

  RouteExports exports() {
    return started().exports;
  }

  private Started started() {
    if (started == null) {
      started = start();
    }
    return started;
  }

  private Started start() {
    DefaultCamelContext camel = new DefaultCamelContext();
    RouteFetch fetch = new RouteFetch(camel);
    RouteExports exports = new RouteExports(camel);
    try {
      camel.disableJMX();
      Properties properties = new Properties();
      properties.putAll(settings.file());
      properties.putAll(settings.own());
      camel.getPropertiesComponent().setInitialProperties(properties);
      RouteFetch.leaveToRoutes(camel);
      camel.getRegistry().bind("fetch", fetch);
      camel.getRegistry().bind("exports", exports);
      camel.getRegistry().bind("fetchRetries", (Processor) RouteFetch::again);
      camel.getRegistry().bind("retries", new Retries());
      for (String file : FILES) {
        PluginHelper.getRoutesLoader(camel)
            .loadRoutes(
                PluginHelper.getResourceLoader(camel)
                    .resolveResource("file:" + settings.routes().resolve(file)));
      }
      camel.start();
      return new Started(camel, fetch, exports);
    } catch (Exception e) {
      camel.stop();
      throw RouteTrouble.explain(
          e instanceof RuntimeException failed ? failed : new RuntimeCamelException(e), settings);
    }
  }

  @Override
  public void close() {
    if (started != null) {
      started.camel.stop();
    }
  }
}
