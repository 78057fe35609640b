package dev.handover.flow;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Endpoint;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Tries route files in a Camel of their own, where no route consumes anything: parses them, makes
 * the routes, resolves endpoints and the beans that they name.
 */
final class RouteCheck {
  private static final Pattern MADE_UP_PLACE =
      Pattern.compile("file:\\S*/([^/\\s]+\\.camel\\.yaml)");
  private static final int MOST_WORDS = 500;

  private final Path folder;
  private final Function<String, Optional<Object>> beans;
  private final Function<String, Optional<String>> properties;

  /**
   * @param beans what the routes may name
   * @param properties what their placeholders may name
   */
  RouteCheck(
      Path folder,
      Function<String, Optional<Object>> beans,
      Function<String, Optional<String>> properties) {
    this.folder = folder;
    this.beans = beans;
    this.properties = properties;
  }

  /** Why the files cannot be used together; nothing where they can. */
  Optional<String> trouble(RouteFiles files) {
    DefaultCamelContext camel = new DefaultCamelContext(new Lent(beans));
    try {
      prepare(camel);
      camel.start();
      Map<String, String> fileOfRoute = new HashMap<>();
      for (Map.Entry<String, String> file : inOrder(files)) {
        load(camel, file.getKey(), file.getValue(), folder);
        Optional<String> twice = twice(camel, file.getKey(), fileOfRoute);
        if (twice.isPresent()) {
          return twice;
        }
      }
      return clash(camel).or(() -> unanswered(camel));
    } catch (Exception | LinkageError e) {
      return Optional.of(said(e));
    } finally {
      camel.stop();
    }
  }

  private void prepare(DefaultCamelContext camel) {
    camel.disableJMX();
    camel.setAutoStartup(false);
    camel
        .getPropertiesComponent()
        .addPropertiesSource(
            new PropertiesSource() {
              @Override
              public String getName() {
                return "hub";
              }

              @Override
              public String getProperty(String name) {
                return properties.apply(name).orElse(null);
              }
            });
    QuartzComponent quartz = new QuartzComponent(); // else its scheduler would run
    quartz.setAutoStartScheduler(false);
    camel.addComponent("quartz", quartz);
    RouteFetch.leaveToRoutes(camel);
  }

  /** Configurations first: a route takes its own while it is made. */
  private static List<Map.Entry<String, String>> inOrder(RouteFiles files) {
    return files.texts().entrySet().stream()
        .sorted(
            java.util.Comparator.comparing(
                file -> !file.getValue().contains("routeConfiguration:")))
        .toList();
  }

  /** Loads a file's text under the name of its place, as if it were read there now. */
  static void load(org.apache.camel.CamelContext camel, String name, String text, Path folder)
      throws Exception {
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(ResourceHelper.fromString("file:" + folder.resolve(name), text));
  }

  /** Camel would silently put a route in the place of another of the same name. */
  private static Optional<String> twice(
      DefaultCamelContext camel, String file, Map<String, String> fileOfRoute) {
    for (Route route : camel.getRoutes()) {
      if (RouteSwap.fileOf(route).equals(Optional.of(file))) {
        String other = fileOfRoute.put(route.getId(), file);
        if (other != null) {
          return Optional.of(other + " has a route named " + route.getId() + " already");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> clash(DefaultCamelContext camel) {
    Map<String, String> from = new HashMap<>();
    for (Route route : camel.getRoutes()) {
      Endpoint endpoint = route.getEndpoint();
      boolean shared =
          endpoint instanceof MultipleConsumersSupport many && many.isMultipleConsumersSupported();
      String other = from.put(endpoint.getEndpointKey(), route.getId());
      if (other != null && !shared) {
        return Optional.of(
            "routes "
                + other
                + " and "
                + route.getId()
                + " are both from "
                + endpoint.getEndpointBaseUri());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unanswered(DefaultCamelContext camel) {
    Set<String> from = new HashSet<>();
    camel.getRoutes().forEach(route -> from.add(route.getEndpoint().getEndpointKey()));
    return camel.getEndpoints().stream()
        .filter(each -> each instanceof DirectEndpoint && !from.contains(each.getEndpointKey()))
        .map(each -> "no route is from " + each.getEndpointBaseUri() + ", which another calls")
        .sorted()
        .findFirst();
  }

  /**
   * The useful lines of Camel's words: what, and in which file and line. Route files hold no
   * personal data.
   */
  static String said(Throwable failed) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (Throwable at = failed; at != null && depth < 20; at = at.getCause(), depth++) {
      String told = at.getMessage();
      if (told != null) {
        String line =
            String.join(" ", told.strip().lines().limit(2).map(String::strip).toList())
                .replaceFirst(":$", "");
        if (words.indexOf(line) < 0) {
          words.append(words.isEmpty() ? "" : ": ").append(line);
        }
      }
    }
    String all = words.isEmpty() ? failed.getClass().getName() : words.toString();
    Matcher place = MADE_UP_PLACE.matcher(all);
    all = place.replaceAll("$1");
    return all.length() <= MOST_WORDS ? all : all.substring(0, MOST_WORDS) + " …";
  }

  /**
   * The hub's beans by their names. Camel's own things among them belong to the running Camel, and
   * by type nothing is found: a component would take the hub's scheduler for its own.
   */
  private record Lent(Function<String, Optional<Object>> beans) implements BeanRepository {
    @Override
    public Object lookupByName(String name) {
      return beans.apply(name).filter(each -> !isCamels(each)).orElse(null);
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
      Object found = lookupByName(name);
      return type.isInstance(found) ? type.cast(found) : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
      return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
      return Set.of();
    }

    private static boolean isCamels(Object bean) {
      return bean instanceof org.apache.camel.Service
          || bean instanceof org.apache.camel.CamelContextAware;
    }
  }
}
