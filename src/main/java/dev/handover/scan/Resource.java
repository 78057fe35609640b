package dev.handover.scan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A list of words that ships with the program, as YAML in which every word is a text. */
final class Resource {
  private Resource() {}

  /** YAML takes {@code no} for false where it is let. */
  private static final class Texts extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // nothing is anything but text
    }
  }

  static Map<?, ?> read(String name) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(dumping), dumping, options, new Texts());
    try (InputStreamReader reader =
        new InputStreamReader(Resource.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return yaml.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts under a key; none where it is not there. */
  static List<String> texts(Map<?, ?> map, String key) {
    List<String> texts = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      list.forEach(each -> texts.add(each.toString()));
    }
    return texts;
  }
}
