package dev.handover.flow;

import java.util.List;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What is built onto a hub by whoever starts it: pages and endpoints over the same beans.
 *
 * @param configurations Spring configuration classes
 * @param beans what they need of the caller, by name
 * @param properties Spring's settings for them; they win over all others, so that nothing in the
 *     environment opens what they close
 */
public record Annex(
    List<Class<?>> configurations, Map<String, Object> beans, Map<String, Object> properties) {
  /** A hub alone, without a web server. */
  public static final Annex NONE = new Annex(List.of(), Map.of(), Map.of());

  public Annex {
    configurations = List.copyOf(configurations);
    beans = Map.copyOf(beans);
    properties = Map.copyOf(properties);
  }

  boolean isEmpty() {
    return configurations.isEmpty();
  }

  void settle(ConfigurableEnvironment environment) {
    Map<String, Object> ours = new java.util.HashMap<>(properties);
    ours.put(Starters.ANNEX, !isEmpty());
    environment.getPropertySources().addFirst(new MapPropertySource("annex", ours));
  }
}
